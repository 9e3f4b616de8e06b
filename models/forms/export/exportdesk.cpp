// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/export/exportdesk.h"

#include "forms/entrydesk.h"

namespace giftdesk {

ExportDesk::ExportDesk(std::shared_ptr<ExportBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
}

std::optional<FieldIssue> ExportDesk::reasonIssue(const QString &reason)
{
    return EntryDesk::reasonIssue(reason);
}

void ExportDesk::start(const ExportWish &wish)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_rows = 0;
    m_error.reset();
    m_backend->exportGifts(
        wish, this,
        [this](qint64 rows) {
            m_rows = rows;
            Q_EMIT changed();
        },
        [this, path = wish.path](const Result<qint64> &rows) { end(path, rows); });
    Q_EMIT changed();
}

void ExportDesk::cancel()
{
    if (m_running) {
        m_backend->cancelExport();
    }
}

void ExportDesk::end(const QString &path, const Result<qint64> &rows)
{
    m_running = false;
    if (!rows && rows.error().fault != Fault::Cancelled) {
        m_error = rows.error();
    }
    Q_EMIT changed();
    if (rows) {
        Q_EMIT written(path, *rows);
    }
}

} // namespace giftdesk
