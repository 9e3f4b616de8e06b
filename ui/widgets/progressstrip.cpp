// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressstrip.h"

#include "ui/theme/style.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace std::chrono_literals;

namespace giftdesk {

ProgressStrip::ProgressStrip(QWidget *over, int top)
    : QWidget(over)
    , m_what(parts::label(this, TextSize::Hint))
    , m_count(parts::label(this, TextSize::Hint, Colour::SecondText))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_top(top)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::u(3), 0, theme::u(3), 0);
    row->setSpacing(theme::u(2));
    row->addWidget(m_what);
    row->addWidget(m_bar, 1);
    row->addWidget(m_count);
    row->addWidget(m_cancel);
    setFixedHeight(theme::u(3));
    setAutoFillBackground(true);
    theme::setTextSize(m_cancel, TextSize::Hint);
    setButtonRole(m_cancel, ButtonRole::Quiet);
    m_cancel->setFixedHeight(theme::u(3));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme::u(0.75));
    m_delay.setSingleShot(true);
    m_delay.setInterval(1s);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        place();
        raise();
        show();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelRequested);
    over->installEventFilter(this);
    retranslate();
    hide();
}

void ProgressStrip::start(const QString &what)
{
    m_what->setText(what);
    setAccessibleName(what);
    m_bar->setAccessibleName(what);
    setProgress(0, 0);
    if (!m_running) {
        m_running = true;
        m_delay.start();
    }
}

void ProgressStrip::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    // QProgressBar counts in int; a thousand steps are finer than it can show.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    m_bar->setValue(total > 0 ? int(done * 1000 / total) : 0);
    retranslate();
}

void ProgressStrip::finish()
{
    m_running = false;
    m_delay.stop();
    hide();
}

void ProgressStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

bool ProgressStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void ProgressStrip::place()
{
    setGeometry(0, m_top, parentWidget()->width(), height());
}

void ProgressStrip::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    const QString done = QLocale().toString(m_done);
    //: Progress of long work: so many of so many rows.
    m_count->setText(m_total > 0  ? tr("%1 of %2").arg(done, QLocale().toString(m_total))
                     : m_done > 0 ? done
                                  : QString());
}

} // namespace giftdesk
