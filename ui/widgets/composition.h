// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace giftdesk {

/// Makes the syllable being composed anywhere in `form` part of its field. Call before any field of it is read: with
/// ibus and fcitx the last Korean syllable is not in text() until it is committed, and is lost when the focus moves.
void commitComposition(QWidget *form);

} // namespace giftdesk
