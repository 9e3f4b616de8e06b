// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace giftdesk {

/// Who has to act after a refusal.
enum class ActingParty {
    Sender,        ///< the person at the desk who sends
    Support,       ///< the agent who speaks with the caller
    Provider,      ///< Konaplate's operators
    Administrator, ///< whoever keeps our profile and its keys
    Nobody,
};

/// What a provider's code means and what to do next, in both languages; whole sentences, ready to show.
struct CodeExplanation
{
    QString meaningKo;
    QString meaningEn;
    QString nextStepKo;
    QString nextStepEn;
    ActingParty who = ActingParty::Nobody;

    friend bool operator==(const CodeExplanation &, const CodeExplanation &) = default;
};

/// Explains codes to layers that may not see `models/api`. Implemented by contract::Contract. Any thread.
class CodeBook
{
public:
    virtual ~CodeBook() = default;

    /// `endpointKey` as in decisions B2 (`gifts.send`), `code` as on the wire (`005_026`). Nothing for a code we do not
    /// know.
    virtual std::optional<CodeExplanation> explain(QStringView endpointKey, QStringView code) const = 0;

protected:
    CodeBook() = default;
    CodeBook(const CodeBook &) = default;
    CodeBook(CodeBook &&) = default;
    CodeBook &operator=(const CodeBook &) = default;
    CodeBook &operator=(CodeBook &&) = default;
};

} // namespace giftdesk
