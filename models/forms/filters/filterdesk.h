// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/filters/filterbackend.h"

#include <QObject>

#include <memory>

namespace giftdesk {

/// The saved filters of the gift history, by name. GUI thread.
class FilterDesk : public QObject
{
    Q_OBJECT
public:
    explicit FilterDesk(std::shared_ptr<FilterBackend> backend, QObject *parent = nullptr);

    /// Reads them anew.
    void read();
    /// In the order of their names.
    const QList<SavedFilter> &filters() const { return m_filters; }
    /// The one that save() would take the place of.
    std::optional<SavedFilter> named(const QString &name) const;
    /// Keeps it under its name, without blanks around it, in place of one that has that name already. Without effect
    /// for an empty name.
    void save(SavedFilter saved);
    /// Takes it away; removed() brings it, so that save() can put it back.
    void remove(const QString &id);
    /// Of the last read, save or removal; nothing after one that succeeded.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();
    void saved();
    void removed(const giftdesk::SavedFilter &filter);

private:
    void onList(const Result<QList<SavedFilter>> &list);
    bool note(const Status &status);

    std::shared_ptr<FilterBackend> m_backend;
    QList<SavedFilter> m_filters;
    std::optional<Error> m_error;
};

} // namespace giftdesk
