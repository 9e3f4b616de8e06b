// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "crypto/vaultfile.h"

#include <QtEndian>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

// Crockford's base32: no letter that looks like a digit, and none that makes words.
constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype recoveryBytes = 20;
constexpr qsizetype dataCharacters = 32;
constexpr qsizetype checkCharacters = 4;
constexpr qsizetype groupSize = 4;

// The five bits at `index` of a run of bytes.
unsigned fiveBits(const unsigned char *bytes, qsizetype index)
{
    unsigned value = 0;
    for (qsizetype bit = index * 5; bit < index * 5 + 5; ++bit)
        value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1u);
    return value;
}

void encode(const unsigned char *bytes, qsizetype characters, unsigned char *out)
{
    for (qsizetype i = 0; i < characters; ++i)
        out[i] = static_cast<unsigned char>(alphabet[fiveBits(bytes, i)]);
}

// 36 characters: the code and the first 20 bits of its hash.
SecretBytes encodeChecked(const SecretBytes &recovery)
{
    SecretBytes characters(dataCharacters + checkCharacters);
    const QByteArray check = sha256(recovery.view());
    encode(recovery.data(), dataCharacters, characters.data());
    encode(reinterpret_cast<const unsigned char *>(check.data()), checkCharacters, characters.data() + dataCharacters);
    return characters;
}

// The value of a character as people type it; -1 for none.
int digitValue(char c)
{
    if (c >= 'a' && c <= 'z')
        c = char(c - 'a' + 'A');
    if (c == 'I' || c == 'L')
        c = '1';
    if (c == 'O')
        c = '0';
    const char *found = c ? std::strchr(alphabet, c) : nullptr;
    return found ? int(found - alphabet) : -1;
}

bool isSeparator(char c)
{
    return c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// The characters' values, separators left out; empty if there is a foreign character or the length is wrong.
SecretBytes typedValues(const SecretBytes &text)
{
    SecretBytes values(dataCharacters + checkCharacters);
    qsizetype count = 0;
    for (const char c : text.view()) {
        if (isSeparator(c))
            continue;
        const int value = digitValue(c);
        if (value < 0 || count == values.size())
            return {};
        values.data()[count++] = static_cast<unsigned char>(value);
    }
    return count == values.size() ? std::move(values) : SecretBytes();
}

} // namespace

SecretBytes recoveryText(const SecretBytes &recovery)
{
    Q_ASSERT(recovery.size() == recoveryBytes);
    const SecretBytes characters = encodeChecked(recovery);
    SecretBytes text(characters.size() + characters.size() / groupSize - 1);
    unsigned char *out = text.data();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (i > 0 && i % groupSize == 0)
            *out++ = '-';
        *out++ = characters.data()[i];
    }
    return text;
}

Result<SecretBytes> parseRecoveryText(const SecretBytes &text)
{
    const SecretBytes values = typedValues(text);
    SecretBytes recovery(recoveryBytes);
    if (values.isEmpty())
        return failure(Fault::PassphraseWrong, {u"recovery"_s});
    for (qsizetype bit = 0; bit < recoveryBytes * 8; ++bit) {
        const unsigned set = values.data()[bit / 5] >> (4 - bit % 5) & 1u;
        recovery.data()[bit / 8] = static_cast<unsigned char>(recovery.data()[bit / 8] << 1 | set);
    }
    const SecretBytes check = encodeChecked(recovery);
    for (qsizetype i = 0; i < check.size(); ++i) {
        if (check.data()[i] != static_cast<unsigned char>(alphabet[values.data()[i]]))
            return failure(Fault::PassphraseWrong, {u"recovery"_s});
    }
    return recovery;
}

} // namespace giftdesk
