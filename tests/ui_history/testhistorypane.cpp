// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/searchlanguage.h"
#include "tests/forms/fakefilters.h"
#include "tests/tables/fakerows.h"
#include "tests/ui/windowchecks.h"
#include "ui/cards/cardspane.h"
#include "ui/history/exportform.h"
#include "ui/history/filterbar.h"
#include "ui/history/giftdetail.h"
#include "ui/history/historypane.h"
#include "ui/history/historytable.h"
#include "ui/history/savedfilterchip.h"
#include "ui/history/savefilterform.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/searchhelp.h"
#include "ui/mainwindow/searchsuggestions.h"
#include "ui/products/productspane.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/messagestrip.h"

#include <QDateEdit>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 now = 1'760'003'000'000;

class FakeHistory : public HistoryBackend
{
public:
    qint64 last = now - 1000;
    std::optional<Error> error;
    int syncs = 0;

    void lastSync(QObject *, Done<qint64> done) override { done(last); }
    void sync(QObject *, Progress, Done<SyncReport> done) override
    {
        ++syncs;
        done(error ? Result<SyncReport>(failure(*error)) : Result<SyncReport>(SyncReport()));
    }
    void cancelSync() override {}
    void products(QObject *, Done<QList<CardProduct>> done) override
    {
        CardProduct product;
        product.serviceId = ServiceId(u"SVC000000000001"_s);
        product.serviceName = u"설날 선물카드"_s;
        done(QList<CardProduct>{product});
    }
    void exportGifts(const ExportWish &wish, QObject *, ExportProgress, ExportDone done) override
    {
        wished = wish;
        done(wish.query.isEmpty() ? 0 : 2);
    }
    void cancelExport() override {}
    ExportWish wished;
    qint64 utcMs() const override { return now; }
    TimeZone zone() const override { return TimeZone::Kst; }
};

class FakeProducts : public ProductsBackend
{
public:
    Result<ProductListing> listing = ProductListing();
    int fetched = 0;

    void list(bool, QObject *, Done<ProductListing> done) override
    {
        ++fetched;
        done(listing);
    }
    void detail(const ServiceId &, QObject *, Done<CardProduct> done) override { done(failure(Fault::NotFound)); }
    qint64 utcMs() const override { return now; }
    TimeZone zone() const override { return TimeZone::Kst; }
};

class FakeMembers : public MemberBackend
{
public:
    Result<QList<IssuedCard>> held = QList<IssuedCard>();

    Cancel cards(const MemberId &, QObject *, Done<QList<IssuedCard>> done) override
    {
        done(held);
        return {};
    }
    Cancel info(const MemberId &, QObject *, Done<MemberInfo> done) override
    {
        done(MemberInfo{MemberId(u"50000104652"_s), u"제갈공명"_s, u"01087654321"_s});
        return {};
    }
    void giftsTo(const QString &, int, QObject *, Done<QList<GiftRecord>>) override {}
    void recentSenders(QObject *, Done<QList<KnownMember>> done) override
    {
        done(QList<KnownMember>{{MemberId(u"50000104652"_s), u"제**명"_s}});
    }
    qint64 utcMs() const override { return now; }
};

IssuedCard card(qint64 balance)
{
    IssuedCard made;
    made.par = CardPar(u"PAR000000000000000000000001"_s);
    made.serviceName = u"생일 카드"_s;
    made.balance = Won(balance);
    made.expiry = u"2031-08"_s;
    made.status = u"ACTIVE"_s;
    made.mobile = true;
    return made;
}

void compose(QWidget *edit, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(edit, &event);
}

} // namespace

class TestHistoryPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void composedSyllablesSearch();
    void filtersReachTheQuery();
    void amountIsUnderstood();
    void emptySaysWhyAndOffersTheNextStep();
    void neverSynchronisedAsks();
    void offlineSaysTheAge();
    void sameReceiver();
    void showsNobodyInTheClear();
    void offersTheHangulThatWasMeant();
    void helpShowsWhatTheSearchUnderstands();
    void exportsWhatIsShown();
    void fieldsAndStatesAreCompleted();
    void completionLeavesTheSearchAlone();
    void aFilterIsSavedAndUsedAgain();
    void aRemovedFilterCanBePutBack();
    void columnsStayAsTheyWereLeft();
    void everyControlIsNamedAndNothingCut();
    void productsSayWhenTheListIsPartial();
    void cardsOfAMember();

private:
    template <typename T> T *part() const { return m_history->findChild<T *>(); }
    void open();
    QString emptyText() const;
    /// The entry of the chip's menu, or of the menu below it, as it would open now.
    QAction *savedEntry(const QString &text, const QString &below = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<LanguageController> m_language;
    FakeRows m_rows;
    std::shared_ptr<FakeHistory> m_backend;
    std::shared_ptr<FakeFilters> m_filters;
    std::shared_ptr<FakeProducts> m_products;
    std::shared_ptr<FakeMembers> m_members;
    std::unique_ptr<MainWindow> m_window;
    HistoryPane *m_history = nullptr;
    CardsPane *m_cards = nullptr;
};

void TestHistoryPane::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
    m_theme = std::make_unique<ThemeController>();
    m_language = std::make_unique<LanguageController>();
    m_backend = std::make_shared<FakeHistory>();
    m_filters = std::make_shared<FakeFilters>();
    m_products = std::make_shared<FakeProducts>();
    m_members = std::make_shared<FakeMembers>();
    m_rows = FakeRows();
    m_rows.setCount(300);
}

void TestHistoryPane::cleanup()
{
    m_window.reset();
    m_language.reset();
}

void TestHistoryPane::open()
{
    m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, *m_language);
    m_history = new HistoryPane(m_rows, m_backend, m_filters, *m_settings, nullptr);
    m_cards = new CardsPane(m_members, nullptr);
    m_window->addPane(PaneId::History, IconName::History, m_history);
    m_window->addPane(PaneId::Products, IconName::Products, new ProductsPane(m_products, nullptr));
    m_window->addPane(PaneId::Cards, IconName::Cards, m_cards);
    m_window->resize(1280, 800);
    m_window->show();
    QTRY_VERIFY(m_history->isSettled());
}

QString TestHistoryPane::emptyText() const
{
    QStringList said;
    for (const EmptyState *empty : m_window->findChildren<EmptyState *>()) {
        if (empty->isVisible()) {
            said << windowchecks::allTexts(empty);
        }
    }
    return said.join(u'\n');
}

QAction *TestHistoryPane::savedEntry(const QString &text, const QString &below) const
{
    const auto in = [](const QMenu *menu, const QString &wanted) -> QAction * {
        for (QAction *action : menu->actions()) {
            if (action->text() == wanted) {
                return action;
            }
        }
        return nullptr;
    };
    QMenu *menu = part<SavedFilterChip>()->menu();
    Q_EMIT menu->aboutToShow();
    if (below.isEmpty()) {
        return in(menu, text);
    }
    const QAction *opens = in(menu, below);
    return opens ? in(opens->menu(), text) : nullptr;
}

void TestHistoryPane::aFilterIsSavedAndUsedAgain()
{
    open();
    auto *chip = part<SavedFilterChip>();
    QVERIFY(!savedEntry(u"Save this filter…"_s)->isEnabled()); // nothing is filtered
    HistoryFilter filter;
    filter.preset = PeriodPreset::ThisWeek;
    filter.statuses = {GiftStatus::Expired};
    part<FilterBar>()->setFilter(filter);
    Q_EMIT part<FilterBar>()->changed(filter);
    auto *box = m_window->findChild<FilterEdit *>();
    box->setDelay(std::chrono::milliseconds(1));
    box->setText(u"-커피"_s);
    QTRY_COMPARE(m_history->searchText(), u"-커피"_s);
    const HistoryQuery asked = m_rows.query();

    savedEntry(u"Save this filter…"_s)->trigger();
    auto *form = part<SaveFilterForm>();
    QTRY_VERIFY(form->isVisible());
    auto *name = form->findChild<QLineEdit *>();
    QTest::keyClick(name, Qt::Key_Return); // no name yet
    QVERIFY(m_filters->kept.isEmpty());
    name->setText(u"끝난 선물 & 커피"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(m_filters->kept.size(), 1);
    QVERIFY(!form->isVisible());
    QTRY_COMPARE(chip->text(), u"끝난 선물 && 커피"_s);
    QVERIFY(chip->isChecked());

    Q_EMIT part<FilterBar>()->cleared();
    QTRY_COMPARE(chip->text(), u"Saved filters"_s);
    QVERIFY(!chip->isChecked());
    QVERIFY(m_history->searchText().isEmpty());
    savedEntry(u"끝난 선물 && 커피"_s)->trigger();
    QTRY_COMPARE(box->text(), u"-커피"_s);
    QCOMPARE(m_rows.query().statuses, asked.statuses);
    QCOMPARE(m_rows.query().from, asked.from);
    QCOMPARE(m_rows.query().terms.size(), asked.terms.size());
    QCOMPARE(part<FilterBar>()->filter(), filter);
    QTRY_VERIFY(m_history->isSettled());
}

void TestHistoryPane::aRemovedFilterCanBePutBack()
{
    SavedFilter saved;
    saved.id = u"1"_s;
    saved.name = u"Large"_s;
    saved.filter.amountMin = Won(50'000);
    m_filters->kept.insert(saved.id, {saved.name, savedFilterContent(saved)});
    open();
    QVERIFY(savedEntry(saved.name));
    std::function<void()> undo;
    connect(m_history, &Pane::toastRequested, this,
            [&undo](const QString &, const QString &, const std::function<void()> &run) { undo = run; });
    savedEntry(saved.name, u"Remove"_s)->trigger();
    QTRY_VERIFY(undo);
    QVERIFY(m_filters->kept.isEmpty());
    QVERIFY(!savedEntry(saved.name));
    undo();
    QTRY_COMPARE(m_filters->kept.size(), 1);
    savedEntry(saved.name)->trigger();
    QCOMPARE(m_rows.query().amountMin, Won(50'000));
    QTRY_VERIFY(m_history->isSettled());
}

void TestHistoryPane::fieldsAndStatesAreCompleted()
{
    open();
    auto *box = m_window->findChild<FilterEdit *>();
    box->setDelay(std::chrono::milliseconds(1));
    const auto *suggestions = m_window->findChild<SearchSuggestions *>();
    const auto *words = suggestions->findChild<QListWidget *>();
    box->setFocus();
    QTest::keyClicks(box, u"s"_s);
    QVERIFY(!suggestions->isVisible()); // one letter begins a person's name
    QTest::keyClicks(box, u"t"_s);
    QVERIFY(suggestions->isVisible());
    QTest::keyClick(box, Qt::Key_Tab);
    QCOMPARE(box->text(), u"status:"_s);
    QCOMPARE(words->count(), 6);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(box->text(), u"status:accepted"_s);
    QVERIFY(!suggestions->isVisible());
    QVERIFY(box->hasFocus());
    QTRY_COMPARE(m_rows.query().statuses, QSet<GiftStatus>{GiftStatus::Accepted});

    box->clear();
    compose(box, {}, u"상"_s);
    compose(box, u"태"_s); // still being composed
    QTRY_VERIFY(suggestions->isVisible());
    compose(box, {}, u"태"_s);
    QTest::keyClick(box, Qt::Key_Tab);
    QCOMPARE(box->text(), u"상태:"_s);
    QCOMPARE(words->item(0)->text(), u"대기"_s);
    QTRY_VERIFY(m_history->isSettled());
}

void TestHistoryPane::completionLeavesTheSearchAlone()
{
    open();
    auto *box = m_window->findChild<FilterEdit *>();
    box->setDelay(std::chrono::milliseconds(1));
    const auto *suggestions = m_window->findChild<SearchSuggestions *>();
    box->setFocus();
    QTest::keyClicks(box, u"re"_s);
    QVERIFY(suggestions->isVisible());
    QTest::keyClick(box, Qt::Key_Escape); // closes the list, not the search
    QVERIFY(!suggestions->isVisible());
    QCOMPARE(box->text(), u"re"_s);
    QTest::keyClicks(box, u"c"_s);
    QVERIFY(suggestions->isVisible());
    QTest::keyClick(box, Qt::Key_Return); // nothing chosen: the search as it stands
    QVERIFY(!suggestions->isVisible());
    QCOMPARE(box->text(), u"rec"_s);
    QTest::keyClicks(box, u"e"_s);
    m_window->showPane(PaneId::Products); // whose search has no fields
    QVERIFY(!suggestions->isVisible());
    QTest::keyClicks(box, u"st"_s);
    QVERIFY(!suggestions->isVisible());
}

void TestHistoryPane::composedSyllablesSearch()
{
    open();
    auto *box = m_window->findChild<FilterEdit *>();
    box->setDelay(std::chrono::milliseconds(1));
    compose(box, {}, u"홍"_s);
    compose(box, u"ㄱ"_s);
    QTRY_VERIFY(m_rows.query().words.size() == 1 && m_rows.query().words.first().name == u"홍ㄱ"_s);
    QVERIFY(m_rows.query().words.first().halfTyped);
    QTRY_COMPARE(m_history->model()->rowCount(), 300); // every receiver is 홍길동
    compose(box, u"기"_s);
    QTRY_COMPARE(m_rows.query().words.first().name, u"홍기"_s);
    QTRY_COMPARE(m_history->model()->rowCount(), 300); // 기 may become 길
    compose(box, {}, u"기"_s);
    QTRY_VERIFY(!m_rows.query().words.first().halfTyped); // finished: 기 is 기
    QTRY_COMPARE(m_history->model()->rowCount(), 0);
}

void TestHistoryPane::filtersReachTheQuery()
{
    open();
    HistoryFilter filter;
    filter.preset = PeriodPreset::Chosen;
    filter.from = QDate(2025, 10, 1);
    filter.to = QDate(2025, 10, 9);
    filter.statuses = {GiftStatus::Accepted};
    part<FilterBar>()->setFilter(filter);
    Q_EMIT part<FilterBar>()->changed(filter);
    QCOMPARE(m_rows.query().statuses, filter.statuses);
    QCOMPARE(m_rows.query().to, startOfDay(QDate(2025, 10, 10), TimeZone::Kst));
    QVERIFY(part<QDateEdit>()->isVisible());
    QCOMPARE(keptHistoryFilter(*m_settings), filter); // there again next time
}

void TestHistoryPane::amountIsUnderstood()
{
    open();
    const auto edits = part<FilterBar>()->findChildren<FilterEdit *>();
    QCOMPARE(edits.size(), 2);
    edits.first()->setText(u"5만원"_s);
    QTRY_COMPARE(m_rows.query().amountMin, Won(50'000));
    edits.first()->setText(u"오만"_s);
    QTest::qWait(250);
    QCOMPARE(m_rows.query().amountMin, Won(50'000)); // what is no amount filters nothing
}

void TestHistoryPane::emptySaysWhyAndOffersTheNextStep()
{
    open();
    m_history->search(u"없는이름"_s);
    QTRY_VERIFY(emptyText().contains(u"No gift matches \"없는이름\" in the last 90 days."_s));
    for (EmptyState *empty : m_history->findChildren<EmptyState *>()) {
        if (empty->isVisible()) {
            Q_EMIT empty->actionTriggered();
        }
    }
    QTRY_COMPARE(m_history->model()->rowCount(), 300);
    QVERIFY(m_history->searchText().isEmpty());
}

void TestHistoryPane::neverSynchronisedAsks()
{
    m_rows.setCount(0);
    m_backend->last = 0;
    open();
    QTRY_VERIFY(emptyText().contains(u"Get the last 90 days?"_s));
    QCOMPARE(m_backend->syncs, 0);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(m_backend->syncs, 1);
}

void TestHistoryPane::offlineSaysTheAge()
{
    m_backend->error = Error{Fault::ConnectionFailed, {}, {}, {}};
    open();
    m_history->refresh();
    const auto *strip = part<MessageStrip>();
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(strip->message().severity, Severity::Waiting);
    QVERIFY(strip->message().text.contains(u"18:43"_s)); // now less a second, KST
    QCOMPARE(m_history->model()->rowCount(), 300);
    m_backend->error.reset();
    Q_EMIT part<MessageStrip>()->actionTriggered();
    QTRY_VERIFY(!strip->isVisible());
}

void TestHistoryPane::sameReceiver()
{
    open();
    part<HistoryTable>()->selectRow(4);
    QTRY_VERIFY(part<GiftDetail>()->gift());
    Q_EMIT part<GiftDetail>()->receiverWanted(*part<GiftDetail>()->gift());
    QCOMPARE(m_rows.query().receiverPhone, u"01012345678"_s);
    QVERIFY(windowchecks::allTexts(m_history).contains(u"홍*동 (5678)"_s));
    QTRY_VERIFY(m_history->isSettled());
}

void TestHistoryPane::showsNobodyInTheClear()
{
    open();
    part<HistoryTable>()->selectRow(4);
    QTRY_VERIFY(part<GiftDetail>()->gift());
    m_history->showReceiver(*part<GiftDetail>()->gift());
    QTRY_VERIFY(m_history->isSettled());
    part<HistoryTable>()->selectRow(2);
    QTRY_VERIFY(part<GiftDetail>()->gift());
    m_window->showPane(PaneId::Cards);
    m_cards->setMember(MemberId(u"50000104652"_s));
    QString all = windowchecks::allTexts(m_window.get()).join(u'\n') + part<GiftDetail>()->text() +
                  part<HistoryTable>()->selectedRowsAsText();
    QVERIFY(all.contains(u"010-****-5678"_s));
    for (const QString &secret :
         {u"홍길동"_s, u"제갈공명"_s, u"01012345678"_s, u"010-1234"_s, u"8765"_s, u"50000104652"_s}) {
        QVERIFY2(!all.contains(secret), qPrintable(secret));
    }
}

void TestHistoryPane::offersTheHangulThatWasMeant()
{
    open();
    m_history->search(u"gre"_s);
    QTRY_VERIFY(emptyText().contains(u"ㅎㄱㄷ"_s));
    for (QPushButton *button : part<EmptyState>()->findChildren<QPushButton *>()) {
        button->click();
    }
    QCOMPARE(m_history->searchText(), u"ㅎㄱㄷ"_s);
    QTRY_VERIFY(m_history->model()->rowCount() > 0);
}

void TestHistoryPane::helpShowsWhatTheSearchUnderstands()
{
    const QDate today(2026, 11, 27);
    for (const Language language : {Language::Korean, Language::English}) {
        for (const QString &example : SearchHelp::examples(language)) {
            QVERIFY2(parseSearch(example, today, TimeZone::Kst), qPrintable(example));
        }
    }
    open();
    QTest::keyClick(m_window.get(), Qt::Key_F1, Qt::ShiftModifier);
    const auto *help = m_window->findChild<SearchHelp *>();
    QVERIFY(help && help->isVisible());
    for (const Language language : {Language::Korean, Language::English}) {
        m_language->setLanguage(language);
        const QString example = language == Language::Korean ? u"금액>50000"_s : u"amount>50000"_s;
        QPushButton *shown = nullptr;
        const auto find = [&] {
            for (QPushButton *button : help->findChildren<QPushButton *>()) {
                shown = button->isVisible() && button->text() == example ? button : shown;
            }
            return shown != nullptr;
        };
        QTRY_VERIFY(find());
        shown->click();
        QCOMPARE(m_history->searchText(), example);
        QTRY_COMPARE(m_history->model()->query().amountMin, Won(50'001));
    }
}

void TestHistoryPane::exportsWhatIsShown()
{
    open();
    QTRY_VERIFY(m_history->canExport());
    auto *form = part<ExportForm>();
    QVERIFY(!form->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget())); // which has its own use for the key
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(form->isVisible());
    QVERIFY(!form->isUnmasked());
    auto *save = form->findChildren<QPushButton *>().last();
    QVERIFY(!save->isEnabled()); // nobody has said why
    QTest::keyClicks(QApplication::focusWidget(), u"month end"_s);
    QVERIFY(save->isEnabled());
    m_history->search(u"amount>much"_s);
    QVERIFY(!m_history->canExport() && !save->isEnabled());
    m_history->search(u"status:sent"_s);
    QTRY_VERIFY(m_history->canExport());
    Q_EMIT form->saveWanted(u"/x/list.csv"_s);
    const ExportWish &wish = m_backend->wished;
    QCOMPARE(wish.query.statuses, QSet{GiftStatus::Sent});
    QCOMPARE(wish.path, u"/x/list.csv"_s);
    QCOMPARE(wish.reason, u"month end"_s);
    QVERIFY(!wish.unmasked);
    QVERIFY(wish.search.startsWith(u"status:sent from:"_s));
    QCOMPARE(wish.titles.size(), wish.columns.size());
    QCOMPARE(wish.columns.first(), GiftColumn::SentAt);
    QVERIFY(wish.columns.contains(GiftColumn::ReceiverPhone));
    QVERIFY(!wish.statusWords.value(GiftStatus::Accepted).isEmpty());
    QVERIFY(!form->isVisible()); // written
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(form->reason().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!form->isVisible());
}

void TestHistoryPane::columnsStayAsTheyWereLeft()
{
    open();
    QHeaderView *header = part<HistoryTable>()->horizontalHeader();
    header->moveSection(header->visualIndex(HistoryModel::AmountColumn), 1);
    header->resizeSection(HistoryModel::ProductColumn, 133);
    m_window->resize(1000, 700); // room that comes and goes is nobody's choice
    m_window->resize(1280, 800);
    m_window.reset();

    open();
    header = part<HistoryTable>()->horizontalHeader();
    QCOMPARE(header->visualIndex(HistoryModel::TimeColumn), 0);
    QCOMPARE(header->visualIndex(HistoryModel::AmountColumn), 1);
    QCOMPARE(header->visualIndex(HistoryModel::ReceiverColumn), 2);
    QCOMPARE(header->sectionSize(HistoryModel::ProductColumn), 133);
    QCOMPARE(m_settings->value(u"history/columnWidths"_s).toStringList(), QStringList{u"product=133"_s});
    const ExportWish wish = part<HistoryTable>()->exportColumns();
    QCOMPARE(wish.columns.value(1), GiftColumn::Amount);
}

void TestHistoryPane::everyControlIsNamedAndNothingCut()
{
    m_members->held = QList<IssuedCard>{card(50'000)};
    open();
    HistoryFilter filter;
    filter.preset = PeriodPreset::Chosen;
    filter.amountMin = Won(1);
    part<FilterBar>()->setFilter(filter);
    part<HistoryTable>()->selectRow(1);
    m_cards->setMember(MemberId(u"50000104652"_s));
    for (const Language language : {Language::Korean, Language::English}) {
        m_language->setLanguage(language);
        for (const PaneId pane : {PaneId::History, PaneId::Products, PaneId::Cards}) {
            for (const QSize size : {QSize(1280, 800), QSize(1024, 768), QSize(800, 600)}) {
                m_window->showPane(pane);
                m_window->resize(size);
                const QWidget *shown = m_window->pane(pane);
                QTRY_COMPARE_WITH_TIMEOUT(
                    (windowchecks::cutTexts(shown) + windowchecks::unnamedControls(shown)).join(u'|'), QString(), 1000);
            }
        }
    }
}

void TestHistoryPane::productsSayWhenTheListIsPartial()
{
    CardProduct product;
    product.serviceId = ServiceId(u"SVC000000000001"_s);
    product.serviceName = u"설날 선물카드"_s;
    m_products->listing = ProductListing{{product}, true, now - 60'000};
    open();
    m_window->showPane(PaneId::Products);
    const QString all = windowchecks::allTexts(m_window->pane(PaneId::Products)).join(u'\n');
    QVERIFY(all.contains(u"The product list is off for this profile. Known products are shown."_s));
    QVERIFY(all.contains(u"1 min ago"_s));
    m_window->pane(PaneId::Products)->search(u"ㅅㄴ"_s);
    QCOMPARE(m_window->pane(PaneId::Products)->findChild<TableView *>()->model()->rowCount(), 1);
    m_window->pane(PaneId::Products)->search(u"없음"_s);
    QVERIFY(emptyText().contains(u"No product matches \"없음\"."_s));
}

void TestHistoryPane::cardsOfAMember()
{
    m_members->held = QList<IssuedCard>{card(50'000), card(0)};
    open();
    m_window->showPane(PaneId::Cards);
    QVERIFY(emptyText().contains(u"Enter a member id"_s));
    m_cards->setMember(MemberId(u"50000104652"_s));
    QVERIFY(windowchecks::allTexts(m_cards).contains(u"Total balance ₩50,000, 1 can be given"_s));
    QSignalSpy wanted(m_cards, &CardsPane::sendRequested);
    for (QPushButton *button : m_cards->findChildren<QPushButton *>()) {
        if (button->text() == u"Send this card…"_s) {
            button->click();
        }
    }
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<MemberId>(), MemberId(u"50000104652"_s));
    m_members->held = failure(Fault::ConnectionFailed);
    m_cards->refresh();
    QVERIFY(m_cards->findChild<MessageStrip *>()->isVisible());
}

QTEST_MAIN(TestHistoryPane)
#include "testhistorypane.moc"
