// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "forms/filters/savedfilter.h"

#include <QList>

#include <functional>

class QObject;

namespace giftdesk {

/// Where saved filters are kept; the seam for tests. Every `done` is called at most once, later, and not at all once
/// the receiver is gone.
class FilterBackend
{
public:
    using ListDone = std::function<void(Result<QList<SavedFilter>>)>;
    using StatusDone = std::function<void(Status)>;

    virtual ~FilterBackend() = default;
    virtual void list(QObject *receiver, ListDone done) = 0;
    /// Keeps a new one, or one that is there (by id) over.
    virtual void put(const SavedFilter &saved, QObject *receiver, StatusDone done) = 0;
    virtual void remove(const QString &id, QObject *receiver, StatusDone done) = 0;
};

} // namespace giftdesk
