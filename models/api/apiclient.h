// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/codec/cardcodec.h"
#include "api/codec/giftcodec.h"
#include "api/codec/productcodec.h"
#include "api/envelope.h"
#include "api/sendanswer.h"
#include "api/transport.h"
#include "domain/clock.h"

#include <QThreadPool>

#include <functional>
#include <memory>

namespace giftdesk {

template <typename T> using Done = std::function<void(Result<T>)>;

/// The provider, one function an endpoint. Answers come later, once, in the thread of this object, and not at all once
/// `receiver` is gone. Every function's faults: ConnectionFailed, TlsFailed, TimedOut, Cancelled, the Answer… ones,
/// CredentialsRefused, EndpointOff, and ProviderRefused with the provider's code.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    /// `contract` and `clock` are borrowed for the life of the client.
    ApiClient(Profile profile, ApiCredentials credentials, const contract::Contract &contract, const Clock &clock,
              Deadlines deadlines, QObject *parent = nullptr);

    /// The cards of a member, live (contract §4.3). `par` not empty: that card only.
    CallHandle listCards(const MemberId &member, const CardPar &par, QObject *receiver,
                         Done<std::vector<CardRow>> done);
    CallHandle memberInfo(const MemberId &member, QObject *receiver, Done<MemberInfo> done);
    /// A token for a card number; its 30 s run from this call (decisions A15).
    CallHandle issueToken(const SecretBytes &cardNumber, QObject *receiver, Done<GiftToken> done);
    /// The gift itself. `permit` says that SENDING is on disk; the path and the correlation id are the permit's.
    CallHandle sendGift(const GiftOrder &order, const ServiceId &service, const GiftToken &token, SendPermit permit,
                        QObject *receiver, std::function<void(SendAnswer)> done);
    /// Asks for a gift to be taken back. `permit` as for sendGift(), for cancelPath().
    CallHandle cancelGift(const TransferId &gift, const MemberId &sender, SendPermit permit, QObject *receiver,
                          std::function<void(CancelAnswer)> done);
    /// Asks whether the provider would take this gift; carries no token and moves nothing. ProviderRefused with the
    /// code that a send would meet. EndpointOff also where the profile would send the card number unencrypted.
    CallHandle validateGift(const GiftOrder &order, const ServiceId &service, const SecretBytes &cardNumber,
                            QObject *receiver, Done<void> done);
    /// A page has up to 1,000 rows: it is opened beside this thread, and a cancel that comes meanwhile comes too late.
    CallHandle giftPage(const GiftPageRequest &request, QObject *receiver, Done<QList<GiftRecord>> done);
    CallHandle productInfos(const QList<ServiceId> &ids, QObject *receiver, Done<QList<CardProduct>> done);
    CallHandle productPage(int page, int pageSize, QObject *receiver, Done<QList<CardProduct>> done);
    CallHandle productDetail(const ServiceId &id, QObject *receiver, Done<CardProduct> done);

    /// The path a SendPermit has to name; Fault::EndpointOff.
    Result<QString> sendPath() const { return moneyPath(u"gifts.send"); }
    /// The same for a cancellation.
    Result<QString> cancelPath() const { return moneyPath(u"gifts.cancel"); }
    bool isOn(QStringView endpointKey) const;
    /// A money request is on its way.
    bool isSending() const;

    const Profile &profile() const { return m_envelope.profile(); }
    const contract::Contract &contract() const { return m_contract; }
    const Deadlines &deadlines() const { return m_transport.policy().deadlines; }
    /// How far our clock is from the provider's last Date header, ms; nothing before the first answer.
    std::optional<qint64> clockSkewMs() const { return m_skewMs; }
    /// Now by the provider's clock, as far as its Date header tells; UTC ms. Carried on by the steady clock, so that
    /// setting ours changes nothing; ours before the first answer.
    qint64 providerUtcMs() const;

Q_SIGNALS:
    /// An answer told the provider's time; clockSkewMs() is new.
    void dateSeen();

private:
    template <typename T> using Reader = std::function<Result<T>(OpenedAnswer &)>;

    using Judge = std::function<void(const ResolvedEndpoint &endpoint, const WireAnswer &wire)>;

    Result<QString> moneyPath(QStringView key) const;
    /// The one request of a permit. What keeps it from leaving comes as an answer of which no byte was given.
    CallHandle moneyCall(QStringView key, Json request, SendPermit permit, QObject *receiver, Judge judge);
    /// Where an answer is opened and read. Beside: in a thread of its own, for long ones; `read` must need nothing else.
    enum class Opening { Here, Beside };
    template <typename T>
    CallHandle readCall(QStringView key, Result<Json> request, QObject *receiver, Reader<T> read, Done<T> done,
                        Opening opening = Opening::Here);
    void noteDate(const WireAnswer &wire);

    const contract::Contract &m_contract;
    const Clock &m_clock;
    Envelope m_envelope;
    Transport m_transport;
    QList<CallHandle> m_moneyCalls; ///< those that have ended go with the next one
    std::optional<qint64> m_skewMs;
    qint64 m_providerUtcMs = 0; ///< of the last Date header
    qint64 m_dateSteadyMs = 0;  ///< when it came
    QThreadPool m_opening;      ///< last: waits for its thread, which reads m_envelope
};

} // namespace giftdesk
