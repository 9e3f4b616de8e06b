// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/memberlookup.h"

#include "services/session.h"

namespace giftdesk {

MemberLookup::MemberLookup(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

CallHandle MemberLookup::cards(const MemberId &member, QObject *receiver,
                               std::function<void(Result<QList<IssuedCard>>)> done)
{
    return m_session.api().listCards(member, {}, receiver,
                                     [done = std::move(done)](const Result<std::vector<CardRow>> &rows) {
                                         if (!rows) {
                                             return done(failure(rows.error()));
                                         }
                                         QList<IssuedCard> cards;
                                         for (const CardRow &row : *rows) {
                                             cards.append(row.card);
                                         }
                                         done(cards);
                                     });
}

CallHandle MemberLookup::info(const MemberId &member, QObject *receiver, std::function<void(Result<MemberInfo>)> done)
{
    return m_session.api().memberInfo(member, receiver, std::move(done));
}

} // namespace giftdesk
