// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/filterparts.h"

#include "ui/theme/theme.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>

using namespace Qt::Literals::StringLiterals;

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

QDateEdit *dateEdit(QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    edit->setMinimumDate(QDate(2000, 1, 1));
    edit->setMinimumWidth(theme::u(18));
    return edit;
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
