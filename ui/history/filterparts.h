// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

/// What the bar above the gift history is put together from.
namespace giftdesk::filterparts {

/// Stays open while several of its entries are ticked.
class TickMenu : public QMenu
{
    Q_OBJECT
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
};

/// A tight line of controls.
QHBoxLayout *row(QWidget *owner);
/// Names the field and makes the label its buddy.
void nameField(QLabel *label, QWidget *field, const QString &text);
/// Two groups beside each other where there is room, else one above the other.
void fold(QBoxLayout *line, const QWidget *left, const QWidget *right, int room);

} // namespace giftdesk::filterparts
