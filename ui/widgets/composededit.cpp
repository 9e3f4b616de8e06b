// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/composededit.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace giftdesk {

void ComposedEdit::finishComposition()
{
    if (m_preedit.isEmpty()) {
        return;
    }
    if (hasFocus()) {
        QGuiApplication::inputMethod()->commit();
    }
    if (m_preedit.isEmpty()) {
        return; // the input method has done it
    }
    QInputMethodEvent commit;
    commit.setCommitString(m_preedit);
    QCoreApplication::sendEvent(this, &commit);
    if (hasFocus()) {
        QGuiApplication::inputMethod()->reset(); // or it would commit the same syllable again
    }
}

void ComposedEdit::finishAll(QWidget *form)
{
    for (ComposedEdit *edit : form->findChildren<ComposedEdit *>()) {
        edit->finishComposition();
    }
}

void ComposedEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
}

void ComposedEdit::focusOutEvent(QFocusEvent *event)
{
    finishComposition();
    QLineEdit::focusOutEvent(event);
}

void ComposedEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->isAutoRepeat()) {
        event->accept();
        return;
    }
    if (enter) {
        finishComposition();
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace giftdesk
