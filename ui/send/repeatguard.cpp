// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/repeatguard.h"

#include <QKeyEvent>

namespace giftdesk {

bool RepeatGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return QObject::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool acts = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space ||
                      key->key() == Qt::Key_Escape;
    return (acts && key->isAutoRepeat()) || QObject::eventFilter(watched, event);
}

} // namespace giftdesk
