// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/filterparts.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>

namespace giftdesk::filterparts {

void TickMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->pos());
    action && action->isCheckable() ? action->trigger() : QMenu::mouseReleaseEvent(event);
}

QHBoxLayout *row(QWidget *owner)
{
    auto *made = new QHBoxLayout(owner);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(theme::u(0.5));
    return made;
}

void nameField(QLabel *label, QWidget *field, const QString &text)
{
    label->setText(text);
    label->setBuddy(field);
    field->setAccessibleName(text);
}

void fold(QBoxLayout *line, const QWidget *left, const QWidget *right, int room)
{
    const int needed = left->sizeHint().width() + right->sizeHint().width() + theme::u(2);
    const auto wanted = needed <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (line->direction() != wanted) {
        line->setDirection(wanted);
    }
}

} // namespace giftdesk::filterparts
