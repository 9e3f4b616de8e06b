// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hangulkeys.h"

#include "domain/hangul.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace giftdesk::hangul {

namespace {

constexpr std::u16string_view initialJamo = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u16string_view vowelJamo = u"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
constexpr std::u16string_view finalJamo = u" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"; // first: none

struct Key
{
    char16_t key;
    char16_t jamo;
};

constexpr Key keys[] = {{u'r', u'ㄱ'}, {u'R', u'ㄲ'}, {u's', u'ㄴ'}, {u'e', u'ㄷ'}, {u'E', u'ㄸ'}, {u'f', u'ㄹ'},
                        {u'a', u'ㅁ'}, {u'q', u'ㅂ'}, {u'Q', u'ㅃ'}, {u't', u'ㅅ'}, {u'T', u'ㅆ'}, {u'd', u'ㅇ'},
                        {u'w', u'ㅈ'}, {u'W', u'ㅉ'}, {u'c', u'ㅊ'}, {u'z', u'ㅋ'}, {u'x', u'ㅌ'}, {u'v', u'ㅍ'},
                        {u'g', u'ㅎ'}, {u'k', u'ㅏ'}, {u'o', u'ㅐ'}, {u'i', u'ㅑ'}, {u'O', u'ㅒ'}, {u'j', u'ㅓ'},
                        {u'p', u'ㅔ'}, {u'u', u'ㅕ'}, {u'P', u'ㅖ'}, {u'h', u'ㅗ'}, {u'y', u'ㅛ'}, {u'n', u'ㅜ'},
                        {u'b', u'ㅠ'}, {u'm', u'ㅡ'}, {u'l', u'ㅣ'}};

/// Two jamo that are typed one after the other and become one.
struct Pair
{
    char16_t first;
    char16_t second;
    char16_t both;
};

constexpr Pair pairs[] = {{u'ㅗ', u'ㅏ', u'ㅘ'}, {u'ㅗ', u'ㅐ', u'ㅙ'}, {u'ㅗ', u'ㅣ', u'ㅚ'}, {u'ㅜ', u'ㅓ', u'ㅝ'},
                          {u'ㅜ', u'ㅔ', u'ㅞ'}, {u'ㅜ', u'ㅣ', u'ㅟ'}, {u'ㅡ', u'ㅣ', u'ㅢ'}, {u'ㄱ', u'ㅅ', u'ㄳ'},
                          {u'ㄴ', u'ㅈ', u'ㄵ'}, {u'ㄴ', u'ㅎ', u'ㄶ'}, {u'ㄹ', u'ㄱ', u'ㄺ'}, {u'ㄹ', u'ㅁ', u'ㄻ'},
                          {u'ㄹ', u'ㅂ', u'ㄼ'}, {u'ㄹ', u'ㅅ', u'ㄽ'}, {u'ㄹ', u'ㅌ', u'ㄾ'}, {u'ㄹ', u'ㅍ', u'ㄿ'},
                          {u'ㄹ', u'ㅎ', u'ㅀ'}, {u'ㅂ', u'ㅅ', u'ㅄ'}};

char16_t jamoOf(char16_t key)
{
    const auto exact = std::find_if(std::begin(keys), std::end(keys), [key](Key row) { return row.key == key; });
    if (exact != std::end(keys)) {
        return exact->jamo;
    }
    const bool upper = key >= u'A' && key <= u'Z'; // a shift that means nothing on that key
    return upper ? jamoOf(char16_t(key - u'A' + u'a')) : char16_t(0);
}

char16_t joined(char16_t first, char16_t second)
{
    const auto found = std::find_if(std::begin(pairs), std::end(pairs),
                                    [=](Pair pair) { return pair.first == first && pair.second == second; });
    return found == std::end(pairs) ? char16_t(0) : found->both;
}

std::pair<char16_t, char16_t> parted(char16_t both)
{
    const auto found =
        std::find_if(std::begin(pairs), std::end(pairs), [both](Pair pair) { return pair.both == both; });
    return found == std::end(pairs) ? std::pair<char16_t, char16_t>(0, both) : std::pair(found->first, found->second);
}

bool isVowel(char16_t jamo)
{
    return vowelJamo.find(jamo) != std::u16string_view::npos;
}

/// The syllable that is being typed.
class Composer
{
public:
    void put(char16_t jamo) { isVowel(jamo) ? putVowel(jamo) : putConsonant(jamo); }
    void putOther(QChar c)
    {
        end();
        m_text += c;
    }
    QString take()
    {
        end();
        return std::move(m_text);
    }

private:
    void putConsonant(char16_t jamo)
    {
        const char16_t both = m_final ? joined(m_final, jamo) : char16_t(0);
        if (m_initial && m_vowel && !m_final && finalJamo.find(jamo) != std::u16string_view::npos) {
            m_final = jamo;
        } else if (both) {
            m_final = both;
        } else {
            end();
            m_initial = jamo;
        }
    }

    /// A vowel takes the consonant before it along.
    void putVowel(char16_t jamo)
    {
        const char16_t both = m_vowel && !m_final ? joined(m_vowel, jamo) : char16_t(0);
        if (m_final) {
            const auto [stays, goes] = parted(m_final);
            m_final = stays;
            end();
            m_initial = goes;
            m_vowel = jamo;
        } else if (both) {
            m_vowel = both;
        } else {
            if (m_vowel) {
                end();
            }
            m_vowel = jamo;
        }
    }

    void end()
    {
        if (m_initial && m_vowel) {
            const auto initial = initialJamo.find(m_initial);
            const auto vowel = vowelJamo.find(m_vowel);
            const auto last = m_final ? finalJamo.find(m_final) : 0;
            m_text += QChar(char16_t(0xAC00 + (initial * 21 + vowel) * 28 + last));
        } else if (m_initial || m_vowel) {
            m_text += QChar(m_initial ? m_initial : m_vowel);
        }
        m_initial = m_vowel = m_final = 0;
    }

    QString m_text;
    char16_t m_initial = 0;
    char16_t m_vowel = 0;
    char16_t m_final = 0;
};

} // namespace

QString fromLatinKeys(QStringView typed)
{
    Composer composer;
    for (const QChar c : typed) {
        const char16_t jamo = jamoOf(c.unicode());
        jamo ? composer.put(jamo) : composer.putOther(c);
    }
    return composer.take();
}

std::optional<QString> meantInHangul(QStringView typed)
{
    const auto isLatin = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    };
    if (typed.size() < 2 || !std::all_of(typed.begin(), typed.end(), isLatin)) {
        return std::nullopt;
    }
    const QString hangul = fromLatinKeys(typed);
    const bool syllables = std::all_of(hangul.begin(), hangul.end(), [](QChar c) { return isSyllable(c.unicode()); });
    const bool initials = std::all_of(hangul.begin(), hangul.end(), [](QChar c) { return isInitial(c.unicode()); });
    return syllables || initials ? std::optional(hangul) : std::nullopt;
}

} // namespace giftdesk::hangul
