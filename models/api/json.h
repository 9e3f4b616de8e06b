// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <nlohmann/json.hpp>

#include <QByteArrayView>
#include <QString>

/// The one codec for the provider's JSON (decisions A1). QJsonDocument would turn a 19-digit member id into 1e+19, take
/// 1.0 for 1 and keep the last of two equal keys. Nothing here throws; every function may be called from any thread.
namespace giftdesk {

/// Members keep the order in which they were written, so that signed bytes are stable.
using Json = nlohmann::ordered_json;

inline constexpr int jsonDepthLimit = 32;    ///< objects and arrays one inside another
inline constexpr int jsonMemberLimit = 1000; ///< members of one object; the contract's largest has 24

/// Exactly one JSON text in UTF-8. Refused as Fault::AnswerUnreadable: a byte order mark, NUL (raw or escaped), equal
/// keys in one object, lone surrogates, more than jsonDepthLimit levels, integers outside -2^63..2^64-1, numbers beyond
/// double. The error carries the reason in `detail`, never a part of the text.
Result<Json> parseJson(QByteArrayView bytes);

/// Compact UTF-8 without blanks; integers as their exact digits. Ill-formed UTF-8 becomes U+FFFD.
QByteArray writeJson(const Json &json);

/// A JSON string.
Json jsonText(QStringView text);
/// Digits as a JSON number, exact up to 2^64-1; Fault::FieldMalformed(`key`) for anything else, leading zeros included.
Result<Json> jsonDigits(QStringView key, QStringView digits);

/// The member called `key`, or nullptr where it is absent, null, or `object` is no object.
const Json *member(const Json &object, QStringView key);

// Strict readers. A member that is absent or null is Fault::AnswerFieldMissing, one of another type or out of bounds is
// Fault::AnswerUnreadable; both carry the member's name in `args`, and never its value.

/// A string of `min` to `max` code points.
Result<QString> requiredText(const Json &object, QStringView key, qsizetype min, qsizetype max);
/// As requiredText, and an empty QString where the member is absent, null, or "" (a null QString only where absent or
/// null).
Result<QString> optionalText(const Json &object, QStringView key, qsizetype max);
/// An integer of `min` to `max`. 1.0, 1e0 and "1" are none.
Result<qint64> requiredInteger(const Json &object, QStringView key, qint64 min, qint64 max);
/// An identifier of 1 to 19 digits that came as a number or as a string (contract §1.9), without leading zeros.
Result<QString> requiredDigits(const Json &object, QStringView key);
/// As requiredDigits; a null QString where the member is absent or null.
Result<QString> optionalDigits(const Json &object, QStringView key);
Result<bool> requiredBoolean(const Json &object, QStringView key);
/// The returned pointer lives as long as `object`.
Result<const Json *> requiredArray(const Json &object, QStringView key);
/// The returned pointer lives as long as `object`.
Result<const Json *> requiredObject(const Json &object, QStringView key);

/// The number of Unicode code points; the contract counts lengths in them.
qsizetype codePoints(QStringView text);

} // namespace giftdesk
