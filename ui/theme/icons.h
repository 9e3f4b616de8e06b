// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>

#include <optional>

namespace giftdesk {

enum class IconName {
    ArrowLeft,
    ArrowRight,
    Ban,
    Calendar,
    Cards,
    Check,
    ChevronDown,
    ChevronRight,
    Clock,
    Close,
    Copy,
    Done,
    Download,
    External,
    Eye,
    EyeOff,
    Filter,
    FilterClear,
    Gift,
    History,
    Hourglass,
    Inbox,
    Info,
    Journal,
    Keyboard,
    Languages,
    Lock,
    Moon,
    Offline,
    Package,
    Phone,
    Plus,
    Products,
    Refresh,
    Refused,
    Search,
    Send,
    Settings,
    Star,
    Sun,
    Undo,
    Unknown,
    User,
    Warning,
};

namespace icons {

/// An icon in the colour of the text around it, or in `colour`; drawn anew from the SVG for each size, scale and theme.
QIcon icon(IconName name, std::optional<Colour> colour = {});
/// The program's own icon (a card with a ribbon); the 16 px one is drawn by hand.
QIcon applicationIcon();
QPixmap pixmap(IconName name, int side, const QColor &colour, qreal scale);

} // namespace icons
} // namespace giftdesk
