// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/faultproxy.h"
#include "app/sandbox/httpfrontend.h"
#include "app/sandbox/provider.h"
#include "app/sandbox/seed.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

using namespace sandbox;

/// Everything that lives in the sandbox's thread.
class Sandbox::Worker : public QObject
{
public:
    explicit Worker(SandboxOptions options)
        : m_options(std::move(options))
    {
    }

    Status open();
    Result<quint16> listen();

    const SandboxCredentials &credentials() const { return m_credentials; }
    Book &book() { return *m_book; }
    FaultProxy &proxy() { return *m_proxy; }

private:
    Result<SandboxSnapshot> recall();
    Status build(SandboxSnapshot snapshot);
    HttpAnswer answer(const HttpRequest &request);
    Result<FaultProxy::Options> proxyOptions(quint16 upstreamPort);

    SandboxOptions m_options;
    SandboxCredentials m_credentials;
    std::unique_ptr<SandboxStorage> m_storage;
    std::unique_ptr<Book> m_book;
    std::unique_ptr<Provider> m_provider;
    std::unique_ptr<HttpFrontend> m_frontend;
    std::unique_ptr<FaultProxy> m_proxy;
};

Result<SandboxSnapshot> Sandbox::Worker::recall()
{
    auto kept = m_storage->load();
    if (!kept)
        return failure(kept.error());
    if (*kept)
        return std::move(**kept);
    auto fresh = makeSnapshot(m_options.seed, m_options.pastGifts, m_options.clock());
    if (fresh) {
        addSpareCards(*fresh, m_options.spareCards);
        if (const Status stored = m_storage->seed(*fresh); !stored)
            return failure(stored.error());
    }
    return fresh;
}

Status Sandbox::Worker::build(SandboxSnapshot snapshot)
{
    m_credentials = snapshot.credentials;
    const auto serverPrivate = RsaKey::fromPrivatePem(snapshot.serverPrivateKey);
    const auto client = RsaKey::fromPrivatePem(m_credentials.clientPrivateKey);
    if (!serverPrivate || !client)
        return failure(Fault::StoreDamaged, {u"sandbox.db"_s});
    m_book = std::make_unique<Book>(std::move(snapshot), *m_storage, m_options.clock);
    m_provider = std::make_unique<Provider>(*m_book, m_credentials, *serverPrivate, *client, m_options.maxPageSize);
    m_provider->setPlainHook(m_options.hooks.plain);
    return {};
}

Status Sandbox::Worker::open()
{
    if (!m_options.clock)
        m_options.clock = &QDateTime::currentMSecsSinceEpoch;
    m_storage = std::make_unique<MemorySandboxStorage>();
    if (m_options.makeStorage) {
        auto storage = m_options.makeStorage();
        if (!storage)
            return failure(storage.error());
        m_storage = std::move(*storage);
    }
    auto snapshot = recall();
    return snapshot ? build(std::move(*snapshot)) : failure(snapshot.error());
}

HttpAnswer Sandbox::Worker::answer(const HttpRequest &request)
{
    HttpAnswer answer = m_provider->handle(request);
    const Endpoint *asked = endpointAt(request.path);
    if (asked && m_options.hooks.wire) {
        m_options.hooks.wire(QString::fromLatin1(asked->key), answer);
    }
    if (request.path != "/__sandbox/ledger")
        return answer;
    Json json = Json::parse(answer.body.begin(), answer.body.end());
    for (const Endpoint &endpoint : endpoints()) {
        const Traffic traffic = m_proxy->traffic(QString::fromLatin1(endpoint.key));
        json["posts"][endpoint.key] = traffic.complete;
        json["started"][endpoint.key] = traffic.started;
    }
    answer.body = dump(json);
    return answer;
}

Result<FaultProxy::Options> Sandbox::Worker::proxyOptions(quint16 upstreamPort)
{
    FaultProxy::Options options;
    options.upstreamPort = upstreamPort;
    options.clock = m_options.clock;
    options.tellsServer = true;
    options.endpointOf = [](const QByteArray &path) {
        const Endpoint *endpoint = endpointAt(path);
        return endpoint ? QString::fromLatin1(endpoint->key) : QString();
    };
    const auto client = RsaKey::fromPrivatePem(m_credentials.clientPrivateKey);
    if (client)
        options.tools = AnswerTools(*client);
    if (!m_options.tls)
        return options;
    const auto ca = makeTestCa();
    const auto certificate = ca ? makeServerCertificate(*ca) : ca;
    if (!certificate)
        return failure(certificate.error());
    m_credentials.caPem = ca->certificate;
    options.certificate = *certificate;
    return options;
}

Result<quint16> Sandbox::Worker::listen()
{
    m_frontend = std::make_unique<HttpFrontend>([this](const HttpRequest &request) { return answer(request); });
    const auto upstream = m_frontend->listen();
    if (!upstream)
        return upstream;
    auto options = proxyOptions(*upstream);
    if (!options)
        return failure(options.error());
    m_proxy = std::make_unique<FaultProxy>(std::move(*options));
    if (const Status set = m_proxy->setFaults(m_options.faultSpec); !set)
        return failure(set.error());
    return m_proxy->listen(m_options.port);
}

namespace {

/// Runs @p task in the thread of @p worker and waits for what it returns.
template <typename Task> auto inThread(QObject *worker, Task task)
{
    std::optional<decltype(task())> result;
    QMetaObject::invokeMethod(
        worker, [&] { result.emplace(task()); }, Qt::BlockingQueuedConnection);
    return std::move(*result);
}

} // namespace

Sandbox::Sandbox() = default;

Sandbox::~Sandbox()
{
    if (m_worker)
        m_worker->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

Result<std::unique_ptr<Sandbox>> Sandbox::start(const SandboxOptions &options)
{
    std::unique_ptr<Sandbox> sandbox(new Sandbox);
    sandbox->m_thread.setObjectName(u"sandbox"_s);
    sandbox->m_thread.start();
    sandbox->m_worker = new Worker(options);
    Worker *worker = sandbox->m_worker;
    worker->moveToThread(&sandbox->m_thread);
    const auto port = inThread(worker, [worker]() -> Result<quint16> {
        const Status opened = worker->open();
        return opened ? worker->listen() : failure(opened.error());
    });
    if (!port)
        return failure(port.error());
    sandbox->m_credentials = worker->credentials();
    sandbox->m_baseUrl =
        QUrl((options.tls ? "https"_L1 : "http"_L1) + "://127.0.0.1:"_L1 + QString::number(*port) + "/open-api"_L1);
    return sandbox;
}

QList<SandboxMember> Sandbox::tryMembers() const
{
    return inThread(m_worker, [this] {
        QList<SandboxMember> members = m_worker->book().members();
        members.removeIf([](const SandboxMember &member) { return !member.tryOne; });
        return members;
    });
}

QList<SandboxCard> Sandbox::cardsOf(const QString &userId) const
{
    return inThread(m_worker, [this, userId] {
        QList<SandboxCard> cards = m_worker->book().cards();
        cards.removeIf([&](const SandboxCard &card) { return card.userId != userId; });
        return cards;
    });
}

QList<SandboxGift> Sandbox::allGifts() const
{
    return inThread(m_worker, [this] {
        const auto &gifts = m_worker->book().gifts();
        return QList<SandboxGift>(gifts.begin(), gifts.end());
    });
}

QList<SandboxGift> Sandbox::sentGifts() const
{
    QList<SandboxGift> gifts = allGifts();
    gifts.removeIf([](const SandboxGift &gift) { return gift.seeded; });
    return gifts;
}

qint64 Sandbox::postsSeen(const QString &endpoint) const
{
    return inThread(m_worker, [this, endpoint] { return m_worker->proxy().traffic(endpoint).complete; });
}

qint64 Sandbox::postsStarted(const QString &endpoint) const
{
    return inThread(m_worker, [this, endpoint] { return m_worker->proxy().traffic(endpoint).started; });
}

qint64 Sandbox::connectionsSeen() const
{
    return inThread(m_worker, [this] { return m_worker->proxy().connections(); });
}

QList<SandboxCancel> Sandbox::cancelsSeen() const
{
    return inThread(m_worker, [this] { return m_worker->book().cancels(); });
}

qint64 Sandbox::lateCommitsPending() const
{
    return inThread(m_worker, [this] { return m_worker->proxy().latePending(); });
}

Status Sandbox::setFaults(const QString &spec)
{
    return inThread(m_worker, [this, spec] { return m_worker->proxy().setFaults(spec); });
}

Status Sandbox::refillCard(const QString &par, qint64 amount)
{
    return inThread(m_worker, [this, par, amount] { return m_worker->book().refill(par, amount); });
}

Status Sandbox::decideGift(const QString &transferId, const QString &status)
{
    return inThread(m_worker, [this, transferId, status] { return m_worker->book().decide(transferId, status); });
}

} // namespace giftdesk
