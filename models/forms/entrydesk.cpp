// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/entrydesk.h"

#include "domain/giftorder.h"
#include "domain/personname.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

EntryDesk::EntryDesk(std::shared_ptr<JournalBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
}

void EntryDesk::show(const EntryId &id)
{
    if (id != m_id) {
        m_id = id;
        forget();
    }
    reload();
}

void EntryDesk::forget()
{
    ++m_generation;
    m_story.reset();
    m_evidence.reset();
    m_checking = false;
    setError(std::nullopt);
    Q_EMIT storyChanged();
    Q_EMIT evidenceChanged();
}

void EntryDesk::reload()
{
    if (m_id.isEmpty()) {
        return;
    }
    m_backend->story(m_id, this, [this, generation = m_generation](Result<EntryStory> story) {
        if (generation != m_generation) {
            return;
        }
        if (!story) {
            return setError(story.error());
        }
        m_story = std::move(*story);
        Q_EMIT storyChanged();
    });
}

bool EntryDesk::canCheck() const
{
    return m_story && isOpen(m_story->entry.state) && !m_checking && !m_deciding;
}

void EntryDesk::check()
{
    if (!canCheck()) {
        return;
    }
    m_checking = true;
    setError(std::nullopt);
    Q_EMIT evidenceChanged();
    m_backend->check(m_id, this, [this, generation = m_generation](Result<EntryEvidence> evidence) {
        if (generation != m_generation) {
            return;
        }
        m_checking = false;
        if (evidence) {
            m_evidence = std::move(*evidence);
            proved();
        } else {
            setError(evidence.error());
            reload(); // it may have been decided meanwhile
        }
        Q_EMIT evidenceChanged();
    });
}

/// A check may have decided the entry.
void EntryDesk::proved()
{
    if (m_story && m_story->entry.state != m_evidence->entry.state) {
        Q_EMIT decided(m_evidence->entry);
        reload();
        recount();
    }
}

bool EntryDesk::canDecide() const
{
    return m_story && isOpen(m_story->entry.state) && m_evidence && !m_checking && !m_deciding;
}

std::optional<FieldIssue> EntryDesk::reasonIssue(const QString &reason)
{
    const auto checked = parseFreeText(reason, u"reason"_s, maxReasonCodePoints);
    return checked ? std::nullopt : std::optional(FieldIssue{u"reason"_s, checked.error()});
}

bool EntryDesk::decide(bool sent, const QString &reason)
{
    const auto checked = parseFreeText(reason, u"reason"_s, maxReasonCodePoints);
    if (!canDecide() || !checked) {
        return false;
    }
    m_deciding = true;
    setError(std::nullopt);
    m_backend->decide(m_id, sent, *checked, m_evidence->json, this, [this](Result<LedgerEntry> entry) {
        m_deciding = false;
        if (!entry) {
            return setError(entry.error());
        }
        Q_EMIT decided(*entry);
        reload();
        recount();
    });
    return true;
}

void EntryDesk::recount()
{
    m_backend->openCount(this, [this](Result<int> count) {
        if (count && *count != m_openCount) {
            m_openCount = *count;
            Q_EMIT openCountChanged(m_openCount);
        }
    });
}

void EntryDesk::setError(std::optional<Error> error)
{
    m_error = std::move(error);
    Q_EMIT errorChanged();
}

bool EntryDesk::canCancel() const
{
    return m_story && m_story->mayCancel && !m_cancelling;
}

std::optional<FieldIssue> EntryDesk::cancelReasonIssue(const QString &reason)
{
    const auto checked = parseCancelReason(reason);
    return checked ? std::nullopt : std::optional(FieldIssue{u"cancelReason"_s, checked.error()});
}

bool EntryDesk::cancelGift(const QString &reason)
{
    const auto checked = parseCancelReason(reason);
    if (!canCancel() || !checked) {
        return false;
    }
    m_cancelling = true;
    setError(std::nullopt);
    Q_EMIT cancelChanged();
    m_backend->cancelGift(m_story->entry.transferId, *checked, this, [this](const Result<Cancellation> &ended) {
        m_cancelling = false;
        if (!ended) {
            setError(ended.error());
        }
        reload(); // the story tells how it ended, whatever is shown by now
        Q_EMIT cancelChanged();
    });
    return true;
}

bool EntryDesk::canFollowUp() const
{
    return m_story && isKnownSent(m_story->entry.state) && !m_story->entry.transferId.isEmpty() && !m_following;
}

void EntryDesk::followUp()
{
    if (!canFollowUp()) {
        return;
    }
    m_following = true;
    setError(std::nullopt);
    Q_EMIT cancelChanged();
    m_backend->followUp(m_story->entry.transferId, this, [this](const Status &looked) {
        m_following = false;
        if (!looked) {
            setError(looked.error());
        }
        reload();
        Q_EMIT cancelChanged();
    });
}

} // namespace giftdesk
