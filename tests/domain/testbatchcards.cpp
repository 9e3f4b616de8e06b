// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchcards.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const MemberId one(u"50000104652"_s);
const MemberId other(u"50000104660"_s);

CardPar par(char mark)
{
    return CardPar(QString(27, QLatin1Char(mark)));
}

BatchRow row(int number, const MemberId &sender, char card, qint64 amount)
{
    GiftOrder order;
    order.senderUserId = sender;
    order.card = par(card);
    order.amount = Won(amount);
    BatchRow made;
    made.number = number;
    made.order = order;
    return made;
}

IssuedCard card(char mark, qint64 balance, const QString &product)
{
    IssuedCard made;
    made.par = par(mark);
    made.balance = Won(balance);
    made.serviceId = ServiceId(product);
    made.serviceName = product;
    return made;
}

} // namespace

class TestBatchCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichRowsWouldNotLeave();
    void countsByProduct();
    void asksEachSenderOnce();
    void passesOverWhatIsWrongOrSent();
};

void TestBatchCards::saysWhichRowsWouldNotLeave()
{
    BatchFile file;
    file.rows = {row(1, one, 'A', 50'000), row(2, one, 'B', 50'000), row(3, one, 'C', 50'000),
                 row(4, other, 'A', 50'000)};
    const BatchCards judged = judgeBatchCards(
        file, {{one, {card('A', 50'000, u"P"_s), card('B', 0, u"P"_s), card('C', 49'999, u"P"_s)}}, {other, {}}}, {});
    QCOMPARE(judged.faults.size(), 3);
    QCOMPARE(judged.faults.value(2).fault, Fault::CardEmpty);
    QCOMPARE(judged.faults.value(3).fault, Fault::AmountNotBalance);
    QCOMPARE(judged.faults.value(4).fault, Fault::CardNotOfMember);
}

void TestBatchCards::countsByProduct()
{
    BatchFile file;
    file.rows = {row(1, one, 'A', 50'000), row(2, one, 'B', 30'000), row(3, one, 'C', 20'000)};
    const BatchCards judged = judgeBatchCards(
        file, {{one, {card('A', 50'000, u"P"_s), card('B', 30'000, u"Q"_s), card('C', 20'000, u"Q"_s)}}}, {});
    QCOMPARE(judged.products.size(), 2);
    QCOMPARE(judged.products[0].name, u"Q"_s); // the most rows first
    QCOMPARE(judged.products[0].rows, 2);
    QCOMPARE(judged.products[0].sum, Won(50'000));
    QCOMPARE(judged.products[1].rows, 1);
}

void TestBatchCards::asksEachSenderOnce()
{
    BatchFile file;
    file.rows = {row(1, one, 'A', 1), row(2, other, 'B', 1), row(3, one, 'C', 1)};
    QCOMPARE(sendersToAsk(file, {}), QList<MemberId>({one, other}));
    QCOMPARE(sendersToAsk(file, {2}), QList<MemberId>{one}); // it is not sent again
}

void TestBatchCards::passesOverWhatIsWrongOrSent()
{
    BatchFile file;
    file.rows = {row(1, one, 'A', 50'000), row(2, one, 'B', 50'000), row(3, other, 'C', 50'000)};
    file.rows[0].order = tl::unexpected(QList<FieldIssue>{{u"amount"_s, Error{Fault::AmountMalformed, {}, {}, {}}}});
    const BatchCards judged = judgeBatchCards(file, {{one, {card('B', 0, u"P"_s)}}}, {2});
    QVERIFY(judged.faults.isEmpty()); // 1 is wrong already, 2 was sent, 3's sender was not read
    QVERIFY(judged.products.isEmpty());
}

QTEST_GUILESS_MAIN(TestBatchCards)
#include "testbatchcards.moc"
