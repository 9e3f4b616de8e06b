// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/outcomeretry.h"

namespace giftdesk {

namespace {

/// A row that was tampered with, or is gone, stays so.
bool mayPass(ErrorKind kind)
{
    return kind != ErrorKind::Validation && kind != ErrorKind::Verification && kind != ErrorKind::NotFound;
}

} // namespace

OutcomeRetry::OutcomeRetry(std::function<void()> attempt, QObject *parent)
    : QObject(parent)
    , m_attempt(std::move(attempt))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, &OutcomeRetry::start);
}

void OutcomeRetry::start()
{
    ++m_made;
    m_attempt();
}

bool OutcomeRetry::again(const Error &error)
{
    const bool givenUp = m_allowed > 0 && m_made >= m_allowed;
    if (givenUp || !mayPass(error.kind())) {
        return false;
    }
    m_timer.start();
    return true;
}

} // namespace giftdesk
