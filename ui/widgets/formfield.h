// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace giftdesk {

/// One field of a form: label above (buddy), editor, and below it a line for the hint or the error whose height is
/// always kept, so that nothing jumps.
class FormField : public QWidget
{
    Q_OBJECT
public:
    /// Takes the editor; it becomes a child.
    explicit FormField(QWidget *editor, QWidget *parent = nullptr);

    /// Label (may hold a mnemonic) and hint, both translated.
    void setTexts(const QString &label, const QString &hint = {});
    /// Shown instead of the hint until it is cleared by an empty text.
    void setError(const QString &error);
    void setHint(const QString &hint);
    bool hasError() const { return !m_error.isEmpty(); }
    QWidget *editor() const { return m_editor; }
    /// The editor, if it is a line edit.
    QLineEdit *lineEdit() const;

private:
    void showLine();

    QWidget *m_editor;
    QLabel *m_label;
    QLabel *m_line;
    QString m_hint;
    QString m_error;
};

} // namespace giftdesk
