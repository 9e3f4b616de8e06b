// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/batch/batchpane.h"

#include "ui/batch/batchtexts.h"
#include "ui/batch/mappingpage.h"
#include "ui/batch/runbar.h"
#include "ui/batch/sheetpage.h"
#include "ui/batch/startpage.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

BatchPane::BatchPane(BatchDesk &desk, const DeskWords &words, QWidget *parent)
    : Pane(parent)
    , m_desk(desk)
    , m_words(words)
    , m_title(parts::label(this, TextSize::Title))
    , m_strip(new MessageStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_start(new BatchStartPage(desk, words.zone, this))
    , m_reading(new QWidget(this))
    , m_readingText(parts::label(m_reading, TextSize::Normal, Colour::SecondText))
    , m_mapping(new BatchMappingPage(desk, this))
    , m_sheet(new BatchSheetPage(desk, m_model, this))
{
    m_model.setTexts(batchtexts::tableTexts(words.codes));
    QVBoxLayout *reading = parts::column(m_reading, 0, 0);
    reading->addWidget(m_readingText, 1, Qt::AlignCenter);
    for (QWidget *page : QList<QWidget *>{m_start, m_reading, m_mapping, m_sheet}) {
        m_pages->addWidget(page);
    }
    QVBoxLayout *column = parts::column(this, 3, 1.5);
    column->addWidget(m_title);
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
    connect(m_start, &BatchStartPage::fileRequested, this, &BatchPane::askForFile);
    connect(m_start, &BatchStartPage::templateRequested, this, &BatchPane::askForTemplate);
    connect(m_sheet, &BatchSheetPage::reportRequested, this, &BatchPane::askForReport);
    connect(&m_desk, &BatchDesk::phaseChanged, this, &BatchPane::onPhase);
    connect(&m_desk, &BatchDesk::errorChanged, this, &BatchPane::showStrip);
    connect(&m_desk, &BatchDesk::percentChanged, this, [this](int percent) { Q_EMIT workProgressed(percent, 100); });
    connect(&m_desk, &BatchDesk::draftKept, this, [this] { Q_EMIT toastRequested(tr("The draft is kept."), {}, {}); });
    connect(&m_desk, &BatchDesk::fileWritten, this, [this](const QString &path) {
        Q_EMIT toastRequested(tr("Written: %1").arg(QFileInfo(path).fileName()), {}, {});
    });
    onPhase();
}

QString BatchPane::title() const
{
    //: The pane that sends many gifts from a file.
    return tr("Batch");
}

void BatchPane::retranslate()
{
    m_title->setText(title());
    m_readingText->setText(tr("Reading and checking the file…"));
    m_start->retranslate();
    m_mapping->retranslate();
    m_sheet->retranslate();
    showStrip();
}

void BatchPane::activated()
{
    refresh();
}

void BatchPane::refresh()
{
    if (m_desk.phase() == BatchPhase::Start) {
        m_desk.refresh();
    }
}

QWidget *BatchPane::firstFocus() const
{
    switch (m_desk.phase()) {
    case BatchPhase::Start: return m_start->openButton();
    case BatchPhase::Reading: return nullptr;
    case BatchPhase::Mapping: return m_mapping->firstFocus();
    case BatchPhase::Confirming: return m_sheet->cancelButton();
    case BatchPhase::Checked:
    case BatchPhase::Running:
    case BatchPhase::Ended: return m_sheet->table();
    }
    Q_UNREACHABLE();
}

void BatchPane::onPhase()
{
    const BatchPhase phase = m_desk.phase();
    switch (phase) {
    case BatchPhase::Start: m_pages->setCurrentWidget(m_start); break;
    case BatchPhase::Reading: m_pages->setCurrentWidget(m_reading); break;
    case BatchPhase::Mapping:
        m_mapping->begin();
        m_pages->setCurrentWidget(m_mapping);
        break;
    case BatchPhase::Checked:
    case BatchPhase::Confirming:
    case BatchPhase::Running:
    case BatchPhase::Ended: m_pages->setCurrentWidget(m_sheet); break;
    }
    phase == BatchPhase::Reading ? Q_EMIT workStarted(tr("Reading and checking the file…")) : Q_EMIT workFinished();
    Q_EMIT badgeChanged(phase == BatchPhase::Running ? m_desk.progress().counts.pending : 0);
    if (QWidget *first = isVisible() && phase != BatchPhase::Confirming ? firstFocus() : nullptr) {
        first->setFocus(Qt::OtherFocusReason);
    }
    if (isSettled()) {
        Q_EMIT settled();
    }
}

void BatchPane::showStrip()
{
    m_desk.error() ? m_strip->show(errorStrip(*m_desk.error(), m_words)) : m_strip->clear();
}

void BatchPane::ask(QFileDialog *dialog, const std::function<void(const QString &)> &chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void BatchPane::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a batch file"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Batch files (*.csv *.txt *.xlsx)"), tr("All files (*)")});
    ask(dialog, [this](const QString &path) { m_desk.openFile(path); });
}

void BatchPane::askForTemplate(bool workbook)
{
    auto *dialog = new QFileDialog(this, tr("Save the template"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(workbook ? u"xlsx"_s : u"csv"_s);
    dialog->setNameFilter(workbook ? tr("Excel workbook (*.xlsx)") : tr("CSV file (*.csv)"));
    dialog->selectFile(workbook ? u"giftdesk-template.xlsx"_s : u"giftdesk-template.csv"_s);
    ask(dialog, [this](const QString &path) { m_desk.writeTemplate(path); });
}

void BatchPane::askForReport()
{
    auto *dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilter(tr("CSV file (*.csv)"));
    dialog->selectFile(QFileInfo(m_desk.batch().fileName).completeBaseName() + u"-report.csv"_s);
    ask(dialog, [this](const QString &path) { m_desk.writeReport(path); });
}

} // namespace giftdesk
