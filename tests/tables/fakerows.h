// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/historyrowsource.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace giftdesk::test {

/// A gift with planted names and numbers. A greater `number` is newer; two in a row were sent in the same second.
inline GiftRecord gift(int number, GiftStatus status = GiftStatus::Sent)
{
    GiftRecord made;
    made.transferId = TransferId(QStringLiteral("TR%1").arg(number, 18, 10, QChar(u'0')));
    made.status = status;
    made.statusText = giftStatusName(status);
    made.serviceId = ServiceId(QStringLiteral("SVC000000000001"));
    made.serviceName = QStringLiteral("설날 선물카드");
    made.amount = Won(10'000);
    made.senderName = QStringLiteral("제갈공명");
    made.senderPhone = QStringLiteral("01087654321");
    made.receiverName = QStringLiteral("홍길동");
    made.receiverPhone = QStringLiteral("01012345678");
    made.sentAt = 1'760'000'000'000 + qint64(number / 2) * 1000;
    return made;
}

/// A set in memory that answers later, in the order asked or as the test lets it.
class FakeRows : public HistoryRowSource
{
public:
    QList<GiftRecord> set; ///< newest first
    std::optional<Error> error;
    int asked = 0;
    bool held = false; ///< answers wait for release()

    void setCount(int count)
    {
        set.clear();
        for (int number = count; number > 0; --number) {
            set << gift(number);
        }
    }

    void add(const GiftRecord &record)
    {
        set << record;
        std::sort(set.begin(), set.end(), [](const GiftRecord &a, const GiftRecord &b) {
            return a.sentAt != b.sentAt ? a.sentAt > b.sentAt : b.transferId < a.transferId;
        });
    }

    /// All held answers; `latestFirst`: those of an old query come after those of the new one.
    void release(bool latestFirst = false)
    {
        held = false;
        QList<std::function<void()>> answers = std::exchange(m_waiting, {});
        if (latestFirst) {
            std::reverse(answers.begin(), answers.end());
        }
        for (const auto &answer : answers) {
            answer();
        }
    }

    void setQuery(const HistoryQuery &query) override { m_query = query; }
    void rows(qint64 first, int limit, QObject *receiver, Done<QList<GiftRecord>> done) override
    {
        ++asked;
        answer<QList<GiftRecord>>(receiver, std::move(done),
                                  [this, first, limit] { return matching().mid(first, limit); });
    }
    void count(QObject *receiver, Done<qint64> done) override
    {
        answer<qint64>(receiver, std::move(done), [this] { return qint64(matching().size()); });
    }
    void totals(QObject *receiver, Done<HistoryTotals> done) override
    {
        answer<HistoryTotals>(receiver, std::move(done), [this] {
            HistoryTotals made;
            for (const GiftRecord &record : matching()) {
                ++made.count;
                made.sum = made.sum + record.amount;
            }
            return made;
        });
    }
    void newerThan(qint64 sentAt, QObject *receiver, Done<qint64> done) override
    {
        answer<qint64>(receiver, std::move(done), [this, sentAt] {
            const auto all = matching();
            return qint64(std::count_if(all.begin(), all.end(),
                                        [sentAt](const GiftRecord &record) { return record.sentAt > sentAt; }));
        });
    }

    const HistoryQuery &query() const { return m_query; }

private:
    QList<GiftRecord> matching() const
    {
        QList<GiftRecord> found;
        std::copy_if(set.begin(), set.end(), std::back_inserter(found),
                     [this](const GiftRecord &record) { return matches(m_query, record); });
        return found;
    }

    template <typename T, typename Make> void answer(QObject *receiver, Done<T> done, Make make)
    {
        const auto made = error ? Result<T>(failure(*error)) : Result<T>(make());
        auto run = [guard = QPointer<QObject>(receiver), done = std::move(done), made] {
            if (guard) {
                done(made);
            }
        };
        if (held) {
            m_waiting << run;
        } else {
            QTimer::singleShot(0, receiver, run);
        }
    }

    HistoryQuery m_query;
    QList<std::function<void()>> m_waiting;
};

} // namespace giftdesk::test
