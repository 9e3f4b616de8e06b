// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sendgift.h"

#include "domain/crashpoint.h"
#include "domain/givablecard.h"
#include "services/guardcontext.h"
#include "services/session.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// Why no token came, as the entry's outcome: credentials and the network keep their own kind.
Error tokenError(Error error)
{
    if (error.fault == Fault::ProviderRefused) {
        error.fault = Fault::TokenRefused;
    }
    return error;
}

/// Before an entry these have an exit code of their own; with one, its state decides (decisions C5).
bool isOurOwnTrouble(ErrorKind kind)
{
    constexpr int storeExit = 6;
    return kind == ErrorKind::Internal || exitCode(kind) == storeExit;
}

} // namespace

std::optional<Error> entryError(const LedgerEntry &entry)
{
    switch (entry.state) {
    case EntryState::Sent:
    case EntryState::ProvedSent:
    case EntryState::ResolvedSent: return std::nullopt;
    case EntryState::Refused: return Error{Fault::ProviderRefused, entry.providerCode, {}, {}};
    case EntryState::Unknown:
    case EntryState::Human:
    case EntryState::Sending:
    case EntryState::Contradicted:
        return entry.providerCode.isEmpty() ? Error{Fault::OutcomeUnknown, {}, {}, {}}
                                            : Error{Fault::ProviderRefusalUnconfirmed, entry.providerCode, {}, {}};
    case EntryState::Draft:
    case EntryState::Waiting:
    case EntryState::Intent:
    case EntryState::NotSent:
    case EntryState::ProvedNotSent:
    case EntryState::ResolvedNotSent:
    case EntryState::Declined: return Error{Fault::NotSent, entry.providerCode, {entry.faultCode}, {}};
    }
    Q_UNREACHABLE();
}

SendGift::SendGift(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_outcome([this] { commitOutcome(); })
{
}

SendGift::~SendGift() = default;

void SendGift::start(const GiftOrder &order, bool dryRun)
{
    if (std::exchange(m_started, true)) {
        return; // a second order would change the first one under way
    }
    m_order = order;
    m_dryRun = dryRun;
    m_result.dryRun = dryRun;
    if (!m_session.profile().maySend()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                finish(Error{Fault::SendingNotAllowedYet, {}, {profileKindName(m_session.profile().kind)}, {}});
            },
            Qt::QueuedConnection);
        return;
    }
    setStep(SendStep::Checking);
    // An endpoint that is off is found out before anything is on record.
    if (const auto path = m_session.api().sendPath(); !path) {
        QMetaObject::invokeMethod(
            this, [this, error = path.error()] { finish(error); }, Qt::QueuedConnection);
        return;
    }
    findKey();
}

void SendGift::findKey()
{
    // Before the card is read: a gift that went through has emptied the card, and that is no error of this call.
    m_session.ledger().run([order = m_order](LedgerStore &ledger) { return ledger.entries().entryForKey(order); }, this,
                           [this](const Result<std::optional<LedgerEntry>> &found) {
                               if (!found) {
                                   finish(found.error());
                               } else if (*found) {
                                   answerWith(**found);
                               } else {
                                   readCard();
                               }
                           });
}

void SendGift::readCard()
{
    m_call = m_session.api().listCards(m_order.senderUserId, m_order.card, this,
                                       [this](Result<std::vector<CardRow>> cards) { onCards(std::move(cards)); });
}

void SendGift::onCards(Result<std::vector<CardRow>> cards)
{
    if (!cards) {
        return finish(cards.error());
    }
    const auto row = std::find_if(cards->begin(), cards->end(),
                                  [this](const CardRow &card) { return card.card.par == m_order.card; });
    if (row == cards->end()) {
        return finish(Error{Fault::CardNotOfMember, {}, {}, {}});
    }
    m_card = std::move(*row);
    m_result.card = m_card.card;
    if (const Status fine = checkCard(m_card); !fine) {
        return finish(fine.error());
    }
    if (m_abandoned) {
        return finish(Error{Fault::Cancelled, {}, {}, {}});
    }
    m_dryRun ? askGuards() : recordIntent();
}

/// What INTENT would ask, with nothing written.
void SendGift::askGuards()
{
    m_session.ledger().run([order = m_order, context = guardContext(m_session)](
                               LedgerStore &ledger) { return ledger.entries().askAhead(order, context); },
                           this,
                           [this](const Result<GuardReport> &report) {
                               if (!report) {
                                   return finish(report.error());
                               }
                               const auto &refusal =
                                   report->refusal || m_order.allowDuplicate ? report->refusal : report->repeat;
                               refusal ? finish(refusal) : endDryRun();
                           });
}

Status SendGift::checkCard(const CardRow &row) const
{
    if (const Status givable = checkGivable(row.card, m_order.amount); !givable) {
        return givable;
    }
    if (row.card.serviceId.isEmpty()) {
        return failure(Fault::AnswerFieldMissing, {u"serviceId"_s, u"cards.list"_s});
    }
    if (row.number.isEmpty()) {
        return failure(Fault::AnswerFieldMissing, {u"mobileCardNo"_s, u"cards.list"_s});
    }
    return {};
}

void SendGift::endDryRun()
{
    if (!m_asksProvider || !m_session.api().isOn(u"gifts.validate")) {
        return finish(std::nullopt);
    }
    m_call = m_session.api().validateGift(
        m_order, m_card.card.serviceId, m_card.number, this, [this](const Status &checked) {
            const bool refused = !checked && checked.error().fault == Fault::ProviderRefused;
            m_result.providerAsked = checked || refused;
            finish(refused ? std::optional(checked.error()) : std::nullopt);
        });
}

void SendGift::recordIntent()
{
    IntentContext context = guardContext(m_session);
    context.sendsAnew = m_sendsAnew;
    context.shownDuplicate = m_shownDuplicate;
    m_session.ledger().run(
        [order = m_order, card = m_card.card, context = std::move(context)](LedgerStore &ledger) {
            return ledger.entries().recordIntent(order, card.serviceId, card.serviceName, context);
        },
        this, [this](const Result<IntentAnswer> &answer) { onIntent(answer); });
}

void SendGift::onIntent(const Result<IntentAnswer> &answer)
{
    if (!answer) {
        return finish(answer.error());
    }
    if (answer->existing) {
        return answerWith(answer->entry);
    }
    m_result.entry = answer->entry;
    setStep(SendStep::Recorded);
    m_session.cache().writer().run([order = m_order, at = m_session.clock().utcMs()](CacheStore &cache) {
        (void)cache.recents().note(order.senderUserId, order.senderName, at); // a convenience: its loss stops nothing
    });
    requestToken();
}

void SendGift::requestToken()
{
    if (m_abandoned) {
        return failBeforeSending(Error{Fault::Cancelled, {}, {}, {}});
    }
    setStep(SendStep::Token);
    m_call =
        m_session.api().issueToken(m_card.number, this, [this](Result<GiftToken> token) { onToken(std::move(token)); });
    m_card.number.clear();
}

std::optional<qint64> SendGift::tokenLeftMs() const
{
    if (!m_token) {
        return std::nullopt;
    }
    return std::max<qint64>(0, m_token->goodUntilSteadyMs - m_session.clock().steadyMs());
}

void SendGift::onToken(Result<GiftToken> token)
{
    if (!token) {
        return failBeforeSending(tokenError(token.error()));
    }
    m_token = std::move(*token);
    crashPoint("token", "after");
    if (m_abandoned) {
        return failBeforeSending(Error{Fault::Cancelled, {}, {}, {}});
    }
    if (*tokenLeftMs() <= m_session.api().deadlines().sendTotalMs + tokenMarginMs) {
        return failBeforeSending(Error{Fault::TokenExpired, {}, {}, {}});
    }
    beginSending();
}

void SendGift::beginSending()
{
    const auto path = m_session.api().sendPath();
    if (!path) {
        return failBeforeSending(path.error());
    }
    m_step = SendStep::Sending; // from here on nobody may quit: the permit may be on its way
    m_session.ledger().run([id = m_result.entry->id, path = *path, zone = m_session.profile().zone](
                               LedgerStore &ledger) { return ledger.entries().beginSending(id, path, zone); },
                           this,
                           [this](Result<SendPermit> permit) {
                               if (!permit) {
                                   return failBeforeSending(permit.error());
                               }
                               post(std::move(*permit));
                           });
}

void SendGift::post(SendPermit permit)
{
    m_result.entry->correlationId = permit.correlationId();
    setStep(SendStep::Sending);
    m_call = m_session.api().sendGift(m_order, m_card.card.serviceId, *m_token, std::move(permit), this,
                                      [this](const SendAnswer &answer) { onAnswer(answer); });
    m_token.reset();
    crashPoint("posted");
}

void SendGift::onAnswer(const SendAnswer &answer)
{
    crashPoint("answered");
    m_answer = answer;
    m_result.transferId = answer.transferId;
    m_outcome.start();
}

void SendGift::commitOutcome()
{
    OutcomeFacts facts{m_answer.event, m_answer.transferId, m_answer.providerCode, {}};
    if (m_answer.event != EntryEvent::Confirmed) {
        facts.faultCode = QString::fromLatin1(faultInfo(m_answer.error.fault).code);
    }
    m_session.ledger().run(
        [id = m_result.entry->id, facts](LedgerStore &ledger) { return ledger.entries().recordOutcome(id, facts); },
        this, [this](const Result<LedgerEntry> &entry) { onOutcome(entry); });
}

void SendGift::onOutcome(const Result<LedgerEntry> &entry)
{
    if (entry) {
        m_result.entry = *entry;
        // The ledger may know better than the answer: a transferId that is claimed already makes it UNKNOWN.
        const bool asAnswered = entry->state == nextState(EntryState::Sending, m_answer.event);
        return finish(asAnswered && m_answer.event != EntryEvent::Confirmed ? std::optional(m_answer.error)
                                                                            : entryError(*entry));
    }
    Q_EMIT outcomeDelayed(m_result.transferId.text(), entry.error());
    if (m_outcome.again(entry.error())) {
        return;
    }
    m_result.entry->state = EntryState::Unknown;
    finish(Error{Fault::OutcomeUnknown, {}, {entry.error().code()}, {}});
}

void SendGift::failBeforeSending(const Error &error)
{
    m_token.reset();
    m_session.ledger().run([id = m_result.entry->id,
                            error](LedgerStore &ledger) { return ledger.entries().recordTokenFailure(id, error); },
                           this,
                           [this, error](const Result<LedgerEntry> &entry) {
                               if (entry) {
                                   m_result.entry = *entry;
                                   return finish(isOurOwnTrouble(error.kind())
                                                     ? Error{Fault::NotSent, {}, {error.code()}, error.detail}
                                                     : error);
                               }
                               // The entry stays an INTENT and becomes NOT_SENT at the next start: no request was made.
                               finish(Error{Fault::NotSent, {}, {entry.error().code()}, entry.error().detail});
                           });
}

void SendGift::answerWith(const LedgerEntry &entry)
{
    m_result.entry = entry;
    m_result.transferId = entry.transferId;
    finish(entryError(entry));
}

void SendGift::abandon()
{
    if (m_step == SendStep::Sending || m_finished) {
        return;
    }
    m_abandoned = true;
    m_call.cancel();
}

void SendGift::setStep(SendStep step)
{
    m_step = step;
    Q_EMIT stepped(step);
}

void SendGift::finish(std::optional<Error> error)
{
    if (m_finished) {
        return;
    }
    m_finished = true;
    m_token.reset();
    m_card.number.clear();
    m_result.error = std::move(error);
    setStep(SendStep::Finished);
    Q_EMIT finished(m_result);
}

} // namespace giftdesk
