// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "services/historysearch.h"
#include "services/outcomeretry.h"
#include "store/cancelrepository.h"

#include <QObject>

namespace giftdesk {

class Session;

/// Where a cancellation stands.
enum class CancelStep { Checking, Recorded, Sending, Finished };

/// How a cancellation ended. Before it is on record there is only `error`.
struct CancelResult
{
    std::optional<Cancellation> cancellation; ///< as it stands in the ledger
    std::optional<Error> error;               ///< absent for DONE

    bool ok() const { return !error; }
};

/// One request to take a sent gift back, from the last human decision to the outcome on disk: who sent it, INTENT,
/// SENDING, one POST, outcome. An object asks once. Nothing is ever repeated.
class CancelGift : public QObject
{
    Q_OBJECT

public:
    explicit CancelGift(Session &session, QObject *parent = nullptr);

    /// As OutcomeRetry::setAttempts(); the cancellation then reads UNKNOWN here and after the next start.
    void setOutcomeAttempts(int attempts) { m_outcome.setAttempts(attempts); }
    /// Starts; does nothing the second time. `reason` as parseCancelReason() gives it. Whose gift it is comes from the
    /// ledger, else from the cached history; the provider checks it. Errors before anything is on record: EndpointOff,
    /// SendingNotAllowedYet, NotFound(transferId), AnswerFieldMissing(senderUserId) for a row without its sender,
    /// those of CancelRepository::recordIntent().
    void start(const TransferId &gift, const QString &reason);
    /// A person gives up: before SENDING the cancellation becomes NOT_SENT; afterwards nothing happens.
    void abandon();

    CancelStep step() const { return m_step; }
    /// The request may be on its way, or its outcome is not on disk yet: quitting waits.
    bool mustFinish() const { return m_step == CancelStep::Sending; }

Q_SIGNALS:
    void stepped(giftdesk::CancelStep step);
    /// The ledger would not take the outcome yet; it is tried on.
    void outcomeDelayed(const giftdesk::Error &error);
    /// Exactly once.
    void finished(const giftdesk::CancelResult &result);

private:
    void findEntry();
    void findRow();
    void onRow(const Result<std::optional<CachedGift>> &row);
    void recordIntent();
    void beginSending(const QString &path);
    void post(SendPermit permit);
    void onAnswer(const CancelAnswer &answer);
    void commitOutcome();
    void onOutcome(const Result<Cancellation> &recorded);
    void giveUp(const Error &error);
    void finish(std::optional<Error> error);
    void finishLater(const Error &error);
    void setStep(CancelStep step);

    Session &m_session;
    HistorySearch m_history;
    OutcomeRetry m_outcome;
    CancelOrder m_order;
    CancelAnswer m_answer;
    CancelResult m_result;
    CancelStep m_step = CancelStep::Checking;
    bool m_started = false;
    bool m_abandoned = false;
    bool m_finished = false;
};

/// What the state of a cancellation means to the person who asked for it: nothing for DONE and its like.
std::optional<Error> cancelError(const Cancellation &cancellation);

} // namespace giftdesk
