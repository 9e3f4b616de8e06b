// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include "domain/searchlanguage.h"

namespace giftdesk::ctl {

Result<HistoryQuery> Command::searchQuery(const QString &text) const
{
    const TimeZone days = m_context.plan->profile.zone;
    return parseSearch(text, dayInZone(m_context.clock->utcMs(), days), days);
}

void Command::fail(const Error &error, QStringView endpoint)
{
    fail(CommandError{error, {}, endpoint.toString()});
}

void Command::fail(const CommandError &error)
{
    output().fail(error);
    Q_EMIT finished(exitCode(error.error.kind()));
}

} // namespace giftdesk::ctl
