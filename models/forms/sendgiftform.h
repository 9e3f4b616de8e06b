// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/guardwatch.h"
#include "forms/receiverhints.h"
#include "forms/senderlookup.h"

#include <QMap>
#include <QSet>

namespace giftdesk {

/// The fields of the form, in reading order.
enum class SendField {
    Sender,
    Card,
    ReceiverName,
    ReceiverPhone,
    Reason,
    DuplicateReason, ///< needed only where a duplicate is to be sent all the same
    SenderName,
    SenderPhone
};

/// The pages of the form. Fill → Review → Sending → Outcome → Fill; nothing else.
enum class SendPage { Fill, Review, Sending, Outcome };

/// Everything the review page restates.
struct ReviewFacts
{
    GiftOrder order;
    IssuedCard card;
    QString otherName;                     ///< used before for this number; empty: nothing to point out
    std::optional<GiftRecord> earlierGift; ///< to the same number in the last seven days
    std::optional<LedgerEntry> duplicate;  ///< to the same number, of the same amount; meant, with the order's reason
};

/// Where the pre-flight check of the review page stands.
struct Preflight
{
    bool running = false;
    std::optional<PreflightAnswer> answer;
};

/// A step of the running send and when it was reached, UTC ms.
struct StageTime
{
    SendStage stage;
    qint64 at;
};

/// The send form without its widgets: fields as typed, checks, the cards of the sender, the pages, and one send for one
/// confirmation. GUI thread.
class SendGiftForm : public QObject
{
    Q_OBJECT

public:
    explicit SendGiftForm(std::unique_ptr<SendBackend> backend, QObject *parent = nullptr);
    ~SendGiftForm() override;

    SenderLookup &lookup() { return m_sender; }
    ReceiverHints &hints() { return m_receiver; }
    GuardWatch &guards() { return m_guards; }

    SendPage page() const { return m_page; }
    const QString &text(SendField field) const;
    /// What the field says now. Forgiving: a fault shown goes away once the text is right; only a hidden character is
    /// pointed out at once, since typing on never mends it.
    void setText(SendField field, const QString &text);
    /// The field was left: strict, but an empty field is not yet a fault.
    void leave(SendField field);
    /// The fault shown at the field, if any.
    std::optional<FieldIssue> issue(SendField field) const;

    /// Fills in a member that was picked from a list and looks them up at once.
    void pickMember(const MemberId &member);
    /// Begins a gift of this card: another pane picked it. Without effect while a send runs.
    void pickCard(const MemberId &member, const CardPar &card);
    /// The card to give; one that cannot be given is not taken.
    void chooseCard(const CardPar &card);
    /// The card chosen; nothing where none is.
    std::optional<IssuedCard> card() const;

    /// Members offered on the embedded sandbox.
    void setTryMembers(const QList<KnownMember> &members);
    const QList<KnownMember> &tryMembers() const { return m_tryMembers; }
    const QList<KnownMember> &recentSenders() const { return m_recentSenders; }
    void readRecentSenders();

    /// Every field is filled in and right.
    bool canReview() const;
    /// Fill → Review. False where something is missing or wrong: every fault is shown then.
    bool review();
    /// Of the review page.
    const ReviewFacts &facts() const { return m_facts; }
    /// Whether the provider can be asked ahead; asks it, once at a time, on the review page only.
    bool canAskAhead() const { return m_backend->canAskAhead(); }
    void askAhead();
    const Preflight &preflight() const { return m_preflight; }
    /// Review → Fill; the fields keep what was typed.
    void backToFill();
    /// The person has had the time to read: from now on send() works. Ends when the page is left.
    void arm();
    bool isArmed() const { return m_armed; }
    /// Review → Sending, once: true for the call that started the send, false and nothing done for any other.
    bool send();

    /// Of the send that runs or ran last.
    const QList<StageTime> &stages() const { return m_stages; }
    std::optional<qint64> tokenLeftMs() const;
    /// The person gives up; possible until the request may be on its way.
    void abandon();
    bool canAbandon() const;
    /// A request may be on its way: the program must not close.
    bool mustFinish() const;

    /// Of the outcome page.
    const SendOutcome &outcome() const { return m_outcome; }
    /// Outcome → Fill with nothing of the receiver left; the sender stays and their cards are read anew.
    void sendAnother();
    /// Outcome → Fill with every field kept, for a gift that was not sent.
    void writeAnew();
    /// Fill, empty.
    void clear();

Q_SIGNALS:
    void pageChanged();
    void textChanged(giftdesk::SendField field); ///< by the form itself, not by setText()
    void issueChanged(giftdesk::SendField field);
    void cardChanged();
    void preflightChanged();
    void suggestionsChanged();
    void stageReached(giftdesk::SendStage stage);
    /// The outcome is known but not on disk yet.
    void outcomeDelayed(const QString &transferId, const giftdesk::Error &error);
    /// Exactly once for each send.
    void finished(const giftdesk::SendOutcome &outcome);

private:
    GiftOrderText orderText() const;
    QMap<SendField, FieldIssue> faults() const;
    void setIssue(SendField field, std::optional<FieldIssue> issue);
    void fill(SendField field, const QString &text);
    void prefillSender();
    void readMember(bool now);
    void onCards();
    void watchGuards();
    void onGuards();
    void endPreflight();
    void setPage(SendPage page);
    void onFinished(const SendOutcome &outcome);
    void backAfterOutcome();

    std::unique_ptr<SendBackend> m_backend;
    SenderLookup m_sender;
    ReceiverHints m_receiver;
    GuardWatch m_guards;
    EntryId m_duplicate; ///< what the reason for a duplicate was given for
    QMap<SendField, QString> m_texts;
    QMap<SendField, FieldIssue> m_issues;
    QSet<SendField> m_touched;            ///< changed by a person since the member was entered
    QMap<SendField, QString> m_prefilled; ///< what we filled in ourselves, to be taken back with its member
    CardPar m_card;
    QList<KnownMember> m_tryMembers;
    QList<KnownMember> m_recentSenders;
    SendPage m_page = SendPage::Fill;
    ReviewFacts m_facts;
    Preflight m_preflight;
    SendBackend::Cancel m_endPreflight;
    bool m_armed = false;
    std::unique_ptr<RunningSend> m_send;
    QList<StageTime> m_stages;
    SendOutcome m_outcome;
};

} // namespace giftdesk
