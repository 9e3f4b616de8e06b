// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <span>

namespace giftdesk::ctl {

class Command;
struct CommandContext;

/// An option of the command line. All words for people are sources of translations in the context `Giftctl`.
struct OptionSpec
{
    const char *name;            ///< with its dashes
    const char *value = nullptr; ///< what it takes, for the help; null for a switch
    const char *help = "";
    bool personal = false; ///< holds personal data: not as an argument on uat, si and live (design §8)
};

/// What a command needs before it can start.
enum class Needs {
    Nothing,
    Profile,  ///< the profile, chosen and read
    Session,  ///< the profile, open
    Embedded, ///< the embedded sandbox, open, whatever is imported; a folder of its own unless one is named
    File,     ///< the profile file that is its argument, open
};

struct CommandSpec
{
    const char *words;         ///< `gift send`
    const char *argument = ""; ///< what it takes beside options, for the help; empty for nothing
    std::span<const OptionSpec> options;
    const char *summary = "";
    Needs needs = Needs::Session;
    bool personalArgument = false; ///< as OptionSpec::personal
    std::unique_ptr<Command> (*make)(CommandContext &context) = nullptr;

    /// The name of an option as the program knows it; null where the command has none of that name.
    const OptionSpec *option(const QString &name) const;
    /// `giftctl gift send …` on one line.
    QString usage() const;
};

/// Every command of the help, in its order.
std::span<const CommandSpec> commandTable();
/// Options that may stand on either side of any command.
std::span<const OptionSpec> globalOptions();

} // namespace giftdesk::ctl
