// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/commandspec.h"

#include <QStringList>
#include <QtGlobal>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

constexpr OptionSpec globals[] = {
    {"--data-dir", "DIR", QT_TRANSLATE_NOOP("Giftctl", "the data folder; default: $XDG_DATA_HOME/giftdesk")},
    {"--profile", "NAME|FILE",
     QT_TRANSLATE_NOOP("Giftctl", "the imported profile, or a profile file for this command only")},
    {"--passphrase-file", "F",
     QT_TRANSLATE_NOOP("Giftctl", "a file whose first line is the passphrase of the data folder")},
    {"--lang", "ko|en",
     QT_TRANSLATE_NOOP("Giftctl", "the language of messages; JSON keys, kinds and codes are never translated")},
    {"--json", nullptr, QT_TRANSLATE_NOOP("Giftctl", "one JSON object a line on standard output, errors too")},
    {"--unmasked", nullptr,
     QT_TRANSLATE_NOOP("Giftctl", "show personal data in full; needs --reason and is written to the audit record")},
    {"--reason", "TEXT", QT_TRANSLATE_NOOP("Giftctl", "why: of a gift, or of looking with --unmasked")},
    {"--help", nullptr, QT_TRANSLATE_NOOP("Giftctl", "this help, or that of the command before it (also -h)")},
    {"--version", nullptr, QT_TRANSLATE_NOOP("Giftctl", "the version of giftctl")},
};

constexpr OptionSpec productListOptions[] = {
    {"--refresh", nullptr, QT_TRANSLATE_NOOP("Giftctl", "ask the provider even where products are known already")},
};

constexpr OptionSpec cardListOptions[] = {
    {"--user-id", "ID|-", QT_TRANSLATE_NOOP("Giftctl", "the member's id; - reads it from standard input"), true},
};

constexpr OptionSpec giftSendOptions[] = {
    {"--from", "FILE|-",
     QT_TRANSLATE_NOOP("Giftctl",
                       "the gift as one JSON object in a file or on standard input; instead of the options below")},
    {"--sender-user-id", "ID", QT_TRANSLATE_NOOP("Giftctl", "member id of the sender"), true},
    {"--card", "PAR", QT_TRANSLATE_NOOP("Giftctl", "the sender's card, 27 characters")},
    {"--receiver-name", "N", QT_TRANSLATE_NOOP("Giftctl", "name of the receiver"), true},
    {"--receiver-phone", "P", QT_TRANSLATE_NOOP("Giftctl", "phone number of the receiver"), true},
    {"--amount", "WON", QT_TRANSLATE_NOOP("Giftctl", "the whole balance of the card, in won")},
    {"--sender-name", "N", QT_TRANSLATE_NOOP("Giftctl", "name of the sender as the receiver sees it"), true},
    {"--sender-phone", "P", QT_TRANSLATE_NOOP("Giftctl", "phone number of the sender"), true},
    {"--locale", "KO|EN", QT_TRANSLATE_NOOP("Giftctl", "language of the message to the receiver; default: KO")},
    {"--key", "K", QT_TRANSLATE_NOOP("Giftctl", "your own key: the same key never sends twice")},
    {"--allow-duplicate", nullptr, QT_TRANSLATE_NOOP("Giftctl", "send although a like gift was sent lately")},
    {"--dry-run", nullptr, QT_TRANSLATE_NOOP("Giftctl", "check the gift and the card, send nothing")},
    {"--preflight", nullptr,
     QT_TRANSLATE_NOOP("Giftctl", "with --dry-run: ask the provider too whether it would take the gift")},
    {"--yes", nullptr, QT_TRANSLATE_NOOP("Giftctl", "confirm that the gift is to be sent")},
};

constexpr OptionSpec batchCheckOptions[] = {
    {"--cards", nullptr,
     QT_TRANSLATE_NOOP("Giftctl", "read the senders' cards live too: products, and cards that cannot be given")},
};

constexpr OptionSpec batchSendOptions[] = {
    {"--concurrency", "N", QT_TRANSLATE_NOOP("Giftctl", "gifts under way at a time, 1 to 16; default: 4")},
    {"--progress", nullptr, QT_TRANSLATE_NOOP("Giftctl", "tell the progress also where there is no terminal")},
    {"--yes", nullptr, QT_TRANSLATE_NOOP("Giftctl", "confirm that the gifts are to be sent")},
};

constexpr OptionSpec batchReportOptions[] = {
    {"--to", "FILE", QT_TRANSLATE_NOOP("Giftctl", "the CSV file to write")},
};

constexpr OptionSpec backupCreateOptions[] = {
    {"--to", "DIR", QT_TRANSLATE_NOOP("Giftctl", "the folder to make; never one that holds anything")},
};

constexpr OptionSpec dayCloseOptions[] = {
    {"--date", "D", QT_TRANSLATE_NOOP("Giftctl", "the day, yyyyMMdd or yyyy-MM-dd; default: today")},
};

constexpr OptionSpec journalListOptions[] = {
    {"--state", "S", QT_TRANSLATE_NOOP("Giftctl", "only entries in this state, for example UNKNOWN")},
};

constexpr OptionSpec reconcileOptions[] = {
    {"--entry", "ID", QT_TRANSLATE_NOOP("Giftctl", "only this entry")},
    {"--wait", "SECONDS", QT_TRANSLATE_NOOP("Giftctl", "keep looking that long while an outcome is unknown")},
};

constexpr OptionSpec giftShowOptions[] = {
    {"--refresh", nullptr,
     QT_TRANSLATE_NOOP("Giftctl", "ask the provider first what became of it; settles a cancellation that is UNKNOWN")},
};

constexpr OptionSpec syncOptions[] = {
    {"--from", "D", QT_TRANSLATE_NOOP("Giftctl", "first day, yyyyMMdd or yyyy-MM-dd")},
    {"--to", "D", QT_TRANSLATE_NOOP("Giftctl", "last day, included; default: today")},
    {"--user-id", "ID|-",
     QT_TRANSLATE_NOOP("Giftctl", "only the gifts of this member; - reads the id from standard input"), true},
    {"--phone", "P|-", QT_TRANSLATE_NOOP("Giftctl", "only the gifts of this number; - reads it from standard input"),
     true},
    {"--progress", nullptr,
     QT_TRANSLATE_NOOP("Giftctl", "tell the progress on standard error although it is no terminal")},
};

constexpr OptionSpec searchOptions[] = {
    {"--limit", "N", QT_TRANSLATE_NOOP("Giftctl", "at most so many gifts; default: all")},
    {"--after", "C", QT_TRANSLATE_NOOP("Giftctl", "go on after this transferId, the last one seen")},
    {"--count", nullptr, QT_TRANSLATE_NOOP("Giftctl", "only how many there are")},
};

constexpr OptionSpec exportOptions[] = {
    {"--to", "FILE", QT_TRANSLATE_NOOP("Giftctl", "the file to write: .xlsx a workbook, anything else CSV")},
    {"--progress", nullptr, QT_TRANSLATE_NOOP("Giftctl", "say how far it is, also without a terminal")},
};

constexpr OptionSpec serveOptions[] = {
    {"--port", "N", QT_TRANSLATE_NOOP("Giftctl", "listen on this port; default: a free one")},
    {"--fault", "SPEC", QT_TRANSLATE_NOOP("Giftctl", "faults: fault[:value]@endpoint[#n],…")},
    {"--for", "SECONDS", QT_TRANSLATE_NOOP("Giftctl", "end by itself after so long")},
};

constexpr CommandSpec commands[] = {
    {"profile import",
     "FILE",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "keep a profile; its secrets go into the encrypted store"),
     Needs::File,
     false,
     makeProfileImport},
    {"profile list",
     "",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "the imported profiles"),
     Needs::Nothing,
     false,
     makeProfileList},
    {"profile show",
     "",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "the facts of a profile, never its secrets"),
     Needs::Profile,
     false,
     makeProfileShow},
    {"profile check",
     "",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "check the profile, its keys and the way to the provider"),
     Needs::Session,
     false,
     makeProfileCheck},
    {"products list", "", productListOptions, QT_TRANSLATE_NOOP("Giftctl", "the card products"), Needs::Session, false,
     makeProductsList},
    {"products show",
     "SERVICE_ID",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "one card product with its detail"),
     Needs::Session,
     false,
     makeProductsShow},
    {"cards list", "", cardListOptions, QT_TRANSLATE_NOOP("Giftctl", "the cards of a member"), Needs::Session, false,
     makeCardsList},
    {"gift send", "", giftSendOptions, QT_TRANSLATE_NOOP("Giftctl", "send a gift"), Needs::Session, false,
     makeGiftSend},
    {"gift show", "ID", giftShowOptions,
     QT_TRANSLATE_NOOP("Giftctl", "a gift by its entry id or transferId: journal and history side by side"),
     Needs::Session, false, makeGiftShow},
    {"gift cancel",
     "TRANSFER_ID",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "take back a sent gift that nobody has accepted; needs --reason"),
     Needs::Session,
     false,
     makeGiftCancel},
    {"journal list", "", journalListOptions, QT_TRANSLATE_NOOP("Giftctl", "our own entries, newest first"),
     Needs::Session, false, makeJournalList},
    {"journal show",
     "ENTRY",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "one entry with its steps"),
     Needs::Session,
     false,
     makeJournalShow},
    {"reconcile", "", reconcileOptions,
     QT_TRANSLATE_NOOP("Giftctl", "look at the provider for gifts whose outcome is unknown and record what is proved"),
     Needs::Session, false, makeReconcile},
    {"batch check", "FILE", batchCheckOptions,
     QT_TRANSLATE_NOOP("Giftctl", "read a CSV or XLSX file of gifts and say what is wrong with it; sends nothing"),
     Needs::Session, false, makeBatchCheck},
    {"batch run", "FILE", batchSendOptions,
     QT_TRANSLATE_NOOP("Giftctl", "send the gifts of a file; the same file again sends only what was not sent"),
     Needs::Session, false, makeBatchRun},
    {"batch resume", "BATCH", batchSendOptions,
     QT_TRANSLATE_NOOP("Giftctl", "go on with a batch; rows that never left are tried again"), Needs::Session, false,
     makeBatchResume},
    {"batch list",
     "",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "the batches and how far they are, newest first"),
     Needs::Session,
     false,
     makeBatchList},
    {"batch report", "BATCH", batchReportOptions,
     QT_TRANSLATE_NOOP("Giftctl", "write what became of each row into a CSV file"), Needs::Session, false,
     makeBatchReport},
    {"history sync", "", syncOptions, QT_TRANSLATE_NOOP("Giftctl", "read the provider's history into the cache"),
     Needs::Session, false, makeHistorySync},
    {"history search", "QUERY|-", searchOptions,
     QT_TRANSLATE_NOOP(
         "Giftctl", "find gifts by name, initial consonants, phone, transferId or amount, and by fields such as "
                    "amount>50000 status:accepted from:2026-11-01 -receiver:김; an empty query finds all, - reads it "
                    "from standard input"),
     Needs::Session, true, makeHistorySearch},
    {"history export", "QUERY|-", exportOptions,
     QT_TRANSLATE_NOOP("Giftctl", "write the gifts that a search finds into a file, as CSV or a workbook"),
     Needs::Session, true, makeHistoryExport},
    {"audit verify",
     "",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "check the chain of the audit record"),
     Needs::Session,
     false,
     makeAuditVerify},
    {"audit list",
     "",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "the audit record, newest first"),
     Needs::Session,
     false,
     makeAuditList},
    {"audit head",
     "",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "length and head of the audit record"),
     Needs::Session,
     false,
     makeAuditHead},
    {"dayclose", "", dayCloseOptions,
     QT_TRANSLATE_NOOP("Giftctl", "compare the journal of a day with the provider's list of it"), Needs::Session, false,
     makeDayClose},
    {"backup create", "", backupCreateOptions,
     QT_TRANSLATE_NOOP("Giftctl", "copy the ledger and its vault into a new folder and read it back"), Needs::Session,
     false, makeBackupCreate},
    {"backup verify",
     "DIR",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "check every row of a backup and its audit chain; changes nothing"),
     Needs::Nothing,
     false,
     makeBackupVerify},
    {"backup restore",
     "DIR",
     {},
     QT_TRANSLATE_NOOP("Giftctl",
                       "put a backup in the place of the ledger, which is set aside; sending is locked then"),
     Needs::Nothing,
     false,
     makeBackupRestore},
    {"backup release",
     "",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "read and compare the history since, then let a restored or copied ledger send "
                                  "again; needs --reason"),
     Needs::Session,
     false,
     makeBackupRelease},
    {"sandbox serve", "", serveOptions,
     QT_TRANSLATE_NOOP("Giftctl", "a made-up provider on loopback, with a profile file for it"), Needs::Nothing, false,
     makeSandboxServe},
    {"demo",
     "",
     {},
     QT_TRANSLATE_NOOP("Giftctl", "send a made-up gift in the sandbox and find it again"),
     Needs::Embedded,
     false,
     makeDemo},
};

} // namespace

const OptionSpec *CommandSpec::option(const QString &name) const
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&name](const OptionSpec &spec) { return name == QLatin1StringView(spec.name); });
    return found != options.end() ? &*found : nullptr;
}

QString CommandSpec::usage() const
{
    QStringList parts{u"giftctl"_s, QString::fromLatin1(words)};
    if (*argument != '\0') {
        parts += QString::fromLatin1(argument);
    }
    for (const OptionSpec &spec : options) {
        const QString name = QString::fromLatin1(spec.name);
        parts += spec.value ? QString(u'[' + name + u' ' + QString::fromLatin1(spec.value) + u']')
                            : QString(u'[' + name + u']');
    }
    return parts.join(u' ');
}

std::span<const CommandSpec> commandTable()
{
    return commands;
}

std::span<const OptionSpec> globalOptions()
{
    return globals;
}

} // namespace giftdesk::ctl
