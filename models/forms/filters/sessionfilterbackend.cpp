// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/filters/sessionfilterbackend.h"

#include "services/session.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

const QString draftKind = u"filter"_s;

Result<QList<SavedFilter>> readFilters(DraftRepository &drafts)
{
    const auto heads = drafts.list(draftKind);
    if (!heads) {
        return failure(heads.error());
    }
    QList<SavedFilter> filters;
    for (const DraftHead &head : *heads) {
        const auto content = drafts.content(head.id);
        if (!content) {
            return failure(content.error());
        }
        filters += readSavedFilter(head.id, head.title, *content);
    }
    return filters;
}

} // namespace

void SessionFilterBackend::list(QObject *receiver, ListDone done)
{
    m_session.ledger().run([](LedgerStore &ledger) { return readFilters(ledger.drafts()); }, receiver, std::move(done));
}

void SessionFilterBackend::put(const SavedFilter &saved, QObject *receiver, StatusDone done)
{
    const QString id = saved.id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : saved.id;
    m_session.ledger().run([id, name = saved.name, content = savedFilterContent(saved)](
                               LedgerStore &ledger) { return ledger.drafts().put(id, draftKind, name, content); },
                           receiver, std::move(done));
}

void SessionFilterBackend::remove(const QString &id, QObject *receiver, StatusDone done)
{
    m_session.ledger().run([id](LedgerStore &ledger) { return ledger.drafts().remove(id); }, receiver, std::move(done));
}

} // namespace giftdesk
