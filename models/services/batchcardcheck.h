// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchcards.h"
#include "services/memberlookup.h"

#include <QObject>

#include <memory>
#include <vector>

namespace giftdesk {

class Session;

/// Reads the cards of a batch's senders live, some members side by side, and says which rows would not leave and what
/// products would be given. Sends nothing, keeps nothing. One run an object; in the session's thread.
///
/// Errors: those of the card list, where the first one ends the run; Cancelled.
class BatchCardCheck : public QObject
{
    Q_OBJECT

public:
    static constexpr int sideBySide = 4;

    /// Borrows the session, which must live longer.
    explicit BatchCardCheck(Session &session, QObject *parent = nullptr);

    /// `skipped`: rows that are not sent again.
    void start(const std::shared_ptr<const BatchFile> &file, const QSet<int> &skipped);
    void cancel();

Q_SIGNALS:
    /// Members whose cards were read, of how many.
    void progressed(int done, int all);
    /// Exactly once; never from within start().
    void finished(const giftdesk::Result<giftdesk::BatchCards> &cards);

private:
    void askNext();
    void onCards(const MemberId &member, const Result<QList<IssuedCard>> &cards);
    void end(const Result<BatchCards> &cards);

    MemberLookup m_members;
    std::shared_ptr<const BatchFile> m_file;
    QSet<int> m_skipped;
    QList<MemberId> m_waiting;
    SenderCards m_cards;
    std::vector<CallHandle> m_calls;
    int m_all = 0;
    bool m_ended = false;
};

} // namespace giftdesk
