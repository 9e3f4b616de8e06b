// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpmessage.h"
#include "app/sandbox/sandboxstorage.h"
#include "app/sandbox/sandboxtypes.h"
#include "domain/result.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>

namespace giftdesk {

/// Spoils answers in ways no fault has a name for; for tests. Called in the sandbox's thread, with the endpoint's key.
struct AnswerHooks
{
    /// The JSON of a success before it is encrypted.
    std::function<QByteArray(const QString &endpoint, const QByteArray &plain)> plain{};
    /// Status, headers and body as they leave.
    std::function<void(const QString &endpoint, sandbox::HttpAnswer &answer)> wire{};
};

struct SandboxOptions
{
    quint16 port = 0; ///< 0: a free one
    bool tls = false; ///< with a certificate of a test CA made at start (credentials().caPem)
    quint32 seed = 20260101;
    int pastGifts = 3000; ///< made at the first start only
    int spareCards = 0;   ///< made at the first start too: cards with nothing wrong for tests that send by thousands
    int maxPageSize = 1000;
    QString faultSpec{}; ///< `fault[:value]@endpoint[#n],…` (docs/SANDBOX.md)
    /// Called once, in the sandbox's own thread; nothing means that it remembers nothing. Open a database in here: a
    /// connection belongs to its thread.
    std::function<Result<std::unique_ptr<SandboxStorage>>()> makeStorage{};
    /// UTC ms; called in the sandbox's thread; the system's clock if not given. Times of gifts, the life of tokens,
    /// late commits and lagging histories go by it; other faults wait by the machine's.
    std::function<qint64()> clock{};
    AnswerHooks hooks{};
};

/// A Konaplate of our own on loopback: HTTP server, books and fault proxy in a thread of their own, so that neither the
/// console nor the sandbox ever waits for the other. The methods here may be called from the thread that started it;
/// those that look into the books wait for the sandbox's thread for the moment it takes.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    /// Starts and returns when it listens. Errors: ConnectionFailed (port taken), BadOption (faults), TlsFailed,
    /// whatever the storage answers.
    static Result<std::unique_ptr<Sandbox>> start(const SandboxOptions &options);
    ~Sandbox() override;

    /// `http://127.0.0.1:PORT/open-api`, https with TLS.
    QUrl baseUrl() const { return m_baseUrl; }
    SandboxCredentials credentials() const { return m_credentials; }
    /// The five made-up members a newcomer is offered.
    QList<SandboxMember> tryMembers() const;
    QList<SandboxCard> cardsOf(const QString &userId) const;

    /// The oracle: the gifts that requests have made, oldest first; the seed's past gifts are not among them.
    QList<SandboxGift> sentGifts() const;
    /// Every gift, the past ones too, oldest first.
    QList<SandboxGift> allGifts() const;
    /// Requests to an endpoint (`gifts.send`) that came in whole, whatever became of them.
    qint64 postsSeen(const QString &endpoint) const;
    /// Requests to an endpoint whose head came in.
    qint64 postsStarted(const QString &endpoint) const;
    qint64 connectionsSeen() const;
    /// Requests to cancel that the books have answered since the start, oldest first; what took effect has 000_000.
    QList<SandboxCancel> cancelsSeen() const;
    /// Requests that `lateCommit` still holds back.
    qint64 lateCommitsPending() const;

    /// Replaces the faults; `#n` counts from here. Errors: BadOption.
    Status setFaults(const QString &spec);
    /// Puts @p amount won on a card. Errors: NotFound.
    Status refillCard(const QString &par, qint64 amount);
    /// Lets a gift that is still SENT be ACCEPTED, REJECTED, CANCELLED or EXPIRED now, as its receiver, another system
    /// or time would. Errors: NotFound.
    Status decideGift(const QString &transferId, const QString &status);

private:
    class Worker;

    Sandbox();

    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives in m_thread and goes with it
    QUrl m_baseUrl;
    SandboxCredentials m_credentials;
};

} // namespace giftdesk
