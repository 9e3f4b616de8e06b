// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guards/guardledger.h"

#include "crypto/random.h"

#include <QtGlobal>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::test {

namespace {

const QString path = u"/api/v1/gifts/cards/transmission/no-hce"_s;

TransferId nextTransfer()
{
    static int number = 0;
    return TransferId(u"TR%1"_s.arg(++number, 18, 10, QChar(u'0')));
}

/// A step of the test's own that has to work.
template <typename T> void must(const T &done)
{
    if (!done) {
        qFatal("the ledger refused: %s", qPrintable(done.error().code() + u' ' + done.error().detail));
    }
}

} // namespace

GiftOrder guardedOrder(const QString &phone, qint64 amount)
{
    static int card = 0;
    GiftOrderText text;
    text.senderUserId = u"50000104652"_s;
    text.card = u"Q1%1"_s.arg(++card, 25, 10, QChar(u'0'));
    text.receiverName = u"임꺽정"_s;
    text.receiverPhone = phone;
    text.amount = QString::number(amount);
    text.reason = u"보상"_s;
    return parseGiftOrder(text).value();
}

GuardLedger::GuardLedger()
    : m_fileKey(randomSecret(32))
    , m_macKey(randomSecret(32))
    , m_auditKey(randomSecret(32))
    , m_vfs(std::move(*EncryptedVfs::create(m_fileKey)))
{
    openAs(u"kim"_s);
}

void GuardLedger::openAs(const QString &operatorName)
{
    m_store.reset();
    m_operator = operatorName;
    DataKeys keys{m_fileKey.clone(), m_macKey.clone(), m_auditKey.clone()};
    m_store = std::move(*LedgerStore::open(m_folder.filePath(u"ledger.db"_s), *m_vfs, std::move(keys),
                                           {operatorName, u"desk-3 test"_s}, m_clock));
}

IntentContext GuardLedger::context() const
{
    return {{}, TimeZone::Kst, m_clock.providerMs(), {}, {}};
}

Result<IntentAnswer> GuardLedger::intent(const GiftOrder &order, const IntentContext &context)
{
    return entries().recordIntent(order, ServiceId(u"SERVICE00000001"_s), u"설날 선물카드"_s, context);
}

void GuardLedger::move(const EntryId &id, EntryState to)
{
    if (to == EntryState::Intent) {
        return;
    }
    if (to == EntryState::NotSent) {
        must(entries().recordTokenFailure(id, Error{Fault::TokenRefused, {}, {}, {}}));
        return;
    }
    must(entries().beginSending(id, path, TimeZone::Kst));
    const auto outcome = [&](EntryEvent event, const TransferId &gift = {}) {
        must(entries().recordOutcome(id, {event, gift, {}, {}}));
    };
    switch (to) {
    case EntryState::Draft:
    case EntryState::Waiting:
    case EntryState::Intent:
    case EntryState::NotSent:
    case EntryState::Declined: Q_UNREACHABLE();
    case EntryState::Sending: return;
    case EntryState::Sent: return outcome(EntryEvent::Confirmed, nextTransfer());
    case EntryState::Refused: return outcome(EntryEvent::CleanlyRefused);
    case EntryState::Unknown: return outcome(EntryEvent::OutcomeLost);
    case EntryState::ProvedSent:
        outcome(EntryEvent::OutcomeLost);
        must(entries().proveSent(id, nextTransfer(), {}, {}));
        return;
    case EntryState::ProvedNotSent:
        outcome(EntryEvent::OutcomeLost);
        must(entries().proveNotSent(id, {}, {}));
        return;
    case EntryState::Human:
        outcome(EntryEvent::OutcomeLost);
        must(entries().leaveToHuman(id, {}, {}));
        return;
    case EntryState::ResolvedSent:
    case EntryState::ResolvedNotSent:
        outcome(EntryEvent::OutcomeLost);
        must(entries().decide(id, to == EntryState::ResolvedSent, u"확인"_s, {}));
        return;
    case EntryState::Contradicted:
        outcome(EntryEvent::CleanlyRefused);
        must(entries().contradict(id, nextTransfer(), {}));
        return;
    }
}

void GuardLedger::tamper(const QString &sql)
{
    must(database().exec(sql));
}

} // namespace giftdesk::test
