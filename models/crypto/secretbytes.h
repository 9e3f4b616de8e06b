// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace giftdesk {

/// Bytes that are wiped when they are no longer needed: keys, passphrases, tokens, card numbers.
/// Moves, never copies by accident (clone() says it), and has no way into a log or a stream. A view lives only as long
/// as the object it came from.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes, to be filled through data().
    explicit SecretBytes(qsizetype size);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    static SecretBytes fromBytes(QByteArrayView bytes);
    /// The UTF-8 form of a text. The text itself is the caller's to forget.
    static SecretBytes fromText(QStringView text);

    SecretBytes clone() const { return fromBytes(view()); }
    QByteArrayView view() const { return {reinterpret_cast<const char *>(m_bytes), m_size}; }
    /// A part of the bytes, copied; the range must lie inside.
    SecretBytes part(qsizetype from, qsizetype length) const;
    unsigned char *data() { return m_bytes; }
    const unsigned char *data() const { return m_bytes; }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /// Wipes and forgets the bytes now.
    void clear();

    /// Takes the same time wherever the bytes differ.
    friend bool operator==(const SecretBytes &left, const SecretBytes &right);

private:
    unsigned char *m_bytes = nullptr;
    qsizetype m_size = 0;
};

/// Compares without telling by time where the bytes differ; different lengths are unequal at once.
bool equalInConstantTime(QByteArrayView left, QByteArrayView right);

} // namespace giftdesk
