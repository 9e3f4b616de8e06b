// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"

#include <openssl/crypto.h>

#include <QStringEncoder>
#include <QVarLengthArray>

#include <cstring>
#include <utility>

namespace giftdesk {

SecretBytes::SecretBytes(qsizetype size)
    : m_bytes(size > 0 ? static_cast<unsigned char *>(OPENSSL_zalloc(size_t(size))) : nullptr)
    , m_size(size > 0 ? size : 0)
{
    Q_CHECK_PTR(m_size == 0 || m_bytes);
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes SecretBytes::fromBytes(QByteArrayView bytes)
{
    SecretBytes secret(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(secret.m_bytes, bytes.data(), size_t(bytes.size()));
    return secret;
}

SecretBytes SecretBytes::fromText(QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    QVarLengthArray<char, 512> buffer(encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(buffer.data(), text);
    SecretBytes secret = fromBytes(QByteArrayView(buffer.constData(), end - buffer.constData()));
    OPENSSL_cleanse(buffer.data(), size_t(buffer.size()));
    return secret;
}

SecretBytes SecretBytes::part(qsizetype from, qsizetype length) const
{
    Q_ASSERT(from >= 0 && length >= 0 && from + length <= m_size);
    return fromBytes(view().sliced(from, length));
}

void SecretBytes::clear()
{
    OPENSSL_clear_free(m_bytes, size_t(m_size));
    m_bytes = nullptr;
    m_size = 0;
}

bool operator==(const SecretBytes &left, const SecretBytes &right)
{
    return equalInConstantTime(left.view(), right.view());
}

bool equalInConstantTime(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() &&
           (left.isEmpty() || CRYPTO_memcmp(left.data(), right.data(), size_t(left.size())) == 0);
}

} // namespace giftdesk
