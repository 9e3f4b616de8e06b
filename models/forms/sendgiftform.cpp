// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sendgiftform.h"

#include "domain/personname.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

struct FieldName
{
    SendField field;
    QLatin1StringView wire;
};

constexpr FieldName fieldNames[] = {
    {SendField::Sender, "senderUserId"_L1},
    {SendField::Card, "card"_L1},
    {SendField::ReceiverName, "receiverName"_L1},
    {SendField::ReceiverPhone, "receiverPhone"_L1},
    {SendField::Reason, "reason"_L1},
    {SendField::DuplicateReason, "duplicateReason"_L1},
    {SendField::SenderName, "senderName"_L1},
    {SendField::SenderPhone, "senderPhone"_L1},
};

std::optional<SendField> fieldOf(const QString &wire)
{
    const auto found = std::find_if(std::begin(fieldNames), std::end(fieldNames),
                                    [&](const FieldName &name) { return name.wire == wire; });
    return found == std::end(fieldNames) ? std::nullopt : std::optional(found->field);
}

} // namespace

SendGiftForm::SendGiftForm(std::unique_ptr<SendBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_sender(*m_backend)
    , m_receiver(*m_backend)
    , m_guards(*m_backend)
{
    connect(&m_guards, &GuardWatch::changed, this, &SendGiftForm::onGuards);
    connect(this, &SendGiftForm::cardChanged, this, &SendGiftForm::watchGuards);
    connect(&m_sender, &SenderLookup::cardsChanged, this, &SendGiftForm::onCards);
    connect(&m_sender, &SenderLookup::infoChanged, this, &SendGiftForm::prefillSender);
}

SendGiftForm::~SendGiftForm()
{
    // Their ends would call back into a form that is half gone.
    m_sender.disconnect(this);
    endPreflight();
    m_send.reset();
}

const QString &SendGiftForm::text(SendField field) const
{
    static const QString none;
    const auto found = m_texts.constFind(field);
    return found == m_texts.cend() ? none : *found;
}

void SendGiftForm::setText(SendField field, const QString &text)
{
    if (m_page != SendPage::Fill || m_texts.value(field) == text) {
        return;
    }
    m_texts[field] = text;
    m_prefilled.remove(field);
    if (field == SendField::Sender) {
        m_touched.clear(); // another member, other sender's facts
    }
    m_touched.insert(field);
    const auto fault = faults().value(field, FieldIssue{});
    if (fault.error.fault == Fault::FieldHiddenCharacter) {
        setIssue(field, fault);
    } else if (m_issues.contains(field) && fault.field.isEmpty()) {
        setIssue(field, std::nullopt);
    }
    if (field == SendField::Sender) {
        readMember(false);
    } else if (field == SendField::ReceiverPhone) {
        m_receiver.setPhone(PhoneNumber::parse(text, u"receiverPhone"_s).value_or(PhoneNumber()));
        watchGuards();
    }
}

void SendGiftForm::watchGuards()
{
    const auto phone = PhoneNumber::parse(text(SendField::ReceiverPhone), u"receiverPhone"_s);
    const auto chosen = card();
    m_guards.setGift(phone.value_or(PhoneNumber()), chosen ? chosen->balance : Won());
}

/// A reason that was given for one duplicate says nothing about another, and a review that the guards would refuse is
/// none: back to where it can be mended.
void SendGiftForm::onGuards()
{
    const auto &[refusal, duplicate] = m_guards.notice();
    const EntryId now = duplicate ? duplicate->id : EntryId();
    if (m_page == SendPage::Review && (refusal || (duplicate && now != m_duplicate))) {
        return backToFill();
    }
    if (m_page != SendPage::Fill || !duplicate || now == m_duplicate) {
        return;
    }
    m_duplicate = now;
    fill(SendField::DuplicateReason, {});
    setIssue(SendField::DuplicateReason, std::nullopt);
}

void SendGiftForm::leave(SendField field)
{
    if (m_page != SendPage::Fill) {
        return;
    }
    const auto found = faults();
    const bool wrong = found.contains(field) && !text(field).trimmed().isEmpty();
    setIssue(field, wrong ? std::optional(found[field]) : std::nullopt);
    if (field == SendField::Sender && m_sender.phase() == SenderLookup::Phase::Nothing) {
        readMember(true);
    }
}

std::optional<FieldIssue> SendGiftForm::issue(SendField field) const
{
    const auto found = m_issues.constFind(field);
    return found == m_issues.cend() ? std::nullopt : std::optional(*found);
}

void SendGiftForm::setIssue(SendField field, std::optional<FieldIssue> issue)
{
    if (issue) {
        m_issues[field] = *issue;
    } else if (m_issues.remove(field) == 0) {
        return;
    }
    Q_EMIT issueChanged(field);
}

void SendGiftForm::fill(SendField field, const QString &text)
{
    setText(field, text);
    Q_EMIT textChanged(field);
}

void SendGiftForm::pickMember(const MemberId &member)
{
    fill(SendField::Sender, member.text());
    readMember(true);
}

void SendGiftForm::pickCard(const MemberId &member, const CardPar &card)
{
    if (m_page == SendPage::Sending) {
        return;
    }
    if (m_page != SendPage::Fill) {
        clear();
    }
    pickMember(member);
    m_card = card; // kept when the cards are there and it is one that can be given
}

void SendGiftForm::readMember(bool now)
{
    const MemberId member = parseMemberId(text(SendField::Sender)).value_or(MemberId());
    now ? m_sender.lookUpNow(member) : m_sender.setMember(member);
}

void SendGiftForm::onCards()
{
    if (m_page != SendPage::Fill) {
        return;
    }
    const QList<CardChoice> &cards = m_sender.cards();
    const auto usable = [](const CardChoice &choice) {
        return !choice.block;
    };
    const bool still = std::any_of(cards.begin(), cards.end(), [&](const CardChoice &choice) {
        return choice.card.par == m_card && usable(choice);
    });
    if (!still && m_sender.phase() != SenderLookup::Phase::Reading) {
        m_card = {};
    }
    // The only card that can be given is chosen at once; of several a person chooses.
    if (m_card.isEmpty() && std::count_if(cards.begin(), cards.end(), usable) == 1) {
        m_card = std::find_if(cards.begin(), cards.end(), usable)->card.par;
    }
    if (!m_card.isEmpty()) {
        setIssue(SendField::Card, std::nullopt);
    }
    Q_EMIT cardChanged();
}

void SendGiftForm::prefillSender()
{
    if (m_page != SendPage::Fill) {
        return;
    }
    const MemberInfo info = m_sender.info().value_or(MemberInfo());
    for (const auto &[field, value] :
         {std::pair{SendField::SenderName, info.name}, std::pair{SendField::SenderPhone, formatPhone(info.phone)}}) {
        // A field the person emptied stays empty: it is optional, and the receiver would see it.
        const bool untouched =
            text(field).isEmpty() ? !m_touched.contains(field) : m_prefilled.value(field) == text(field);
        if (untouched && text(field) != value) {
            fill(field, value);
            m_prefilled[field] = value;
            m_touched.remove(field);
        }
    }
}

void SendGiftForm::chooseCard(const CardPar &card)
{
    const QList<CardChoice> &cards = m_sender.cards();
    const bool usable = std::any_of(cards.begin(), cards.end(),
                                    [&](const CardChoice &choice) { return choice.card.par == card && !choice.block; });
    if (m_page != SendPage::Fill || !usable || m_card == card) {
        return;
    }
    m_card = card;
    setIssue(SendField::Card, std::nullopt);
    Q_EMIT cardChanged();
}

std::optional<IssuedCard> SendGiftForm::card() const
{
    const QList<CardChoice> &cards = m_sender.cards();
    const auto found = std::find_if(cards.begin(), cards.end(),
                                    [this](const CardChoice &choice) { return choice.card.par == m_card; });
    return m_card.isEmpty() || found == cards.end() ? std::nullopt : std::optional(found->card);
}

void SendGiftForm::setTryMembers(const QList<KnownMember> &members)
{
    m_tryMembers = members;
    Q_EMIT suggestionsChanged();
}

void SendGiftForm::readRecentSenders()
{
    m_backend->recentSenders(this, [this](Result<QList<KnownMember>> senders) {
        m_recentSenders = senders.value_or(QList<KnownMember>()); // a convenience: its loss is no error
        Q_EMIT suggestionsChanged();
    });
}

GiftOrderText SendGiftForm::orderText() const
{
    GiftOrderText order;
    order.senderUserId = text(SendField::Sender).trimmed();
    order.receiverName = text(SendField::ReceiverName);
    order.receiverPhone = text(SendField::ReceiverPhone);
    order.reason = text(SendField::Reason);
    order.senderName = text(SendField::SenderName).trimmed();
    order.senderPhone = text(SendField::SenderPhone).trimmed();
    if (const auto chosen = card()) {
        order.card = chosen->par.text();
        order.amount = QString::number(chosen->balance.value()); // the gift moves the whole card (decisions D1)
    }
    return order;
}

QMap<SendField, FieldIssue> SendGiftForm::faults() const
{
    QMap<SendField, FieldIssue> found;
    const QString duplicateField = u"duplicateReason"_s;
    const auto why = parseFreeText(text(SendField::DuplicateReason), duplicateField, maxReasonCodePoints);
    if (m_guards.notice().duplicate && !why) {
        found[SendField::DuplicateReason] = {duplicateField, why.error()};
    }
    const auto order = parseGiftOrder(orderText());
    if (order) {
        return found;
    }
    for (const FieldIssue &issue : order.error()) {
        // An amount that is wrong is a card that is not chosen: there is no field for it.
        const SendField field = fieldOf(issue.field).value_or(SendField::Card);
        if (!found.contains(field)) {
            found[field] = issue;
        }
    }
    return found;
}

bool SendGiftForm::canReview() const
{
    return faults().isEmpty() && card().has_value() && !m_guards.notice().refusal;
}

bool SendGiftForm::review()
{
    if (m_page != SendPage::Fill) {
        return false;
    }
    const auto found = faults();
    for (const FieldName &name : fieldNames) {
        setIssue(name.field, found.contains(name.field) ? std::optional(found[name.field]) : std::nullopt);
    }
    auto order = parseGiftOrder(orderText());
    const auto chosen = card();
    if (!order || !chosen || !found.isEmpty() || m_guards.notice().refusal) {
        m_guards.refresh(); // a limit may have been raised meanwhile
        return false;
    }
    const auto &duplicate = m_guards.notice().duplicate;
    if (duplicate) {
        order->allowDuplicate = true;
        order->duplicateReason = text(SendField::DuplicateReason).trimmed();
    }
    m_facts = {*order, *chosen, m_receiver.otherName(order->receiverName), m_receiver.recentGift(), duplicate};
    m_armed = false;
    setPage(SendPage::Review);
    m_guards.refresh(); // the last answer may be of a moment ago, or still on its way
    return true;
}

void SendGiftForm::askAhead()
{
    if (m_page != SendPage::Review || m_preflight.running || !canAskAhead()) {
        return;
    }
    m_preflight = {true, std::nullopt};
    Q_EMIT preflightChanged();
    m_endPreflight = m_backend->askAhead(m_facts.order, this, [this](const PreflightAnswer &answer) {
        m_preflight = {false, answer};
        Q_EMIT preflightChanged();
    });
}

void SendGiftForm::endPreflight()
{
    if (m_endPreflight) {
        std::exchange(m_endPreflight, {})();
    }
    m_preflight = {};
}

void SendGiftForm::backToFill()
{
    if (m_page == SendPage::Review) {
        m_armed = false;
        setPage(SendPage::Fill);
        m_guards.refresh();
        prefillSender(); // the answer may have come while the page was turned
    }
}

void SendGiftForm::arm()
{
    m_armed = m_page == SendPage::Review;
}

bool SendGiftForm::send()
{
    if (m_page != SendPage::Review || !m_armed) {
        return false;
    }
    m_armed = false;
    m_stages.clear();
    m_outcome = {};
    // The page turns before the send starts: whatever it answers finds the form already past its one confirmation.
    setPage(SendPage::Sending);
    m_stages.append({SendStage::Checking, m_backend->utcMs()});
    m_send = m_backend->send(m_facts.order, m_facts.duplicate ? m_facts.duplicate->id : EntryId());
    connect(m_send.get(), &RunningSend::stepped, this, [this](SendStage stage) {
        m_stages.append({stage, m_backend->utcMs()});
        Q_EMIT stageReached(stage);
    });
    connect(m_send.get(), &RunningSend::outcomeDelayed, this, &SendGiftForm::outcomeDelayed);
    connect(m_send.get(), &RunningSend::finished, this, &SendGiftForm::onFinished);
    return true;
}

std::optional<qint64> SendGiftForm::tokenLeftMs() const
{
    return m_send ? m_send->tokenLeftMs() : std::nullopt;
}

bool SendGiftForm::mustFinish() const
{
    return m_page == SendPage::Sending && m_send && m_send->mustFinish();
}

bool SendGiftForm::canAbandon() const
{
    return m_page == SendPage::Sending && m_send && !m_send->mustFinish();
}

void SendGiftForm::abandon()
{
    if (canAbandon()) {
        m_send->abandon();
    }
}

void SendGiftForm::onFinished(const SendOutcome &outcome)
{
    m_outcome = outcome;
    m_send.release()->deleteLater(); // it is the one that speaks
    setPage(SendPage::Outcome);
    readRecentSenders();
    Q_EMIT finished(m_outcome);
}

void SendGiftForm::sendAnother()
{
    if (m_page != SendPage::Outcome) {
        return;
    }
    backAfterOutcome();
    for (const SendField field :
         {SendField::ReceiverName, SendField::ReceiverPhone, SendField::Reason, SendField::DuplicateReason}) {
        fill(field, {});
        setIssue(field, std::nullopt);
    }
    m_card = {};
    readMember(true);
}

void SendGiftForm::writeAnew()
{
    if (m_page == SendPage::Outcome) {
        backAfterOutcome();
        m_guards.refresh();
        readMember(true); // the card may have changed meanwhile
    }
}

void SendGiftForm::backAfterOutcome()
{
    m_outcome = {};
    m_stages.clear();
    setPage(SendPage::Fill);
}

void SendGiftForm::clear()
{
    if (m_page == SendPage::Sending) {
        return;
    }
    m_armed = false;
    backAfterOutcome();
    for (const FieldName &name : fieldNames) {
        fill(name.field, {});
        setIssue(name.field, std::nullopt);
    }
    m_touched.clear();
}

void SendGiftForm::setPage(SendPage page)
{
    if (m_page != page) {
        endPreflight(); // what was asked belongs to the review that is left
        m_page = page;
        Q_EMIT pageChanged();
    }
}

} // namespace giftdesk
