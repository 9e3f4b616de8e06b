// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/josa.h"

#include "domain/hangul.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// How the word before the particle ends. ㄹ counts as a vowel before 로 only.
enum class Ending { Vowel, Rieul, Consonant };

struct Particle
{
    QStringView written;
    QStringView afterConsonant;
    QStringView afterVowel;
    QStringView afterRieul;
};

constexpr Particle particles[] = {
    {u"은(는)", u"은", u"는", u"은"}, {u"이(가)", u"이", u"가", u"이"},   {u"을(를)", u"을", u"를", u"을"},
    {u"과(와)", u"과", u"와", u"과"}, {u"(으)로", u"으로", u"로", u"로"},
};

std::optional<Ending> endingOf(QChar c)
{
    constexpr int finals = 28;
    constexpr int rieul = 8; // ㄹ among the 28 finals
    if (hangul::isSyllable(c.unicode())) {
        const int final = (c.unicode() - 0xAC00) % finals;
        return final == 0 ? Ending::Vowel : final == rieul ? Ending::Rieul : Ending::Consonant;
    }
    // 영 일 이 삼 사 오 육 칠 팔 구
    constexpr Ending digits[] = {Ending::Consonant, Ending::Rieul,     Ending::Vowel, Ending::Consonant, Ending::Vowel,
                                 Ending::Vowel,     Ending::Consonant, Ending::Rieul, Ending::Rieul,     Ending::Vowel};
    const bool digit = c >= u'0' && c <= u'9';
    return digit ? std::optional(digits[c.unicode() - u'0']) : std::nullopt;
}

std::optional<Ending> endingBefore(QStringView text)
{
    static const QString closing = u")]}>’”'\"」』》"_s;
    while (!text.isEmpty() && closing.contains(text.back())) {
        text.chop(1);
    }
    return text.isEmpty() ? std::nullopt : endingOf(text.back());
}

QStringView chosen(const Particle &particle, Ending ending)
{
    switch (ending) {
    case Ending::Vowel: return particle.afterVowel;
    case Ending::Rieul: return particle.afterRieul;
    case Ending::Consonant: return particle.afterConsonant;
    }
    Q_UNREACHABLE();
}

} // namespace

QString resolveJosa(const QString &text)
{
    QString result = text;
    for (const Particle &particle : particles) {
        for (qsizetype at = result.indexOf(particle.written); at >= 0; at = result.indexOf(particle.written, at + 1)) {
            if (const auto ending = endingBefore(QStringView(result).left(at))) {
                result.replace(at, particle.written.size(), chosen(particle, *ending).toString());
            }
        }
    }
    return result;
}

} // namespace giftdesk
