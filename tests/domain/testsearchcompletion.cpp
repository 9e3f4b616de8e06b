// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/searchcompletion.h"
#include "domain/searchlanguage.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The words offered where `|` stands, and the text with the first of them taken.
struct Offered
{
    QStringList words;
    QString taken;
};

Offered at(QString text)
{
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    const auto completion = completeSearch(text, cursor);
    if (!completion) {
        return {};
    }
    return {completion->words, text.replace(completion->from, completion->length, completion->words.first())};
}

class TestSearchCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreOfferedFromTwoLetters();
    void valuesAreOfferedInTheLanguageOfTheField();
    void nothingElsewhere_data();
    void nothingElsewhere();
    void whatIsTakenCanBeRead();
};

void TestSearchCompletion::fieldsAreOfferedFromTwoLetters()
{
    QCOMPARE(at(u"st|"_s).words, QStringList{u"status:"_s});
    QCOMPARE(at(u"홍길동 RE|"_s).taken, u"홍길동 receiver:"_s);
    QCOMPARE(at(u"-보낸|"_s).taken, u"-보낸분:"_s);
    QCOMPARE(at(u"상태|"_s).words, QStringList{u"상태:"_s});
    QCOMPARE(at(u"se| 홍"_s).taken, u"sender: 홍"_s);
}

void TestSearchCompletion::valuesAreOfferedInTheLanguageOfTheField()
{
    QCOMPARE(at(u"status:|"_s).words.size(), 6);
    QCOMPARE(at(u"status:ac|"_s).taken, u"status:accepted"_s);
    QCOMPARE(at(u"status:sent,ex|"_s).taken, u"status:sent,expired"_s);
    QCOMPARE(at(u"-상태:거|"_s).taken, u"-상태:거절"_s);
    QCOMPARE(at(u"from:|"_s).words, (QStringList{u"today"_s, u"yesterday"_s}));
    QCOMPARE(at(u"부터:2026-11-01 까지:|"_s).words, (QStringList{u"오늘"_s, u"어제"_s}));
}

void TestSearchCompletion::nothingElsewhere_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"|", "홍|", "r|", "홍길동|", "010|", "st|atus", "\"st|", "sender:\"re|", "receiver:김|",
                             "amount:|", "from:2026-11|", "status:sent|", "on:today|", "nofield:|", "st |"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestSearchCompletion::nothingElsewhere()
{
    QFETCH(QString, text);
    QCOMPARE(at(text).words, QStringList());
}

/// Every value that is offered means something to the parser.
void TestSearchCompletion::whatIsTakenCanBeRead()
{
    for (const QString &start : {u"status:"_s, u"상태:"_s, u"from:"_s, u"to:"_s, u"on:"_s, u"부터:"_s, u"날짜:"_s}) {
        const auto completion = completeSearch(start, start.size());
        QVERIFY(completion);
        for (const QString &word : completion->words) {
            QVERIFY2(parseSearch(start + word, QDate(2026, 11, 27), TimeZone::Kst), qPrintable(start + word));
        }
    }
}

} // namespace

QTEST_APPLESS_MAIN(TestSearchCompletion)
#include "testsearchcompletion.moc"
