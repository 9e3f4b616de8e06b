// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/opener.h"

#include <QLocalServer>

namespace giftdesk {

class HandedCommand;

/// Where an open console takes commands of giftctl, which would find the folder in use without it.
class ConsoleDoor : public QObject
{
    Q_OBJECT

public:
    /// All but `options` are borrowed. Listens at once; without a socket the console works as well.
    ConsoleDoor(OpenDesk &desk, const OpenOptions &options, const contract::Contract &contract, const Clock &clock);
    ~ConsoleDoor() override;

Q_SIGNALS:
    /// A command has ended and may have changed anything.
    void commandEnded();

private:
    void onConnection();

    OpenDesk &m_desk;
    OpenOptions m_options;
    const contract::Contract &m_contract;
    const Clock &m_clock;
    QString m_folder;
    QLocalServer m_server;
};

} // namespace giftdesk
