// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/giftsource.h"

#include <QObject>

#include <map>

namespace giftdesk {

/// The pages of one list, handed over in order while the next ones are on their way. Errors of the connection are tried
/// again; reading twice does no harm. In the thread of the object; the source must outlive it.
class GiftPages : public QObject
{
public:
    /// `last`: the highest number of a page.
    GiftPages(GiftSource &source, int last, QList<int> retryDelaysMs, QObject *parent = nullptr);
    ~GiftPages() override;

    /// Page 0 of `list` is the next one; what was on its way is given up. `ahead`: how many pages are asked for beyond
    /// the one wanted, once the first has come.
    void begin(const GiftPageRequest &list, int ahead);
    void cancel() { begin({}, 0); }
    /// The next page, later, exactly once unless begin() comes first. One at a time.
    void next(GiftSource::Done done);
    /// A page that was handed over already, anew; without effect on next().
    void again(int page, GiftSource::Done done);

private:
    struct Call
    {
        CallHandle handle;
        int retries = 0;
    };
    void ask(int page);
    void answer(int page, Result<GiftPage> result);
    void handOver();
    void askAhead();

    GiftSource &m_source;
    int m_ahead = 0;
    int m_last;
    QList<int> m_retryDelaysMs;
    GiftPageRequest m_list;
    quint64 m_run = 0; ///< answers of an older list are dropped
    int m_next = 0;
    GiftSource::Done m_wanted; ///< of page m_next
    std::map<int, Call> m_calls;
    std::map<int, Result<GiftPage>> m_arrived;
    CallHandle m_again;
};

} // namespace giftdesk
