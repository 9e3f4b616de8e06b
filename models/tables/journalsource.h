// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerentry.h"
#include "domain/result.h"

#include <QList>
#include <QObject>

#include <functional>

namespace giftdesk {

class Session;

/// Which entries of the journal, newest first.
struct JournalWindow
{
    std::optional<EntryState> state; ///< nothing: every state
    qint64 beforeSeq = 0;            ///< 0: from the newest
    int limit = 200;
    bool needsPerson = false; ///< UNKNOWN, HUMAN and CONTRADICTED only
};

/// Where the journal's table reads; the seam for its tests.
class JournalSource
{
public:
    using Done = std::function<void(Result<QList<LedgerEntry>>)>;

    virtual ~JournalSource() = default;
    /// `done` is called once, later, and not at all once the receiver is gone.
    virtual void read(const JournalWindow &window, QObject *receiver, Done done) = 0;
};

/// The ledger of an open session, which must live longer.
class SessionJournalSource final : public JournalSource
{
public:
    explicit SessionJournalSource(Session &session)
        : m_session(session)
    {
    }
    void read(const JournalWindow &window, QObject *receiver, Done done) override;

private:
    Session &m_session;
};

} // namespace giftdesk
