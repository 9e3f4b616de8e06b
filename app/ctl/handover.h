// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace giftdesk::ctl {

/// How giftctl hands a command to an open console: one JSON object a line, first the command, then what it says.
/// Both ends are of one version, else the console does not answer; so faults go by their number.

/// A command as it is handed over.
struct HandedCommandLine
{
    Invocation invocation;
    bool showsProgress = false;
    InputRead read;
};

/// As giftctl understood it, its files by absolute paths: the console stands in another folder.
HandedCommandLine handedOn(const Invocation &invocation, bool showsProgress, const InputRead &read);
Json toJson(const HandedCommandLine &line);
/// Nothing for another version or what is no command that can be handed over.
std::optional<HandedCommandLine> handedFromJson(const Json &json);

/// Ctrl+C at giftctl.
Json interruptMessage();
bool isInterrupt(const Json &message);
/// The end of the command.
Json exitMessage(int code);

/// Says everything to the other end.
class HandedOutput : public Output
{
public:
    using Output::fail;
    using Output::Output;
    void beginColumns(const QStringList &columns) override;
    void row(const Json &row) override;
    void endRows() override;
    void object(const Json &object) override;
    void fail(const CommandError &error, const Json &extras) override;
    void plainLine(const QString &line) override;
    void note(const QString &text) override;
    void progress(const QString &text) override;

protected:
    virtual void send(const Json &message) = 0;
};

/// Says at this end what was said at the other one. The exit code, once the command has ended.
std::optional<int> sayHere(const Json &message, Output &output);

} // namespace giftdesk::ctl
