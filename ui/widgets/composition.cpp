// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/composition.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QWidget>

namespace giftdesk {

void commitComposition(QWidget *form)
{
    QWidget *focus = form->focusWidget();
    if (focus && (focus == form || form->isAncestorOf(focus)) && focus->hasFocus()) {
        QGuiApplication::inputMethod()->commit();
    }
}

} // namespace giftdesk
