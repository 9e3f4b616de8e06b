// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"

#include "crypto/correlationid.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

template <typename D, typename R> void answerLater(QObject *receiver, D done, R result)
{
    auto shared = std::make_shared<R>(std::move(result));
    QMetaObject::invokeMethod(
        receiver, [done = std::move(done), shared] { done(std::move(*shared)); }, Qt::QueuedConnection);
}

Status judgeRead(const OpenedAnswer &answer)
{
    if (answer.succeeded()) {
        return {};
    }
    return failure(Error{Fault::ProviderRefused, answer.code, {}, {}});
}

template <typename T, typename Read>
Result<T> openAndRead(const Envelope &envelope, const ResolvedEndpoint &endpoint, const WireAnswer &wire,
                      const QString &correlationId, const Read &read)
{
    auto opened = envelope.open(endpoint, wire, correlationId);
    if (!opened) {
        return failure(opened.error());
    }
    const Status fine = judgeRead(*opened);
    Result<T> result = fine ? read(*opened) : Result<T>(failure(fine.error()));
    wipeJson(opened->body);
    return result;
}

} // namespace

ApiClient::ApiClient(Profile profile, ApiCredentials credentials, const contract::Contract &contract,
                     const Clock &clock, Deadlines deadlines, QObject *parent)
    : QObject(parent)
    , m_contract(contract)
    , m_clock(clock)
    , m_envelope(profile, std::move(credentials))
    , m_transport(ConnectionPolicy{profile.baseUrl, profile.caPem, profile.pins, deadlines})
{
    m_opening.setMaxThreadCount(1); // the other core reads the next page or writes the last one
}

qint64 ApiClient::providerUtcMs() const
{
    return m_skewMs ? m_providerUtcMs + (m_clock.steadyMs() - m_dateSteadyMs) : m_clock.utcMs();
}

void ApiClient::noteDate(const WireAnswer &wire)
{
    if (wire.serverDateUtcMs != 0) {
        m_skewMs = m_clock.utcMs() - wire.serverDateUtcMs;
        m_providerUtcMs = wire.serverDateUtcMs;
        m_dateSteadyMs = m_clock.steadyMs();
        Q_EMIT dateSeen();
    }
}

template <typename T>
CallHandle ApiClient::readCall(QStringView key, Result<Json> request, QObject *receiver, Reader<T> read, Done<T> done,
                               Opening opening)
{
    const auto fail = [&](Error error) {
        answerLater(receiver, std::move(done), Result<T>(failure(std::move(error))));
        return CallHandle();
    };
    if (!request) {
        return fail(request.error());
    }
    const auto endpoint = resolveEndpoint(m_contract, m_envelope.profile(), key);
    if (!endpoint) {
        return fail(endpoint.error());
    }
    if (mayMoveMoney(m_contract, m_envelope.profile(), *endpoint)) {
        return fail(Error{Fault::MoneyPathForbidden, {}, {endpoint->path}, {}});
    }
    const qint64 now = m_clock.utcMs();
    const QString correlationId = newCorrelationId(now, m_envelope.profile().zone);
    const auto wire = m_envelope.seal(*endpoint, *request, correlationId, now);
    wipeJson(*request);
    if (!wire) {
        return fail(wire.error());
    }
    const auto open = [this, endpoint = *endpoint, correlationId, read = std::move(read)](const WireAnswer &answer) {
        return openAndRead<T>(m_envelope, endpoint, answer, correlationId, read);
    };
    const auto onAnswer = [this, guard = QPointer<ApiClient>(this), asker = QPointer<QObject>(receiver), open, opening,
                           done = std::move(done)](const WireAnswer &answer) {
        if (!guard) {
            return;
        }
        noteDate(answer);
        if (opening == Opening::Here) {
            return done(open(answer));
        }
        m_opening.start([this, asker, open, answer, done] {
            QMetaObject::invokeMethod(
                this,
                [asker, done, result = std::make_shared<Result<T>>(open(answer))] {
                    if (asker) {
                        done(std::move(*result));
                    }
                },
                Qt::QueuedConnection);
        });
    };
    return m_transport.read(*wire, receiver, onAnswer);
}

CallHandle ApiClient::listCards(const MemberId &member, const CardPar &par, QObject *receiver,
                                Done<std::vector<CardRow>> done)
{
    return readCall<std::vector<CardRow>>(
        u"cards.list", cardListRequest(member, par), receiver,
        [](OpenedAnswer &answer) { return readCardList(answer.body); }, std::move(done));
}

CallHandle ApiClient::memberInfo(const MemberId &member, QObject *receiver, Done<MemberInfo> done)
{
    return readCall<MemberInfo>(
        u"member.info", memberInfoRequest(member), receiver,
        [](OpenedAnswer &answer) { return readMemberInfo(answer.body); }, std::move(done));
}

CallHandle ApiClient::issueToken(const SecretBytes &cardNumber, QObject *receiver, Done<GiftToken> done)
{
    const qint64 requested = m_clock.steadyMs();
    return readCall<GiftToken>(
        u"token.issue", tokenRequest(cardNumber), receiver,
        [this, requested](OpenedAnswer &answer) {
            return readToken(answer.body, requested, m_clock.steadyMs(), providerUtcMs());
        },
        std::move(done));
}

CallHandle ApiClient::giftPage(const GiftPageRequest &request, QObject *receiver, Done<QList<GiftRecord>> done)
{
    return readCall<QList<GiftRecord>>(
        u"gifts.list", giftListRequest(request), receiver,
        [zone = profile().zone](OpenedAnswer &answer) { return readGiftList(answer.body, zone); }, std::move(done),
        Opening::Beside);
}

CallHandle ApiClient::productInfos(const QList<ServiceId> &ids, QObject *receiver, Done<QList<CardProduct>> done)
{
    return readCall<QList<CardProduct>>(
        u"products.info", productInfosRequest(ids), receiver,
        [](OpenedAnswer &answer) { return readProductInfos(answer.body); }, std::move(done));
}

CallHandle ApiClient::productPage(int page, int pageSize, QObject *receiver, Done<QList<CardProduct>> done)
{
    return readCall<QList<CardProduct>>(
        u"products.list", productListRequest(page, pageSize), receiver,
        [](OpenedAnswer &answer) { return readProductList(answer.body); }, std::move(done));
}

CallHandle ApiClient::productDetail(const ServiceId &id, QObject *receiver, Done<CardProduct> done)
{
    return readCall<CardProduct>(
        u"products.detail", productDetailRequest(id), receiver,
        [id](OpenedAnswer &answer) { return readProductDetail(answer.body, id); }, std::move(done));
}

CallHandle ApiClient::validateGift(const GiftOrder &order, const ServiceId &service, const SecretBytes &cardNumber,
                                   QObject *receiver, Done<void> done)
{
    const QStringView key = u"gifts.validate";
    const auto endpoint = resolveEndpoint(m_contract, m_envelope.profile(), key);
    if (endpoint && !endpoint->sendsEncrypted) {
        answerLater(receiver, std::move(done), Status(failure(Fault::EndpointOff, {key.toString()})));
        return {};
    }
    return readCall<void>(
        key, giftValidateRequest(order, service, cardNumber), receiver, [](OpenedAnswer &) { return Status(); },
        std::move(done));
}

Result<QString> ApiClient::moneyPath(QStringView key) const
{
    const auto endpoint = resolveEndpoint(m_contract, m_envelope.profile(), key);
    if (!endpoint) {
        return failure(endpoint.error());
    }
    return endpoint->path;
}

bool ApiClient::isOn(QStringView endpointKey) const
{
    return resolveEndpoint(m_contract, m_envelope.profile(), endpointKey).has_value();
}

bool ApiClient::isSending() const
{
    return std::any_of(m_moneyCalls.begin(), m_moneyCalls.end(),
                       [](const CallHandle &call) { return call.isRunning(); });
}

CallHandle ApiClient::moneyCall(QStringView key, Json request, SendPermit permit, QObject *receiver, Judge judge)
{
    const auto nothingLeft = [&](const Error &error) {
        WireAnswer answer;
        answer.error = error;
        QMetaObject::invokeMethod(
            receiver, [judge = std::move(judge), answer] { judge({}, answer); }, Qt::QueuedConnection);
        return CallHandle();
    };
    const auto endpoint = resolveEndpoint(m_contract, m_envelope.profile(), key);
    if (!endpoint) {
        wipeJson(request);
        return nothingLeft(endpoint.error());
    }
    const auto wire = m_envelope.seal(*endpoint, request, permit.correlationId(), permit.instant());
    wipeJson(request);
    if (!wire) {
        return nothingLeft(wire.error());
    }
    CallHandle call =
        m_transport.sendOnce(*wire, std::move(permit), receiver,
                             [this, guard = QPointer<ApiClient>(this), endpoint = *endpoint,
                              judge = std::move(judge)](const WireAnswer &answer) {
                                 if (!guard) {
                                     return; // a call outlives the session: SENDING becomes UNKNOWN at the next start
                                 }
                                 noteDate(answer);
                                 judge(endpoint, answer);
                             });
    m_moneyCalls.removeIf([](const CallHandle &ended) { return !ended.isRunning(); });
    m_moneyCalls.append(call);
    return call;
}

CallHandle ApiClient::sendGift(const GiftOrder &order, const ServiceId &service, const GiftToken &token,
                               SendPermit permit, QObject *receiver, std::function<void(SendAnswer)> done)
{
    const QString correlationId = permit.correlationId();
    return moneyCall(
        u"gifts.send", giftSendRequest(order, service, token), std::move(permit), receiver,
        [this, correlationId, done = std::move(done)](const ResolvedEndpoint &endpoint, const WireAnswer &wire) {
            done(judgeSend(m_envelope, m_contract, endpoint, wire, correlationId));
        });
}

CallHandle ApiClient::cancelGift(const TransferId &gift, const MemberId &sender, SendPermit permit, QObject *receiver,
                                 std::function<void(CancelAnswer)> done)
{
    const QString correlationId = permit.correlationId();
    return moneyCall(
        u"gifts.cancel", giftCancelRequest(gift, sender), std::move(permit), receiver,
        [this, correlationId, done = std::move(done)](const ResolvedEndpoint &endpoint, const WireAnswer &wire) {
            done(judgeCancel(m_envelope, m_contract, endpoint, wire, correlationId));
        });
}

} // namespace giftdesk
