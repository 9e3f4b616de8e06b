// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/serve.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <limits>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

using sandbox::Json;

namespace {

// A signal handler can do no more than write a byte; the notifier at the other end wakes the event loop.
int wakeSockets[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(wakeSockets[0], &byte, 1);
}

/// A timer counts to about 24 days.
int milliseconds(int seconds)
{
    return static_cast<int>(std::min<qint64>(qint64(seconds) * 1000, std::numeric_limits<int>::max()));
}

QString profilePath(const QTemporaryDir &folder)
{
    return folder.filePath(u"profile.json"_s);
}

nlohmann::ordered_json memberEntry(const SandboxMember &member, const QList<SandboxCard> &cards)
{
    Json list = Json::array();
    for (const SandboxCard &card : cards)
        list.push_back({{"par", sandbox::text(card.par)},
                        {"serviceId", sandbox::text(card.serviceId)},
                        {"balance", card.balance}});
    return {{"userId", sandbox::text(member.userId)},
            {"name", sandbox::text(member.name)},
            {"phone", sandbox::text(member.phone)},
            {"cards", std::move(list)}};
}

} // namespace

QByteArray sandboxProfile(const QUrl &baseUrl, const SandboxCredentials &credentials)
{
    Json json{{"name", "sandbox"},
              {"kind", "sandbox"},
              {"baseUrl", sandbox::text(baseUrl.toString())},
              {"aspId", sandbox::text(credentials.aspId)},
              {"accessKey", sandbox::text(credentials.accessKey)},
              {"secretKey", sandbox::text(credentials.secretKey)},
              {"cryptoKeyId", sandbox::text(credentials.cryptoKeyId)},
              {"serverPublicKey", credentials.serverPublicKey.toStdString()},
              {"clientPrivateKey", credentials.clientPrivateKey.toStdString()},
              {"timeZone", "KST"},
              {"proxy", "none"},
              {"tokenForm", "ms17-padded"},
              {"settleSeconds", 10}};
    if (!credentials.caPem.isEmpty())
        json["caFile"] = credentials.caPem.toStdString();
    return sandbox::dump(json);
}

SandboxService::SandboxService() = default;

SandboxService::~SandboxService()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &descriptor : wakeSockets) {
        if (descriptor >= 0)
            ::close(descriptor);
        descriptor = -1;
    }
}

Status SandboxService::writeProfile()
{
    QFile file(profilePath(m_folder));
    // The folder is ours alone (0700), and the file is made 0600 before anything is in it.
    const bool opened = m_folder.isValid() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray content = sandboxProfile(m_sandbox->baseUrl(), m_sandbox->credentials());
    if (!opened || file.write(content + '\n') != content.size() + 1 || !file.flush())
        return failure(Fault::Internal, {file.fileName()}, file.errorString());
    return {};
}

void SandboxService::watchSignals()
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, wakeSockets) != 0)
        return;
    m_notifier = new QSocketNotifier(wakeSockets[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT finished();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Result<std::unique_ptr<SandboxService>> SandboxService::start(const ServeOptions &options)
{
    std::unique_ptr<SandboxService> service(new SandboxService);
    auto sandbox = Sandbox::start(options.sandbox);
    if (!sandbox)
        return failure(sandbox.error());
    service->m_sandbox = std::move(*sandbox);
    if (const Status written = service->writeProfile(); !written)
        return failure(written.error());
    service->watchSignals();
    if (options.forSeconds)
        QTimer::singleShot(milliseconds(*options.forSeconds), service.get(), &SandboxService::finished);
    return service;
}

QByteArray SandboxService::firstLine() const
{
    nlohmann::ordered_json members = nlohmann::ordered_json::array();
    for (const SandboxMember &member : m_sandbox->tryMembers().first(3))
        members.push_back(memberEntry(member, m_sandbox->cardsOf(member.userId)));
    const nlohmann::ordered_json line{{"ok", true},
                                      {"url", m_sandbox->baseUrl().toString().toStdString()},
                                      {"profile", profilePath(m_folder).toStdString()},
                                      {"members", std::move(members)}};
    return QByteArray::fromStdString(line.dump());
}

} // namespace giftdesk
