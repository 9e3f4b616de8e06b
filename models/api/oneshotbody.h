// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace giftdesk {

/// The body of a money request: can be read once and never again.
///
/// QNetworkAccessManager repeats a POST by itself when a connection dies before a whole status line arrived, unless
/// the body cannot be rewound. This device is sequential and its reset() fails, so the repeat ends in
/// ContentReSendError with nothing sent (design §4.3). It counts the bytes it gave: 0 proves that no request left.
/// Until open() the gate it gives none, so that a key pin is judged before any byte of the body.
///
/// Lives in the thread of the call; the bytes are wiped at the end.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);
    ~OneShotBody() override;

    /// From here on the bytes may be read.
    void openGate();
    /// From here on none are given any more, whatever is asked for; final.
    void closeGate() { m_closed = true; }
    /// Bytes handed to the network stack so far.
    qint64 bytesGiven() const { return m_given; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    qint64 size() const override { return m_bytes.size(); }
    qint64 bytesAvailable() const override;
    bool atEnd() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_given = 0;
    bool m_gateOpen = false;
    bool m_closed = false;
};

} // namespace giftdesk
