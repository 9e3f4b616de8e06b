// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/contracttypes.h"
#include "domain/reconciliation.h"
#include "services/giftsource.h"

#include <QObject>

namespace giftdesk {

/// Reads what a member has sent within a window, live and whole: all pages, pass after pass until two in a row show the
/// same and neither brought a row twice. Pages move while they are read, so one pass proves nothing.
///
/// Errors: those of the source; DayIncomplete(first day) where the contract allows no further page; HistoryUnstable
/// (from, to) where passes keep differing; Cancelled.
class MemberHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostPasses = 5;

    /// Borrows the source, which must live longer.
    MemberHistory(GiftSource &source, const contract::Paging &paging, QObject *parent = nullptr);

    /// Begins anew; a read that runs is forgotten.
    void start(const MemberId &member, const DayWindow &window);
    void cancel();

Q_SIGNALS:
    /// Exactly once for each start() that was not followed by another; never from within it. Each row once.
    void finished(const giftdesk::Result<QList<giftdesk::GiftRecord>> &rows);

private:
    using Pass = QHash<TransferId, GiftRecord>;

    void beginPass();
    void readPage();
    void onPage(const Result<GiftPage> &page);
    void passEnded();

    GiftSource &m_source;
    contract::Paging m_paging;
    MemberId m_member;
    DayWindow m_window;
    int m_pageSize = 0;
    int m_page = 0;
    int m_passes = 0;
    int m_run = 0;
    bool m_repeated = false; ///< an id came twice in this pass
    Pass m_pass;
    std::optional<Pass> m_former; ///< the last clean pass
    CallHandle m_call;
};

} // namespace giftdesk
