// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hangul.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestHangul : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

QTEST_APPLESS_MAIN(TestHangul)
#include "testhangul.moc"
