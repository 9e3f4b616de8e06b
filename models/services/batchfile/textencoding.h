// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QIODevice>
#include <QStringConverter>

#include <optional>

namespace giftdesk {

/// How a text file writes its characters.
enum class TextEncoding { Utf8, Cp949, Utf16LittleEndian, Utf16BigEndian };

/// `UTF-8`, `CP949`, `UTF-16LE`, `UTF-16BE`: the same in every language.
QString textEncodingName(TextEncoding encoding);

/// Looks through the whole device (seekable, left at its start): a byte order mark decides; else zero bytes in every
/// other place mean UTF-16; else UTF-8 where all of it is valid, and CP949, as Excel in Korea saves, where it is not.
TextEncoding detectEncoding(QIODevice &device);

/// Decodes a text piece by piece; a piece may end within a character. Drops a byte order mark.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding);

    QString decode(QByteArrayView bytes);
    /// After the last piece: a file that was cut off within a character has failed.
    void finish();
    /// Whether anything so far was no character of the encoding.
    bool failed() const { return m_failed || m_decoder.hasError(); }

private:
    TextEncoding m_encoding;
    QStringDecoder m_decoder;
    qint64 m_bytes = 0;
    bool m_failed = false;
};

} // namespace giftdesk
