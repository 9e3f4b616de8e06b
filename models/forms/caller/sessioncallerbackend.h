// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/caller/callerbackend.h"

#include <QPointer>

#include <memory>

namespace giftdesk {

class HistorySync;
class Session;

/// The session behind the caller card. GUI thread; the session must outlive it.
class SessionCallerBackend final : public CallerBackend
{
public:
    /// Days that a refresh reads: callers ask about what has just happened, and wait while it is read.
    static constexpr int liveDays = 30;

    explicit SessionCallerBackend(Session &session);
    ~SessionCallerBackend() override;

    void facts(const PhoneNumber &phone, QObject *receiver, std::function<void(Result<CallerFacts>)> done) override;
    void refresh(const PhoneNumber &phone, QObject *receiver, std::function<void(Status)> done) override;
    void cancelRefresh() override;

private:
    void addOpen(const PhoneNumber &phone, CallerFacts facts, QObject *receiver,
                 std::function<void(Result<CallerFacts>)> done);

    Session &m_session;
    std::unique_ptr<HistorySync> m_sync;
};

} // namespace giftdesk
