// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rules.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// These act on a gift and say why themselves.
constexpr std::array<QLatin1StringView, 6> giveReasons = {"gift send"_L1,    "gift cancel"_L1,    "batch run"_L1,
                                                          "batch resume"_L1, "backup release"_L1, "history export"_L1};

bool givesReason(const CommandSpec &command)
{
    return std::find(giveReasons.begin(), giveReasons.end(), QLatin1StringView(command.words)) != giveReasons.end();
}

} // namespace

Status checkUnmasking(const Invocation &given)
{
    const bool hasReason = !given.value(u"--reason"_s).trimmed().isEmpty();
    if (given.has(u"--unmasked"_s) && !hasReason) {
        return failure(Fault::ReasonForUnmaskedMissing);
    }
    if (given.has(u"--reason"_s) && !givesReason(*given.command) && !given.has(u"--unmasked"_s)) {
        return failure(Fault::UnknownOption, {u"--reason"_s, given.command->usage()});
    }
    return {};
}

Status checkPersonalArguments(const Invocation &given, ProfileKind kind)
{
    if (kind == ProfileKind::Sandbox) {
        return {};
    }
    for (const OptionSpec &option : given.command->options) {
        const QString name = QString::fromLatin1(option.name);
        if (option.personal && given.has(name) && given.value(name) != u"-"_s) {
            return failure(Fault::PersonalDataAsArgument, {name});
        }
    }
    const bool personal = given.command->personalArgument && !given.argument.isEmpty() && given.argument != u"-"_s;
    if (personal) {
        return failure(Fault::PersonalDataAsArgument, {QString::fromLatin1(given.command->argument)});
    }
    return {};
}

AuditAct unmaskingAct(const Invocation &given)
{
    return {u"reveal"_s,
            QString::fromLatin1(given.command->words),
            {},
            {{u"reason"_s, given.value(u"--reason"_s)}, {u"argument"_s, given.argument}}};
}

} // namespace giftdesk::ctl
