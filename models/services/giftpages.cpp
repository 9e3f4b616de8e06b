// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/giftpages.h"

#include <QTimer>

#include <utility>

namespace giftdesk {

namespace {

bool isWorthRepeating(const Error &error)
{
    return error.fault == Fault::ConnectionFailed || error.fault == Fault::TimedOut;
}

} // namespace

GiftPages::GiftPages(GiftSource &source, int last, QList<int> retryDelaysMs, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_last(last)
    , m_retryDelaysMs(std::move(retryDelaysMs))
{
}

GiftPages::~GiftPages()
{
    cancel();
}

void GiftPages::begin(const GiftPageRequest &list, int ahead)
{
    ++m_run;
    m_again.cancel();
    for (const auto &[page, call] : std::exchange(m_calls, {})) {
        call.handle.cancel();
    }
    m_arrived.clear();
    m_wanted = nullptr;
    m_next = 0;
    m_list = list;
    m_ahead = ahead;
}

void GiftPages::next(GiftSource::Done done)
{
    Q_ASSERT(!m_wanted);
    m_wanted = std::move(done);
    if (!m_calls.contains(m_next) && !m_arrived.contains(m_next)) {
        ask(m_next);
    } else if (m_arrived.contains(m_next)) {
        QMetaObject::invokeMethod(
            this,
            [this, run = m_run] {
                if (run == m_run) {
                    handOver();
                }
            },
            Qt::QueuedConnection);
    }
}

void GiftPages::again(int page, GiftSource::Done done)
{
    GiftPageRequest request = m_list;
    request.page = page;
    m_again = m_source.readPage(request, this, [run = m_run, this, done = std::move(done)](Result<GiftPage> result) {
        if (run == m_run) {
            done(std::move(result));
        }
    });
}

void GiftPages::ask(int page)
{
    GiftPageRequest request = m_list;
    request.page = page;
    Call &call = m_calls[page];
    call.handle = m_source.readPage(request, this, [run = m_run, this, page](Result<GiftPage> result) {
        if (run == m_run) {
            answer(page, std::move(result));
        }
    });
}

void GiftPages::answer(int page, Result<GiftPage> result)
{
    Call &call = m_calls[page];
    if (!result && isWorthRepeating(result.error()) && call.retries < m_retryDelaysMs.size()) {
        QTimer::singleShot(m_retryDelaysMs[call.retries++], this, [run = m_run, this, page] {
            if (run == m_run) {
                ask(page);
            }
        });
        return;
    }
    m_calls.erase(page);
    m_arrived.insert_or_assign(page, std::move(result));
    if (m_wanted && page == m_next) {
        handOver();
    }
}

/// May end in begin(): nothing of this object is touched after it.
void GiftPages::handOver()
{
    auto arrived = m_arrived.extract(m_next++);
    const Result<GiftPage> page = std::move(arrived.mapped());
    if (page && !page->rows.isEmpty()) {
        askAhead();
    }
    std::exchange(m_wanted, nullptr)(page);
}

void GiftPages::askAhead()
{
    for (int page = m_next; page < m_next + m_ahead && page <= m_last; ++page) {
        if (!m_calls.contains(page) && !m_arrived.contains(page)) {
            ask(page);
        }
    }
}

} // namespace giftdesk
