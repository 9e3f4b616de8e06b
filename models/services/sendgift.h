// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "services/outcomeretry.h"
#include "store/ledgerrepository.h"

#include <QObject>

namespace giftdesk {

class Session;

/// Where a send stands, for the timeline on the outcome page.
enum class SendStep { Checking, Recorded, Token, Sending, Finished };

/// How a send ended. Before an entry exists there is only `error`.
struct SendResult
{
    std::optional<LedgerEntry> entry; ///< as it stands in the ledger; of an earlier send where the key was seen before
    std::optional<Error> error;       ///< absent for SENT, and for a dry run that would send
    TransferId transferId;            ///< also where the ledger could not take it (decisions C6)
    bool dryRun = false;
    bool providerAsked = false;     ///< of a dry run: the pre-flight check answered; a refusal is then the `error`
    std::optional<IssuedCard> card; ///< as read for this send

    bool ok() const { return !error; }
};

/// One send, from the last human decision to the outcome on disk (design §4.2): card list, checks, INTENT, token,
/// SENDING, one POST, outcome. An object sends once. Nothing is ever repeated.
class SendGift : public QObject
{
    Q_OBJECT

public:
    /// A token must live this much longer than the send may take, ms (design §4). With 30 s of life and 20 s to send,
    /// a token that is 8 s old is not used, well inside the 25 s of decisions A15.
    static constexpr qint64 tokenMarginMs = 2'000;
    /// Pause between attempts to commit an outcome; tried without end (design §4.7).
    static constexpr int outcomeRetryMs = OutcomeRetry::pauseMs;

    explicit SendGift(Session &session, QObject *parent = nullptr);
    ~SendGift() override;

    /// Gives up committing an outcome after that many attempts; 0, the default: never. For a program that must end
    /// (decisions C6): the entry then reads UNKNOWN here and after the next start.
    void setOutcomeAttempts(int attempts) { m_outcome.setAttempts(attempts); }

    /// The entry that this one follows, where a person sends anew (design §4.6); to be said before start().
    void setSendsAnew(const EntryId &entry) { m_sendsAnew = entry; }

    /// The like entry that a person was shown when they allowed a duplicate: one that comes between is still refused.
    /// To be said before start(); none: any is allowed.
    void setShownDuplicate(const EntryId &entry) { m_shownDuplicate = entry; }

    /// A dry run asks the provider too, where the profile has its pre-flight check on; one that cannot be made stops
    /// nothing. To be said before start(); off by default: a dry run reads the card list alone (decisions C11).
    void setAsksProvider(bool asks) { m_asksProvider = asks; }

    /// Starts; does nothing the second time. `dryRun`: card list and checks only, no token, no entry (decisions C11).
    void start(const GiftOrder &order, bool dryRun = false);
    /// A person gives up: before SENDING the entry becomes NOT_SENT; afterwards nothing happens (decisions C17).
    void abandon();

    SendStep step() const { return m_step; }
    /// A request may be on its way, or its outcome is not on disk yet: quitting waits.
    bool mustFinish() const { return m_step == SendStep::Sending; }
    /// Life left of the token in ms, for the clock; nothing while there is none.
    std::optional<qint64> tokenLeftMs() const;

Q_SIGNALS:
    void stepped(giftdesk::SendStep step);
    /// The ledger would not take the outcome yet; it is tried on. `transferId` may be empty.
    void outcomeDelayed(const QString &transferId, const giftdesk::Error &error);
    /// Exactly once.
    void finished(const giftdesk::SendResult &result);

private:
    void findKey();
    void readCard();
    void onCards(Result<std::vector<CardRow>> cards);
    Status checkCard(const CardRow &row) const;
    void endDryRun();
    void askGuards();
    void recordIntent();
    void onIntent(const Result<IntentAnswer> &answer);
    void requestToken();
    void onToken(Result<GiftToken> token);
    void beginSending();
    void post(SendPermit permit);
    void onAnswer(const SendAnswer &answer);
    void commitOutcome();
    void onOutcome(const Result<LedgerEntry> &entry);
    void failBeforeSending(const Error &error);
    void answerWith(const LedgerEntry &entry);
    void finish(std::optional<Error> error);
    void setStep(SendStep step);

    Session &m_session;
    GiftOrder m_order;
    EntryId m_sendsAnew;
    EntryId m_shownDuplicate;
    bool m_started = false;
    bool m_dryRun = false;
    bool m_asksProvider = false;
    bool m_abandoned = false;
    bool m_finished = false;
    SendStep m_step = SendStep::Checking;
    CardRow m_card;
    std::optional<GiftToken> m_token;
    SendAnswer m_answer;
    SendResult m_result;
    OutcomeRetry m_outcome;
    CallHandle m_call;
};

/// What the state of an entry means to the person who asked for it: nothing for SENT and its like.
std::optional<Error> entryError(const LedgerEntry &entry);

} // namespace giftdesk
