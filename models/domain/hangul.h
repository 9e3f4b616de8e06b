// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace giftdesk::hangul {

/// A composed syllable, U+AC00..U+D7A3.
bool isSyllable(char16_t c);
/// A compatibility consonant or vowel that stands alone, U+3131..U+3163.
bool isJamo(char16_t c);
/// A part of a syllable standing alone in any block of Unicode: no name has one (decisions A17).
bool isAnyJamo(char16_t c);
/// A compatibility consonant that can begin a syllable (one of the 19 initials).
bool isInitial(char16_t c);
/// The initial consonant of a syllable as a compatibility jamo; the character itself where it is no syllable.
char16_t initialOf(char16_t c);
/// Each syllable replaced by its initial: `홍길동` gives `ㅎㄱㄷ`.
QString initials(QStringView text);
/// The syllable has a final consonant (받침).
bool hasFinal(char16_t c);

/// What search compares: NFC, case folded, blanks out.
QString foldForSearch(QStringView text);

/// The amount as it is read: 50000 gives `오만`. For 0 to 9,999,999,999,999,999.
QString readNumber(qint64 value);

} // namespace giftdesk::hangul
