// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace giftdesk {

/// The stable `error.kind` of the command line (docs/ERRORS.md). A kind decides the exit code.
enum class ErrorKind {
    Usage,
    Validation,
    Refused,
    Unknown,
    NotFound,
    NotSent,
    Network,
    Protocol,
    Incomplete,
    Credentials,
    Configuration,
    EndpointOff,
    StoreInUse,
    StoreLocked,
    StoreReadOnly,
    StoreFull,
    StoreDamaged,
    StoreNewer,
    Verification,
    Internal,
};

/// Every fault we can name ourselves. Each has a stable code `GD-<kind>-nn` and, in `ui/text`, a sentence in both
/// languages saying what happened, why and what to do. Refusals by the provider carry the provider's code beside it.
enum class Fault {
    // usage
    UnknownCommand,
    MissingOption,
    BadOption,
    ConfirmationMissing,
    ProfileRequired,
    PersonalDataAsArgument,
    ReasonForUnmaskedMissing,
    UnknownOption,
    // validation: one for each rule a field can break
    FieldMissing,
    FieldTooLong,
    FieldMalformed,
    FieldHiddenCharacter,
    FieldLoneJamo,
    PhoneMalformed,
    PhoneForeign,
    PhoneNotPersonal,
    AmountMalformed,
    AmountOutOfRange,
    MemberIdMalformed,
    DateMalformed,
    QueryMalformed,
    CardNotOfMember,
    CardEmpty,
    AmountNotBalance,
    KeyReusedWithOtherContent,
    CardReserved,
    StateForbids,
    SendingNotAllowedYet,
    ProductNotKnown,
    // of a batch file's cells and rows
    CellIsFormula,
    CellDigitsLost,
    CellUnreadable,
    RowTooLong,
    RowRepeatsCard,
    RowRepeatsKey,
    FileNotWritten,
    // of the search language: the part, and the place of its first character (from 1)
    QueryFieldUnknown,
    QueryValueUnreadable,
    QueryQuoteOpen,
    // provider and wire
    ProviderRefused,
    ProviderRefusalUnconfirmed,
    OutcomeUnknown,
    NotSent,
    TokenRefused,
    TokenExpired,
    NotFound,
    ConnectionFailed,
    TlsFailed,
    TimedOut,
    Cancelled,
    AnswerTooLarge,
    AnswerUnreadable,
    AnswerNotDecryptable,
    AnswerFieldMissing,
    AnswerForeign,
    AnswerStatus,
    AnswerRedirect,
    DayIncomplete,
    HistoryUnstable,
    CredentialsRefused,
    EndpointOff,
    MoneyPathForbidden,
    // configuration
    ProfileMissing,
    ProfileUnreadable,
    ProfileFieldWrong,
    ProfileKeyUnreadable,
    ProfileHttpForbidden,
    ProfileCaForbidden,
    PassphraseWrong,
    PassphraseMissing,
    PassphraseFileEmpty,
    VaultDamaged,
    CryptoSelfTestFailed,
    ContractDamaged,
    // stores
    StoreInUse,
    ConsoleTakesNothing,
    ConsoleGone,
    StoreLocked,
    StoreReadOnly,
    StoreFull,
    StoreDamaged,
    StoreNewer,
    StoreUnsafePath,
    RowMacWrong,
    AuditChainBroken,
    // guards, batches, cancelling, and what proves the journal
    LimitExceeded,
    DuplicateGift,
    SecondPersonNeeded,
    BatchFileUnreadable,
    BatchColumnMissing,
    BatchFileTooLarge,
    CancelOpen,
    CancelNotSent,
    GiftNotWaiting,
    BackupTargetExists,
    BatchStopped,
    CancelUnknown,
    Quarantined,
    Contradicted,
    BackupUnreadable,
    ReleaseBlocked,
    DayDiffers,
    BatchRowsRefused,
    BatchUnfinished,
    Internal,
};

struct FaultInfo
{
    Fault fault;
    ErrorKind kind;
    const char *code; ///< stable, `GD-<kind>-nn`
};

/// Kind and stable code of a fault.
const FaultInfo &faultInfo(Fault fault);
/// The fault of a stable code; nothing for a code that is none of ours.
std::optional<Fault> faultFromCode(QStringView code);

/// The name of a kind on the command line, for example `storeInUse`.
QString errorKindName(ErrorKind kind);

/// The process exit code of a kind: 2, 3, 4, 5, 6, 7, 8 or 70 (design §8).
int exitCode(ErrorKind kind);

} // namespace giftdesk
