// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/textencoding.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

QStringDecoder decoderFor(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return QStringDecoder(QStringDecoder::Utf8);
    // "EUC-KR" would garble the syllables it lacks, such as 똠, without a word.
    case TextEncoding::Cp949: return QStringDecoder("windows-949");
    case TextEncoding::Utf16LittleEndian: return QStringDecoder(QStringDecoder::Utf16LE);
    case TextEncoding::Utf16BigEndian: return QStringDecoder(QStringDecoder::Utf16BE);
    }
    Q_UNREACHABLE();
}

std::optional<TextEncoding> byteOrderMark(const QByteArray &head)
{
    if (head.startsWith("\xEF\xBB\xBF")) {
        return TextEncoding::Utf8;
    }
    if (head.startsWith("\xFF\xFE")) {
        return TextEncoding::Utf16LittleEndian;
    }
    if (head.startsWith("\xFE\xFF")) {
        return TextEncoding::Utf16BigEndian;
    }
    return std::nullopt;
}

/// Separators and line ends are ASCII in any list, and half of them zero in UTF-16.
std::optional<TextEncoding> utf16Pattern(const QByteArray &head)
{
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < head.size(); ++i) {
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    }
    const qsizetype few = head.size() / 16;
    if (zeros[1] > few && zeros[0] <= zeros[1] / 8) {
        return TextEncoding::Utf16LittleEndian;
    }
    if (zeros[0] > few && zeros[1] <= zeros[0] / 8) {
        return TextEncoding::Utf16BigEndian;
    }
    return std::nullopt;
}

bool isUtf8Throughout(QIODevice &device)
{
    TextDecoder decoder(TextEncoding::Utf8);
    while (!device.atEnd() && !decoder.failed()) {
        const QByteArray piece = device.read(pieceBytes);
        if (piece.isEmpty()) {
            break;
        }
        decoder.decode(piece);
    }
    decoder.finish();
    return !decoder.failed();
}

} // namespace

QString textEncodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return u"UTF-8"_s;
    case TextEncoding::Cp949: return u"CP949"_s;
    case TextEncoding::Utf16LittleEndian: return u"UTF-16LE"_s;
    case TextEncoding::Utf16BigEndian: return u"UTF-16BE"_s;
    }
    Q_UNREACHABLE();
}

TextEncoding detectEncoding(QIODevice &device)
{
    device.seek(0);
    const QByteArray head = device.peek(4096);
    std::optional<TextEncoding> encoding = byteOrderMark(head);
    if (!encoding) {
        encoding = utf16Pattern(head);
    }
    if (!encoding) {
        encoding = isUtf8Throughout(device) ? TextEncoding::Utf8 : TextEncoding::Cp949;
    }
    device.seek(0);
    return *encoding;
}

TextDecoder::TextDecoder(TextEncoding encoding)
    : m_encoding(encoding)
    , m_decoder(decoderFor(encoding))
    , m_failed(!m_decoder.isValid())
{
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    m_bytes += bytes.size();
    const QString text = m_decoder.decode(bytes);
    // A converter of ICU's replaces what it cannot read and tells nobody.
    m_failed = m_failed || text.contains(QChar::ReplacementCharacter);
    return text;
}

void TextDecoder::finish()
{
    switch (m_encoding) {
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian: m_failed = m_failed || m_bytes % 2 != 0; return;
    case TextEncoding::Utf8:
    case TextEncoding::Cp949: decode("\n"); return; // a character that waits for more bytes is none now
    }
    Q_UNREACHABLE();
}

} // namespace giftdesk
