// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hangul.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::hangul {

namespace {

constexpr char16_t firstSyllable = 0xAC00;
constexpr char16_t lastSyllable = 0xD7A3;
constexpr int syllablesPerInitial = 588;
constexpr int syllablesPerVowel = 28;
constexpr std::u16string_view initialJamo = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u16string_view digitWords = u"영일이삼사오육칠팔구";
constexpr std::array<QStringView, 4> placeWords = {u"", u"십", u"백", u"천"};
constexpr std::array<QStringView, 4> groupWords = {u"", u"만", u"억", u"조"};

/// Four digits as they are read; a leading one before 십, 백, 천 is silent.
QString readGroup(int value)
{
    QString words;
    for (int place = 3, unit = 1000; place >= 0; --place, unit /= 10) {
        const int digit = value / unit % 10;
        if (digit == 0) {
            continue;
        }
        if (digit > 1 || place == 0) {
            words += QChar(digitWords[size_t(digit)]);
        }
        words += placeWords[size_t(place)];
    }
    return words;
}

} // namespace

bool isSyllable(char16_t c)
{
    return c >= firstSyllable && c <= lastSyllable;
}

bool isJamo(char16_t c)
{
    return c >= 0x3131 && c <= 0x3163;
}

bool isAnyJamo(char16_t c)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 5> blocks = {{{0x1100, 0x11FF},   // conjoining
                                                                      {0x3131, 0x318E},   // compatibility, archaic too
                                                                      {0xA960, 0xA97C},   // extended A
                                                                      {0xD7B0, 0xD7FB},   // extended B
                                                                      {0xFFA1, 0xFFDC}}}; // half-width
    return std::any_of(blocks.begin(), blocks.end(), [c](auto block) { return c >= block.first && c <= block.second; });
}

bool isInitial(char16_t c)
{
    return initialJamo.find(c) != std::u16string_view::npos;
}

char16_t initialOf(char16_t c)
{
    return isSyllable(c) ? initialJamo[size_t(c - firstSyllable) / syllablesPerInitial] : c;
}

QString initials(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        result += QChar(initialOf(c.unicode()));
    }
    return result;
}

bool hasFinal(char16_t c)
{
    return isSyllable(c) && (c - firstSyllable) % syllablesPerVowel != 0;
}

QString foldForSearch(QStringView text)
{
    QString folded = text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    folded.removeIf([](QChar c) { return c.isSpace(); });
    return folded;
}

QString readNumber(qint64 value)
{
    if (value == 0) {
        return u"영"_s;
    }
    QString words;
    for (int group = 3; group >= 0; --group) {
        qint64 unit = 1;
        for (int i = 0; i < group; ++i) {
            unit *= 10'000;
        }
        const int part = int(value / unit % 10'000);
        if (part == 0) {
            continue;
        }
        // 10,000 is read 만, not 일만; after a higher group (일억일만) and at 100,000,000 the 일 is read.
        words += part == 1 && group == 1 && words.isEmpty() ? QString() : readGroup(part);
        words += groupWords[size_t(group)];
    }
    return words;
}

} // namespace giftdesk::hangul
