// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hangul.h"
#include "domain/hangulkeys.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestHangul : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysOfTheOtherLayout_data();
    void keysOfTheOtherLayout();
    void initialsOfAllNineteen();
    void initialsKeepOtherCharacters();
    void everySyllableHasItsInitial();
    void finals();
    void jamo();
    void foldsForSearch();
};

void TestHangul::initialsOfAllNineteen()
{
    QCOMPARE(hangul::initials(u"가까나다따라마바빠사싸아자짜차카타파하"), u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"_s);
    QCOMPARE(hangul::initials(u"힣깋"), u"ㅎㄱ"_s);
}

void TestHangul::initialsKeepOtherCharacters()
{
    QCOMPARE(hangul::initials(u"홍길동 Kim 3ㅏ"), u"ㅎㄱㄷ Kim 3ㅏ"_s);
}

void TestHangul::everySyllableHasItsInitial()
{
    // The decomposition of Unicode as the oracle: U+1100… are the conjoining initials in the same order.
    const QString order = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"_s;
    for (char32_t c = 0xAC00; c <= 0xD7A3; ++c) {
        const QString parts = QChar(char16_t(c)).decomposition();
        const QString whole = QString(QChar(char16_t(c))).normalized(QString::NormalizationForm_D);
        QVERIFY(!parts.isEmpty() || !whole.isEmpty());
        QCOMPARE(QChar(hangul::initialOf(char16_t(c))), order[whole[0].unicode() - 0x1100]);
        QCOMPARE(hangul::hasFinal(char16_t(c)), whole.size() == 3);
    }
}

void TestHangul::finals()
{
    QVERIFY(hangul::hasFinal(u'길'));
    QVERIFY(!hangul::hasFinal(u'기'));
    QVERIFY(!hangul::hasFinal(u'a'));
}

void TestHangul::jamo()
{
    QVERIFY(hangul::isJamo(u'ㄱ') && hangul::isJamo(u'ㅎ') && hangul::isJamo(u'ㅏ') && hangul::isJamo(u'ㅣ'));
    QVERIFY(!hangul::isJamo(u'가') && !hangul::isJamo(u'a'));
    QVERIFY(hangul::isInitial(u'ㄸ') && !hangul::isInitial(u'ㄳ') && !hangul::isInitial(u'ㅏ'));
}

void TestHangul::foldsForSearch()
{
    QCOMPARE(hangul::foldForSearch(u" 홍 길\t동 "), u"홍길동"_s);
    QCOMPARE(hangul::foldForSearch(u"ANNA Lee"), u"annalee"_s);
    QCOMPARE(hangul::foldForSearch(u"홍길동"_s.normalized(QString::NormalizationForm_D)), u"홍길동"_s);
}

void TestHangul::keysOfTheOtherLayout_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("hangul");
    QTest::addColumn<bool>("meant");
    const auto row = [](const char16_t *keys, const char16_t *hangul, bool meant) {
        const QString typed = QString::fromUtf16(keys);
        QTest::newRow(qPrintable(typed)) << typed << QString::fromUtf16(hangul) << meant;
    };
    row(u"ghdrlfehd", u"홍길동", true);
    row(u"gre", u"ㅎㄱㄷ", true);
    row(u"rlatjdus", u"김서연", true);
    row(u"Rhdwl", u"꽁지", true);
    row(u"dhkwl", u"와지", true);
    row(u"rhkswo", u"관재", true);
    row(u"ekfrdl", u"닭이", true);
    row(u"ekfrl", u"달기", true); // the consonant goes with the vowel after it
    row(u"djqtek", u"없다", true);
    row(u"rkqtdl", u"값이", true);
    row(u"dml", u"의", true);
    row(u"DMS", u"은", true); // a shift without a meaning
    row(u"EEr", u"ㄸㄸㄱ", true);
    row(u"kim", u"ㅏㅑㅡ", false); // a name of three letters, and no syllable
    row(u"alice", u"미ㅑㅊㄷ", false);
    row(u"r", u"ㄱ", false);
    row(u"gh 5", u"호 5", false);
}

void TestHangul::keysOfTheOtherLayout()
{
    QFETCH(QString, keys);
    QFETCH(QString, hangul);
    QFETCH(bool, meant);
    QCOMPARE(hangul::fromLatinKeys(keys), hangul);
    QCOMPARE(hangul::meantInHangul(keys).has_value(), meant);
}

QTEST_APPLESS_MAIN(TestHangul)
#include "testhangul.moc"
