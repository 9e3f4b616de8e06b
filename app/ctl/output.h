// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/json.h"
#include "domain/codebook.h"
#include "domain/fieldissue.h"

#include <QStringList>

#include <functional>

namespace giftdesk::ctl {

/// An error as the command line reports it.
struct CommandError
{
    Error error;
    QList<FieldIssue> issues; ///< of a validation: every field that is wrong, the first of them in `error`
    QString endpoint;         ///< whose code the provider's code is, `gifts.send`; empty for none
};

using CommandStatus = tl::expected<void, CommandError>;

/// Where everything a command says goes (decisions C9): printed by this process, or handed to the one that asked.
class Output
{
public:
    /// `json`: asked for with --json.
    explicit Output(bool json)
        : m_json(json)
    {
    }
    virtual ~Output() = default;

    bool isJson() const { return m_json; }
    /// Begins a list for people: the members of a row that are shown, in this order.
    void beginRows(const QList<const char *> &columns);
    virtual void beginColumns(const QStringList &columns) = 0;
    virtual void row(const Json &row) = 0;
    virtual void endRows() = 0;
    /// One result.
    virtual void object(const Json &object) = 0;
    /// The end without success. `extras` stand before `error` in the object: what is known of a send, say.
    virtual void fail(const CommandError &error, const Json &extras) = 0;
    void fail(const CommandError &error) { fail(error, Json::object()); }

    /// A line as it is, for help and for protocols of others.
    virtual void plainLine(const QString &line) = 0;
    virtual void note(const QString &text) = 0;
    /// Replaces the line of progress on a terminal; a line of its own elsewhere. An empty text ends it.
    virtual void progress(const QString &text) = 0;
    /// A terminal shows the progress: it may be told unasked.
    virtual bool showsProgress() const = 0;
    /// Calls `next`, at once or when what was said so far has been taken: long lists go on by it, so that no more than
    /// a page of them waits in memory. `next` must not outlive the command.
    virtual void whenTaken(std::function<void()> next) { next(); }

private:
    bool m_json;
};

/// `{field, code, message}`: one field that is wrong.
Json issueJson(const FieldIssue &issue);
/// `{kind, code, message, action}` and, for a validation, `issues`.
Json errorJson(const CommandError &error, const CodeBook *codes);

} // namespace giftdesk::ctl
