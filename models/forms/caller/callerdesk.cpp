// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/caller/callerdesk.h"

#include "domain/maskedperson.h"

#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QString CallerGift::otherPerson() const
{
    if (role == CallerRole::Receiver) {
        return entry ? maskedPerson(entry->order.senderName, entry->order.senderPhone.digits())
                     : maskedPerson(record.senderName, record.senderPhone);
    }
    return entry ? maskedPerson(entry->order.receiverName, entry->order.receiverPhone.digits())
                 : maskedPerson(record.receiverName, record.receiverPhone);
}

CallerDesk::CallerDesk(std::shared_ptr<CallerBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
}

CallerDesk::~CallerDesk()
{
    m_backend->cancelRefresh();
}

void CallerDesk::lookUp(const QString &text)
{
    const auto parsed = PhoneNumber::parse(text, u"phone"_s);
    if (parsed && *parsed == m_phone) {
        return;
    }
    clear();
    m_malformed = !parsed;
    if (parsed) {
        m_phone = *parsed;
        readFacts();
        refresh();
    }
    Q_EMIT changed();
}

void CallerDesk::clear()
{
    ++m_generation;
    m_backend->cancelRefresh();
    m_phone = {};
    m_gifts.clear();
    m_names.clear();
    m_received = m_sent = 0;
    m_malformed = m_known = m_refreshing = m_fresh = false;
    m_error.reset();
    Q_EMIT changed();
}

void CallerDesk::readFacts()
{
    m_backend->facts(m_phone, this, [this, asked = m_generation](const Result<CallerFacts> &facts) {
        if (asked == m_generation) {
            onFacts(facts);
        }
    });
}

void CallerDesk::onFacts(const Result<CallerFacts> &facts)
{
    if (facts) {
        m_known = true;
        take(*facts);
    } else {
        m_error = facts.error();
    }
    Q_EMIT changed();
}

void CallerDesk::refresh()
{
    if (m_phone.isEmpty() || m_refreshing) {
        return;
    }
    m_refreshing = true;
    m_error.reset();
    Q_EMIT changed();
    m_backend->refresh(m_phone, this, [this, asked = m_generation](const Status &status) {
        if (asked == m_generation) {
            onRefreshed(status);
        }
    });
}

void CallerDesk::onRefreshed(const Status &status)
{
    m_refreshing = false;
    if (status) {
        m_fresh = true;
        readFacts();
        Q_EMIT rowsChanged();
    } else if (status.error().fault != Fault::Cancelled) {
        m_error = status.error();
    }
    Q_EMIT changed();
}

void CallerDesk::take(const CallerFacts &facts)
{
    m_gifts.clear();
    for (const LedgerEntry &entry : facts.open) {
        const bool received = entry.order.receiverPhone == m_phone;
        m_gifts += {received ? CallerRole::Receiver : CallerRole::Sender, entry, {}};
    }
    const auto open = m_gifts.size();
    for (const GiftRecord &record : facts.received) {
        m_gifts += {CallerRole::Receiver, std::nullopt, record};
    }
    for (const GiftRecord &record : facts.sent) {
        if (record.receiverPhone != m_phone.digits()) { // one to themselves is there already
            m_gifts += {CallerRole::Sender, std::nullopt, record};
        }
    }
    std::stable_sort(m_gifts.begin() + open, m_gifts.end(),
                     [](const CallerGift &left, const CallerGift &right) { return left.at() > right.at(); });
    m_received = int(facts.received.size());
    m_sent = int(facts.sent.size());
    takeNames(facts);
}

void CallerDesk::takeNames(const CallerFacts &facts)
{
    QMultiMap<qint64, QString> byTime; // as they were used
    const auto note = [&](qint64 at, const QString &name) {
        if (!name.isEmpty()) {
            byTime.insert(-at, maskedPerson(name, m_phone.digits()));
        }
    };
    for (const GiftRecord &record : facts.received) {
        note(record.sentAt, record.receiverName);
    }
    for (const GiftRecord &record : facts.sent) {
        note(record.sentAt, record.senderName);
    }
    for (const LedgerEntry &entry : facts.open) {
        note(entry.createdAt, entry.order.receiverPhone == m_phone ? entry.order.receiverName : entry.order.senderName);
    }
    m_names = byTime.values();
    m_names.removeDuplicates();
}

} // namespace giftdesk
