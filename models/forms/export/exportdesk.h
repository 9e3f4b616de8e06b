// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fieldissue.h"
#include "forms/export/exportbackend.h"

#include <memory>

namespace giftdesk {

/// One export after the other, and how far it is. GUI thread.
class ExportDesk : public QObject
{
    Q_OBJECT
public:
    explicit ExportDesk(std::shared_ptr<ExportBackend> backend, QObject *parent = nullptr);

    /// What is wrong with a reason; nothing where it will do.
    static std::optional<FieldIssue> reasonIssue(const QString &reason);

    void start(const ExportWish &wish);
    void cancel();
    bool isRunning() const { return m_running; }
    qint64 rows() const { return m_rows; }
    /// Of the last one; nothing after one that succeeded or was cancelled.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();
    /// The file is there.
    void written(const QString &path, qint64 rows);

private:
    void end(const QString &path, const Result<qint64> &rows);

    std::shared_ptr<ExportBackend> m_backend;
    bool m_running = false;
    qint64 m_rows = 0;
    std::optional<Error> m_error;
};

} // namespace giftdesk
