// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalpane.h"

#include "ui/journal/entrydetail.h"
#include "ui/journal/statedelegate.h"
#include "ui/mainwindow/detailsplitter.h"
#include "ui/text/statustext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace giftdesk {

namespace {

constexpr int everyState = -1;
/// The states entries of this version can be in and that a person looks for.
constexpr EntryState filterStates[] = {
    EntryState::Unknown,      EntryState::Human,           EntryState::Contradicted,
    EntryState::Sent,         EntryState::Refused,         EntryState::NotSent,
    EntryState::ResolvedSent, EntryState::ResolvedNotSent, EntryState::Sending,
};

} // namespace

JournalPane::JournalPane(JournalModel &model, EntryDesk &desk, const DeskWords &words, QWidget *parent)
    : Pane(parent)
    , m_model(model)
    , m_desk(desk)
    , m_words(words)
    , m_title(parts::label(this, TextSize::Title))
    , m_filterLabel(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_filter(new QComboBox(this))
    , m_error(new MessageStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TableView(this))
    , m_skeleton(new SkeletonRows(this))
    , m_empty(new EmptyState(IconName::Journal, this))
    , m_detail(new EntryDetail(desk, words, this))
{
    m_model.setTexts(cellTexts(words.zone));
    build();
    connect(&m_model, &JournalModel::phaseChanged, this, &JournalPane::onPhase);
    connect(m_table, &TableView::currentRowChanged, this, &JournalPane::onRow);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &JournalPane::onFilter);
    connect(m_error, &MessageStrip::actionTriggered, this, &JournalPane::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { m_model.state() ? m_filter->setCurrentIndex(0) : Q_EMIT paneRequested(PaneId::Send, {}); });
    connect(&m_desk, &EntryDesk::decided, &m_model, &JournalModel::refresh);
    connect(&m_desk, &EntryDesk::cancelChanged, this, [this] {
        if (!m_desk.isCancelling()) {
            Q_EMIT settled(); // the window may be waiting to close
        }
    });
    connect(&m_desk, &EntryDesk::openCountChanged, this, &JournalPane::badgeChanged);
    retranslate();
}

void JournalPane::build()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::u(1));
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_filterLabel);
    row->addWidget(m_filter);
    m_filterLabel->setBuddy(m_filter);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    m_table->setModel(&m_model);
    m_table->setColumnCharacters({14, 13, 12, 10, 19, 9});
    m_table->setMiddleElided({JournalModel::ReceiverColumn}); // the last four digits tell namesakes apart
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(JournalModel::StateColumn, new StateDelegate(m_table));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_empty);

    QVBoxLayout *column = parts::column(this, 3, 2);
    column->addLayout(row);
    column->addWidget(m_error);
    column->addWidget(new DetailSplitter(m_stack, m_detail, this), 1);
}

QString JournalPane::title() const
{
    //: The pane of our own entries.
    return tr("Journal");
}

void JournalPane::retranslate()
{
    m_title->setText(title());
    m_filterLabel->setText(tr("S&tate"));
    m_table->setAccessibleName(tr("Entries of the journal"));
    fillFilter();
    showEmptyTexts();
    m_model.retranslate();
    m_detail->retranslate();
    onPhase();
}

void JournalPane::fillFilter()
{
    const QSignalBlocker quiet(m_filter);
    const int chosen = m_model.state() ? int(*m_model.state()) : everyState;
    m_filter->clear();
    m_filter->addItem(tr("All states"), everyState);
    for (const EntryState state : filterStates) {
        const EntryLook look = entryLook(state);
        m_filter->addItem(icons::icon(look.icon, look.colour), entryStateText(state), int(state));
    }
    m_filter->setCurrentIndex(qMax(0, m_filter->findData(chosen)));
}

void JournalPane::showEmptyTexts()
{
    if (m_model.state()) {
        m_empty->setTexts(tr("No such entry"),
                          tr("No entry is in the state “%1”.").arg(entryStateText(*m_model.state())),
                          tr("Show all states"));
    } else {
        m_empty->setTexts(tr("No entries yet"), tr("No gift has been sent from this desk yet."), tr("Send a gift"));
    }
}

void JournalPane::activated()
{
    refresh();
}

void JournalPane::refresh()
{
    m_model.refresh();
    m_desk.recount();
    m_desk.reload();
}

QWidget *JournalPane::firstFocus() const
{
    return m_table;
}

bool JournalPane::isSettled() const
{
    return m_model.phase() == JournalModel::Phase::Ready || m_model.phase() == JournalModel::Phase::Failed;
}

QWidget *JournalPane::placeholder() const
{
    if (m_model.rowCount() > 0) {
        return m_table;
    }
    return m_model.phase() == JournalModel::Phase::Ready ? static_cast<QWidget *>(m_empty) : m_skeleton;
}

void JournalPane::onPhase()
{
    const bool reading = m_model.phase() == JournalModel::Phase::Reading;
    reading &&m_model.rowCount() == 0 ? m_skeleton->start() : m_skeleton->stop();
    showEmptyTexts();
    m_stack->setCurrentWidget(placeholder());
    if (m_model.phase() == JournalModel::Phase::Failed) {
        StripMessage message = errorStrip(m_model.error(), m_words);
        message.action = tr("Try again");
        m_error->show(message);
    } else {
        m_error->clear();
    }
    if (m_model.phase() == JournalModel::Phase::Ready && !m_wanted.isEmpty()) {
        const int row = m_model.rowOf(m_wanted);
        if (row >= 0) {
            m_table->setCurrentIndex(m_model.index(row, 0));
            m_wanted = {};
        }
    }
    if (isSettled()) {
        Q_EMIT settled();
    }
}

void JournalPane::onRow(int row)
{
    const EntryId entry = m_model.entryAt(row);
    if (!entry.isEmpty() && entry != m_desk.shownId()) {
        m_desk.show(entry);
    }
}

void JournalPane::onFilter()
{
    const int chosen = m_filter->currentData().toInt();
    m_model.setState(chosen == everyState ? std::nullopt : std::optional(EntryState(chosen)));
}

void JournalPane::showEntry(const EntryId &entry)
{
    m_wanted = entry;
    m_filter->setCurrentIndex(0);
    m_model.refresh();
    m_desk.show(entry);
}

void JournalPane::showOpen()
{
    m_filter->setCurrentIndex(m_filter->findData(int(EntryState::Unknown)));
}

} // namespace giftdesk
