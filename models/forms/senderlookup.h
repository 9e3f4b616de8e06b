// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/memberbackend.h"

#include <QTimer>

#include <chrono>

namespace giftdesk {

/// Why a card cannot be given; it is shown all the same.
enum class CardBlock { Empty, NotActive, Expired, NotMobile };

/// A card of the sender as the form offers it.
struct CardChoice
{
    IssuedCard card;
    std::optional<CardBlock> block;
};

/// The cards and the name behind a member id, live. The newest question wins: an older one is cancelled and its answer
/// dropped.
class SenderLookup : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Nothing, Reading, Ready, Failed };

    explicit SenderLookup(MemberBackend &backend, QObject *parent = nullptr);

    /// Pause between the last key and the question; default 400 ms, 0 asks at once.
    void setDelay(std::chrono::milliseconds delay) { m_delay.setInterval(delay); }

    /// The member to look up, soon; an empty id forgets what is shown.
    void setMember(const MemberId &member);
    /// Asks now, and also again for the same member.
    void lookUpNow(const MemberId &member);
    void forget();

    const MemberId &member() const { return m_member; }
    Phase phase() const { return m_phase; }
    const QList<CardChoice> &cards() const { return m_cards; }
    const Error &error() const { return m_error; }
    /// The member as the provider describes them; nothing if that could not be read (the fields stay free).
    const std::optional<MemberInfo> &info() const { return m_info; }

Q_SIGNALS:
    void cardsChanged();
    void infoChanged();

private:
    void ask();
    void onCards(const Result<QList<IssuedCard>> &cards);
    void onInfo(const Result<MemberInfo> &info);
    void cancel();

    MemberBackend &m_backend;
    QTimer m_delay;
    MemberId m_member;
    Phase m_phase = Phase::Nothing;
    QList<CardChoice> m_cards;
    std::optional<MemberInfo> m_info;
    Error m_error;
    int m_generation = 0;
    MemberBackend::Cancel m_cancelCards;
    MemberBackend::Cancel m_cancelInfo;
};

/// Why the card cannot be given on that day (UTC ms); the last day or month of its expiry still counts.
std::optional<CardBlock> cardBlock(const IssuedCard &card, qint64 utcMs);

} // namespace giftdesk
