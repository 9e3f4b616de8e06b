// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace giftdesk::hangul {

/// What keys typed in the Latin layout would have been on a Korean keyboard with two sets (두벌식): `ghdrlfehd` gives
/// `홍길동`, `gre` `ㅎㄱㄷ`. Other characters stay as they are. By the composition of KS X 5002.
QString fromLatinKeys(QStringView keys);

/// That, where somebody may well have meant it: Latin letters only, two or more, and what comes of it are whole
/// syllables or initial consonants.
std::optional<QString> meantInHangul(QStringView typed);

} // namespace giftdesk::hangul
