// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/words.h"

#include "domain/personname.h"
#include "ui/text/fieldtext.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cwchar>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

enum class Shown { Plain, Won, EntryState, GiftStatus, Instant };

struct MemberWords
{
    const char *key;
    const char *label;
    Shown shown = Shown::Plain;
};

constexpr MemberWords members[] = {
    {"transferId", QT_TRANSLATE_NOOP("Giftctl", "Gift")},
    {"status", QT_TRANSLATE_NOOP("Giftctl", "Status"), Shown::GiftStatus},
    {"serviceId", QT_TRANSLATE_NOOP("Giftctl", "Product id")},
    {"serviceName", QT_TRANSLATE_NOOP("Giftctl", "Product")},
    {"serviceGroupName", QT_TRANSLATE_NOOP("Giftctl", "Group")},
    {"effectiveDurationMonth", QT_TRANSLATE_NOOP("Giftctl", "Months valid")},
    {"amount", QT_TRANSLATE_NOOP("Giftctl", "Amount"), Shown::Won},
    {"balance", QT_TRANSLATE_NOOP("Giftctl", "Balance"), Shown::Won},
    {"senderUserId", QT_TRANSLATE_NOOP("Giftctl", "Sender's member id")},
    {"senderName", QT_TRANSLATE_NOOP("Giftctl", "Sender")},
    {"senderPhone", QT_TRANSLATE_NOOP("Giftctl", "Sender's phone")},
    {"receiverUserId", QT_TRANSLATE_NOOP("Giftctl", "Receiver's member id")},
    {"receiverName", QT_TRANSLATE_NOOP("Giftctl", "Receiver")},
    {"receiverPhone", QT_TRANSLATE_NOOP("Giftctl", "Receiver's phone")},
    {"sentAt", QT_TRANSLATE_NOOP("Giftctl", "Sent at"), Shown::Instant},
    {"processedAt", QT_TRANSLATE_NOOP("Giftctl", "Closed at"), Shown::Instant},
    {"cachedAt", QT_TRANSLATE_NOOP("Giftctl", "Fetched at"), Shown::Instant},
    {"createdAt", QT_TRANSLATE_NOOP("Giftctl", "Created at"), Shown::Instant},
    {"updatedAt", QT_TRANSLATE_NOOP("Giftctl", "Changed at"), Shown::Instant},
    {"at", QT_TRANSLATE_NOOP("Giftctl", "At"), Shown::Instant},
    {"par", QT_TRANSLATE_NOOP("Giftctl", "Card (PAR)")},
    {"expiry", QT_TRANSLATE_NOOP("Giftctl", "Valid to")},
    {"cardNo", QT_TRANSLATE_NOOP("Giftctl", "Card number")},
    {"entryId", QT_TRANSLATE_NOOP("Giftctl", "Entry")},
    {"state", QT_TRANSLATE_NOOP("Giftctl", "State"), Shown::EntryState},
    {"code", QT_TRANSLATE_NOOP("Giftctl", "Code")},
    {"correlationId", QT_TRANSLATE_NOOP("Giftctl", "Correlation id")},
    {"reason", QT_TRANSLATE_NOOP("Giftctl", "Reason")},
    {"note", QT_TRANSLATE_NOOP("Giftctl", "Note")},
    {"entry", QT_TRANSLATE_NOOP("Giftctl", "Journal entry")},
    {"history", QT_TRANSLATE_NOOP("Giftctl", "Provider's history")},
    {"cancelId", QT_TRANSLATE_NOOP("Giftctl", "Cancellation")},
    {"cancellations", QT_TRANSLATE_NOOP("Giftctl", "Cancellations")},
    {"follow", QT_TRANSLATE_NOOP("Giftctl", "What became of it")},
    {"seenAt", QT_TRANSLATE_NOOP("Giftctl", "Last seen at"), Shown::Instant},
    {"operator", QT_TRANSLATE_NOOP("Giftctl", "Person")},
    {"steps", QT_TRANSLATE_NOOP("Giftctl", "Steps")},
    {"product", QT_TRANSLATE_NOOP("Giftctl", "Card product")},
    {"profile", QT_TRANSLATE_NOOP("Giftctl", "Profile")},
    {"name", QT_TRANSLATE_NOOP("Giftctl", "Name")},
    {"kind", QT_TRANSLATE_NOOP("Giftctl", "Kind")},
    {"baseUrl", QT_TRANSLATE_NOOP("Giftctl", "Address")},
    {"message", QT_TRANSLATE_NOOP("Giftctl", "Message")},
    {"rows", QT_TRANSLATE_NOOP("Giftctl", "Rows")},
    {"valid", QT_TRANSLATE_NOOP("Giftctl", "Can be sent")},
    {"invalid", QT_TRANSLATE_NOOP("Giftctl", "Cannot be sent")},
    {"sum", QT_TRANSLATE_NOOP("Giftctl", "Sum"), Shown::Won},
    {"largest", QT_TRANSLATE_NOOP("Giftctl", "Largest gift"), Shown::Won},
    {"duplicates", QT_TRANSLATE_NOOP("Giftctl", "Duplicates within the file")},
    {"duplicatesInJournal", QT_TRANSLATE_NOOP("Giftctl", "Duplicates of gifts in the journal")},
    {"duplicatesInHistory", QT_TRANSLATE_NOOP("Giftctl", "Like gifts in the provider's history")},
    {"alreadyInJournal", QT_TRANSLATE_NOOP("Giftctl", "In the journal already")},
    {"namesakes", QT_TRANSLATE_NOOP("Giftctl", "Names with more than one number")},
    {"invalidPhones", QT_TRANSLATE_NOOP("Giftctl", "Wrong phone numbers")},
    {"repairedPhones", QT_TRANSLATE_NOOP("Giftctl", "Phone numbers given their zero back")},
    {"repeatedCards", QT_TRANSLATE_NOOP("Giftctl", "Cards used twice")},
    {"senders", QT_TRANSLATE_NOOP("Giftctl", "Senders")},
    {"limits", QT_TRANSLATE_NOOP("Giftctl", "Limits met")},
    {"limit", QT_TRANSLATE_NOOP("Giftctl", "Limit")},
    {"allowed", QT_TRANSLATE_NOOP("Giftctl", "Allowed")},
    {"firstRow", QT_TRANSLATE_NOOP("Giftctl", "First row")},
    {"sendingLocked", QT_TRANSLATE_NOOP("Giftctl", "Sending is locked")},
    {"format", QT_TRANSLATE_NOOP("Giftctl", "Format")},
    {"encoding", QT_TRANSLATE_NOOP("Giftctl", "Encoding")},
    {"sheet", QT_TRANSLATE_NOOP("Giftctl", "Sheet")},
    {"hiddenRows", QT_TRANSLATE_NOOP("Giftctl", "Rows the spreadsheet hides")},
    {"unknownColumns", QT_TRANSLATE_NOOP("Giftctl", "Columns that are not used")},
    {"contentHash", QT_TRANSLATE_NOOP("Giftctl", "Hash of the content")},
    {"row", QT_TRANSLATE_NOOP("Giftctl", "Row")},
    {"field", QT_TRANSLATE_NOOP("Giftctl", "Column")},
    {"new", QT_TRANSLATE_NOOP("Giftctl", "New")},
    {"from", QT_TRANSLATE_NOOP("Giftctl", "From")},
    {"to", QT_TRANSLATE_NOOP("Giftctl", "To")},
    {"count", QT_TRANSLATE_NOOP("Giftctl", "Number")},
    {"head", QT_TRANSLATE_NOOP("Giftctl", "Head")},
    {"seq", QT_TRANSLATE_NOOP("Giftctl", "No.")},
    {"actor", QT_TRANSLATE_NOOP("Giftctl", "Person")},
    {"origin", QT_TRANSLATE_NOOP("Giftctl", "From where")},
    {"action", QT_TRANSLATE_NOOP("Giftctl", "Act")},
    {"object", QT_TRANSLATE_NOOP("Giftctl", "Object")},
    {"detail", QT_TRANSLATE_NOOP("Giftctl", "Detail")},
    {"checks", QT_TRANSLATE_NOOP("Giftctl", "Checks")},
    {"dryRun", QT_TRANSLATE_NOOP("Giftctl", "Checked only")},
    {"found", QT_TRANSLATE_NOOP("Giftctl", "Found again")},
    {"url", QT_TRANSLATE_NOOP("Giftctl", "Address")},
    {"resolved", QT_TRANSLATE_NOOP("Giftctl", "Resolved")},
    {"open", QT_TRANSLATE_NOOP("Giftctl", "Still open")},
    {"waitsFor", QT_TRANSLATE_NOOP("Giftctl", "Waits for")},
};

const MemberWords *wordsOf(const QString &key)
{
    const auto found = std::find_if(std::begin(members), std::end(members),
                                    [&key](const MemberWords &row) { return key == QLatin1StringView(row.key); });
    return found != std::end(members) ? &*found : nullptr;
}

QString plainText(const Json &value)
{
    if (value.is_null()) {
        return u"–"_s;
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? QCoreApplication::translate("Giftctl", "yes")
                                 : QCoreApplication::translate("Giftctl", "no");
    }
    // What came from the provider may try to turn the line around (promise R39).
    return value.is_string() ? revealHiddenCharacters(QString::fromStdString(value.get<std::string>()))
                             : QString::fromUtf8(writeJson(value));
}

QString entryStateWords(const QString &name)
{
    const auto state = entryStateFromName(name);
    const auto cancelState = cancelStateFromName(name); // several names are those of an entry too and mean the same
    const QString words = state ? entryStateText(*state) : cancelState ? cancelStateText(*cancelState) : QString();
    return words.isEmpty() ? name : QString(words + u" ("_s + name + u')');
}

QString giftStatusWords(const QString &name)
{
    const GiftStatus status = giftStatusFromName(name);
    return status == GiftStatus::Unrecognised ? name : QString(giftStatusText(status, name) + u" ("_s + name + u')');
}

} // namespace

QString words(const char *source)
{
    return *source == '\0' ? QString() : QCoreApplication::translate("Giftctl", source);
}

QString labelText(const QString &key)
{
    const MemberWords *row = wordsOf(key);
    return row ? words(row->label) : fieldText(key);
}

QString valueText(const QString &key, const Json &value)
{
    const MemberWords *row = wordsOf(key);
    const QString plain = plainText(value);
    switch (value.is_null() || !row ? Shown::Plain : row->shown) {
    case Shown::Plain: return plain;
    case Shown::Won: return value.is_number_integer() ? wonText(Won(value.get<qint64>())) : plain;
    case Shown::EntryState: return entryStateWords(plain);
    case Shown::GiftStatus: return giftStatusWords(plain);
    case Shown::Instant: return QString(plain).replace(u'T', u' ');
    }
    Q_UNREACHABLE();
}

int displayWidth(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::accumulate(points.begin(), points.end(), 0,
                           [](int sum, uint point) { return sum + std::max(0, wcwidth(static_cast<wchar_t>(point))); });
}

QString noteText(const OpenNote &note)
{
    switch (note.kind) {
    case OpenNote::Kind::LoosePassphraseFile:
        return QCoreApplication::translate(
                   "Giftctl",
                   "Note: other users of this computer may read the passphrase file %1. Set its mode to 0600.")
            .arg(note.argument);
    case OpenNote::Kind::UnknownProfileKeys:
        return QCoreApplication::translate("Giftctl",
                                           "Note: the profile file has keys that are not known and were left out: %1.")
            .arg(note.argument);
    case OpenNote::Kind::KeyFileMade:
        return QCoreApplication::translate("Giftctl", "Note: no passphrase was given, so the key of this sandbox lies "
                                                      "in %1. Use --passphrase-file to guard it with a passphrase.")
            .arg(note.argument);
    case OpenNote::Kind::PassphraseTakesOver:
        return QCoreApplication::translate(
            "Giftctl", "Note: the passphrase guards this data folder from now on; the key file was deleted.");
    case OpenNote::Kind::CacheRebuilt:
        return QCoreApplication::translate("Giftctl", "Note: the history cache was damaged and was set aside as %1. "
                                                      "Fetch the history again with giftctl history sync.")
            .arg(note.argument);
    case OpenNote::Kind::LedgerDamaged:
        return QCoreApplication::translate("Giftctl", "Note: the ledger is damaged. What can be read of it is shown, "
                                                      "and nothing is sent. Put a backup in its place with giftctl "
                                                      "backup restore; the damaged file is kept.");
    case OpenNote::Kind::SendingLocked:
        return QCoreApplication::translate("Giftctl", "Note: sending is locked, because this ledger may not be the "
                                                      "newest one. See giftctl backup release --help.");
    case OpenNote::Kind::UnknownAtStart:
        return QCoreApplication::translate("Giftctl", "Note: a former run ended in the middle of a send. Its outcome "
                                                      "is not known: see giftctl journal list --state UNKNOWN.");
    }
    Q_UNREACHABLE();
}

QString recoveryNote(const QString &code)
{
    return QCoreApplication::translate("Giftctl",
                                       "Recovery code of this data folder: %1\nIt is shown this once. Write it down "
                                       "and keep it in a safe place: it opens the folder if the passphrase is lost.")
        .arg(code);
}

namespace {

QString padded(const QString &text, int width)
{
    return text + QString(std::max(1, width - displayWidth(text)), u' ');
}

void addOptions(QStringList &lines, const QString &title, std::span<const OptionSpec> options)
{
    if (options.empty()) {
        return;
    }
    constexpr int column = 28;
    lines += QString();
    lines += title;
    for (const OptionSpec &option : options) {
        const QString name = QString::fromLatin1(option.name);
        const QString form = option.value ? QString(name + u' ' + QString::fromLatin1(option.value)) : name;
        lines += QString(u"  "_s + padded(form, column) + words(option.help));
    }
}

void addCommands(QStringList &lines)
{
    constexpr int column = 28;
    lines += QString();
    lines += QCoreApplication::translate("Giftctl", "Commands:");
    for (const CommandSpec &command : commandTable()) {
        const QString form =
            QString(QString::fromLatin1(command.words) + u' ' + QString::fromLatin1(command.argument)).trimmed();
        lines += QString(u"  "_s + padded(form, column) + words(command.summary));
    }
}

} // namespace

QStringList helpLines(const CommandSpec *command)
{
    QStringList lines{command ? command->usage() : u"giftctl [OPTIONS] COMMAND"_s};
    if (command) {
        lines += words(command->summary);
        addOptions(lines, QCoreApplication::translate("Giftctl", "Options of this command:"), command->options);
    } else {
        addCommands(lines);
    }
    addOptions(lines, QCoreApplication::translate("Giftctl", "Options of every command:"), globalOptions());
    lines += QString();
    lines += QCoreApplication::translate(
        "Giftctl", "Exit codes: 0 done, 2 usage, 3 refused, 4 outcome unknown, 5 not sent or not done, 6 store in use "
                   "or locked, 7 verification failed, 8 configuration or credentials, 70 internal fault.");
    return lines;
}

} // namespace giftdesk::ctl
