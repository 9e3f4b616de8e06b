// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/durablecommit.h"

#include "store/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

DurableCommit::DurableCommit(const Database &database)
    : m_path(database.path())
    , m_reserve(m_path + u".reserve"_s)
{
}

Status DurableCommit::ready() const
{
    return inOrder([this] { return checkSound(); }, [this] { return m_reserve.take(); });
}

Status DurableCommit::checkSound() const
{
    return m_syncFailed ? failure(Fault::StoreDamaged, {m_path}, u"an earlier commit was not kept"_s) : Status();
}

Status DurableCommit::commit(Transaction &transaction)
{
    const Status done = transaction.commit();
    m_syncFailed = m_syncFailed || (!done && done.error().kind() == ErrorKind::StoreDamaged);
    if (done && m_kept) {
        m_kept();
    }
    return done;
}

} // namespace giftdesk
