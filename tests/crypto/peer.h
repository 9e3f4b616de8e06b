// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

/// The independent implementation of the tests: peer.py under Debian's own Python. A missing interpreter or module
/// shows as an empty answer, by which the test fails: without the peer nothing is proven.
class Peer
{
public:
    Peer() { m_process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(GIFTDESK_PEER)}); }
    ~Peer()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Peer)

    QJsonObject ask(const QString &operation, QJsonObject request = {})
    {
        request[QStringLiteral("op")] = operation;
        m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30000))
                return {};
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }

private:
    QProcess m_process;
};
