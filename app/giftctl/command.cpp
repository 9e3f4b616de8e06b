// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftctl/command.h"

namespace giftdesk::ctl {

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
