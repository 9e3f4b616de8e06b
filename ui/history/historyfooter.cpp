// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfooter.h"

#include "forms/historydesk.h"
#include "ui/text/datetimetext.h"
#include "ui/text/moneytext.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace giftdesk {

namespace {

const auto followingKey = u"history/following"_s;

} // namespace

HistoryFooter::HistoryFooter(HistoryDesk &desk, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_count(parts::label(this))
    , m_sum(parts::label(this))
    , m_age(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_follow(new QPushButton(this))
    , m_sync(parts::iconButton(IconName::Refresh, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::u(1), 0, 0, 0);
    row->setSpacing(theme::u(2));
    row->addWidget(m_count);
    row->addWidget(m_sum);
    row->addStretch(1);
    row->addWidget(m_age);
    row->addWidget(m_follow);
    row->addWidget(m_sync);
    setFixedHeight(theme::u(4.5));
    m_tick.setInterval(20s);
    connect(&m_tick, &QTimer::timeout, this, &HistoryFooter::retranslate);
    m_follow->setCheckable(true);
    m_follow->setFlat(true);
    m_follow->setChecked(settings.value(followingKey).toBool());
    m_desk.setFollowing(m_follow->isChecked());
    connect(m_follow, &QPushButton::toggled, this, &HistoryFooter::follow);
    connect(m_sync, &QPushButton::clicked, &m_desk, &HistoryDesk::sync);
    connect(&m_desk, &HistoryDesk::changed, this, &HistoryFooter::retranslate);
    connect(&m_desk, &HistoryDesk::progressed, this, &HistoryFooter::retranslate);
    m_tick.start();
}

void HistoryFooter::setTotals(std::optional<qint64> count, std::optional<Won> sum)
{
    m_gifts = count;
    m_won = sum;
    retranslate();
}

void HistoryFooter::follow(bool following)
{
    m_settings.setValue(followingKey, following);
    m_desk.setFollowing(following);
}

void HistoryFooter::retranslate()
{
    const int count = int(std::min<qint64>(m_gifts.value_or(0), std::numeric_limits<int>::max()));
    m_count->setText(m_gifts ? tr("%Ln gift(s)", nullptr, count) : tr("Counting…"));
    //: The sum of the amounts of all gifts in the list.
    const QString sum = m_won ? tr("Total %1").arg(wonText(*m_won)) : tr("Adding up…");
    m_sum->setText(m_gifts ? sum : QString());
    m_age->setText(ageSentence());
    m_follow->setText(tr("Follow new gifts"));
    m_follow->setToolTip(tr("Looks for new gifts every 30 seconds"));
    m_sync->setEnabled(!m_desk.isSyncing());
    parts::name(m_sync, tr("Get new gifts (F5)"));
}

QString HistoryFooter::ageSentence() const
{
    if (m_desk.isSyncing()) {
        return m_desk.rowsRead() > 0 ? tr("Synchronising: %1 read").arg(QLocale().toString(m_desk.rowsRead()))
                                     : tr("Synchronising…");
    }
    if (m_desk.isWaiting()) {
        return tr("Synchronises when the gift has been sent");
    }
    //: %1 is an age such as "2 min ago".
    return m_desk.lastSync() > 0 ? tr("Synchronised %1").arg(ageText(m_desk.utcMs() - m_desk.lastSync()))
                                 : tr("Not synchronised yet");
}

} // namespace giftdesk
