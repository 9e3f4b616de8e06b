// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/json.h"
#include "domain/codebook.h"
#include "domain/fieldissue.h"

#include <cstdio>

namespace giftdesk::ctl {

/// An error as the command line reports it.
struct CommandError
{
    Error error;
    QList<FieldIssue> issues; ///< of a validation: every field that is wrong, the first of them in `error`
    QString endpoint;         ///< whose code the provider's code is, `gifts.send`; empty for none
};

using CommandStatus = tl::expected<void, CommandError>;

/// Where everything a command says goes (decisions C9). With --json one compact object a line on standard output,
/// errors too; otherwise columns and labels for people, errors on standard error. Notes and progress always go to
/// standard error. Every line is written out at once.
class Output
{
public:
    Output(bool json, std::FILE *out, std::FILE *err)
        : m_json(json)
        , m_out(out)
        , m_err(err)
    {
    }

    bool isJson() const { return m_json; }
    /// Explains the provider's codes from here on. Borrowed.
    void setCodes(const CodeBook *codes) { m_codes = codes; }

    /// Begins a list for people: the members of a row that are shown, in this order.
    void beginRows(const QList<const char *> &columns);
    void row(const Json &row);
    void endRows();
    /// One result.
    void object(const Json &object);
    /// The end without success. `extras` stand before `error` in the object: what is known of a send, say.
    void fail(const CommandError &error, const Json &extras = Json::object());

    /// A line as it is, for help and for protocols of others.
    void plainLine(const QString &line) { write(m_out, line.toUtf8()); }
    void note(const QString &text) { write(m_err, text.toUtf8()); }
    /// Replaces the line of progress on a terminal; a line of its own elsewhere. An empty text ends it.
    void progress(const QString &text, bool terminal);

private:
    void write(std::FILE *stream, const QByteArray &line);
    void flushRows();
    void printRow(const QStringList &cells);
    void printMembers(const Json &object, int indent);
    void printList(const QString &key, const Json &list, int indent);
    void failForPeople(const CommandError &error);

    bool m_json;
    std::FILE *m_out;
    std::FILE *m_err;
    const CodeBook *m_codes = nullptr;
    QList<const char *> m_columns;
    QList<QStringList> m_waiting; ///< rows kept until the widths of the columns are known
    QList<int> m_widths;
    bool m_progressShown = false;
};

/// `{field, code, message}`: one field that is wrong.
Json issueJson(const FieldIssue &issue);
/// `{kind, code, message, action}` and, for a validation, `issues`.
Json errorJson(const CommandError &error, const CodeBook *codes);

} // namespace giftdesk::ctl
