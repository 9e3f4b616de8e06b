// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/caller/callerbackend.h"

#include <QObject>

#include <memory>

namespace giftdesk {

/// What the caller has to do with a gift.
enum class CallerRole { Receiver, Sender };

/// One gift of the caller: an open entry of ours, or a row of the provider.
struct CallerGift
{
    CallerRole role = CallerRole::Receiver;
    std::optional<LedgerEntry> entry; ///< open outcome; else `record`
    GiftRecord record;

    qint64 at() const { return entry ? entry->sendingAt.value_or(entry->createdAt) : record.sentAt; } ///< UTC ms
    Won amount() const { return entry ? entry->order.amount : record.amount; }
    /// The one at the other end, masked with the end of the number.
    QString otherPerson() const;
};

/// Everything about one phone number, from the cache at once and then live. GUI thread.
class CallerDesk : public QObject
{
    Q_OBJECT
public:
    explicit CallerDesk(std::shared_ptr<CallerBackend> backend, QObject *parent = nullptr);
    ~CallerDesk() override;

    /// Looks a number up, as typed or pasted; what is no number empties the card.
    void lookUp(const QString &text);
    /// Forgets the caller.
    void clear();
    /// Asks the provider again.
    void refresh();

    const PhoneNumber &phone() const { return m_phone; }
    /// The text last looked up is no phone number.
    bool isMalformed() const { return m_malformed; }
    /// The facts of the number are there.
    bool isKnown() const { return m_known; }
    bool isRefreshing() const { return m_refreshing; }
    /// The provider has answered for this number.
    bool isFresh() const { return m_fresh; }
    /// Of the last read or refresh; nothing after one that succeeded.
    const std::optional<Error> &error() const { return m_error; }

    /// Open outcomes first, then the newest first.
    const QList<CallerGift> &gifts() const { return m_gifts; }
    /// The names that this number has gone by, masked, the newest first; each once.
    const QStringList &names() const { return m_names; }
    int receivedCount() const { return m_received; }
    int sentCount() const { return m_sent; }

Q_SIGNALS:
    void changed();
    /// The cache holds other rows than before.
    void rowsChanged();

private:
    void readFacts();
    void onFacts(const Result<CallerFacts> &facts);
    void onRefreshed(const Status &status);
    void take(const CallerFacts &facts);
    void takeNames(const CallerFacts &facts);

    std::shared_ptr<CallerBackend> m_backend;
    PhoneNumber m_phone;
    QList<CallerGift> m_gifts;
    QStringList m_names;
    int m_received = 0;
    int m_sent = 0;
    bool m_malformed = false;
    bool m_known = false;
    bool m_refreshing = false;
    bool m_fresh = false;
    std::optional<Error> m_error;
    int m_generation = 0; ///< answers for an earlier number are dropped
};

} // namespace giftdesk
