// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/filters/filterbackend.h"

namespace giftdesk {

class Session;

/// Saved filters in the ledger's file, beside the drafts: encrypted, and part of its backups. The session must outlive
/// it.
class SessionFilterBackend final : public FilterBackend
{
public:
    explicit SessionFilterBackend(Session &session)
        : m_session(session)
    {
    }

    void list(QObject *receiver, ListDone done) override;
    void put(const SavedFilter &saved, QObject *receiver, StatusDone done) override;
    void remove(const QString &id, QObject *receiver, StatusDone done) override;

private:
    Session &m_session;
};

} // namespace giftdesk
