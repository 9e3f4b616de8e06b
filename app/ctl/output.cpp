// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include "ui/text/errortext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// The entry of the journal that stands against it.
std::optional<QString> entryOf(const Error &error)
{
    constexpr Fault named[] = {Fault::CardReserved, Fault::DuplicateGift, Fault::KeyReusedWithOtherContent,
                               Fault::SecondPersonNeeded};
    const bool stands = std::find(std::begin(named), std::end(named), error.fault) != std::end(named);
    return stands ? std::optional(error.args.value(0)) : std::nullopt;
}

} // namespace

Json issueJson(const FieldIssue &issue)
{
    return {{"field", jsonText(issue.field)},
            {"code", jsonText(issue.error.code())},
            {"message", jsonText(issueText(issue))}};
}

Json errorJson(const CommandError &error, const CodeBook *codes)
{
    const ErrorText text = errorText(error.error, codes, error.endpoint);
    Json json{{"kind", jsonText(errorKindName(error.error.kind()))},
              {"code", jsonText(text.code)},
              {"message", jsonText(text.message())},
              {"action", jsonText(text.action)}};
    if (const auto entry = entryOf(error.error)) {
        json["entryId"] = jsonText(*entry);
    }
    if (!error.issues.isEmpty()) {
        json["issues"] = Json::array();
        for (const FieldIssue &issue : error.issues) {
            json["issues"].push_back(issueJson(issue));
        }
    }
    return json;
}

void Output::beginRows(const QList<const char *> &columns)
{
    QStringList names;
    for (const char *column : columns) {
        names += QString::fromLatin1(column);
    }
    beginColumns(names);
}

} // namespace giftdesk::ctl
