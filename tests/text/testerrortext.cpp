// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/korean.h"
#include "ui/text/errorsentences.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldtext.h"
#include "ui/text/josa.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<Fault> allFaults()
{
    QList<Fault> faults;
    for (int at = 0; at <= int(Fault::Internal); ++at) {
        faults += Fault(at);
    }
    return faults;
}

Error errorOf(Fault fault, const QStringList &args = {u"receiverPhone"_s, u"42"_s, u"43"_s})
{
    return Error{fault, {}, args, {}};
}

/// Knows one code.
class OneCode final : public CodeBook
{
public:
    std::optional<CodeExplanation> explain(QStringView endpointKey, QStringView code) const override
    {
        if (endpointKey != u"gifts.send" || code != u"005_022") {
            return std::nullopt;
        }
        return CodeExplanation{u"잔액이 없습니다."_s, u"The card is empty."_s, u"카드를 고르세요."_s,
                               u"Choose a card."_s, ActingParty::Sender};
    }
};

QString page()
{
    QFile file(QStringLiteral(DOCS_FOLDER "/ERRORS.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString placeholders(const char *sentence)
{
    QString found;
    for (const char *at = sentence; *at != '\0'; ++at) {
        found += *at == '%' ? QString(QLatin1Char(at[1])) : QString();
    }
    return found;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultSaysWhatAndWhatToDo();
    void sentencesUseOnlyTheirArguments();
    void missingArgumentsNeverShowAsMarks();
    void argumentsAreNotExpandedTwice();
    void anOpenOutcomeForbidsSendingAgain();
    void explainsTheProvidersCode();
    void namesAnUnexplainedCode();
    void fieldsHaveNames();
    void issueTextLeavesTheLabelOut();
    void particlesFollowTheSound();
    void thePageListsEveryCode();
    void thePageListsEverySentence();
    void koreanIsComplete();
};

void TestErrorText::everyFaultSaysWhatAndWhatToDo()
{
    for (const Fault fault : allFaults()) {
        const ErrorText text = errorText(errorOf(fault));
        const char *code = faultInfo(fault).code;
        QVERIFY2(!text.what.isEmpty() && text.what.endsWith(u'.'), code);
        QVERIFY2(!text.action.isEmpty() && text.action.endsWith(u'.'), code);
        const bool saidAlready = fault == Fault::UnknownCommand || fault == Fault::ProviderRefused;
        QVERIFY2(!text.why.isEmpty() || saidAlready, code);
        QVERIFY2(!text.message().contains(QRegularExpression(u"%[0-9]"_s)), code);
        QCOMPARE(text.code, QString::fromLatin1(code));
    }
}

void TestErrorText::sentencesUseOnlyTheirArguments()
{
    for (const Fault fault : allFaults()) {
        const ErrorSentences &row = errorSentences(fault);
        const QString marks = placeholders(row.what) + placeholders(row.why) + placeholders(row.action);
        for (const QChar mark : marks) {
            const int number = mark.digitValue();
            QVERIFY2(number >= 1 && number <= 3 && row.args[size_t(number) - 1] != ArgKind::None,
                     faultInfo(fault).code);
        }
    }
}

void TestErrorText::missingArgumentsNeverShowAsMarks()
{
    for (const Fault fault : allFaults()) {
        const ErrorText text = errorText(errorOf(fault, {}));
        const QString more = text.why + text.action;
        QVERIFY2(!more.contains(u'%') && !more.contains(u'–'), faultInfo(fault).code);
        QVERIFY2(!text.what.contains(u"%1"_s), faultInfo(fault).code);
    }
}

void TestErrorText::argumentsAreNotExpandedTwice()
{
    const ErrorText text = errorText(errorOf(Fault::BadOption, {u"%2"_s, u"%1"_s}));
    QVERIFY(text.what.contains(u"%2"_s) && text.why.contains(u"%1"_s));
}

void TestErrorText::anOpenOutcomeForbidsSendingAgain()
{
    const OneCode codes;
    for (const Fault fault : {Fault::OutcomeUnknown, Fault::ProviderRefusalUnconfirmed}) {
        Error error = errorOf(fault);
        for (const QString &code : {QString(), u"005_022"_s, u"999_999"_s}) {
            error.providerCode = code;
            const ErrorText text = errorText(error, &codes, u"gifts.send");
            QVERIFY(text.message().contains(u"may have been sent"_s));
            QVERIFY(text.action.startsWith(u"Do not send it again."_s));
        }
    }
}

void TestErrorText::explainsTheProvidersCode()
{
    const OneCode codes;
    const ErrorText refused = errorText(Error{Fault::ProviderRefused, u"005_022"_s, {}, {}}, &codes, u"gifts.send");
    QCOMPARE(refused.code, u"005_022"_s);
    QCOMPARE(refused.why, u"The card is empty."_s);
    QCOMPARE(refused.action, u"Choose a card."_s);
    const ErrorText echo =
        errorText(Error{Fault::ProviderRefusalUnconfirmed, u"005_022"_s, {}, {}}, &codes, u"gifts.send");
    QCOMPARE(echo.what, u"Refused, being confirmed."_s);
    QVERIFY(echo.why.startsWith(u"The card is empty. "_s));
}

void TestErrorText::namesAnUnexplainedCode()
{
    const Error error{Fault::ProviderRefused, u"905_030"_s, {}, {}};
    QVERIFY(errorText(error).why.contains(u"905_030"_s));
    QVERIFY(!errorText(error).action.isEmpty());
}

void TestErrorText::fieldsHaveNames()
{
    for (const QString &field : {u"senderUserId"_s, u"card"_s, u"receiverName"_s, u"receiverPhone"_s, u"amount"_s,
                                 u"reason"_s, u"senderName"_s, u"senderPhone"_s, u"locale"_s, u"key"_s}) {
        QVERIFY2(knownFields().contains(field), qPrintable(field));
        QVERIFY(!fieldText(field).isEmpty());
    }
    QCOMPARE(fieldText(u"someNewField"_s), u"someNewField"_s);
    const QStringList known = knownFields();
    QCOMPARE(QSet<QString>(known.begin(), known.end()).size(), known.size());
    QVERIFY(errorText(errorOf(Fault::PhoneForeign)).what.startsWith(u"receiver's phone number: "_s));
    const QString form = errorText(errorOf(Fault::FieldMalformed, {u"card"_s, u"27"_s})).why;
    QCOMPARE(form, u"The expected form is: 27 letters and digits."_s);
}

void TestErrorText::issueTextLeavesTheLabelOut()
{
    const FieldIssue issue{u"reason"_s, errorOf(Fault::FieldMissing, {u"reason"_s})};
    QVERIFY(issueText(issue).startsWith(u"This field is empty."_s));
    const FieldIssue amount{u"amount"_s, errorOf(Fault::AmountMalformed, {})};
    QVERIFY(issueText(amount).startsWith(u"The amount cannot be read."_s));
}

void TestErrorText::particlesFollowTheSound()
{
    QCOMPARE(resolveJosa(u"카드을(를) 상품을(를)"_s), u"카드를 상품을"_s);
    QCOMPARE(resolveJosa(u"‘카드’이(가) 3이(가) 2은(는)"_s), u"‘카드’가 3이 2는"_s);
    QCOMPARE(resolveJosa(u"서울(으)로 부산(으)로 제주(으)로 7(으)로"_s), u"서울로 부산으로 제주로 7로"_s);
    QCOMPARE(resolveJosa(u"홍*동과(와) 김수(0911)과(와)"_s), u"홍*동과 김수(0911)과"_s);
    QCOMPARE(resolveJosa(u"vault.json을(를) *은(는)"_s), u"vault.json을(를) *은(는)"_s);
    QCOMPARE(resolveJosa(u"을(를)"_s), u"을(를)"_s);
}

void TestErrorText::thePageListsEveryCode()
{
    static const QRegularExpression row(u"^\\| `(GD-[a-zA-Z]+-[0-9]{2})` \\| ([A-Za-z]+) \\| ([0-9]+) \\| (.*) \\|$"_s,
                                        QRegularExpression::MultilineOption);
    QHash<QString, QStringList> rows;
    for (const auto &match : row.globalMatch(page())) {
        rows.insert(match.captured(1), match.capturedTexts());
    }
    QCOMPARE(rows.size(), allFaults().size());
    for (const Fault fault : allFaults()) {
        const FaultInfo &info = faultInfo(fault);
        const QStringList cells = rows.value(QString::fromLatin1(info.code));
        QVERIFY2(cells.size() == 5, info.code);
        QCOMPARE(cells[3].toInt(), exitCode(info.kind));
        const auto &args = errorSentences(fault).args;
        const auto count = std::count_if(args.begin(), args.end(), [](ArgKind kind) { return kind != ArgKind::None; });
        QVERIFY2((cells[4] == u"–"_s ? 0 : cells[4].split(u", "_s).size()) >= count, info.code);
    }
}

void TestErrorText::thePageListsEverySentence()
{
    const QString text = page();
    for (const Fault fault : allFaults()) {
        const ErrorSentences &row = errorSentences(fault);
        for (const char *sentence : {row.what, row.why, row.action}) {
            QVERIFY2(text.contains(QString::fromUtf8(sentence)), sentence);
        }
    }
}

void TestErrorText::koreanIsComplete()
{
    const Korean korean;
    QVERIFY(korean.isLoaded());
    const QString text = page();
    for (const Fault fault : allFaults()) {
        const ErrorSentences &row = errorSentences(fault);
        for (const char *sentence : {row.what, row.why, row.action}) {
            QVERIFY2(*sentence == '\0' || korean.has(errorContext, sentence), sentence);
            const QString translated = QCoreApplication::translate(errorContext, sentence);
            QVERIFY2(*sentence == '\0' || text.contains(translated), sentence);
            for (const QChar mark : placeholders(sentence)) {
                QVERIFY2(translated.contains(u'%' + mark), sentence);
            }
        }
    }
    QVERIFY(errorText(errorOf(Fault::ProviderRefusalUnconfirmed)).what.contains(u"거절 응답, 확인 중"_s));
    QVERIFY(errorText(errorOf(Fault::OutcomeUnknown)).action.startsWith(u"다시 보내지 마세요."_s));
    const OneCode codes;
    const Error refused{Fault::ProviderRefused, u"005_022"_s, {}, {}};
    QCOMPARE(errorText(refused, &codes, u"gifts.send").why, u"잔액이 없습니다."_s);
    QCOMPARE(fieldText(u"receiverPhone"_s), u"받는 분 휴대폰"_s);
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "testerrortext.moc"
