// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personname.h"

#include "domain/hangul.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int maxNameCodePoints = 256; // contract §2.1, senderName and receiverName

bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Separator_Space:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other: break;
    }
    // Fillers and blank letters that are letters by category but draw nothing; U+FFFC and U+FFFD stand for something
    // that was lost, a lone surrogate among them (toUcs4 turns it into U+FFFD).
    constexpr char32_t invisible[] = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC, 0xFFFD};
    // Variation selectors are marks; they change nothing a person can see in a name.
    const bool variation =
        (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180F);
    return variation || std::find(std::begin(invisible), std::end(invisible), c) != std::end(invisible);
}

QString codePointName(char32_t c)
{
    return u"U+"_s + QString::number(uint(c), 16).toUpper().rightJustified(4, u'0');
}

QStringList graphemes(const QString &text)
{
    QStringList parts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to > 0; to = finder.toNextBoundary()) {
        parts += text.mid(from, to - from);
        from = to;
    }
    return parts;
}

/// First and last kept, the middle hidden; of two the last is hidden, of one everything.
QString maskedWord(const QString &word)
{
    const QStringList parts = graphemes(word);
    if (parts.size() <= 1) {
        return u"*"_s;
    }
    if (parts.size() == 2) {
        return parts.first() + u'*';
    }
    return parts.first() + QString(parts.size() - 2, u'*') + parts.last();
}

} // namespace

std::optional<char32_t> firstHiddenCharacter(QStringView text)
{
    const auto codePoints = text.toUcs4();
    const auto found = std::find_if(codePoints.begin(), codePoints.end(), [](uint c) { return isHidden(c); });
    return found != codePoints.end() ? std::optional<char32_t>(*found) : std::nullopt;
}

QString revealHiddenCharacters(QStringView text)
{
    QString shown;
    for (const uint c : text.toUcs4()) {
        shown +=
            isHidden(c) ? u'[' + codePointName(c) + u']' : QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    return shown;
}

Result<QString> parseFreeText(QStringView text, const QString &field, int maxCodePoints)
{
    const QString normal = text.toString().normalized(QString::NormalizationForm_C).trimmed();
    if (normal.isEmpty()) {
        return failure(Fault::FieldMissing, {field});
    }
    if (const auto hidden = firstHiddenCharacter(normal)) {
        return failure(Fault::FieldHiddenCharacter, {field, codePointName(*hidden)});
    }
    if (normal.toUcs4().size() > maxCodePoints) {
        return failure(Fault::FieldTooLong, {field, QString::number(maxCodePoints)});
    }
    return normal;
}

Result<QString> parsePersonName(QStringView text, const QString &field)
{
    auto name = parseFreeText(text, field, maxNameCodePoints);
    if (name && std::any_of(name->cbegin(), name->cend(), [](QChar c) { return hangul::isAnyJamo(c.unicode()); })) {
        return failure(Fault::FieldLoneJamo, {field});
    }
    return name;
}

QString maskedName(QStringView name)
{
    const QString shown = revealHiddenCharacters(name.toString().normalized(QString::NormalizationForm_C));
    QStringList words = shown.split(u' ', Qt::SkipEmptyParts);
    std::transform(words.begin(), words.end(), words.begin(), maskedWord);
    return words.join(u' ');
}

} // namespace giftdesk
