// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakegiftsource.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::test {

CallHandle FakeGiftSource::readPage(const GiftPageRequest &request, QObject *receiver, Done done)
{
    auto *call = new QObject(receiver);
    const CallHandle handle(call, [this, call, receiver, done] {
        ++cancelled;
        call->deleteLater();
        QTimer::singleShot(0, receiver, [done] { done(failure(Fault::Cancelled)); });
    });
    if (silent) {
        return handle;
    }
    QTimer::singleShot(delayMs ? delayMs() : 0, call, [this, call, request, done] {
        auto page = answer(request);
        call->deleteLater();
        done(std::move(page));
    });
    return handle;
}

Result<GiftPage> FakeGiftSource::answer(const GiftPageRequest &request)
{
    const int number = int(requests.size());
    requests += request;
    if (before.contains(number)) {
        before[number]();
    }
    if (errors.contains(number)) {
        return failure(errors[number]);
    }
    if (request.pageSize > largestPageSize) {
        return failure(Error{Fault::ProviderRefused, u"000_002"_s, {}, {}});
    }
    const int size = std::min(request.pageSize, pageCap);
    GiftPage page;
    int index = 0;
    for (const GiftRecord &row : rows) {
        const QDate day = dayInZone(row.sentAt, TimeZone::Kst);
        const bool wanted = ignoresDates || (day >= request.from && day <= request.to);
        if (wanted && index++ / size == request.page) {
            page.rows += row;
        }
    }
    return page;
}

GiftRecord giftOn(QDate day, int number)
{
    GiftRecord gift;
    gift.transferId = TransferId(u"T"_s + QString::number(number).rightJustified(19, u'0'));
    gift.status = GiftStatus::Sent;
    gift.statusText = u"SENT"_s;
    gift.amount = Won(1000 + number);
    gift.senderName = u"홍길동"_s;
    gift.receiverPhone = u"01012345678"_s;
    gift.sentAt = startOfDay(day, TimeZone::Kst) + 1000LL * (number % 86'400);
    return gift;
}

} // namespace giftdesk::test
