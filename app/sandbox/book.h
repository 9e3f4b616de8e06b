// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxstorage.h"
#include "app/sandbox/sandboxtypes.h"

#include <QHash>

#include <functional>
#include <map>
#include <vector>

namespace giftdesk::sandbox {

/// What became of a token that a request shows.
enum class TokenState { Good, Unknown, WrongDcvv, Stale };

struct IssuedToken
{
    QString token; ///< 16 digits
    QString dcvv;  ///< 3 digits
    QString cardNo;
    qint64 expiresAt = 0; ///< UTC ms
    bool used = false;
};

/// Members, cards, tokens and gifts: the provider's own books. One thread; nothing here knows HTTP or JSON.
class Book
{
public:
    using Clock = std::function<qint64()>; ///< UTC ms

    Book(SandboxSnapshot snapshot, SandboxStorage &storage, Clock clock);

    qint64 now() const { return m_clock(); }
    const QList<SandboxMember> &members() const { return m_members; }
    const QList<SandboxCard> &cards() const { return m_cards; }
    const std::vector<SandboxGift> &gifts() const { return m_gifts; } ///< oldest first

    const SandboxMember *member(const QString &userId) const;
    const SandboxMember *memberByPhone(const QString &phone) const;
    const SandboxCard *cardByNumber(const QString &cardNo) const;
    const SandboxGift *gift(const QString &transferId) const;

    /// A token for a card number, good for @p lifeMs.
    IssuedToken issueToken(const QString &cardNo, qint64 lifeMs);
    /// Shows a token: a good one is used up by it, whatever becomes of the request. @p receivedAt (UTC ms) decides
    /// whether it is still good. @p cardNo is its card.
    TokenState showToken(const QString &token, const QString &dcvv, qint64 receivedAt, QString *cardNo);

    /// Moves the card's whole balance out and books the gift, durably. Fills in transferId, status and time.
    Result<SandboxGift> send(SandboxGift gift, const SandboxCard &card);
    /// Takes a gift back that nobody has decided on; the money returns to its card.
    Status cancel(const QString &transferId);
    /// What somebody decides who is not our client: ACCEPTED, REJECTED, CANCELLED or EXPIRED. Errors: NotFound unless
    /// the gift is there and still SENT.
    Status decide(const QString &transferId, const QString &status);
    /// Keeps what a request to cancel was answered, in memory only: the oracle of the cancel tests.
    void note(const SandboxCancel &cancel) { m_cancels.append(cancel); }
    const QList<SandboxCancel> &cancels() const { return m_cancels; } ///< oldest first
    /// Puts money on a card (tests that send many times from one card).
    Status refill(const QString &par, qint64 amount);

    /// Lets gifts whose time has come be accepted, rejected or expire; called before each request.
    void settleDue();

private:
    SandboxCard *cardByPar(const QString &par);
    Status close(SandboxGift &gift, const QString &status, qint64 at);
    void openUp(size_t index);
    QString freshTransferId(qint64 at);

    SandboxStorage &m_storage;
    Clock m_clock;
    QList<SandboxMember> m_members;
    QList<SandboxCard> m_cards;
    std::vector<SandboxGift> m_gifts;
    QHash<QString, size_t> m_giftByTransferId;
    QHash<QString, qsizetype> m_cardByPar;
    QHash<QString, qsizetype> m_cardByNumber; ///< both numbers of a card
    QHash<QString, IssuedToken> m_tokens;
    QList<SandboxCancel> m_cancels;
    std::multimap<qint64, size_t> m_open; ///< gifts still SENT, by the time their fate takes effect
};

} // namespace giftdesk::sandbox
