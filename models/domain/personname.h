// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace giftdesk {

/// A name as it goes on the wire: NFC, trimmed, 1 to 256 code points, inner blanks kept (decisions A17).
/// `field` is the wire name for the error. FieldMissing, FieldTooLong, FieldHiddenCharacter (with `U+202E`),
/// FieldLoneJamo.
Result<QString> parsePersonName(QStringView text, const QString &field);

/// A free text of ours such as a reason: same rules, but jamo allowed (ㅋㅋ is no name, yet a reason may hold it).
Result<QString> parseFreeText(QStringView text, const QString &field, int maxCodePoints);

/// The first character that could deceive the eye: control, format, private use, surrogate, line separators (R39).
std::optional<char32_t> firstHiddenCharacter(QStringView text);
/// The same characters made visible as `[U+202E]`, for names that were received.
QString revealHiddenCharacters(QStringView text);

/// `홍*`, `홍*동`, `남**수`; Latin words keep first and last letter; grapheme-aware (desk, Korean).
QString maskedName(QStringView name);

} // namespace giftdesk
