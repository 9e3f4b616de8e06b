// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fieldissue.h"
#include "forms/journalbackend.h"

#include <memory>

namespace giftdesk {

/// One entry of the journal on the desk: its story, the live check, and a person's decision. GUI thread.
class EntryDesk : public QObject
{
    Q_OBJECT

public:
    explicit EntryDesk(std::shared_ptr<JournalBackend> backend, QObject *parent = nullptr);

    /// Shows another entry, or none for an empty id; a check that runs is forgotten.
    void show(const EntryId &id);
    /// Reads the entry shown anew.
    void reload();
    const EntryId &shownId() const { return m_id; }
    const std::optional<EntryStory> &story() const { return m_story; }
    /// Of the last read, check or decision that failed; nothing after one that succeeded.
    const std::optional<Error> &error() const { return m_error; }

    bool canCheck() const;
    bool isChecking() const { return m_checking; }
    void check();
    const std::optional<EntryEvidence> &evidence() const { return m_evidence; }

    /// The entry is open and evidence was read for it.
    bool canDecide() const;
    /// What is wrong with the reason; nothing for one that may be kept.
    static std::optional<FieldIssue> reasonIssue(const QString &reason);
    /// Decides once: false and nothing done where it cannot be, or one is on its way.
    bool decide(bool sent, const QString &reason);
    bool isDeciding() const { return m_deciding; }

    /// The gift was sent and waits for its receiver, as far as we know, and the profile has cancelling on.
    bool canCancel() const;
    bool isCancelling() const { return m_cancelling; }
    /// What is wrong with the reason of a cancellation.
    static std::optional<FieldIssue> cancelReasonIssue(const QString &reason);
    /// Asks once to take the gift back: false and nothing done where it cannot be, or one is on its way.
    bool cancelGift(const QString &reason);
    /// Asks the provider what became of the gift.
    void followUp();
    bool canFollowUp() const;

    /// Entries whose outcome is open, as last counted.
    int openCount() const { return m_openCount; }
    void recount();

Q_SIGNALS:
    void storyChanged();
    void evidenceChanged(); ///< also when a check starts or ends
    void errorChanged();
    void decided(const giftdesk::LedgerEntry &entry);
    void cancelChanged(); ///< a cancellation or a look began or ended
    void openCountChanged(int count);

private:
    void setError(std::optional<Error> error);
    void forget();
    void proved();

    std::shared_ptr<JournalBackend> m_backend;
    EntryId m_id;
    std::optional<EntryStory> m_story;
    std::optional<EntryEvidence> m_evidence;
    std::optional<Error> m_error;
    bool m_checking = false;
    bool m_deciding = false;
    bool m_cancelling = false;
    bool m_following = false;
    int m_openCount = 0;
    int m_generation = 0;
};

} // namespace giftdesk
