// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVariant>

namespace giftdesk {

/// Writes values so that two different lists of values never give the same bytes: each is a type letter, its length as
/// eight bytes, and its bytes. What is hashed or authenticated goes through here.
class CanonicalEncoder
{
public:
    CanonicalEncoder &addNull();
    CanonicalEncoder &addInteger(qint64 value);
    CanonicalEncoder &addText(QStringView text);
    CanonicalEncoder &addBytes(QByteArrayView bytes);
    /// As SQLite gives values back: null (a null QString or QByteArray too), integers and bool as integer, text, bytes.
    /// Any other type is a programming error (asserted), since it would not come back from a row as it went in.
    CanonicalEncoder &addValue(const QVariant &value);

    const QByteArray &bytes() const { return m_bytes; }

private:
    void add(char type, QByteArrayView bytes);
    QByteArray m_bytes;
};

} // namespace giftdesk
