// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/transport.h"
#include "domain/issuedcard.h"

#include <QObject>

#include <functional>

namespace giftdesk {

class Session;

/// A member and their cards, live (decisions C22). Card numbers stay behind in the client.
class MemberLookup : public QObject
{
    Q_OBJECT

public:
    explicit MemberLookup(Session &session, QObject *parent = nullptr);

    CallHandle cards(const MemberId &member, QObject *receiver, std::function<void(Result<QList<IssuedCard>>)> done);
    CallHandle info(const MemberId &member, QObject *receiver, std::function<void(Result<MemberInfo>)> done);

private:
    Session &m_session;
};

} // namespace giftdesk
