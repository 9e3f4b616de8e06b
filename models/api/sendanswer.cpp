// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/sendanswer.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int transferIdLength = 20; // contract §2.1

SendAnswer lost(Error error, const QString &code = {})
{
    SendAnswer answer;
    answer.event = EntryEvent::OutcomeLost;
    answer.providerCode = code;
    // People are told that the outcome is unknown; the cause goes along for the record.
    answer.error = Error{Fault::OutcomeUnknown, {}, {QString::fromLatin1(faultInfo(error.fault).code)}, error.detail};
    return answer;
}

SendAnswer refused(const contract::Contract &contract, const ResolvedEndpoint &endpoint, const OpenedAnswer &opened)
{
    SendAnswer answer;
    answer.providerCode = opened.code;
    // A profile may add codes that the contract does not know; what the contract calls an echo stays one.
    const bool added =
        !contract.code(endpoint.endpoint->key, opened.code) && endpoint.changes.refusalCodes.contains(opened.code);
    const bool clean = added || contract.refusalIsClean(endpoint.endpoint->key, opened.code, opened.description);
    answer.event = clean ? EntryEvent::CleanlyRefused : EntryEvent::OutcomeLost;
    answer.error = Error{clean ? Fault::ProviderRefused : Fault::ProviderRefusalUnconfirmed, opened.code, {}, {}};
    return answer;
}

/// Blanks, line ends and signs that nobody sees are no name of a gift.
bool isVisibleAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
}

SendAnswer confirmed(const OpenedAnswer &opened)
{
    const auto id = requiredText(opened.body, u"transferId", transferIdLength, transferIdLength);
    if (!id) {
        return lost(id.error(), opened.code);
    }
    if (!isVisibleAscii(*id)) {
        return lost(Error{Fault::AnswerUnreadable, {}, {u"transferId"_s}, {}}, opened.code);
    }
    SendAnswer answer;
    answer.event = EntryEvent::Confirmed;
    answer.transferId = TransferId(*id);
    answer.providerCode = opened.code;
    return answer;
}

/// A confirmed cancellation says nothing but that it was done.
SendAnswer confirmedCancel(const OpenedAnswer &opened)
{
    SendAnswer answer;
    answer.event = EntryEvent::Confirmed;
    answer.providerCode = opened.code;
    return answer;
}

using Confirm = SendAnswer (*)(const OpenedAnswer &opened);

SendAnswer judge(const Envelope &envelope, const contract::Contract &contract, const ResolvedEndpoint &endpoint,
                 const WireAnswer &wire, const QString &correlationId, Confirm confirm)
{
    if (wire.bodyBytesGiven == 0) {
        SendAnswer answer;
        answer.event = EntryEvent::NothingLeft;
        answer.error = wire.error.value_or(Error{Fault::NotSent, {}, {}, {}});
        return answer;
    }
    const auto opened = envelope.open(endpoint, wire, correlationId);
    if (!opened) {
        return lost(opened.error());
    }
    if (wire.correlationId.isEmpty()) {
        return lost(Error{Fault::AnswerForeign, {}, {}, {}}, opened->code); // decisions A12
    }
    const bool successCode = opened->code == u"000_000";
    if (opened->status == 400 && !successCode) {
        return refused(contract, endpoint, *opened);
    }
    const bool mustBeEncrypted = endpoint.endpoint->response == contract::Crossing::Encrypted;
    if (!opened->succeeded() || (mustBeEncrypted && !opened->encrypted)) {
        return lost(Error{Fault::AnswerUnreadable, {}, {}, {}}, opened->code);
    }
    return confirm(*opened);
}

CancelEvent cancelEventOf(EntryEvent event)
{
    constexpr std::pair<EntryEvent, CancelEvent> same[] = {
        {EntryEvent::NothingLeft, CancelEvent::NothingLeft},
        {EntryEvent::Confirmed, CancelEvent::Confirmed},
        {EntryEvent::CleanlyRefused, CancelEvent::CleanlyRefused},
    };
    const auto found =
        std::find_if(std::begin(same), std::end(same), [event](const auto &pair) { return pair.first == event; });
    return found != std::end(same) ? found->second : CancelEvent::OutcomeLost;
}

} // namespace

SendAnswer judgeSend(const Envelope &envelope, const contract::Contract &contract, const ResolvedEndpoint &endpoint,
                     const WireAnswer &wire, const QString &correlationId)
{
    return judge(envelope, contract, endpoint, wire, correlationId, confirmed);
}

CancelAnswer judgeCancel(const Envelope &envelope, const contract::Contract &contract, const ResolvedEndpoint &endpoint,
                         const WireAnswer &wire, const QString &correlationId)
{
    const SendAnswer judged = judge(envelope, contract, endpoint, wire, correlationId, confirmedCancel);
    CancelAnswer answer{cancelEventOf(judged.event), judged.providerCode, judged.error};
    if (answer.event == CancelEvent::OutcomeLost) {
        answer.error = Error{Fault::CancelUnknown, judged.providerCode, judged.error.args, judged.error.detail};
    } else if (answer.error.fault == Fault::NotSent) {
        answer.error.fault = Fault::CancelNotSent;
    }
    return answer;
}

} // namespace giftdesk
