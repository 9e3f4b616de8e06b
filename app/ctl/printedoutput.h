// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"

#include <cstdio>

namespace giftdesk::ctl {

/// The output of a process: with --json one compact object a line on standard output, errors too; otherwise columns and
/// labels for people, errors on standard error. Notes and progress always go to standard error. Every line is written
/// out at once.
class PrintedOutput final : public Output
{
public:
    PrintedOutput(bool json, std::FILE *out, std::FILE *err)
        : Output(json)
        , m_out(out)
        , m_err(err)
    {
    }

    /// Explains the provider's codes from here on. Borrowed.
    void setCodes(const CodeBook *codes) { m_codes = codes; }

    using Output::fail;
    void beginColumns(const QStringList &columns) override;
    void row(const Json &row) override;
    void endRows() override;
    void object(const Json &object) override;
    void fail(const CommandError &error, const Json &extras) override;
    void plainLine(const QString &line) override { write(m_out, line.toUtf8()); }
    void note(const QString &text) override { write(m_err, text.toUtf8()); }
    void progress(const QString &text) override;
    bool showsProgress() const override;

private:
    void write(std::FILE *stream, const QByteArray &line);
    void flushRows();
    void printRow(const QStringList &cells);
    void printMembers(const Json &object, int indent);
    void printList(const QString &key, const Json &list, int indent);
    void failForPeople(const CommandError &error);

    std::FILE *m_out;
    std::FILE *m_err;
    const CodeBook *m_codes = nullptr;
    QStringList m_columns;
    QList<QStringList> m_waiting; ///< rows kept until the widths of the columns are known
    QList<int> m_widths;
    bool m_progressShown = false;
};

} // namespace giftdesk::ctl
