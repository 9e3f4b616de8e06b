// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/journalsource.h"

#include "services/session.h"

namespace giftdesk {

void SessionJournalSource::read(const JournalWindow &window, QObject *receiver, Done done)
{
    const JournalFilter filter{window.state, window.limit, window.beforeSeq, window.needsPerson};
    m_session.ledger().run([filter](LedgerStore &ledger) { return ledger.entries().entries(filter); }, receiver,
                           std::move(done));
}

} // namespace giftdesk
