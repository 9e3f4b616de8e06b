// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include "ui/text/errorsentences.h"
#include "ui/text/fieldtext.h"
#include "ui/text/josa.h"
#include "ui/text/textlanguage.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

QString translated(const char *source)
{
    return *source == '\0' ? QString() : QCoreApplication::translate(errorContext, source);
}

QString formText(const QString &value)
{
    bool isLength = false;
    value.toInt(&isLength);
    return isLength ? QCoreApplication::translate(errorContext, "%1 letters and digits").arg(value) : value;
}

/// One field, or several in one argument.
QString fieldsText(const QString &value)
{
    QStringList fields = value.split(u", "_s);
    std::transform(fields.begin(), fields.end(), fields.begin(), fieldText);
    return fields.join(u", "_s);
}

QString argumentText(ArgKind kind, const QString &value)
{
    if (value.isEmpty()) {
        return u"–"_s;
    }
    switch (kind) {
    case ArgKind::Field: return fieldsText(value);
    case ArgKind::Form: return formText(value);
    case ArgKind::None:
    case ArgKind::Plain: return value;
    }
    Q_UNREACHABLE();
}

/// The sentence with its arguments put in. One pass, so that a `%2` inside an argument stays what it is.
QString filled(const QString &sentence, const ErrorSentences &sentences, const QStringList &args)
{
    QStringList shown;
    for (size_t at = 0; at < sentences.args.size(); ++at) {
        shown += argumentText(sentences.args[at], args.value(qsizetype(at)));
    }
    QString text;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int number = sentence[at] == u'%' && at + 1 < sentence.size() ? sentence[at + 1].digitValue() : 0;
        const bool mark = number >= 1 && number <= shown.size();
        text += mark ? shown[number - 1] : QString(sentence[at]);
        at += mark ? 1 : 0;
    }
    return textLanguage() == Language::Korean ? resolveJosa(text) : text;
}

/// A reason or an action that needs an argument nobody gave says nothing: it is left out.
QString filledOrNothing(const QString &sentence, const ErrorSentences &sentences, const QStringList &args)
{
    for (qsizetype at = 0; at < qsizetype(sentences.args.size()); ++at) {
        if (args.value(at).isEmpty() && sentence.contains(u'%' + QString::number(at + 1))) {
            return {};
        }
    }
    return filled(sentence, sentences, args);
}

QString joined(const QString &first, const QString &second)
{
    const QString gap = first.isEmpty() || second.isEmpty() ? QString() : u" "_s;
    return first + gap + second;
}

/// What the provider's code adds to our own sentences.
struct CodeWords
{
    QString meaning;
    QString nextStep;
};

CodeWords codeWords(const QString &code, const CodeBook *codes, QStringView endpointKey)
{
    const auto known = codes ? codes->explain(endpointKey, code) : std::nullopt;
    if (!known) {
        return {QCoreApplication::translate(errorContext, "The provider gave the code %1.").arg(code), {}};
    }
    switch (textLanguage()) {
    case Language::Korean: return {known->meaningKo, known->nextStepKo};
    case Language::English: return {known->meaningEn, known->nextStepEn};
    }
    Q_UNREACHABLE();
}

void takeNextStep(ErrorText &text, const CodeWords &words)
{
    if (!words.nextStep.isEmpty()) {
        text.action = words.nextStep;
    }
}

/// An open outcome keeps our own next step: whatever the code advises, nothing may be sent again.
void explainCode(ErrorText &text, ErrorKind kind, const CodeWords &words)
{
    switch (kind) {
    case ErrorKind::Refused: text.why = words.meaning; return takeNextStep(text, words);
    case ErrorKind::Unknown: text.why = joined(words.meaning, text.why); return;
    case ErrorKind::NotSent:
    case ErrorKind::Credentials: text.why = joined(text.why, words.meaning); return takeNextStep(text, words);
    case ErrorKind::Usage:
    case ErrorKind::Validation:
    case ErrorKind::NotFound:
    case ErrorKind::Network:
    case ErrorKind::Protocol:
    case ErrorKind::Incomplete:
    case ErrorKind::Configuration:
    case ErrorKind::EndpointOff:
    case ErrorKind::StoreInUse:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreReadOnly:
    case ErrorKind::StoreFull:
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreNewer:
    case ErrorKind::Verification:
    case ErrorKind::Internal: return; // our own sentences say it all; the code stands beside them
    }
}

} // namespace

QString ErrorText::message() const
{
    return joined(what, why);
}

ErrorText errorText(const Error &error, const CodeBook *codes, QStringView endpointKey)
{
    const ErrorSentences &sentences = errorSentences(error.fault);
    const auto more = [&](const char *source) {
        return filledOrNothing(translated(source), sentences, error.args);
    };
    const QString what = filled(translated(sentences.what), sentences, error.args);
    ErrorText text{what, more(sentences.why), more(sentences.action), error.code()};
    if (!error.providerCode.isEmpty()) {
        explainCode(text, error.kind(), codeWords(error.providerCode, codes, endpointKey));
    }
    return text;
}

QString issueText(const FieldIssue &issue)
{
    const ErrorSentences &sentences = errorSentences(issue.error.fault);
    QString what = translated(sentences.what);
    static const QString label = u"%1: "_s;
    if (sentences.args[0] == ArgKind::Field && what.startsWith(label)) {
        what.remove(0, label.size()); // the field's own label stands above
        what[0] = what[0].toUpper();
    }
    const QStringList args = issue.error.args.isEmpty() ? QStringList{issue.field} : issue.error.args;
    return joined(filled(what, sentences, args), filledOrNothing(translated(sentences.why), sentences, args));
}

} // namespace giftdesk
