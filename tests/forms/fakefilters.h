// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/filters/filterbackend.h"

#include <QMap>

namespace giftdesk::test {

/// Keeps content as the ledger does: as bytes under an id and a title.
class FakeFilters : public FilterBackend
{
public:
    struct Kept
    {
        QString name;
        QByteArray content;
    };
    QMap<QString, Kept> kept;
    std::optional<Error> error;
    int ids = 0;

    void list(QObject *, ListDone done) override
    {
        QList<SavedFilter> filters;
        for (auto at = kept.cbegin(); at != kept.cend(); ++at) {
            filters += readSavedFilter(at.key(), at->name, at->content);
        }
        done(filters);
    }
    void put(const SavedFilter &saved, QObject *, StatusDone done) override
    {
        if (error) {
            return done(failure(*error));
        }
        kept.insert(saved.id.isEmpty() ? QStringLiteral("id-%1").arg(++ids) : saved.id,
                    {saved.name, savedFilterContent(saved)});
        done({});
    }
    void remove(const QString &id, QObject *, StatusDone done) override
    {
        kept.remove(id);
        done({});
    }
};

} // namespace giftdesk::test
