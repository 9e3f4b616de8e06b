// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/contract.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::contract;

namespace {

struct Change
{
    const char *name;
    const char *file;
    QByteArray from;
    QByteArray to;
};

/// Each replaces the first `from` by `to` in one file; the loader has to refuse the whole.
const QList<Change> changes = {
    {"unknown key in an endpoint", "gifts.json", "\"pathMark\": \"published\"",
     "\"pathMark\": \"published\", \"Effect\": 1"},
    {"unknown key in a field", "gifts.json", "\"name\": \"senderName\"", "\"name\": \"senderName\", \"maxlength\": 5"},
    {"unknown key in a code", "gifts.json", "\"http\": 400", "\"http\": 400, \"clean\": true"},
    {"unknown key in a text", "gifts.json", "\"en\": \"Send a prepaid card\"",
     "\"en\": \"Send a prepaid card\", \"fr\": \"x\""},
    {"unknown key in a header", "common.json", "\"sentLength\": 67", "\"sentLength\": 67, \"len\": 1"},
    {"unknown key in paging", "common.json", "\"lastPage\"", "\"pages\": 1, \"lastPage\""},
    {"unknown key in a menu entry", "menu.json", "\"number\": 1,", "\"number\": 1, \"x\": 1,"},
    {"unknown key at the top", "token.json", "\"endpoints\":", "\"version\": 1, \"endpoints\":"},
    {"effect of no such word", "gifts.json", "\"effect\": \"money\"", "\"effect\": \"Money\""},
    {"effect missing", "gifts.json", "\"effect\": \"money\",", ""},
    {"mark of no such word", "gifts.json", "\"pathMark\": \"published\"", "\"pathMark\": \"sure\""},
    {"crossing of no such word", "gifts.json", "\"request\": \"encrypted\"", "\"request\": \"yes\""},
    {"crossing that is no text", "gifts.json", "\"request\": \"encrypted\"", "\"request\": true"},
    {"type of no such word", "gifts.json", "\"type\": \"number\"", "\"type\": \"integer\""},
    {"required of no such word", "gifts.json", "\"required\": \"R\"", "\"required\": \"yes\""},
    {"format of no such word", "gifts.json", "\"format\": \"won\"", "\"format\": \"usd\""},
    {"refusal of no such word", "gifts.json", "\"refusal\": \"clean\"", "\"refusal\": \"maybe\""},
    {"refusal missing", "gifts.json", "\"refusal\": \"clean\",", ""},
    {"actor of no such word", "gifts.json", "\"who\": \"sender\"", "\"who\": \"me\""},
    {"Korean text missing", "gifts.json", "\"ko\": \"선불카드 선물하기\", ", ""},
    {"English text missing", "gifts.json", ", \"en\": \"Send a prepaid card\"", ""},
    {"text empty", "gifts.json", "\"en\": \"Send a prepaid card\"", "\"en\": \"\""},
    {"text of blanks", "gifts.json", "\"en\": \"Send a prepaid card\"", "\"en\": \"  \""},
    {"text null", "gifts.json", "\"en\": \"Send a prepaid card\"", "\"en\": null"},
    {"code twice", "gifts.json", "\"code\": \"005_023\"", "\"code\": \"005_022\""},
    {"code malformed", "gifts.json", "\"code\": \"005_023\"", "\"code\": \"5_23\""},
    {"refusal called a success", "gifts.json", "\"refusal\": \"clean\"", "\"refusal\": \"success\""},
    {"success that is a refusal", "gifts.json", "\"refusal\": \"success\"", "\"refusal\": \"clean\""},
    {"success with 400", "gifts.json", "\"http\": 200", "\"http\": 400"},
    {"refusal with 200", "gifts.json", "\"http\": 400", "\"http\": 200"},
    {"http no integer", "gifts.json", "\"http\": 400", "\"http\": 400.0"},
    {"no field excepted from a named field", "gifts.json", "\"echoFields\": [\"oneTimeToken\", \"dcvv\"],", ""},
    {"field excepted twice", "gifts.json", "[\"oneTimeToken\", \"dcvv\"]", "[\"dcvv\", \"dcvv\"]"},
    {"fields excepted from nothing", "gifts.json", "\"refusal\": \"clean\"",
     "\"refusal\": \"clean\", \"echoFields\": [\"dcvv\"]"},
    {"field twice", "gifts.json", "\"name\": \"senderPhone\"", "\"name\": \"senderName\""},
    {"bound as a number", "gifts.json", "\"max\": \"9999999999999999999\"", "\"max\": 9999999999999999999"},
    {"bound that is no number", "gifts.json", "\"max\": \"9999999999999999999\"", "\"max\": \"many\""},
    {"bound with a leading zero", "gifts.json", "\"max\": \"9999999999\"", "\"max\": \"09999999999\""},
    {"length of a number", "gifts.json", "\"max\": \"9999999999\"", "\"maxLength\": 10"},
    {"value bounds of a name", "gifts.json", "\"maxLength\": 256", "\"max\": \"256\""},
    {"length and its bounds", "gifts.json", "\"length\": 15", "\"length\": 15, \"maxLength\": 15"},
    {"bounds the wrong way round", "cards.json", "\"minLength\": 4", "\"minLength\": 9"},
    {"length as a text", "gifts.json", "\"length\": 15", "\"length\": \"15\""},
    {"value twice", "gifts.json", "[\"KO\", \"EN\"]", "[\"KO\", \"KO\"]"},
    {"no value", "gifts.json", "[\"KO\", \"EN\"]", "[]"},
    {"values no list", "gifts.json", "[\"KO\", \"EN\"]", "\"KO\""},
    {"endpoint key malformed", "gifts.json", "\"key\": \"gifts.send\"", "\"key\": \"send\""},
    {"endpoint twice", "token.json", "\"key\": \"token.issue\"", "\"key\": \"gifts.send\""},
    {"path twice", "gifts.json", "/api/v1/gifts/cards/transmission/validate",
     "/api/v1/gifts/cards/transmission/cancel"},
    {"path with a query", "gifts.json", "/api/v1/gifts/cards/transmission/no-hce",
     "/api/v1/gifts/cards/transmission/no-hce?a"},
    {"path that is another in the menu", "token.json", "/api/v2/payment/generate/onetimetoken",
     "/api/v2/payment/generate/token"},
    {"menu number that does not exist", "token.json", "\"menu\": 57", "\"menu\": 144"},
    {"menu with a gap", "menu.json", "\"number\": 2,", "\"number\": 3,"},
    {"menu path empty", "menu.json", "\"/api/v1/user/info\"", "\"\""},
    {"header twice", "common.json", "\"X-KM-Tran-Time\"", "\"X-KM-Tran-Token\""},
    {"page size out of range", "common.json", "\"pageSize\": 1000", "\"pageSize\": 0"},
    {"request fields missing", "token.json", "\"requestFields\"", "\"fields\""},
    {"equal JSON keys", "token.json", "\"effect\": \"state\"", "\"effect\": \"state\", \"effect\": \"none\""},
    {"no JSON", "token.json", "{", ""},
    {"no object", "token.json", "\"endpoints\": [", "\"endpoints\": [7, "},
};

QList<Document> changed(const Change &change)
{
    QList<Document> documents = Contract::builtIn();
    for (Document &document : documents) {
        const qsizetype at = document.name == QLatin1StringView(change.file) ? document.bytes.indexOf(change.from) : -1;
        if (at >= 0)
            document.bytes.replace(at, change.from.size(), change.to);
    }
    return documents;
}

bool equalBytes(const QList<Document> &left, const QList<Document> &right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Document &a, const Document &b) { return a.bytes == b.bytes; });
}

} // namespace

class TstContractStrict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInFilesLoad();
    void refusesDamage_data();
    void refusesDamage();
    void namesThePlace();
    void refusesMissingFiles_data();
    void refusesMissingFiles();
    void refusesTheSameFileTwice();
    void refusesNothingAtAll();
};

void TstContractStrict::builtInFilesLoad()
{
    QVERIFY(Contract::fromDocuments(Contract::builtIn()));
}

void TstContractStrict::refusesDamage_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < changes.size(); ++i)
        QTest::newRow(changes.at(i).name) << i;
}

void TstContractStrict::refusesDamage()
{
    QFETCH(int, index);
    const QList<Document> documents = changed(changes.at(index));
    QVERIFY2(!equalBytes(documents, Contract::builtIn()), "the change found nothing to change");
    const Result<Contract> contract = Contract::fromDocuments(documents);
    QVERIFY(!contract);
    QCOMPARE(contract.error().fault, Fault::ContractDamaged);
    QCOMPARE(contract.error().args.size(), 1);
    QVERIFY(!contract.error().args.first().isEmpty());
    QVERIFY(!contract.error().detail.isEmpty());
}

void TstContractStrict::namesThePlace()
{
    const Result<Contract> contract =
        Contract::fromDocuments(changed({"", "gifts.json", "\"code\": \"005_023\"", "\"code\": \"005_022\""}));
    QVERIFY(!contract);
    QCOMPARE(contract.error().args, QStringList{u"gifts.json/endpoints[0]/codes[3]"_s});
}

void TstContractStrict::refusesMissingFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("common") << u"common.json"_s;
    QTest::newRow("menu") << u"menu.json"_s;
}

void TstContractStrict::refusesMissingFiles()
{
    QFETCH(QString, file);
    QList<Document> documents = Contract::builtIn();
    documents.removeIf([&file](const Document &document) { return document.name == file; });
    const Result<Contract> contract = Contract::fromDocuments(documents);
    QVERIFY(!contract);
    QCOMPARE(contract.error().fault, Fault::ContractDamaged);
}

void TstContractStrict::refusesTheSameFileTwice()
{
    QList<Document> documents = Contract::builtIn();
    documents.append(documents.first());
    QVERIFY(!Contract::fromDocuments(documents));
}

void TstContractStrict::refusesNothingAtAll()
{
    QVERIFY(!Contract::fromDocuments({}));
}

QTEST_GUILESS_MAIN(TstContractStrict)
#include "tst_contractstrict.moc"
