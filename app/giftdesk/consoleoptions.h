// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/opener.h"
#include "domain/money.h"

#include <QStringList>

namespace giftdesk {

/// What the console was told on its command line (design §8, decisions B16).
struct ConsoleOptions
{
    OpenOptions open;
    std::optional<Language> language;
    QString theme; ///< `light`, `dark`, `system`; empty: as saved
    QString pane;  ///< `send`, `history` …; empty: the first
    QString shots; ///< folder for screenshots, after which the program ends; empty: none
};

/// Reads the arguments (the program's name first). `--help` and `--version` print and end the program; a bad option is
/// Fault::UnknownOption or BadOption with its name.
Result<ConsoleOptions> readConsoleOptions(const QStringList &arguments);

} // namespace giftdesk
