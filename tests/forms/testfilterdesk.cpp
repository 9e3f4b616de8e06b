// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/filters/filterdesk.h"
#include "tests/forms/fakefilters.h"

#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using giftdesk::test::FakeFilters;
using namespace Qt::Literals::StringLiterals;

namespace {

SavedFilter everything()
{
    SavedFilter saved;
    saved.name = u"많은 금액"_s;
    saved.filter.preset = PeriodPreset::Chosen;
    saved.filter.from = QDate(2026, 10, 1);
    saved.filter.to = QDate(2026, 10, 31);
    saved.filter.statuses = {GiftStatus::Sent, GiftStatus::Expired};
    saved.filter.product = ServiceId(u"SVC000000000001"_s);
    saved.filter.amountMin = Won(50'000);
    saved.filter.amountMax = Won(1'000'000);
    saved.filter.receiverPhone = u"01012345678"_s;
    saved.receiver = u"홍*동 (5678)"_s;
    saved.text = u"-receiver:김 커피"_s;
    return saved;
}

class TestFilterDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfAFilterIsLost();
    void unreadableContentIsAnEmptyFilter();
    void theSameNameTakesThePlace();
    void namesAreInOrderAndNeverEmpty();
    void whatWasRemovedCanBePutBack();
    void aFailureIsToldAndNothingPretended();
};

void TestFilterDesk::nothingOfAFilterIsLost()
{
    SavedFilter saved = everything();
    saved.id = u"7"_s;
    QCOMPARE(readSavedFilter(saved.id, saved.name, savedFilterContent(saved)), saved);
    const SavedFilter empty{u"8"_s, u"alles"_s, {}, {}, {}};
    QCOMPARE(readSavedFilter(empty.id, empty.name, savedFilterContent(empty)), empty);
}

void TestFilterDesk::unreadableContentIsAnEmptyFilter()
{
    for (const char *content : {"", "{", "[]", R"({"filter":7})", R"({"filter":{"period":"someday","from":5}})"}) {
        const SavedFilter read = readSavedFilter(u"1"_s, u"name"_s, content);
        QVERIFY2(read.filter.isDefault() && read.text.isEmpty(), content);
    }
}

void TestFilterDesk::theSameNameTakesThePlace()
{
    const auto backend = std::make_shared<FakeFilters>();
    FilterDesk desk(backend);
    desk.save(everything());
    SavedFilter other = everything();
    other.name = u"  많은 금액 "_s;
    other.text = u"other"_s;
    desk.save(other);
    QCOMPARE(desk.filters().size(), 1);
    QCOMPARE(desk.filters().first().text, u"other"_s);
    QCOMPARE(desk.filters().first().name, u"많은 금액"_s);
    QVERIFY(desk.named(u"많은 금액 "_s));
}

void TestFilterDesk::namesAreInOrderAndNeverEmpty()
{
    const auto backend = std::make_shared<FakeFilters>();
    FilterDesk desk(backend);
    for (const QString &name : {u"b"_s, u"가"_s, u"a"_s, u"   "_s, QString(60, u'c')}) {
        SavedFilter saved;
        saved.name = name;
        desk.save(saved);
    }
    QStringList names;
    for (const SavedFilter &saved : desk.filters()) {
        names += saved.name;
    }
    QStringList expected{u"a"_s, u"b"_s, QString(SavedFilter::longestName, u'c'), u"가"_s};
    QCOMPARE(names.size(), expected.size());
    QVERIFY(std::is_sorted(names.begin(), names.end(), [](const QString &left, const QString &right) {
        return left.localeAwareCompare(right) < 0;
    }));
    QCOMPARE(QSet<QString>(names.begin(), names.end()), QSet<QString>(expected.begin(), expected.end()));
}

void TestFilterDesk::whatWasRemovedCanBePutBack()
{
    const auto backend = std::make_shared<FakeFilters>();
    FilterDesk desk(backend);
    desk.save(everything());
    const SavedFilter before = desk.filters().first();
    std::optional<SavedFilter> gone;
    connect(&desk, &FilterDesk::removed, this, [&gone](const SavedFilter &saved) { gone = saved; });
    desk.remove(u"not there"_s);
    QVERIFY(!gone);
    desk.remove(before.id);
    QVERIFY(desk.filters().isEmpty());
    QVERIFY(gone);
    desk.save(*gone);
    QCOMPARE(desk.filters(), QList<SavedFilter>{before});
}

void TestFilterDesk::aFailureIsToldAndNothingPretended()
{
    const auto backend = std::make_shared<FakeFilters>();
    FilterDesk desk(backend);
    QSignalSpy saved(&desk, &FilterDesk::saved);
    backend->error = Error{Fault::StoreFull, {}, {u"64"_s}, {}};
    desk.save(everything());
    QCOMPARE(saved.count(), 0);
    QVERIFY(desk.error());
    QCOMPARE(desk.error()->fault, Fault::StoreFull);
    backend->error.reset();
    desk.save(everything());
    QCOMPARE(saved.count(), 1);
    QVERIFY(!desk.error());
}

} // namespace

QTEST_GUILESS_MAIN(TestFilterDesk)
#include "testfilterdesk.moc"
