// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandspec.h"
#include "domain/result.h"

#include <QHash>
#include <QStringList>

namespace giftdesk::ctl {

/// A command line taken apart.
struct Invocation
{
    const CommandSpec *command = nullptr; ///< null only with --help or --version
    QHash<QString, QString> options;      ///< by name with dashes; a switch has an empty value
    QString argument;

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option) const { return options.value(option); }
};

/// Reads the arguments after the program's name. Global options may stand on either side of the command, those of a
/// command after it. `--name=value` and `--` are understood; a value of its own never begins with `--`. Faults:
/// UnknownCommand, UnknownOption, MissingOption, BadOption. Values are judged only where they are words of the grammar
/// itself (--lang).
Result<Invocation> parseCommandLine(const QStringList &arguments);

} // namespace giftdesk::ctl
