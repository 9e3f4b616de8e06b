// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/filters/filterdesk.h"

#include <algorithm>

namespace giftdesk {

FilterDesk::FilterDesk(std::shared_ptr<FilterBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
}

void FilterDesk::read()
{
    m_backend->list(this, [this](const Result<QList<SavedFilter>> &list) { onList(list); });
}

void FilterDesk::onList(const Result<QList<SavedFilter>> &list)
{
    if (!list) {
        m_error = list.error();
        return Q_EMIT changed();
    }
    m_error.reset();
    m_filters = *list;
    std::sort(m_filters.begin(), m_filters.end(), [](const SavedFilter &left, const SavedFilter &right) {
        return left.name.localeAwareCompare(right.name) < 0;
    });
    Q_EMIT changed();
}

std::optional<SavedFilter> FilterDesk::named(const QString &name) const
{
    const auto found =
        std::find_if(m_filters.begin(), m_filters.end(), [wanted = name.trimmed()](const SavedFilter &saved) {
            return saved.name.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    return found == m_filters.end() ? std::nullopt : std::optional(*found);
}

void FilterDesk::save(SavedFilter filter)
{
    filter.name = filter.name.trimmed().left(SavedFilter::longestName);
    if (filter.name.isEmpty()) {
        return;
    }
    if (const auto earlier = named(filter.name)) {
        filter.id = earlier->id;
    }
    m_backend->put(filter, this, [this](const Status &status) {
        if (note(status)) {
            Q_EMIT saved();
        }
    });
}

void FilterDesk::remove(const QString &id)
{
    const auto found =
        std::find_if(m_filters.begin(), m_filters.end(), [&id](const SavedFilter &saved) { return saved.id == id; });
    if (found == m_filters.end()) {
        return;
    }
    m_backend->remove(id, this, [this, filter = *found](const Status &status) {
        if (note(status)) {
            Q_EMIT removed(filter);
        }
    });
}

/// After a change the list is read anew: the ledger, not we, says what is kept.
bool FilterDesk::note(const Status &status)
{
    if (!status) {
        m_error = status.error();
        Q_EMIT changed();
        return false;
    }
    read();
    return true;
}

} // namespace giftdesk
