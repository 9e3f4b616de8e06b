// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QSettings;
class QWidget;

namespace giftdesk::windowplace {

/// Puts a window where it was, by plain numbers under "window/…"; a place no screen shows any more is moved onto one.
void restore(QWidget *window, const QSettings &settings);
void save(const QWidget *window, QSettings &settings);
/// `wanted` moved and cut so that all of it lies in `screen`.
QRect rescued(const QRect &wanted, const QRect &screen);

} // namespace giftdesk::windowplace
