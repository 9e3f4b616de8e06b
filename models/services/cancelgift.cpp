// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cancelgift.h"

#include "domain/crashpoint.h"
#include "services/session.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

std::optional<Error> cancelError(const Cancellation &cancellation)
{
    switch (cancellation.state) {
    case CancelState::Done:
    case CancelState::ProvedDone: return std::nullopt;
    case CancelState::Refused: return Error{Fault::ProviderRefused, cancellation.providerCode, {}, {}};
    case CancelState::Sending:
    case CancelState::Unknown: return Error{Fault::CancelUnknown, cancellation.providerCode, {}, {}};
    case CancelState::Intent:
    case CancelState::NotSent:
    case CancelState::ProvedNotDone: return Error{Fault::CancelNotSent, {}, {cancellation.faultCode}, {}};
    }
    Q_UNREACHABLE();
}

CancelGift::CancelGift(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_history(session.cache())
    , m_outcome([this] { commitOutcome(); })
{
}

void CancelGift::start(const TransferId &gift, const QString &reason)
{
    if (std::exchange(m_started, true)) {
        return;
    }
    m_order.transferId = gift;
    m_order.reason = reason;
    // What is off is found out before anything is on record.
    if (const auto path = m_session.api().cancelPath(); !path) {
        return finishLater(path.error());
    }
    if (!m_session.profile().maySend()) {
        return finishLater(Error{Fault::SendingNotAllowedYet, {}, {profileKindName(m_session.profile().kind)}, {}});
    }
    setStep(CancelStep::Checking);
    findEntry();
}

void CancelGift::findEntry()
{
    m_session.ledger().run(
        [gift = m_order.transferId](LedgerStore &ledger) { return ledger.entries().entryByTransferId(gift); }, this,
        [this](const Result<std::optional<LedgerEntry>> &entry) {
            if (!entry) {
                return finish(entry.error());
            }
            if (*entry) {
                m_order.senderUserId = (*entry)->order.senderUserId;
                m_order.sentAt = (*entry)->sendingAt.value_or((*entry)->createdAt);
            }
            findRow();
        });
}

void CancelGift::findRow()
{
    m_history.byTransferId(m_order.transferId, this,
                           [this](const Result<std::optional<CachedGift>> &row) { onRow(row); });
}

/// The cached row names the sender of a gift that is not ours, and an end it shows is final. It never says that a gift
/// may be cancelled: that is the provider's to say.
void CancelGift::onRow(const Result<std::optional<CachedGift>> &row)
{
    const bool ours = !m_order.senderUserId.isEmpty();
    const std::optional<GiftRecord> record = row && *row ? std::optional((*row)->record) : std::nullopt;
    if (!ours && !record) {
        return finish(row ? Error{Fault::NotFound, {}, {m_order.transferId.text()}, {}} : row.error());
    }
    if (record && isFinalStatus(record->status)) {
        return finish(Error{Fault::GiftNotWaiting, {}, {u"status"_s + giftStatusName(record->status)}, {}});
    }
    if (!ours) {
        m_order.senderUserId = record->senderUserId;
        m_order.sentAt = record->sentAt;
    }
    if (m_order.senderUserId.isEmpty()) {
        return finish(Error{Fault::AnswerFieldMissing, {}, {u"senderUserId"_s, u"gifts.list"_s}, {}});
    }
    recordIntent();
}

void CancelGift::recordIntent()
{
    if (m_abandoned) {
        return finish(Error{Fault::Cancelled, {}, {}, {}});
    }
    m_session.ledger().run(
        [order = m_order](LedgerStore &ledger) { return ledger.cancellations().recordIntent(order); }, this,
        [this](const Result<Cancellation> &recorded) {
            if (!recorded) {
                return finish(recorded.error());
            }
            m_result.cancellation = *recorded;
            setStep(CancelStep::Recorded);
            const auto path = m_session.api().cancelPath();
            if (m_abandoned || !path) {
                return giveUp(path ? Error{Fault::Cancelled, {}, {}, {}} : path.error());
            }
            beginSending(*path);
        });
}

void CancelGift::beginSending(const QString &path)
{
    m_step = CancelStep::Sending; // from here on nobody may quit: the permit may be on its way
    m_session.ledger().run([id = m_result.cancellation->id, path, zone = m_session.profile().zone](
                               LedgerStore &ledger) { return ledger.cancellations().beginSending(id, path, zone); },
                           this,
                           [this](Result<SendPermit> permit) {
                               if (!permit) {
                                   return giveUp(permit.error());
                               }
                               post(std::move(*permit));
                           });
}

void CancelGift::post(SendPermit permit)
{
    m_result.cancellation->correlationId = permit.correlationId();
    setStep(CancelStep::Sending);
    m_session.api().cancelGift(m_order.transferId, m_order.senderUserId, std::move(permit), this,
                               [this](const CancelAnswer &answer) { onAnswer(answer); });
    crashPoint("cancelPosted");
}

void CancelGift::onAnswer(const CancelAnswer &answer)
{
    crashPoint("cancelAnswered");
    m_answer = answer;
    m_outcome.start();
}

void CancelGift::commitOutcome()
{
    CancelFacts facts{m_answer.event, m_answer.providerCode, {}};
    if (m_answer.event != CancelEvent::Confirmed) {
        facts.faultCode = QString::fromLatin1(faultInfo(m_answer.error.fault).code);
    }
    m_session.ledger().run([id = m_result.cancellation->id,
                            facts](LedgerStore &ledger) { return ledger.cancellations().recordOutcome(id, facts); },
                           this, [this](const Result<Cancellation> &recorded) { onOutcome(recorded); });
}

void CancelGift::onOutcome(const Result<Cancellation> &recorded)
{
    if (recorded) {
        m_result.cancellation = *recorded;
        const bool done = m_answer.event == CancelEvent::Confirmed;
        return finish(done ? std::nullopt : std::optional(m_answer.error));
    }
    Q_EMIT outcomeDelayed(recorded.error());
    if (m_outcome.again(recorded.error())) {
        return;
    }
    m_result.cancellation->state = CancelState::Unknown;
    finish(Error{Fault::CancelUnknown, {}, {recorded.error().code()}, {}});
}

void CancelGift::giveUp(const Error &error)
{
    m_session.ledger().run([id = m_result.cancellation->id,
                            error](LedgerStore &ledger) { return ledger.cancellations().giveUp(id, error); },
                           this,
                           [this, error](const Result<Cancellation> &given) {
                               if (given) {
                                   m_result.cancellation = *given;
                               }
                               // Where even this could not be written, it stays an INTENT and becomes NOT_SENT at the
                               // next start.
                               const bool byPerson = error.fault == Fault::Cancelled;
                               finish(byPerson ? error : Error{Fault::CancelNotSent, {}, {error.code()}, error.detail});
                           });
}

void CancelGift::abandon()
{
    m_abandoned = true;
}

void CancelGift::setStep(CancelStep step)
{
    m_step = step;
    Q_EMIT stepped(step);
}

void CancelGift::finishLater(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { finish(error); }, Qt::QueuedConnection);
}

void CancelGift::finish(std::optional<Error> error)
{
    if (std::exchange(m_finished, true)) {
        return;
    }
    m_result.error = std::move(error);
    setStep(CancelStep::Finished);
    Q_EMIT finished(m_result);
}

} // namespace giftdesk
