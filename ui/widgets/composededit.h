// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace giftdesk {

/// A field of a form that never loses the syllable being composed: it becomes part of the text when the field is left
/// and whenever finishComposition() is called, whatever the input method does. A held Return counts once.
class ComposedEdit : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    /// Makes what is being composed part of the text.
    void finishComposition();
    /// The same for every such field inside `form`.
    static void finishAll(QWidget *form);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_preedit;
};

} // namespace giftdesk
