// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QGridLayout;

namespace giftdesk {

/// All keys of the window on one page, made from its actions. Not modal; closes on Esc.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    /// `owner` is asked for its actions each time the language changes.
    explicit ShortcutSheet(QWidget *owner);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QWidget *m_owner;
    QGridLayout *m_grid;
};

} // namespace giftdesk
