// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resolve/resolvepane.h"

#include "forms/alarmdesk.h"
#include "ui/journal/entrydetail.h"
#include "ui/journal/statedelegate.h"
#include "ui/mainwindow/detailsplitter.h"
#include "ui/resolve/acknowledgeform.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace giftdesk {

ResolvePane::ResolvePane(const Desk &desk, const DeskWords &words, NextLook nextLook, QWidget *parent)
    : Pane(parent)
    , m_model(desk.model)
    , m_desk(desk.entry)
    , m_alarms(desk.alarms)
    , m_words(words)
    , m_nextLook(std::move(nextLook))
    , m_title(parts::label(this, TextSize::Title))
    , m_next(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_look(new QPushButton(this))
    , m_error(new MessageStrip(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TableView(this))
    , m_skeleton(new SkeletonRows(this))
    , m_empty(new EmptyState(IconName::Done, this))
    , m_note(new AcknowledgeForm(desk.alarms, m_words, this))
    , m_detail(new EntryDetail(desk.entry, words, this))
{
    m_model.setTexts(cellTexts(words.zone));
    build();
    connect(&m_model, &JournalModel::phaseChanged, this, &ResolvePane::onPhase);
    connect(m_table, &TableView::currentRowChanged, this, &ResolvePane::onRow);
    connect(m_error, &MessageStrip::actionTriggered, this, &ResolvePane::refresh);
    connect(m_look, &QPushButton::clicked, this, &ResolvePane::lookRequested);
    connect(&m_desk, &EntryDesk::storyChanged, this, &ResolvePane::onStory);
    connect(&m_desk, &EntryDesk::decided, &m_model, &JournalModel::refresh);
    connect(&m_desk, &EntryDesk::cancelChanged, this, [this] {
        if (!m_desk.isCancelling()) {
            Q_EMIT settled(); // the window may be waiting to close
        }
    });
    connect(&m_alarms, &AlarmDesk::changed, this, &ResolvePane::showBadge);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ResolvePane::showLook);
    m_second.start();
    retranslate();
}

void ResolvePane::build()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::u(2));
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_next);
    row->addWidget(m_look);

    m_table->setModel(&m_model);
    m_table->setColumnCharacters({14, 13, 12, 10, 19, 9});
    m_table->setMiddleElided({JournalModel::ReceiverColumn}); // the last four digits tell namesakes apart
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(JournalModel::StateColumn, new StateDelegate(m_table));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_empty);

    auto *side = new QWidget(this);
    QVBoxLayout *sideColumn = parts::column(side, 0, 0);
    sideColumn->addWidget(m_note);
    sideColumn->addWidget(m_detail, 1);

    QVBoxLayout *column = parts::column(this, 3, 2);
    column->addLayout(row);
    column->addWidget(m_error);
    column->addWidget(new DetailSplitter(m_stack, side, this), 1);
}

QString ResolvePane::title() const
{
    //: The pane of the gifts whose outcome a person has to find out.
    return tr("Resolve");
}

void ResolvePane::retranslate()
{
    m_title->setText(title());
    m_table->setAccessibleName(tr("Entries that wait for a person"));
    m_empty->setTexts(tr("Nothing to resolve"), tr("The outcome of every gift from this desk is known."));
    m_model.retranslate();
    m_detail->retranslate();
    m_note->retranslate();
    showLook();
    showError();
}

void ResolvePane::activated()
{
    refresh();
}

void ResolvePane::refresh()
{
    m_model.refresh();
    m_alarms.refresh();
    m_desk.reload();
}

QWidget *ResolvePane::firstFocus() const
{
    return m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_look;
}

bool ResolvePane::isSettled() const
{
    return m_model.phase() == JournalModel::Phase::Ready || m_model.phase() == JournalModel::Phase::Failed;
}

void ResolvePane::setLooking(bool looking)
{
    m_looking = looking;
    showLook();
}

void ResolvePane::showLook()
{
    m_look->setEnabled(!m_looking);
    m_look->setText(m_looking ? tr("Reading the provider's history…") : tr("Check &all now"));
    const auto left = m_looking || !m_nextLook ? std::nullopt : m_nextLook();
    //: %1 is a number of seconds until the program looks at the provider's history by itself.
    m_next->setText(left ? tr("Looks by itself in %1 s").arg((*left + 999) / 1000) : QString());
}

QWidget *ResolvePane::placeholder() const
{
    if (m_model.rowCount() > 0) {
        return m_table;
    }
    return m_model.phase() == JournalModel::Phase::Ready ? static_cast<QWidget *>(m_empty) : m_skeleton;
}

void ResolvePane::showError()
{
    if (m_model.phase() != JournalModel::Phase::Failed) {
        return m_error->clear();
    }
    StripMessage message = errorStrip(m_model.error(), m_words);
    message.action = tr("Try again");
    m_error->show(message);
}

void ResolvePane::onPhase()
{
    const bool reading = m_model.phase() == JournalModel::Phase::Reading;
    reading &&m_model.rowCount() == 0 ? m_skeleton->start() : m_skeleton->stop();
    m_stack->setCurrentWidget(placeholder());
    showError();
    if (m_model.phase() == JournalModel::Phase::Ready) {
        pickFirst();
    }
    if (isSettled()) {
        Q_EMIT settled();
    }
}

/// What is to be dealt with is in view without a click; an entry that has left the list is not.
void ResolvePane::pickFirst()
{
    if (m_model.rowCount() == 0) {
        m_desk.show({});
    } else if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model.index(0, 0));
    }
}

void ResolvePane::onRow(int row)
{
    const EntryId entry = m_model.entryAt(row);
    if (!entry.isEmpty() && entry != m_desk.shownId()) {
        m_desk.show(entry);
    }
}

void ResolvePane::onStory()
{
    m_note->setEntry(m_desk.story() ? m_desk.story()->entry.id : EntryId());
}

void ResolvePane::showBadge()
{
    const DeskAlarms &alarms = m_alarms.alarms();
    Q_EMIT badgeChanged(int(alarms.overdue.size() + alarms.contradicted.size()));
}

} // namespace giftdesk
