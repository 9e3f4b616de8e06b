// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowchecks.h"
#include "ui/batch/batchpane.h"
#include "ui/batch/mappingpage.h"
#include "ui/batch/runbar.h"
#include "ui/batch/sheetpage.h"
#include "ui/batch/startpage.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/countdownbutton.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

GiftOrderText orderText(int number)
{
    GiftOrderText text;
    text.senderUserId = u"50000104652"_s;
    text.card = u"Q1%1"_s.arg(number, 25, 10, QChar(u'0'));
    text.receiverName = QString(QChar(u'가' + number)) + u"길동"_s; // no namesakes
    text.receiverPhone = u"010-1234-%1"_s.arg(number, 4, 10, QChar(u'0'));
    text.amount = u"50000"_s;
    text.reason = u"설 선물"_s;
    return text;
}

BatchPreview preview(int rows, bool oneWrong)
{
    BatchBuilder builder;
    for (int number = 1; number <= rows; ++number) {
        BatchRowSource source{number + 1, orderText(number), {}, {}};
        if (oneWrong && number == 2) {
            source.text.receiverPhone = u"12"_s;
        }
        builder.add(source);
    }
    BatchPreview made;
    made.notes.encoding = u"CP949"_s;
    made.notes.unknownColumns = {u"비고"_s};
    made.file = builder.finish(u"설날.csv"_s);
    made.totals = batchTotals(made.file);
    made.rows = sheetRows(made.file, made.totals, made.outlook);
    return made;
}

class FakeRun final : public RunningBatch
{
public:
    void pause() override { ++pauses; }
    void stop() override { ++stops; }
    bool mustFinish() const override { return true; }

    int pauses = 0;
    int stops = 0;
};

class FakeBatches final : public BatchBackend
{
public:
    void read(const BatchRequest &request, QObject *, std::function<void(int)>, Read done) override
    {
        asked.append(request);
        unread ? done(tl::unexpected(*unread)) : done(next);
    }
    void cancelRead() override {}
    void readCards(const BatchFile &, const QList<int> &skipped, QObject *, std::function<void(int, int)> progress,
                   Done<BatchCards> done) override
    {
        skippedRows = skipped;
        cardProgress = std::move(progress);
        cardAnswers.append(std::move(done));
    }
    void cancelCards() override { ++cardsCancelled; }
    void openDraft(const QString &, QObject *, Read done) override { done(next); }
    void keepDraft(const BatchFile &file, QObject *, Done<QString> done) override
    {
        drafts_.append({u"draft"_s, file.fileName, 1'795'000'000'000});
        done(u"draft"_s);
    }
    void removeDraft(const QString &, QObject *, std::function<void(Status)> done) override
    {
        drafts_.clear();
        done({});
    }
    void drafts(QObject *, Done<QList<DraftHead>> done) override { done(drafts_); }
    void batches(QObject *, Done<QList<BatchLine>> done) override { done(lines); }
    void rows(const QString &, QObject *, Done<QList<BatchSheetRow>> done) override { done(next.rows); }
    void create(const BatchFile &file, const BatchTerms &terms, QObject *, Done<BatchHead> done) override
    {
        created.append(terms);
        BatchHead head;
        head.id = u"batch-1"_s;
        head.fileName = file.fileName;
        done(head);
    }
    std::unique_ptr<RunningBatch> run(const QString &, const BatchTerms &) override
    {
        auto made = std::make_unique<FakeRun>();
        running = made.get();
        ++runs;
        return made;
    }
    void writeReport(const QString &, const QString &, QObject *, std::function<void(Status)> done) override
    {
        done({});
    }
    void writeTemplate(const QString &, QObject *, std::function<void(Status)> done) override { done({}); }

    BatchEnd end(int sent, int unknown, BatchState state) const
    {
        BatchEnd made;
        made.batch.id = u"batch-1"_s;
        made.batch.fileName = u"설날.csv"_s;
        made.batch.state = state;
        made.counts.rows = 3;
        made.counts.sent = sent;
        made.counts.unknown = unknown;
        made.counts.pending = 3 - sent - unknown;
        made.error = batchError(made.batch, made.counts);
        return made;
    }

    BatchPreview next = preview(3, false);
    std::optional<BatchUnread> unread;
    QList<BatchRequest> asked;
    QList<BatchTerms> created;
    QList<DraftHead> drafts_;
    QList<BatchLine> lines;
    QPointer<FakeRun> running;
    QList<int> skippedRows;
    std::function<void(int, int)> cardProgress;
    QList<Done<BatchCards>> cardAnswers;
    int cardsCancelled = 0;
    int runs = 0;
};

} // namespace

class TestBatchPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsSentWhileARowIsWrong();
    void sendsOnceAfterTheLastQuestion();
    void enterOnTheQuestionSendsNothing();
    void mapsColumnsByHand();
    void pausesAndGoesOn();
    void theBreakerIsSaid();
    void closingWaitsForWhatIsUnderWay();
    void readsTheCardsWhenAsked();
    void keepsADraft();
    void readsAnewForRowsWithoutAReason();
    void everythingIsNamedAndFits();

private:
    void check();

    QTemporaryDir m_dir;
    QSettings m_settings{m_dir.filePath(u"settings.ini"_s), QSettings::IniFormat};
    ThemeController m_theme;
    LanguageController m_language;
    std::shared_ptr<FakeBatches> m_world;
    std::unique_ptr<BatchDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    BatchPane *m_pane = nullptr;
};

void TestBatchPane::init()
{
    m_language.setLanguage(Language::English);
    m_world = std::make_shared<FakeBatches>();
    m_desk = std::make_unique<BatchDesk>(m_world);
    m_window = std::make_unique<MainWindow>(m_settings, m_theme, m_language);
    m_pane = new BatchPane(*m_desk, {});
    m_window->addPane(PaneId::Batch, IconName::Inbox, m_pane);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestBatchPane::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestBatchPane::check()
{
    m_desk->openFile(u"설날.csv"_s);
    QCOMPARE(m_desk->phase(), BatchPhase::Checked);
}

void TestBatchPane::nothingIsSentWhileARowIsWrong()
{
    m_world->next = preview(3, true);
    check();
    QVERIFY(!m_pane->sheetPage()->reviewButton()->isEnabled());
    m_desk->confirm();
    QCOMPARE(m_desk->phase(), BatchPhase::Checked);
    QVERIFY(!m_desk->send());
    m_pane->sheetPage()->filter()->click();
    QCOMPARE(m_pane->model().rowCount(), 1);
    const QString note = m_pane->model().index(0, BatchModel::NoteColumn).data().toString();
    QVERIFY2(note.contains(u"phone"_s), qPrintable(note));
}

void TestBatchPane::sendsOnceAfterTheLastQuestion()
{
    check();
    QVERIFY(m_pane->sheetPage()->reviewButton()->text().contains(u"3"_s));
    m_pane->sheetPage()->reviewButton()->click();
    CountdownButton *send = m_pane->sheetPage()->sendButton();
    QVERIFY(!send->isEnabled());
    for (int i = 0; i < 3; ++i) {
        send->tick();
    }
    QVERIFY(send->text().contains(u"150,000"_s));
    send->click();
    send->click();
    QCOMPARE(m_world->created.size(), 1);
    QCOMPARE(m_world->runs, 1);
    QCOMPARE(m_desk->phase(), BatchPhase::Running);
    QVERIFY(!m_desk->send());
}

void TestBatchPane::enterOnTheQuestionSendsNothing()
{
    check();
    m_pane->sheetPage()->reviewButton()->click();
    QCOMPARE(QApplication::focusWidget(), m_pane->sheetPage()->cancelButton());
    QTest::keyClick(m_pane->sheetPage()->cancelButton(), Qt::Key_Return);
    QCOMPARE(m_world->runs, 0);
    QCOMPARE(m_desk->phase(), BatchPhase::Checked);
}

void TestBatchPane::mapsColumnsByHand()
{
    m_world->unread = BatchUnread{Error{Fault::BatchColumnMissing, {}, {u"card"_s}, {}}, {}};
    m_world->unread->notes.header = {u"회원"_s, u"카드번호"_s, u"이름"_s, u"전화"_s, u"금액"_s, u"사유"_s};
    m_desk->openFile(u"x.csv"_s);
    QCOMPARE(m_desk->phase(), BatchPhase::Mapping);
    BatchMappingPage *page = m_pane->mappingPage();
    QVERIFY(!page->nextButton()->isEnabled());
    int at = 1;
    for (const BatchColumn column : {BatchColumn::SenderUserId, BatchColumn::Card, BatchColumn::ReceiverName,
                                     BatchColumn::ReceiverPhone, BatchColumn::Amount, BatchColumn::Reason}) {
        page->choice(column)->setCurrentIndex(at++);
    }
    QVERIFY(page->nextButton()->isEnabled());
    m_world->unread.reset();
    page->nextButton()->click();
    QCOMPARE(m_desk->phase(), BatchPhase::Checked);
    QCOMPARE(m_world->asked.last().mapping->at(BatchColumn::Card), 1);
    QCOMPARE(m_world->asked.last().mapping->at(BatchColumn::Key), -1);
}

void TestBatchPane::pausesAndGoesOn()
{
    check();
    m_desk->confirm();
    QVERIFY(m_desk->send());
    BatchRunBar *bar = m_pane->sheetPage()->runBar();
    bar->pauseButton()->click();
    QCOMPARE(m_world->running->pauses, 1);
    QVERIFY(!bar->pauseButton()->isEnabled());
    Q_EMIT m_world->running->rowEnded(1, BatchRowState::Sent, {});
    Q_EMIT m_world->running->finished(m_world->end(1, 0, BatchState::Paused));
    QCOMPARE(m_desk->phase(), BatchPhase::Ended);
    QVERIFY(bar->resumeButton()->isVisible());
    bar->resumeButton()->click();
    QCOMPARE(m_world->runs, 2);
    Q_EMIT m_world->running->finished(m_world->end(3, 0, BatchState::Done));
    QVERIFY(!bar->resumeButton()->isVisible());
    QVERIFY(bar->reportButton()->isVisible());
}

void TestBatchPane::theBreakerIsSaid()
{
    check();
    m_desk->confirm();
    m_desk->send();
    Q_EMIT m_world->running->rowEnded(1, BatchRowState::Unknown, Error{Fault::OutcomeUnknown, {}, {}, {}});
    Q_EMIT m_world->running->finished(m_world->end(0, 1, BatchState::Paused));
    QVERIFY(m_pane->strip()->isVisible());
    QVERIFY2(m_pane->strip()->message().text.contains(u"not known"_s), qPrintable(m_pane->strip()->message().text));
}

void TestBatchPane::closingWaitsForWhatIsUnderWay()
{
    check();
    m_desk->confirm();
    m_desk->send();
    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(m_world->running->pauses > 0); // no more rows
    Q_EMIT m_world->running->finished(m_world->end(1, 0, BatchState::Paused));
    QTRY_VERIFY(!m_window->isVisible());
}

void TestBatchPane::readsTheCardsWhenAsked()
{
    m_world->next = preview(3, false);
    m_world->next.outlook.inJournal = {3};
    check();
    QPushButton *button = m_pane->sheetPage()->cardsButton();
    button->click();
    button->click();
    QCOMPARE(m_world->cardAnswers.size(), 1); // once at a time
    QCOMPARE(m_world->skippedRows, QList<int>{3});
    m_world->cardProgress(1, 2);
    QVERIFY(button->text().contains(u"1 of 2"_s));
    BatchCards cards;
    cards.products = {{ServiceId(u"000170000009001"_s), u"한빛 선물카드"_s, 2, Won(100'000)}};
    cards.faults.insert(2, Error{Fault::CardEmpty, u"005_022"_s, {}, {}});
    m_world->cardAnswers[0](cards);
    const QStringList texts = windowchecks::allTexts(m_pane);
    QVERIFY(texts.contains(u"한빛 선물카드"_s));
    QVERIFY(texts.contains(u"2 gifts, ₩100,000"_s));
    QVERIFY(m_pane->model().index(1, BatchModel::NoteColumn).data().toString().contains(u"005_022"_s));
    QVERIFY(m_desk->canConfirm()); // the card may be filled until then; its gift reads it anew
    m_desk->confirm();
    m_desk->backToCheck();
    QVERIFY(m_desk->cards().cards);
    m_desk->readCards();
    m_desk->confirm(); // ends a reading that is on its way
    QVERIFY(!m_desk->cards().running);
    QVERIFY(m_world->cardsCancelled > 0);
}

void TestBatchPane::keepsADraft()
{
    check();
    m_desk->keepDraft();
    m_desk->close();
    QCOMPARE(m_pane->startPage()->list()->model()->rowCount(), 1);
    m_desk->openDraft(u"draft"_s);
    QCOMPARE(m_desk->phase(), BatchPhase::Checked);
    m_desk->confirm();
    m_desk->send();
    QVERIFY(m_world->drafts_.isEmpty()); // it is a batch now
}

void TestBatchPane::readsAnewForRowsWithoutAReason()
{
    m_world->next.file.rows[0].hasOwnReason = false;
    check();
    const qsizetype before = m_world->asked.size();
    m_desk->setReason(u"설 선물"_s);
    QCOMPARE(m_world->asked.size(), before + 1);
    QCOMPARE(m_world->asked.last().reason, u"설 선물"_s);
    m_desk->confirm();
    m_desk->send();
    QCOMPARE(m_world->created.last().reason, u"설 선물"_s);
}

void TestBatchPane::everythingIsNamedAndFits()
{
    m_world->drafts_ = {{u"d"_s, u"설날.csv"_s, 1'795'000'000'000}};
    m_world->lines = {{m_world->end(1, 1, BatchState::Paused).batch, m_world->end(1, 1, BatchState::Paused).counts}};
    m_world->next = preview(40, true);
    const auto visit = [this] {
        QCOMPARE(windowchecks::misfits(m_window.get(), m_language, {{1280, 800}, {1024, 768}, {800, 600}}),
                 QStringList());
    };
    m_desk->refresh();
    visit();
    check();
    visit();
    m_world->next = preview(3, false);
    check();
    m_desk->confirm();
    visit();
    m_desk->send();
    visit();
    Q_EMIT m_world->running->finished(m_world->end(1, 1, BatchState::Paused));
    visit();
}

QTEST_MAIN(TestBatchPane)
#include "testbatchpane.moc"
