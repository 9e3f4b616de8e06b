// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/contracttypes.h"
#include "domain/codebook.h"
#include "domain/result.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace giftdesk::contract {

/// One file of the data, named for error messages.
struct Document
{
    QString name;
    QByteArray bytes;
};

/// The contract with the provider. Immutable after loading: share one object between threads. Pointers and references
/// it gives out live as long as the object, which can be moved but not copied.
class Contract final : public CodeBook
{
public:
    /// Reads the data built into the program. Fault::ContractDamaged with the place in `args`.
    static Result<Contract> load();
    /// Reads the given files instead: common, menu and any number of families. Same faults.
    static Result<Contract> fromDocuments(const QList<Document> &documents);
    /// The files built into the program, for tests that change them.
    static QList<Document> builtIn();

    Contract(const Contract &) = delete;
    Contract &operator=(const Contract &) = delete;
    Contract(Contract &&) = default;
    Contract &operator=(Contract &&) = default;

    const QList<Endpoint> &endpoints() const { return m_tables.endpoints; }
    /// By key, `gifts.send`; nullptr if there is none.
    const Endpoint *endpoint(QStringView key) const;
    /// By documented path; nullptr if there is none. Letters count alike in both cases, as a server might take them.
    const Endpoint *endpointForPath(QStringView path) const;
    /// What a call of `endpoint` may change when it goes to `path`, which a profile may have overridden: never less
    /// than what either is known for. A path of the menu that is no endpoint of ours, and any new path for a published
    /// endpoint, counts as money (design §4.4).
    Effect effectAt(const Endpoint &endpoint, QStringView path) const;

    const QList<HeaderField> &requestHeaders() const { return m_tables.requestHeaders; }
    const QList<HeaderField> &responseHeaders() const { return m_tables.responseHeaders; }
    const QList<Code> &commonCodes() const { return m_tables.commonCodes; }
    const QList<MenuEntry> &menu() const { return m_tables.menu; }
    const Paging &paging() const { return m_tables.paging; }

    /// The endpoint's own code, else the common one, else nullptr. An unknown endpoint has the common ones.
    const Code *code(QStringView endpointKey, QStringView code) const;
    /// True if this refusal proves that nothing was moved (design §4.5). Unknown codes prove nothing. `description` is
    /// the answer's: its last word may name the field that was refused (contract §1.11).
    bool refusalIsClean(QStringView endpointKey, QStringView code, QStringView description) const;

    std::optional<CodeExplanation> explain(QStringView endpointKey, QStringView code) const override;

private:
    explicit Contract(Tables tables);

    Tables m_tables;
    QHash<QString, qsizetype> m_byKey;
    QHash<QString, qsizetype> m_byPath;
    QHash<QString, Effect> m_effectOfPath;
};

} // namespace giftdesk::contract
