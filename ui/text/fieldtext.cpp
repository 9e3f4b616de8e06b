// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fieldtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace giftdesk {

namespace {

struct FieldName
{
    const char *field;
    const char *words;
};

// Shown before a colon or on a line of their own. The name in brackets is the one in a profile file: leave it as it is.
constexpr FieldName names[] = {
    {"senderUserId", QT_TRANSLATE_NOOP("FieldText", "sender's member id")},
    {"senderName", QT_TRANSLATE_NOOP("FieldText", "sender's name")},
    {"senderPhone", QT_TRANSLATE_NOOP("FieldText", "sender's phone number")},
    {"card", QT_TRANSLATE_NOOP("FieldText", "card")},
    {"receiverName", QT_TRANSLATE_NOOP("FieldText", "receiver's name")},
    {"receiverPhone", QT_TRANSLATE_NOOP("FieldText", "receiver's phone number")},
    {"amount", QT_TRANSLATE_NOOP("FieldText", "amount")},
    {"reason", QT_TRANSLATE_NOOP("FieldText", "reason")},
    {"locale", QT_TRANSLATE_NOOP("FieldText", "language of the message")},
    {"key", QT_TRANSLATE_NOOP("FieldText", "your own key")},
    {"allowDuplicate", QT_TRANSLATE_NOOP("FieldText", "duplicate allowed")},
    {"serviceId", QT_TRANSLATE_NOOP("FieldText", "card product")},
    {"transferId", QT_TRANSLATE_NOOP("FieldText", "gift id")},
    {"entryId", QT_TRANSLATE_NOOP("FieldText", "journal entry")},
    {"userId", QT_TRANSLATE_NOOP("FieldText", "member id")},
    {"receiverUserId", QT_TRANSLATE_NOOP("FieldText", "receiver's member id")},
    {"phone", QT_TRANSLATE_NOOP("FieldText", "phone number")},
    {"query", QT_TRANSLATE_NOOP("FieldText", "search text")},
    {"from", QT_TRANSLATE_NOOP("FieldText", "first day")},
    {"to", QT_TRANSLATE_NOOP("FieldText", "last day")},
    {"name", QT_TRANSLATE_NOOP("FieldText", "name of the profile")},
    {"kind", QT_TRANSLATE_NOOP("FieldText", "kind of the profile")},
    {"baseUrl", QT_TRANSLATE_NOOP("FieldText", "address (baseUrl)")},
    {"aspId", QT_TRANSLATE_NOOP("FieldText", "ASP id (aspId)")},
    {"accessKey", QT_TRANSLATE_NOOP("FieldText", "access key (accessKey)")},
    {"secretKey", QT_TRANSLATE_NOOP("FieldText", "secret key (secretKey)")},
    {"cryptoKeyId", QT_TRANSLATE_NOOP("FieldText", "crypto key id (cryptoKeyId)")},
    {"serverPublicKey", QT_TRANSLATE_NOOP("FieldText", "server's public key (serverPublicKey)")},
    {"clientPrivateKey", QT_TRANSLATE_NOOP("FieldText", "our private key (clientPrivateKey)")},
    {"timeZone", QT_TRANSLATE_NOOP("FieldText", "time zone (timeZone)")},
    {"caFile", QT_TRANSLATE_NOOP("FieldText", "certificate authority (caFile)")},
    {"pin", QT_TRANSLATE_NOOP("FieldText", "key pins (pin)")},
    {"proxy", QT_TRANSLATE_NOOP("FieldText", "proxy (proxy)")},
    {"tokenForm", QT_TRANSLATE_NOOP("FieldText", "form of the token (tokenForm)")},
    {"settleSeconds", QT_TRANSLATE_NOOP("FieldText", "settling time (settleSeconds)")},
    {"overrides", QT_TRANSLATE_NOOP("FieldText", "overrides (overrides)")},
    {"serviceIds", QT_TRANSLATE_NOOP("FieldText", "known products (serviceIds)")},
    {"limitGift", QT_TRANSLATE_NOOP("FieldText", "amount of one gift")},
    {"limitDayCount", QT_TRANSLATE_NOOP("FieldText", "gifts a day")},
    {"limitDaySum", QT_TRANSLATE_NOOP("FieldText", "sum a day")},
    {"limitReceiverCount", QT_TRANSLATE_NOOP("FieldText", "gifts to one receiver a day")},
    {"limitReceiverSum", QT_TRANSLATE_NOOP("FieldText", "sum to one receiver a day")},
    {"limitOperatorCount", QT_TRANSLATE_NOOP("FieldText", "gifts of one operator a day")},
    {"limitOperatorSum", QT_TRANSLATE_NOOP("FieldText", "sum of one operator a day")},
    {"limits", QT_TRANSLATE_NOOP("FieldText", "limits (limits)")},
    {"duplicateDays", QT_TRANSLATE_NOOP("FieldText", "days of the duplicate guard")},
    {"duplicateReason", QT_TRANSLATE_NOOP("FieldText", "reason for a second gift")},
    {"cancelReason", QT_TRANSLATE_NOOP("FieldText", "reason of the cancellation")},
    {"statusACCEPTED", QT_TRANSLATE_NOOP("FieldText", "accepted by the receiver")},
    {"statusREJECTED", QT_TRANSLATE_NOOP("FieldText", "rejected by the receiver")},
    {"statusCANCELLED", QT_TRANSLATE_NOOP("FieldText", "cancelled already")},
    {"statusEXPIRED", QT_TRANSLATE_NOOP("FieldText", "expired")},
    // of batch files: what is wrong with one, and what is limited
    {"row", QT_TRANSLATE_NOOP("FieldText", "row")},
    {"batchEncoding", QT_TRANSLATE_NOOP("FieldText", "its characters fit no known encoding (UTF-8, CP949, UTF-16)")},
    {"batchNotText", QT_TRANSLATE_NOOP("FieldText", "it is neither text nor a workbook")},
    {"batchQuoteOpen", QT_TRANSLATE_NOOP("FieldText", "a quotation mark is opened and never closed")},
    {"batchEmpty", QT_TRANSLATE_NOOP("FieldText", "there is no gift in it")},
    {"batchColumnTwice", QT_TRANSLATE_NOOP("FieldText", "a column stands in it twice")},
    {"batchZipDamaged", QT_TRANSLATE_NOOP("FieldText", "the XLSX file is damaged or not complete")},
    {"batchNotWorkbook", QT_TRANSLATE_NOOP("FieldText", "it is not an Excel workbook")},
    {"batchPassword", QT_TRANSLATE_NOOP("FieldText", "it is protected by a password")},
    {"batchOldOrLocked", QT_TRANSLATE_NOOP("FieldText", "it is an old XLS file or is protected by a password")},
    {"batchNoAccess", QT_TRANSLATE_NOOP("FieldText", "it cannot be opened")},
    {"batchLimitBytes", QT_TRANSLATE_NOOP("FieldText", "bytes in the file")},
    {"batchLimitRows", QT_TRANSLATE_NOOP("FieldText", "gifts in the file")},
    {"batchLimitColumns", QT_TRANSLATE_NOOP("FieldText", "columns in a row")},
    {"batchLimitCell", QT_TRANSLATE_NOOP("FieldText", "characters in a cell")},
    {"batchLimitTexts", QT_TRANSLATE_NOOP("FieldText", "different texts in the workbook")},
    {"batchLimitEntries", QT_TRANSLATE_NOOP("FieldText", "parts of the workbook")},
    {"batchLimitUnpacked", QT_TRANSLATE_NOOP("FieldText", "unpacked bytes")},
    {"batchLimitRatio", QT_TRANSLATE_NOOP("FieldText", "unpacked size for each packed byte")},
};

} // namespace

QString fieldText(const QString &field)
{
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [&field](const FieldName &name) { return field == QLatin1StringView(name.field); });
    return found != std::end(names) ? QCoreApplication::translate("FieldText", found->words) : field;
}

QStringList knownFields()
{
    QStringList fields;
    std::transform(std::begin(names), std::end(names), std::back_inserter(fields),
                   [](const FieldName &name) { return QString::fromLatin1(name.field); });
    return fields;
}

} // namespace giftdesk
