// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dayclose/dayclosepane.h"

#include "ui/dayclose/dayclosetexts.h"
#include "ui/dayclose/daysheetprint.h"
#include "ui/dayclose/daytotals.h"
#include "ui/text/datetimetext.h"
#include "ui/theme/style.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QDateEdit>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

DayClosePane::DayClosePane(DayCloseDesk &desk, const DeskWords &words, QString profile, QWidget *parent)
    : Pane(parent)
    , m_desk(desk)
    , m_words(words)
    , m_profile(std::move(profile))
    , m_title(parts::label(this, TextSize::Title))
    , m_dayLabel(parts::label(this))
    , m_day(dateField(this))
    , m_close(new QPushButton(this))
    , m_print(new QPushButton(this))
    , m_pdf(new QPushButton(this))
    , m_error(new MessageStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_nothing(new EmptyState(IconName::Calendar, this))
    , m_sheet(new QWidget(this))
    , m_verdict(new MessageStrip(this))
    , m_totals(new DayTotals(this))
    , m_table(new TableView(this))
    , m_meaning(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_facts(new KeyValueList(this))
{
    m_model.setTexts(dayclosetexts::tableTexts(words.zone));
    build();
    m_day->setDate(m_desk.today());
    connect(&m_desk, &DayCloseDesk::changed, this, &DayClosePane::onChanged);
    connect(&m_desk, &DayCloseDesk::progressed, this, [this](qint64 rows) { Q_EMIT workProgressed(rows, 0); });
    connect(m_close, &QPushButton::clicked, this, &DayClosePane::closeDay);
    connect(m_nothing, &EmptyState::actionTriggered, this, &DayClosePane::closeDay);
    connect(m_error, &MessageStrip::actionTriggered, this, &DayClosePane::closeDay);
    connect(m_print, &QPushButton::clicked, this, &DayClosePane::print);
    connect(m_pdf, &QPushButton::clicked, this, &DayClosePane::askForPdf);
    connect(m_table, &TableView::currentRowChanged, this, &DayClosePane::onRow);
    connect(m_table, &TableView::rowActivated, this, &DayClosePane::openLine);
    retranslate();
}

void DayClosePane::build()
{
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(buildSheet());
    QVBoxLayout *column = parts::column(this, 3, 2);
    column->addWidget(m_title);
    column->addWidget(buildHead());
    column->addWidget(m_error);
    column->addWidget(m_pages, 1);
}

QWidget *DayClosePane::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::u(1));
    row->addWidget(m_dayLabel);
    row->addWidget(m_day);
    row->addWidget(m_close);
    row->addStretch(1);
    row->addWidget(m_print);
    row->addWidget(m_pdf);
    m_dayLabel->setBuddy(m_day);
    setButtonRole(m_close, ButtonRole::Primary);
    return head;
}

QWidget *DayClosePane::buildSheet()
{
    m_table->setModel(&m_model);
    m_table->setColumnCharacters({19, 14, 15, 12, 12, 16, 24});
    m_table->setMiddleElided({DaySheetModel::ReceiverColumn, DaySheetModel::TransferColumn});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const auto look = [this](const QModelIndex &index) -> std::optional<BadgeLook> {
        const DayLine *line = m_model.lineAt(index.row());
        return line ? std::optional(dayclosetexts::differenceLook(line->difference)) : std::nullopt;
    };
    m_table->setItemDelegateForColumn(DaySheetModel::DifferenceColumn, new BadgeDelegate(look, m_table));
    QVBoxLayout *column = parts::column(m_sheet, 0, 2);
    for (QWidget *widget : QList<QWidget *>{m_verdict, m_totals, m_meaning, m_facts}) {
        column->addWidget(widget);
    }
    column->insertWidget(2, m_table, 1);
    column->addStretch(0);
    return m_sheet;
}

QString DayClosePane::title() const
{
    //: The pane that compares a day's journal with the provider's list.
    return tr("Day close");
}

void DayClosePane::retranslate()
{
    m_title->setText(title());
    m_dayLabel->setText(tr("Da&y"));
    m_day->setAccessibleName(tr("Day to be closed"));
    m_print->setText(tr("&Print…"));
    m_pdf->setText(tr("Save as P&DF…"));
    m_table->setAccessibleName(tr("Differences of the day"));
    m_nothing->setTexts(tr("Compare a day with the provider"),
                        tr("Reads the provider's list of the day and puts our journal beside it. Every difference is "
                           "shown, and the result goes on the audit record."),
                        tr("Close this day"));
    m_model.retranslate();
    m_totals->retranslate();
    showSheet();
    showWork();
}

void DayClosePane::activated()
{
    m_day->setMaximumDate(m_desk.today()); // midnight may have passed
}

QWidget *DayClosePane::firstFocus() const
{
    return m_day;
}

void DayClosePane::closeDay()
{
    m_desk.close(m_day->date());
}

void DayClosePane::onChanged()
{
    showSheet();
    showWork();
    Q_EMIT printableChanged();
    if (isSettled()) {
        Q_EMIT settled();
    }
}

void DayClosePane::showWork()
{
    const bool running = m_desk.isRunning();
    if (running != m_working) {
        m_working = running;
        running ? Q_EMIT workStarted(tr("Reading the provider's list of %1").arg(dateText(m_day->date())))
                : Q_EMIT
                  workFinished();
    }
    m_close->setEnabled(!running);
    m_close->setText(running ? tr("Comparing…") : tr("&Close this day"));
    m_print->setEnabled(canPrint() && !running);
    m_pdf->setEnabled(canPrint() && !running);
    if (!m_desk.error()) {
        return m_error->clear();
    }
    StripMessage message = errorStrip(*m_desk.error(), m_words, u"gifts.list");
    message.action = tr("Try again");
    m_error->show(message);
}

void DayClosePane::showSheet()
{
    const auto &closed = m_desk.closed();
    m_pages->setCurrentWidget(closed ? m_sheet : m_nothing);
    if (!closed) {
        return;
    }
    const int row = m_table->currentIndex().row();
    m_model.setLines(closed->sheet.lines);
    m_totals->setSheet(closed->sheet);
    m_verdict->show(dayclosetexts::verdict(closed->sheet));
    m_table->setVisible(!closed->sheet.isClean());
    m_facts->setRows(
        {{tr("Made"), dayclosetexts::madeText(*closed, m_words.zone)},
         {tr("Audit record"), dayclosetexts::headText(closed->audit), dayclosetexts::headText(closed->audit)}});
    m_table->setCurrentIndex(m_model.index(qMax(0, row), 0));
    onRow(m_table->currentIndex().row());
}

void DayClosePane::onRow(int row)
{
    const DayLine *line = m_model.lineAt(row);
    m_meaning->setVisible(line);
    m_meaning->setText(line ? dayclosetexts::differenceMeaning(line->difference) : QString());
}

/// Where there is an entry of ours, to it; else to the provider's row in the history.
void DayClosePane::openLine(int row)
{
    const DayLine *line = m_model.lineAt(row);
    if (!line) {
        return;
    }
    if (line->entry.isEmpty()) {
        Q_EMIT paneRequested(PaneId::History, line->transferId.text());
        return;
    }
    const EntryId entry = line->entry;
    Q_EMIT paneRequested(PaneId::Journal, {});
    Q_EMIT entryRequested(entry);
}

void DayClosePane::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(tr("Day close %1").arg(m_desk.closed()->sheet.day.toString(Qt::ISODate)));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        daysheetprint::print({*m_desk.closed(), m_model, m_profile, m_words.zone}, *printer);
    });
    dialog->open();
}

void DayClosePane::askForPdf()
{
    auto *dialog = new QFileDialog(this, tr("Save the sheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->selectFile(u"giftdesk-dayclose-%1.pdf"_s.arg(m_desk.closed()->sheet.day.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &DayClosePane::savePdf);
    dialog->open();
}

void DayClosePane::savePdf(const QString &path)
{
    const Status written = daysheetprint::writePdf({*m_desk.closed(), m_model, m_profile, m_words.zone}, path);
    if (!written) {
        return m_error->show(errorStrip(written.error(), m_words));
    }
    m_error->clear();
    Q_EMIT toastRequested(tr("Written: %1").arg(QFileInfo(path).fileName()), {}, {});
}

} // namespace giftdesk
