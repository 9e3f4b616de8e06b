// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalpane.h"

#include "ui/journal/entrydetail.h"
#include "ui/journal/entrylist.h"
#include "ui/mainwindow/detailsplitter.h"
#include "ui/text/statustext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
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
    , m_list(new EntryList(model, desk, IconName::Journal, this))
    , m_detail(new EntryDetail(desk, words, this))
{
    m_model.setTexts(cellTexts(words.zone));
    build();
    connect(&m_model, &JournalModel::phaseChanged, this, &JournalPane::onPhase);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &JournalPane::onFilter);
    connect(m_error, &MessageStrip::actionTriggered, this, &JournalPane::refresh);
    connect(m_list->empty(), &EmptyState::actionTriggered, this,
            [this] { m_model.state() ? m_filter->setCurrentIndex(0) : Q_EMIT paneRequested(PaneId::Send, {}); });
    connect(&m_desk, &EntryDesk::decided, &m_model, &JournalModel::refresh);
    connect(&m_desk, &EntryDesk::cancelChanged, this, &Pane::settled); // the window may be waiting to close
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

    QVBoxLayout *column = parts::column(this, 3, 2);
    column->addLayout(row);
    column->addWidget(m_error);
    column->addWidget(new DetailSplitter(m_list, m_detail, this), 1);
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
    m_list->table()->setAccessibleName(tr("Entries of the journal"));
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
        const BadgeLook look = entryLook(state);
        m_filter->addItem(icons::icon(look.icon, look.colour), entryStateText(state), int(state));
    }
    m_filter->setCurrentIndex(qMax(0, m_filter->findData(chosen)));
}

void JournalPane::showEmptyTexts()
{
    if (m_model.state()) {
        m_list->empty()->setTexts(tr("No such entry"),
                                  tr("No entry is in the state “%1”.").arg(entryStateText(*m_model.state())),
                                  tr("Show all states"));
    } else {
        m_list->empty()->setTexts(tr("No entries yet"), tr("No gift has been sent from this desk yet."),
                                  tr("Send a gift"));
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
    return m_list->table();
}

void JournalPane::onPhase()
{
    showEmptyTexts();
    m_list->showTrouble(*m_error, m_words);
    if (m_model.phase() == JournalModel::Phase::Ready && !m_wanted.isEmpty()) {
        const int row = m_model.rowOf(m_wanted);
        if (row >= 0) {
            m_list->table()->setCurrentIndex(m_model.index(row, 0));
            m_wanted = {};
        }
    }
    if (isSettled()) {
        Q_EMIT settled();
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
