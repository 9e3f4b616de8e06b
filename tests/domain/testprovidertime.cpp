// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/providertime.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestProviderTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneInstantInAllForms();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void daysBeginInTheZone();
    void agreesWithQt();
    void readsDates_data();
    void readsDates();
};

void TestProviderTime::writesOneInstantInAllForms()
{
    constexpr qint64 instant = 1'795'323'785'678; // 2026-11-22 05:03:05.678 UTC
    QCOMPARE(wireTime14(instant, TimeZone::Utc), u"20261122050305"_s);
    QCOMPARE(wireTime14(instant, TimeZone::Kst), u"20261122140305"_s);
    QCOMPARE(wireTime17(instant, TimeZone::Kst), u"20261122140305678"_s);
    QCOMPARE(wireTime12(instant, TimeZone::Kst), u"261122140305"_s);
    QCOMPARE(isoTime(instant, TimeZone::Kst), u"2026-11-22T14:03:05+09:00"_s);
    QCOMPARE(isoTime(instant, TimeZone::Utc), u"2026-11-22T05:03:05+00:00"_s);
    QCOMPARE(timeZoneName(TimeZone::Kst), u"KST"_s);
    QCOMPARE(timeZoneName(TimeZone::Utc), u"UTC"_s);
}

void TestProviderTime::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"20261122140305", "20240229235959", "20250101000000", "19991231235959", "20261231150000",
                             "20000229000000", "20380119031408"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestProviderTime::readsWhatItWrites()
{
    QFETCH(QString, text);
    for (const TimeZone zone : {TimeZone::Kst, TimeZone::Utc}) {
        const auto instant = parseWireTime14(text, zone);
        QVERIFY(instant);
        QCOMPARE(wireTime14(*instant, zone), text);
    }
    constexpr qint64 nineHours = qint64(9) * 3600 * 1000;
    QCOMPARE(*parseWireTime14(text, TimeZone::Utc) - *parseWireTime14(text, TimeZone::Kst), nineHours);
}

void TestProviderTime::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"2026112214030"_s, u"202611221403055"_s, u"20250229000000"_s, u"20261322000000"_s,
          u"20260022000000"_s, u"20261122240000"_s, u"20261122146000"_s, u"20261122140060"_s, u"2026112214030a"_s,
          u" 0261122140305"_s, u"2026-11-22 140"_s, u"+0261122140305"_s, u"２０２６１１２２１４０３０５"_s,
          u"20261131000000"_s, u"00000000000000"_s}) {
        QTest::newRow(qPrintable(text)) << text;
    }
}

void TestProviderTime::refusesWhatIsNoTime()
{
    QFETCH(QString, text);
    QVERIFY(!parseWireTime14(text, TimeZone::Kst));
}

void TestProviderTime::daysBeginInTheZone()
{
    const QDate day(2026, 11, 22);
    const qint64 start = startOfDay(day, TimeZone::Kst);
    QCOMPARE(wireTime14(start, TimeZone::Utc), u"20261121150000"_s);
    QCOMPARE(dayInZone(start, TimeZone::Kst), day);
    QCOMPARE(dayInZone(start - 1, TimeZone::Kst), day.addDays(-1));
    QCOMPARE(dayInZone(start, TimeZone::Utc), day.addDays(-1));
    QCOMPARE(toZone(start, TimeZone::Kst).time(), QTime(0, 0));
}

/// Times are read and written by hand, for speed.
void TestProviderTime::agreesWithQt()
{
    quint64 state = 1;
    for (int round = 0; round < 20'000; ++round) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        const qint64 instant = qint64(state >> 18) % 253'000'000'000'000 - 60'000'000'000'000; // years 69 to 9987
        const TimeZone zone = round % 2 ? TimeZone::Kst : TimeZone::Utc;
        const QDateTime wanted = toZone(instant, zone);
        QCOMPARE(sheetTime(instant, zone), wanted.toString(u"yyyy-MM-dd HH:mm:ss"_s));
        const auto read = parseWireTime14(wanted.toString(u"yyyyMMddHHmmss"_s), zone);
        QVERIFY(read);
        QCOMPARE(*read, wanted.addMSecs(-wanted.time().msec()).toMSecsSinceEpoch());
    }
    QVERIFY(!parseWireTime14(u"20230229000000", TimeZone::Kst));
    QVERIFY(!parseWireTime14(u"00000101000000", TimeZone::Kst));
    QVERIFY(!parseWireTime14(u"20230101240000", TimeZone::Kst));
}

void TestProviderTime::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("compact") << u"20261122"_s << QDate(2026, 11, 22);
    QTest::newRow("hyphens") << u"2026-11-22"_s << QDate(2026, 11, 22);
    QTest::newRow("blanks around") << u" 2026-11-22 "_s << QDate(2026, 11, 22);
    QTest::newRow("leap day") << u"20240229"_s << QDate(2024, 2, 29);
    for (const QString &text : {u""_s, u"20250229"_s, u"2026-1-2"_s, u"2026/11/22"_s, u"22-11-2026"_s, u"20261301"_s,
                                u"202611220"_s, u"2026-11-22T00"_s, u"２０２６１１２２"_s, u"today"_s}) {
        QTest::newRow(qPrintable(u"no date: "_s + text)) << text << QDate();
    }
}

void TestProviderTime::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    const auto parsed = parseDate(text);
    QCOMPARE(parsed.has_value(), date.isValid());
    if (parsed) {
        QCOMPARE(*parsed, date);
    } else {
        QCOMPARE(parsed.error().fault, Fault::DateMalformed);
    }
}

QTEST_APPLESS_MAIN(TestProviderTime)
#include "testprovidertime.moc"
