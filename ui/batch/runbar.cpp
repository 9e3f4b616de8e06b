// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/batch/runbar.h"

#include "ui/batch/batchtexts.h"
#include "ui/theme/style.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace giftdesk {

BatchRunBar::BatchRunBar(BatchDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_bar(new QProgressBar(this))
    , m_counts(parts::label(this))
    , m_left(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_close(new QPushButton(this))
    , m_report(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_pause(new QPushButton(this))
    , m_resume(new QPushButton(this))
{
    m_bar->setTextVisible(false);
    auto *words = new QHBoxLayout;
    words->addWidget(m_counts, 1);
    words->addWidget(m_left);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::u(1));
    buttons->addWidget(m_close);
    buttons->addWidget(m_report);
    buttons->addStretch(1);
    for (QPushButton *button : {m_stop, m_pause, m_resume}) {
        buttons->addWidget(button);
    }
    setButtonRole(m_resume, ButtonRole::Primary);
    QVBoxLayout *column = parts::column(this, 0, 1);
    column->addWidget(m_bar);
    column->addLayout(words);
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, &m_desk, &BatchDesk::close);
    connect(m_report, &QPushButton::clicked, this, &BatchRunBar::reportRequested);
    connect(m_stop, &QPushButton::clicked, &m_desk, &BatchDesk::stop);
    connect(m_pause, &QPushButton::clicked, &m_desk, &BatchDesk::pause);
    connect(m_resume, &QPushButton::clicked, &m_desk, &BatchDesk::resume);
    connect(&m_desk, &BatchDesk::progressed, this, &BatchRunBar::showProgress);
    connect(&m_desk, &BatchDesk::phaseChanged, this, &BatchRunBar::showProgress);
}

void BatchRunBar::showProgress()
{
    const BatchProgress &progress = m_desk.progress();
    const BatchCounts &counts = progress.counts;
    const bool running = m_desk.phase() == BatchPhase::Running;
    m_bar->setRange(0, qMax(1, counts.rows));
    m_bar->setValue(counts.rows - counts.pending);
    m_bar->setAccessibleName(tr("Progress of the batch"));
    m_counts->setText(batchtexts::countsText(counts));
    m_left->setText(running && progress.remainingMs ? batchtexts::remainingText(*progress.remainingMs) : QString());
    m_close->setText(tr("&Back to the list"));
    m_report->setText(tr("Write the &report…"));
    m_stop->setText(tr("S&top"));
    m_pause->setText(m_desk.isPausing() ? tr("Waiting for %n gift(s)…", nullptr, progress.inFlight) : tr("&Pause"));
    m_resume->setText(tr("&Go on"));
    for (QPushButton *button : {m_stop, m_pause}) {
        button->setVisible(running);
        button->setEnabled(!m_desk.isPausing());
    }
    m_close->setVisible(!running);
    m_report->setVisible(!running);
    m_resume->setVisible(m_desk.canResume());
}

} // namespace giftdesk
