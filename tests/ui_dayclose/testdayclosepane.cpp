// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowchecks.h"
#include "ui/dayclose/dayclosepane.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QDateEdit>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A provider's list that answers when the test says so.
class FakeDayClose final : public DayCloseBackend
{
public:
    void close(QDate day, QObject *, Progress, Done done) override
    {
        days.append(day);
        runs.append(std::move(done));
    }
    void cancel() override { runs.last()(failure(Fault::Cancelled)); }
    qint64 utcMs() const override { return now; }
    TimeZone zone() const override { return TimeZone::Kst; }

    qint64 now = QDateTime(QDate(2026, 11, 26), QTime(15, 30), Qt::UTC).toMSecsSinceEpoch(); // 27th in KST
    QList<QDate> days;
    QList<Done> runs;
};

DayLine difference(DayDifference kind, int number)
{
    DayLine line;
    line.difference = kind;
    line.transferId = TransferId(u"GC261126140300"_s + QString::number(number).rightJustified(6, u'0'));
    line.receiverName = u"홍길동"_s;
    line.receiverPhone = u"01012345678"_s;
    line.at = QDateTime(QDate(2026, 11, 26), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch();
    line.theirs = Won(50'000);
    if (kind != DayDifference::OnlyTheirs) {
        line.entry = EntryId(u"E%1"_s.arg(number));
        line.state = EntryState::Unknown;
        line.ours = Won(50'000);
    }
    return line;
}

ClosedDay closedDay(int lines)
{
    ClosedDay closed;
    closed.sheet.day = QDate(2026, 11, 26);
    closed.sheet.matched = {1234, 61'700'000};
    for (int number = 0; number < lines; ++number) {
        closed.sheet.lines.append(difference(dayDifferences[number % 4], number));
    }
    closed.madeAt = QDateTime(QDate(2026, 11, 26), QTime(15, 30), Qt::UTC).toMSecsSinceEpoch();
    closed.operatorName = u"desk-3"_s;
    closed.audit = {213, QByteArray::fromHex(QByteArray(64, 'a'))};
    return closed;
}

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestDayClosePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void beginsWithToday();
    void oneRunAtATime();
    void aCleanDayIsSaid();
    void aDifferenceLeadsToItsEntryOrRow();
    void aFailedRunKeepsTheSheetBefore();
    void aRunMayBeEnded();
    void printsOnlyWhatIsThere();
    void theSheetIsReadableMaskedAndPaged_data();
    void theSheetIsReadableMaskedAndPaged();
    void aFileThatCannotBeWrittenIsSaid();
    void everythingIsNamedAndFits();

private:
    QAction *printAction() const;

    QTemporaryDir m_dir;
    QSettings m_settings{m_dir.filePath(u"settings.ini"_s), QSettings::IniFormat};
    ThemeController m_theme;
    LanguageController m_language;
    std::shared_ptr<FakeDayClose> m_world;
    std::unique_ptr<DayCloseDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    DayClosePane *m_pane = nullptr;
};

void TestDayClosePane::init()
{
    m_language.setLanguage(Language::English);
    m_world = std::make_shared<FakeDayClose>();
    m_desk = std::make_unique<DayCloseDesk>(m_world);
    m_window = std::make_unique<MainWindow>(m_settings, m_theme, m_language);
    m_pane = new DayClosePane(*m_desk, {}, u"sandbox"_s);
    new QAbstractItemModelTester(&m_pane->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_pane);
    m_window->addPane(PaneId::DayClose, IconName::Calendar, m_pane);
    m_window->resize(1280, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QAction *TestDayClosePane::printAction() const
{
    for (QAction *action : m_window->actions()) {
        if (action->shortcut() == QKeySequence(u"Ctrl+P"_s)) {
            return action;
        }
    }
    return nullptr;
}

void TestDayClosePane::beginsWithToday()
{
    QCOMPARE(m_pane->day()->date(), QDate(2026, 11, 27)); // in Seoul, not in UTC
    m_pane->day()->setDate(QDate(2026, 11, 28));
    QCOMPARE(m_pane->day()->date(), QDate(2026, 11, 27)); // no day to come
    QVERIFY(!m_desk->close(QDate(2026, 11, 28)));
    QVERIFY(m_world->days.isEmpty());
}

void TestDayClosePane::oneRunAtATime()
{
    m_pane->day()->setDate(QDate(2026, 11, 26));
    m_pane->closeButton()->click();
    QVERIFY(!m_pane->closeButton()->isEnabled());
    m_pane->refresh();
    QCOMPARE(m_world->days, QList<QDate>{QDate(2026, 11, 26)});
    m_world->runs[0](closedDay(0));
    QVERIFY(m_pane->closeButton()->isEnabled());
}

void TestDayClosePane::aCleanDayIsSaid()
{
    m_pane->closeButton()->click();
    m_world->runs[0](closedDay(0));
    QVERIFY(!m_pane->table()->isVisible());
    const QStringList texts = windowchecks::allTexts(m_pane);
    QVERIFY(texts.contains(u"26 Nov 2026: our journal and the provider's list agree."_s));
    QVERIFY(texts.contains(u"1,234 gifts"_s));
    QVERIFY(texts.contains(u"₩61,700,000"_s));
}

void TestDayClosePane::aDifferenceLeadsToItsEntryOrRow()
{
    m_pane->closeButton()->click();
    m_world->runs[0](closedDay(2));
    QVERIFY(m_pane->table()->isVisible());
    QSignalSpy panes(m_pane, &Pane::paneRequested);
    QSignalSpy entries(m_pane, &DayClosePane::entryRequested);
    Q_EMIT m_pane->table()->rowActivated(0);
    QCOMPARE(panes.last()[0].value<PaneId>(), PaneId::History);
    QCOMPARE(panes.last()[1].toString(), u"GC261126140300000000"_s);
    QCOMPARE(entries.count(), 0);
    Q_EMIT m_pane->table()->rowActivated(1);
    QCOMPARE(panes.last()[0].value<PaneId>(), PaneId::Journal);
    QCOMPARE(entries.last()[0].value<EntryId>(), EntryId(u"E1"_s));
}

void TestDayClosePane::aFailedRunKeepsTheSheetBefore()
{
    m_pane->closeButton()->click();
    m_world->runs[0](closedDay(2));
    m_pane->closeButton()->click();
    m_world->runs[1](failure(Fault::HistoryUnstable, {u"2026-11-25"_s, u"2026-11-27"_s}));
    QVERIFY(m_desk->error());
    QCOMPARE(m_pane->model().rowCount(), 2);
    m_pane->closeButton()->click(); // tried again: the error goes
    QVERIFY(!m_desk->error());
}

void TestDayClosePane::aRunMayBeEnded()
{
    m_pane->closeButton()->click();
    m_pane->cancelWork();
    QVERIFY(!m_desk->isRunning());
    QVERIFY(!m_desk->error()); // a person's wish is no error
}

void TestDayClosePane::printsOnlyWhatIsThere()
{
    QVERIFY(printAction());
    QVERIFY(!printAction()->isEnabled());
    QVERIFY(!m_pane->pdfButton()->isEnabled());
    m_pane->closeButton()->click();
    m_world->runs[0](closedDay(0));
    QVERIFY(printAction()->isEnabled());
    QVERIFY(m_pane->pdfButton()->isEnabled());
}

void TestDayClosePane::theSheetIsReadableMaskedAndPaged_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("ko") << Language::Korean << u"일 마감"_s << u"3 / "_s;
    QTest::newRow("en") << Language::English << u"Day close 26 Nov 2026"_s << u"Page 3 of"_s;
}

void TestDayClosePane::theSheetIsReadableMaskedAndPaged()
{
    QFETCH(Language, language);
    QFETCH(QString, first);
    QFETCH(QString, last);
    m_language.setLanguage(language);
    m_pane->closeButton()->click();
    m_world->runs[0](closedDay(100));
    const QString path = m_dir.filePath(u"sheet.pdf"_s);
    m_pane->savePdf(path);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // Read back by a program that is not ours.
    const QString text = run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    for (const QString &wanted :
         {first, last, u"홍*동 (5678)"_s, QString(u"213 · "_s + QString(64, u'a')), u"sandbox"_s}) {
        QVERIFY2(text.contains(wanted), qPrintable(wanted + u" in\n"_s + text));
    }
    QVERIFY(!text.contains(u"홍길동"_s));
    QVERIFY(!text.contains(u"01012345678"_s));
    const QStringList fonts = run(u"pdffonts"_s, {path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) {
        QVERIFY2(font.contains(u"Identity-H"_s) && font.contains(u"yes"_s), qPrintable(font)); // embedded …
    }
    QVERIFY(QFileInfo(path).size() < 200'000); // … and only the part that is used: a Korean font has 16 MB
    QVERIFY(run(u"pdfinfo"_s, {path}).contains(u"A4"_s));
}

void TestDayClosePane::aFileThatCannotBeWrittenIsSaid()
{
    m_pane->closeButton()->click();
    m_world->runs[0](closedDay(0));
    m_pane->savePdf(m_dir.filePath(u"no/such/folder.pdf"_s));
    const auto strips = m_pane->findChildren<MessageStrip *>();
    QVERIFY(std::any_of(strips.begin(), strips.end(), [](const MessageStrip *strip) {
        return strip->isVisible() && strip->message().severity == Severity::Error;
    }));
}

void TestDayClosePane::everythingIsNamedAndFits()
{
    const auto misfits = [this] {
        return windowchecks::misfits(m_window.get(), m_language, {QSize(1280, 800), QSize(800, 600)}).join(u"; "_s);
    };
    QCOMPARE(misfits(), QString()); // a list would tell its length only
    m_pane->closeButton()->click();
    m_world->runs[0](closedDay(8));
    QCOMPARE(misfits(), QString());
    QCOMPARE(windowchecks::keyClashes(m_window.get()), QStringList());
    QCOMPARE(windowchecks::menuClashes(m_window->menuBar()), QStringList());
}

QTEST_MAIN(TestDayClosePane)
#include "testdayclosepane.moc"
