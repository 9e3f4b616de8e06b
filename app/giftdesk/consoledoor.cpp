// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftdesk/consoledoor.h"

#include "app/ctl/doorsocket.h"
#include "app/giftdesk/handedcommand.h"

namespace giftdesk {

ConsoleDoor::ConsoleDoor(OpenDesk &desk, const OpenOptions &options, const contract::Contract &contract,
                         const Clock &clock)
    : m_desk(desk)
    , m_options(options)
    , m_contract(contract)
    , m_clock(clock)
    , m_folder(desk.session->folder().path())
{
    connect(&m_server, &QLocalServer::newConnection, this, &ConsoleDoor::onConnection);
    if (const int listening = doorsocket::listenAt(m_folder); listening >= 0) {
        m_server.listen(listening);
    }
}

ConsoleDoor::~ConsoleDoor()
{
    doorsocket::removeAt(m_folder);
}

void ConsoleDoor::onConnection()
{
    while (QLocalSocket *next = m_server.nextPendingConnection()) {
        next->setParent(nullptr);
        std::unique_ptr<QLocalSocket> socket(next);
        if (!doorsocket::isOwnPeer(socket->socketDescriptor())) {
            continue;
        }
        auto *command = new HandedCommand(std::move(socket), m_desk, m_options, m_contract, m_clock, this);
        connect(command, &HandedCommand::ended, this, [this, command](bool began) {
            command->deleteLater();
            if (began) {
                Q_EMIT commandEnded();
            }
        });
    }
}

} // namespace giftdesk
