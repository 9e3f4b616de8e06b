// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filteredit.h"

#include "ui/theme/icons.h"
#include "ui/widgets/composition.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>

using namespace std::chrono_literals;

namespace giftdesk {

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(200ms);
    setClearButtonEnabled(true);
    addAction(icons::icon(IconName::Search, Colour::SecondText), QLineEdit::LeadingPosition);
    connect(&m_timer, &QTimer::timeout, this, &FilterEdit::now);
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::later);
}

QString FilterEdit::shownText() const
{
    QString shown = text();
    shown.insert(cursorPosition(), m_preedit);
    return shown;
}

void FilterEdit::setDelay(std::chrono::milliseconds delay)
{
    m_timer.setInterval(delay);
}

void FilterEdit::setQuietly(const QString &text)
{
    commitComposition(this);
    m_last = text;
    setText(text);
    m_timer.stop();
}

void FilterEdit::inputMethodEvent(QInputMethodEvent *event)
{
    // Before the base class: a commit emits textChanged, and the composition it replaces must be gone by then.
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    later();
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commitComposition(this);
        now();
        Q_EMIT submitted(shownText());
    } else if (event->key() == Qt::Key_Down) {
        now();
        Q_EMIT leftDown();
    } else if (event->key() == Qt::Key_Escape && !shownText().isEmpty()) {
        clear();
        now();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void FilterEdit::later()
{
    m_timer.start();
}

void FilterEdit::now()
{
    m_timer.stop();
    const QString wanted = shownText();
    const bool wasComposed = m_lastComposed;
    m_lastComposed = isComposing();
    if (wanted == m_last) {
        if (wasComposed && !m_lastComposed) {
            Q_EMIT compositionEnded(wanted);
        }
        return;
    }
    m_last = wanted;
    Q_EMIT searched(wanted);
}

} // namespace giftdesk
