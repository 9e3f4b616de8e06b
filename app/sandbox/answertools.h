// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/faultspec.h"
#include "app/sandbox/jwe.h"

namespace giftdesk::sandbox {

/// Rewrites the body of an answer for the faults that need to see inside an encrypted one. Without keys only plain
/// bodies are seen into.
class AnswerTools
{
public:
    AnswerTools() = default;
    /// @p clientPrivate opens the answers; its public half seals them again.
    explicit AnswerTools(RsaKey clientPrivate);

    /// The body as the fault wants it; unchanged where the fault does not concern the body.
    QByteArray rewritten(const QByteArray &body, FaultKind kind) const;

private:
    QByteArray opened(const QByteArray &body, bool *wasEncrypted) const;
    QByteArray sealed(const QByteArray &plain, const RsaKey &key) const;

    std::optional<RsaKey> m_clientPrivate;
};

} // namespace giftdesk::sandbox
