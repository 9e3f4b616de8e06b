// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fault.h"

#include <algorithm>

namespace giftdesk {

namespace {

// In the order of the enumeration; tests/domain checks that order and that no code is given twice.
constexpr FaultInfo faults[] = {
    {Fault::UnknownCommand, ErrorKind::Usage, "GD-usage-01"},
    {Fault::MissingOption, ErrorKind::Usage, "GD-usage-02"},
    {Fault::BadOption, ErrorKind::Usage, "GD-usage-03"},
    {Fault::ConfirmationMissing, ErrorKind::Usage, "GD-usage-04"},
    {Fault::ProfileRequired, ErrorKind::Usage, "GD-usage-05"},
    {Fault::PersonalDataAsArgument, ErrorKind::Usage, "GD-usage-06"},
    {Fault::ReasonForUnmaskedMissing, ErrorKind::Usage, "GD-usage-07"},
    {Fault::UnknownOption, ErrorKind::Usage, "GD-usage-08"},
    {Fault::FieldMissing, ErrorKind::Validation, "GD-validation-01"},
    {Fault::FieldTooLong, ErrorKind::Validation, "GD-validation-02"},
    {Fault::FieldMalformed, ErrorKind::Validation, "GD-validation-03"},
    {Fault::FieldHiddenCharacter, ErrorKind::Validation, "GD-validation-04"},
    {Fault::FieldLoneJamo, ErrorKind::Validation, "GD-validation-05"},
    {Fault::PhoneMalformed, ErrorKind::Validation, "GD-validation-06"},
    {Fault::PhoneForeign, ErrorKind::Validation, "GD-validation-07"},
    {Fault::PhoneNotPersonal, ErrorKind::Validation, "GD-validation-08"},
    {Fault::AmountMalformed, ErrorKind::Validation, "GD-validation-09"},
    {Fault::AmountOutOfRange, ErrorKind::Validation, "GD-validation-10"},
    {Fault::MemberIdMalformed, ErrorKind::Validation, "GD-validation-11"},
    {Fault::DateMalformed, ErrorKind::Validation, "GD-validation-12"},
    {Fault::QueryMalformed, ErrorKind::Validation, "GD-validation-13"},
    {Fault::CardNotOfMember, ErrorKind::Validation, "GD-validation-14"},
    {Fault::CardEmpty, ErrorKind::Validation, "GD-validation-15"},
    {Fault::AmountNotBalance, ErrorKind::Validation, "GD-validation-16"},
    {Fault::KeyReusedWithOtherContent, ErrorKind::Validation, "GD-validation-17"},
    {Fault::CardReserved, ErrorKind::Validation, "GD-validation-18"},
    {Fault::StateForbids, ErrorKind::Validation, "GD-validation-19"},
    {Fault::SendingNotAllowedYet, ErrorKind::Validation, "GD-validation-20"},
    {Fault::ProductNotKnown, ErrorKind::Validation, "GD-validation-21"},
    {Fault::CellIsFormula, ErrorKind::Validation, "GD-validation-30"},
    {Fault::CellDigitsLost, ErrorKind::Validation, "GD-validation-31"},
    {Fault::CellUnreadable, ErrorKind::Validation, "GD-validation-32"},
    {Fault::RowTooLong, ErrorKind::Validation, "GD-validation-33"},
    {Fault::RowRepeatsCard, ErrorKind::Validation, "GD-validation-34"},
    {Fault::RowRepeatsKey, ErrorKind::Validation, "GD-validation-35"},
    {Fault::FileNotWritten, ErrorKind::Validation, "GD-validation-36"},
    {Fault::QueryFieldUnknown, ErrorKind::Validation, "GD-validation-37"},
    {Fault::QueryValueUnreadable, ErrorKind::Validation, "GD-validation-38"},
    {Fault::QueryQuoteOpen, ErrorKind::Validation, "GD-validation-39"},
    {Fault::ProviderRefused, ErrorKind::Refused, "GD-refused-01"},
    {Fault::ProviderRefusalUnconfirmed, ErrorKind::Unknown, "GD-unknown-01"},
    {Fault::OutcomeUnknown, ErrorKind::Unknown, "GD-unknown-02"},
    {Fault::NotSent, ErrorKind::NotSent, "GD-notSent-01"},
    {Fault::TokenRefused, ErrorKind::NotSent, "GD-notSent-02"},
    {Fault::TokenExpired, ErrorKind::NotSent, "GD-notSent-03"},
    {Fault::NotFound, ErrorKind::NotFound, "GD-notFound-01"},
    {Fault::ConnectionFailed, ErrorKind::Network, "GD-network-01"},
    {Fault::TlsFailed, ErrorKind::Network, "GD-network-02"},
    {Fault::TimedOut, ErrorKind::Network, "GD-network-03"},
    {Fault::Cancelled, ErrorKind::Network, "GD-network-04"},
    {Fault::AnswerTooLarge, ErrorKind::Protocol, "GD-protocol-01"},
    {Fault::AnswerUnreadable, ErrorKind::Protocol, "GD-protocol-02"},
    {Fault::AnswerNotDecryptable, ErrorKind::Protocol, "GD-protocol-03"},
    {Fault::AnswerFieldMissing, ErrorKind::Protocol, "GD-protocol-04"},
    {Fault::AnswerForeign, ErrorKind::Protocol, "GD-protocol-05"},
    {Fault::AnswerStatus, ErrorKind::Protocol, "GD-protocol-06"},
    {Fault::AnswerRedirect, ErrorKind::Protocol, "GD-protocol-07"},
    {Fault::DayIncomplete, ErrorKind::Incomplete, "GD-incomplete-01"},
    {Fault::HistoryUnstable, ErrorKind::Incomplete, "GD-incomplete-02"},
    {Fault::CredentialsRefused, ErrorKind::Credentials, "GD-credentials-01"},
    {Fault::EndpointOff, ErrorKind::EndpointOff, "GD-endpointOff-01"},
    {Fault::MoneyPathForbidden, ErrorKind::Internal, "GD-internal-02"},
    {Fault::ProfileMissing, ErrorKind::Configuration, "GD-configuration-01"},
    {Fault::ProfileUnreadable, ErrorKind::Configuration, "GD-configuration-02"},
    {Fault::ProfileFieldWrong, ErrorKind::Configuration, "GD-configuration-03"},
    {Fault::ProfileKeyUnreadable, ErrorKind::Configuration, "GD-configuration-04"},
    {Fault::ProfileHttpForbidden, ErrorKind::Configuration, "GD-configuration-05"},
    {Fault::ProfileCaForbidden, ErrorKind::Configuration, "GD-configuration-06"},
    {Fault::PassphraseWrong, ErrorKind::Credentials, "GD-credentials-02"},
    {Fault::PassphraseMissing, ErrorKind::Credentials, "GD-credentials-03"},
    {Fault::PassphraseFileEmpty, ErrorKind::Credentials, "GD-credentials-04"},
    {Fault::VaultDamaged, ErrorKind::Credentials, "GD-credentials-05"},
    {Fault::CryptoSelfTestFailed, ErrorKind::Internal, "GD-internal-03"},
    {Fault::ContractDamaged, ErrorKind::Internal, "GD-internal-04"},
    {Fault::StoreInUse, ErrorKind::StoreInUse, "GD-storeInUse-01"},
    {Fault::ConsoleTakesNothing, ErrorKind::StoreInUse, "GD-storeInUse-02"},
    {Fault::ConsoleGone, ErrorKind::Unknown, "GD-unknown-05"},
    {Fault::StoreLocked, ErrorKind::StoreLocked, "GD-storeLocked-01"},
    {Fault::StoreReadOnly, ErrorKind::StoreReadOnly, "GD-storeReadOnly-01"},
    {Fault::StoreFull, ErrorKind::StoreFull, "GD-storeFull-01"},
    {Fault::StoreDamaged, ErrorKind::StoreDamaged, "GD-storeDamaged-01"},
    {Fault::StoreNewer, ErrorKind::StoreNewer, "GD-storeNewer-01"},
    {Fault::StoreUnsafePath, ErrorKind::Configuration, "GD-configuration-07"},
    {Fault::RowMacWrong, ErrorKind::Verification, "GD-verification-01"},
    {Fault::AuditChainBroken, ErrorKind::Verification, "GD-verification-02"},
    {Fault::LimitExceeded, ErrorKind::Validation, "GD-validation-22"},
    {Fault::DuplicateGift, ErrorKind::Validation, "GD-validation-23"},
    {Fault::SecondPersonNeeded, ErrorKind::Validation, "GD-validation-24"},
    {Fault::BatchFileUnreadable, ErrorKind::Validation, "GD-validation-25"},
    {Fault::BatchColumnMissing, ErrorKind::Validation, "GD-validation-26"},
    {Fault::BatchFileTooLarge, ErrorKind::Validation, "GD-validation-27"},
    {Fault::CancelOpen, ErrorKind::Validation, "GD-validation-28"},
    {Fault::GiftNotWaiting, ErrorKind::Validation, "GD-validation-40"},
    {Fault::CancelNotSent, ErrorKind::NotSent, "GD-notSent-04"},
    {Fault::BackupTargetExists, ErrorKind::Validation, "GD-validation-29"},
    {Fault::BatchStopped, ErrorKind::Unknown, "GD-unknown-03"},
    {Fault::CancelUnknown, ErrorKind::Unknown, "GD-unknown-04"},
    {Fault::Quarantined, ErrorKind::Verification, "GD-verification-03"},
    {Fault::Contradicted, ErrorKind::Verification, "GD-verification-04"},
    {Fault::BackupUnreadable, ErrorKind::Verification, "GD-verification-05"},
    {Fault::ReleaseBlocked, ErrorKind::Verification, "GD-verification-06"},
    {Fault::DayDiffers, ErrorKind::Verification, "GD-verification-07"},
    {Fault::BatchRowsRefused, ErrorKind::Validation, "GD-validation-50"},
    {Fault::BatchUnfinished, ErrorKind::NotSent, "GD-notSent-10"},
    {Fault::Internal, ErrorKind::Internal, "GD-internal-01"},
};

} // namespace

const FaultInfo &faultInfo(Fault fault)
{
    const auto found = std::find_if(std::begin(faults), std::end(faults),
                                    [fault](const FaultInfo &info) { return info.fault == fault; });
    return found != std::end(faults) ? *found : *std::prev(std::end(faults));
}

std::optional<Fault> faultFromCode(QStringView code)
{
    const auto found = std::find_if(std::begin(faults), std::end(faults),
                                    [code](const FaultInfo &info) { return code == QLatin1StringView(info.code); });
    return found != std::end(faults) ? std::optional(found->fault) : std::nullopt;
}

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage: return QStringLiteral("usage");
    case ErrorKind::Validation: return QStringLiteral("validation");
    case ErrorKind::Refused: return QStringLiteral("refused");
    case ErrorKind::Unknown: return QStringLiteral("unknown");
    case ErrorKind::NotFound: return QStringLiteral("notFound");
    case ErrorKind::NotSent: return QStringLiteral("notSent");
    case ErrorKind::Network: return QStringLiteral("network");
    case ErrorKind::Protocol: return QStringLiteral("protocol");
    case ErrorKind::Incomplete: return QStringLiteral("incomplete");
    case ErrorKind::Credentials: return QStringLiteral("credentials");
    case ErrorKind::Configuration: return QStringLiteral("configuration");
    case ErrorKind::EndpointOff: return QStringLiteral("endpointOff");
    case ErrorKind::StoreInUse: return QStringLiteral("storeInUse");
    case ErrorKind::StoreLocked: return QStringLiteral("storeLocked");
    case ErrorKind::StoreReadOnly: return QStringLiteral("storeReadOnly");
    case ErrorKind::StoreFull: return QStringLiteral("storeFull");
    case ErrorKind::StoreDamaged: return QStringLiteral("storeDamaged");
    case ErrorKind::StoreNewer: return QStringLiteral("storeNewer");
    case ErrorKind::Verification: return QStringLiteral("verification");
    case ErrorKind::Internal: return QStringLiteral("internal");
    }
    Q_UNREACHABLE();
}

int exitCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage: return 2;
    case ErrorKind::Validation:
    case ErrorKind::Refused:
    case ErrorKind::NotFound: return 3;
    case ErrorKind::Unknown: return 4;
    case ErrorKind::NotSent:
    case ErrorKind::Network:
    case ErrorKind::Protocol:
    case ErrorKind::Incomplete: return 5;
    case ErrorKind::StoreInUse:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreReadOnly:
    case ErrorKind::StoreFull:
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreNewer: return 6;
    case ErrorKind::Verification: return 7;
    case ErrorKind::Credentials:
    case ErrorKind::Configuration:
    case ErrorKind::EndpointOff: return 8;
    case ErrorKind::Internal: return 70;
    }
    Q_UNREACHABLE();
}

} // namespace giftdesk
