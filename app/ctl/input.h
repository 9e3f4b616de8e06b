// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QHash>

namespace giftdesk::ctl {

/// What a command reads while it prepares, beside its arguments.
class Input
{
public:
    virtual ~Input() = default;

    /// Standard input to its end, at most 1 MiB; Fault::BadOption(`option`) where it cannot be read or is longer.
    virtual Result<QByteArray> standardInput(const QString &option) = 0;
    /// The same for a file.
    virtual Result<QByteArray> file(const QString &path, const QString &option) = 0;

    /// The value of an option that may be `-`: then the text on standard input, without its line end.
    Result<QString> valueOrStandardInput(const QString &value, const QString &option);
};

/// What was read, by absolute path; standard input by `-`.
using InputRead = QHash<QString, QByteArray>;

/// The input of this process. Keeps what it read, so that a command can be handed on with it.
class ProcessInput final : public Input
{
public:
    Result<QByteArray> standardInput(const QString &option) override;
    Result<QByteArray> file(const QString &path, const QString &option) override;
    const InputRead &read() const { return m_read; }

private:
    InputRead m_read;
};

/// What another process has read.
class HandedInput final : public Input
{
public:
    explicit HandedInput(InputRead read)
        : m_read(std::move(read))
    {
    }
    Result<QByteArray> standardInput(const QString &option) override;
    Result<QByteArray> file(const QString &path, const QString &option) override;

private:
    Result<QByteArray> find(const QString &key, const QString &option) const;

    InputRead m_read;
};

} // namespace giftdesk::ctl
