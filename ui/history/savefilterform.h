// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace giftdesk {

class FilterDesk;
class FormField;
class MessageStrip;

/// A name for what is filtered now. Hidden until it is asked for; Enter saves, Esc closes.
class SaveFilterForm : public QFrame
{
    Q_OBJECT
public:
    explicit SaveFilterForm(FilterDesk &desk, QWidget *parent = nullptr);

    void open();
    void retranslate();

Q_SIGNALS:
    void saveWanted(const QString &name);
    /// Saved, or given up: the focus goes back to the list.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString name() const;
    void showState();
    void save();
    void close();

    FilterDesk &m_desk;
    FormField *m_name;
    MessageStrip *m_error;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace giftdesk
