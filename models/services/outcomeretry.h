// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace giftdesk {

/// Puts the outcome of a money request on record: tries without end, because that commit must not fail (design §4.7).
class OutcomeRetry : public QObject
{
    Q_OBJECT

public:
    /// Pause between attempts.
    static constexpr int pauseMs = 500;

    /// `attempt` makes one; it ends, later, in success or in again().
    explicit OutcomeRetry(std::function<void()> attempt, QObject *parent = nullptr);

    /// Gives up after that many attempts; 0, the default: never. For a program that must end (decisions C6).
    void setAttempts(int attempts) { m_allowed = attempts; }
    /// The first attempt.
    void start();
    /// After a failed attempt: true if another one is made; false where it is given up or would never succeed.
    bool again(const Error &error);

private:
    std::function<void()> m_attempt;
    QTimer m_timer;
    int m_allowed = 0;
    int m_made = 0;
};

} // namespace giftdesk
