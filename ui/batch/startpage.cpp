// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/batch/startpage.h"

#include "domain/personname.h"
#include "tables/columns.h"
#include "ui/batch/batchtexts.h"
#include "ui/journal/entrytexts.h"
#include "ui/text/datetimetext.h"
#include "ui/theme/style.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int draftRole = FirstOwnRole;

QStandardItem *cell(const QString &text, const QString &id, bool draft)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(id, KeyRole);
    item->setData(draft, draftRole);
    return item;
}

} // namespace

BatchStartPage::BatchStartPage(BatchDesk &desk, TimeZone zone, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_zone(zone)
    , m_intro(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_open(new QPushButton(this))
    , m_csv(new QPushButton(this))
    , m_xlsx(new QPushButton(this))
    , m_listTitle(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_table(new TableView(this))
    , m_none(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_show(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    setAcceptDrops(true);
    build();
    connect(m_open, &QPushButton::clicked, this, &BatchStartPage::fileRequested);
    connect(m_csv, &QPushButton::clicked, this, [this] { Q_EMIT templateRequested(false); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { Q_EMIT templateRequested(true); });
    connect(m_table, &TableView::rowActivated, this, &BatchStartPage::openRow);
    connect(m_table, &TableView::currentRowChanged, this, &BatchStartPage::onRow);
    connect(m_show, &QPushButton::clicked, this, [this] { openRow(m_table->currentIndex().row()); });
    connect(m_remove, &QPushButton::clicked, this, &BatchStartPage::removeRow);
    connect(&m_desk, &BatchDesk::listChanged, this, &BatchStartPage::fill);
}

void BatchStartPage::build()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(theme::u(1));
    top->addWidget(m_csv);
    top->addWidget(m_xlsx);
    top->addStretch(1);
    top->addWidget(m_open);
    setButtonRole(m_open, ButtonRole::Primary);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(theme::u(1));
    bottom->addStretch(1);
    bottom->addWidget(m_remove);
    bottom->addWidget(m_show);
    m_table->setModel(&m_model);
    m_table->setColumnCharacters({30, 16, 12, 40});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QVBoxLayout *column = parts::column(this, 0, 2);
    column->addWidget(m_intro);
    column->addLayout(top);
    column->addWidget(m_listTitle);
    column->addWidget(m_none, 1, Qt::AlignTop); // takes the place of the table, so that nothing spreads
    column->addWidget(m_table, 1);
    column->addLayout(bottom);
}

void BatchStartPage::retranslate()
{
    m_intro->setText(tr("Open a file with one gift a row, CSV or Excel, or drop it here. Every cell is checked before "
                        "anything is sent, and the same file never sends twice."));
    m_open->setText(tr("&Open a file…"));
    m_csv->setText(tr("Template as &CSV…"));
    m_xlsx->setText(tr("Template for E&xcel…"));
    m_listTitle->setText(tr("Drafts and earlier batches"));
    m_none->setText(tr("There is none yet."));
    m_show->setText(tr("&Show"));
    m_remove->setText(tr("&Delete the draft"));
    m_table->setAccessibleName(m_listTitle->text());
    fill();
}

void BatchStartPage::fill()
{
    m_model.clear();
    m_model.setHorizontalHeaderLabels({tr("File"), tr("Changed"), tr("State"), tr("Gifts")});
    for (const DraftHead &draft : m_desk.drafts()) {
        m_model.appendRow({cell(revealHiddenCharacters(draft.title), draft.id, true),
                           cell(dateTimeText(draft.updatedAt, m_zone), draft.id, true),
                           cell(tr("Draft"), draft.id, true), cell({}, draft.id, true)});
    }
    for (const BatchLine &line : m_desk.batches()) {
        const QString &id = line.batch.id;
        m_model.appendRow({cell(revealHiddenCharacters(line.batch.fileName), id, false),
                           cell(dateTimeText(line.batch.updatedAt, m_zone), id, false),
                           cell(batchtexts::stateText(line.batch), id, false),
                           cell(batchtexts::countsText(line.counts), id, false)});
    }
    const bool any = m_model.rowCount() > 0;
    m_none->setVisible(!any);
    m_table->setVisible(any);
    m_show->setVisible(any);
    m_table->setColumnCharacters({30, 16, 12, 40});
    onRow(m_table->currentIndex().row());
}

void BatchStartPage::onRow(int row)
{
    const QModelIndex index = m_model.index(row, 0);
    m_show->setEnabled(index.isValid());
    m_remove->setVisible(index.isValid() && index.data(draftRole).toBool());
}

void BatchStartPage::openRow(int row)
{
    const QModelIndex index = m_model.index(row, 0);
    if (index.isValid()) {
        const QString id = index.data(KeyRole).toString();
        index.data(draftRole).toBool() ? m_desk.openDraft(id) : m_desk.openBatch(id);
    }
}

void BatchStartPage::removeRow()
{
    const QModelIndex index = m_model.index(m_table->currentIndex().row(), 0);
    if (index.isValid() && index.data(draftRole).toBool()) {
        m_desk.removeDraft(index.data(KeyRole).toString());
    }
}

void BatchStartPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void BatchStartPage::dropEvent(QDropEvent *event)
{
    m_desk.openFile(event->mimeData()->urls().value(0).toLocalFile());
    event->acceptProposedAction();
}

} // namespace giftdesk
