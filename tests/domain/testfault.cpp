// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/result.h"

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

QList<ErrorKind> allKinds()
{
    QList<ErrorKind> kinds;
    for (int at = 0; at <= int(ErrorKind::Internal); ++at) {
        kinds += ErrorKind(at);
    }
    return kinds;
}

} // namespace

class TestFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultHasItsRow();
    void codesAreUnique();
    void codesNameTheirKind();
    void kindNamesAreUnique();
    void exitCodes_data();
    void exitCodes();
    void aProvidersCodeStandsForOurs();
    void nothingUncertainLooksUnsent();
};

void TestFault::everyFaultHasItsRow()
{
    for (const Fault fault : allFaults()) {
        QVERIFY2(faultInfo(fault).fault == fault, qPrintable(QString::number(int(fault))));
    }
}

void TestFault::codesAreUnique()
{
    QSet<QString> codes;
    for (const Fault fault : allFaults()) {
        codes += QString::fromLatin1(faultInfo(fault).code);
    }
    QCOMPARE(codes.size(), allFaults().size());
}

void TestFault::codesNameTheirKind()
{
    static const QRegularExpression form(u"\\AGD-([a-zA-Z]+)-[0-9]{2}\\z"_s);
    for (const Fault fault : allFaults()) {
        const FaultInfo &info = faultInfo(fault);
        const auto match = form.match(QString::fromLatin1(info.code));
        QVERIFY2(match.hasMatch(), info.code);
        QCOMPARE(match.captured(1), errorKindName(info.kind));
    }
}

void TestFault::kindNamesAreUnique()
{
    QSet<QString> names;
    for (const ErrorKind kind : allKinds()) {
        names += errorKindName(kind);
    }
    QCOMPARE(names.size(), allKinds().size());
}

void TestFault::exitCodes_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    const auto rows = [](int code, const QStringList &kinds) {
        for (const QString &kind : kinds) {
            QTest::newRow(qPrintable(kind)) << kind << code;
        }
    };
    rows(2, {u"usage"_s});
    rows(3, {u"validation"_s, u"refused"_s, u"notFound"_s});
    rows(4, {u"unknown"_s});
    rows(5, {u"notSent"_s, u"network"_s, u"protocol"_s, u"incomplete"_s});
    rows(6,
         {u"storeInUse"_s, u"storeLocked"_s, u"storeReadOnly"_s, u"storeFull"_s, u"storeDamaged"_s, u"storeNewer"_s});
    rows(7, {u"verification"_s});
    rows(8, {u"credentials"_s, u"configuration"_s, u"endpointOff"_s});
    rows(70, {u"internal"_s});
}

void TestFault::exitCodes()
{
    QFETCH(QString, kind);
    QFETCH(int, code);
    int found = 0;
    for (const ErrorKind candidate : allKinds()) {
        if (errorKindName(candidate) == kind) {
            QCOMPARE(exitCode(candidate), code);
            ++found;
        }
    }
    QCOMPARE(found, 1);
}

void TestFault::aProvidersCodeStandsForOurs()
{
    Error error{Fault::ProviderRefused, u"005_025"_s, {}, {}};
    QCOMPARE(error.code(), u"005_025"_s);
    QCOMPARE(error.kind(), ErrorKind::Refused);
    error.providerCode.clear();
    QCOMPARE(error.code(), u"GD-refused-01"_s);
}

void TestFault::nothingUncertainLooksUnsent()
{
    QCOMPARE(faultInfo(Fault::OutcomeUnknown).kind, ErrorKind::Unknown);
    QCOMPARE(faultInfo(Fault::ProviderRefusalUnconfirmed).kind, ErrorKind::Unknown);
    QCOMPARE(exitCode(faultInfo(Fault::ProviderRefusalUnconfirmed).kind), 4);
}

QTEST_APPLESS_MAIN(TestFault)
#include "testfault.moc"
