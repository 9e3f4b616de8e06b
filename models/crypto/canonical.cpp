// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/canonical.h"

#include <QtEndian>

namespace giftdesk {

CanonicalEncoder &CanonicalEncoder::addNull()
{
    add('n', {});
    return *this;
}

CanonicalEncoder &CanonicalEncoder::addInteger(qint64 value)
{
    char bytes[sizeof value];
    qToBigEndian(value, bytes);
    add('i', QByteArrayView(bytes, sizeof bytes));
    return *this;
}

CanonicalEncoder &CanonicalEncoder::addText(QStringView text)
{
    add('t', text.toUtf8());
    return *this;
}

CanonicalEncoder &CanonicalEncoder::addBytes(QByteArrayView bytes)
{
    add('b', bytes);
    return *this;
}

CanonicalEncoder &CanonicalEncoder::addValue(const QVariant &value)
{
    if (value.isNull())
        return addNull();
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong: return addInteger(value.toLongLong());
    case QMetaType::QString: {
        const QString text = value.toString();
        return text.isNull() ? addNull() : addText(text);
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return bytes.isNull() ? addNull() : addBytes(bytes);
    }
    default: break;
    }
    qFatal("a value of type %s has no canonical form", value.typeName());
}

void CanonicalEncoder::add(char type, QByteArrayView bytes)
{
    char length[sizeof(quint64)];
    qToBigEndian(quint64(bytes.size()), length);
    m_bytes.append(type);
    m_bytes.append(length, sizeof length);
    m_bytes.append(bytes);
}

} // namespace giftdesk
