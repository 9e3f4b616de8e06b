// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/oneshotbody.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cstring>

namespace giftdesk {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered: QIODevice's own buffer would read ahead and count bytes that never left.
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody()
{
    OPENSSL_cleanse(m_bytes.data(), size_t(m_bytes.size()));
}

void OneShotBody::openGate()
{
    if (m_gateOpen) {
        return;
    }
    m_gateOpen = true;
    Q_EMIT readyRead();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_gateOpen ? m_bytes.size() - m_given : 0;
}

bool OneShotBody::atEnd() const
{
    return m_given == m_bytes.size();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    if (m_closed) {
        return -1;
    }
    if (!m_gateOpen) {
        return 0;
    }
    if (atEnd()) {
        return -1;
    }
    const qint64 count = std::min<qint64>(maxSize, m_bytes.size() - m_given);
    std::memcpy(data, m_bytes.constData() + m_given, size_t(count));
    m_given += count;
    return count;
}

} // namespace giftdesk
