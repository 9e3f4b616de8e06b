// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include "ui/theme/theme.h"

#include <QDateEdit>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QDateEdit *dateField(QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    edit->setMinimumDate(QDate(2000, 1, 1));
    edit->setMinimumWidth(theme::u(18));
    return edit;
}

} // namespace giftdesk
