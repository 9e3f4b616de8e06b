// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resolve/resolvepane.h"

#include "forms/alarmdesk.h"
#include "ui/journal/entrydetail.h"
#include "ui/mainwindow/detailsplitter.h"
#include "ui/resolve/acknowledgeform.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
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
    , m_list(new EntryList(desk.model, desk.entry, IconName::Done, this))
    , m_note(new AcknowledgeForm(desk.alarms, m_words, this))
    , m_detail(new EntryDetail(desk.entry, words, this))
{
    m_model.setTexts(cellTexts(words.zone));
    build();
    connect(&m_model, &JournalModel::phaseChanged, this, &ResolvePane::onPhase);
    connect(m_error, &MessageStrip::actionTriggered, this, &ResolvePane::refresh);
    connect(m_look, &QPushButton::clicked, this, &ResolvePane::lookRequested);
    connect(&m_desk, &EntryDesk::storyChanged, this, &ResolvePane::onStory);
    connect(&m_desk, &EntryDesk::decided, &m_model, &JournalModel::refresh);
    connect(&m_desk, &EntryDesk::cancelChanged, this, &Pane::settled); // the window may be waiting to close
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

    auto *side = new QWidget(this);
    QVBoxLayout *sideColumn = parts::column(side, 0, 0);
    sideColumn->addWidget(m_note);
    sideColumn->addWidget(m_detail, 1);

    QVBoxLayout *column = parts::column(this, 3, 2);
    column->addLayout(row);
    column->addWidget(m_error);
    column->addWidget(new DetailSplitter(m_list, side, this), 1);
}

QString ResolvePane::title() const
{
    //: The pane of the gifts whose outcome a person has to find out.
    return tr("Resolve");
}

void ResolvePane::retranslate()
{
    m_title->setText(title());
    m_list->table()->setAccessibleName(tr("Entries that wait for a person"));
    m_list->empty()->setTexts(tr("Nothing to resolve"), tr("The outcome of every gift from this desk is known."));
    m_model.retranslate();
    m_detail->retranslate();
    m_note->retranslate();
    showLook();
    m_list->showTrouble(*m_error, m_words);
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
    return m_model.rowCount() > 0 ? static_cast<QWidget *>(m_list->table()) : m_look;
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

void ResolvePane::onPhase()
{
    m_list->showTrouble(*m_error, m_words);
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
    } else if (!m_list->table()->currentIndex().isValid()) {
        m_list->table()->setCurrentIndex(m_model.index(0, 0));
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
