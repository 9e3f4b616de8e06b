// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchcolumns.h"

#include <QHash>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr BatchColumnInfo columns[] = {
    {BatchColumn::SenderUserId, "senderUserId", u"보낸 회원", &GiftOrderText::senderUserId, true},
    {BatchColumn::Card, "card", u"카드", &GiftOrderText::card, true},
    {BatchColumn::ReceiverName, "receiverName", u"받는 분", &GiftOrderText::receiverName, true},
    {BatchColumn::ReceiverPhone, "receiverPhone", u"휴대폰", &GiftOrderText::receiverPhone, true},
    {BatchColumn::Amount, "amount", u"금액", &GiftOrderText::amount, true},
    {BatchColumn::Reason, "reason", u"사유", &GiftOrderText::reason, true},
    {BatchColumn::Key, "key", u"참조 번호", &GiftOrderText::key, false},
    {BatchColumn::SenderName, "senderName", u"보낸 분 이름", &GiftOrderText::senderName, false},
    {BatchColumn::SenderPhone, "senderPhone", u"보낸 분 휴대폰", &GiftOrderText::senderPhone, false},
    {BatchColumn::Locale, "locale", u"언어", &GiftOrderText::locale, false},
};
static_assert(std::size(columns) == batchColumnCount);

struct OtherName
{
    const char16_t *name; ///< lower case, letters and digits only
    BatchColumn column;
};

// What people call the columns in the lists they keep, beside the names above. Words that could mean either side, such
// as 이름, count as the receiver's: the sender of a list is its owner.
constexpr OtherName otherNames[] = {
    {u"보낸회원id", BatchColumn::SenderUserId},
    {u"보낸회원번호", BatchColumn::SenderUserId},
    {u"보내는회원", BatchColumn::SenderUserId},
    {u"보내는회원번호", BatchColumn::SenderUserId},
    {u"발신회원", BatchColumn::SenderUserId},
    {u"발신회원번호", BatchColumn::SenderUserId},
    {u"회원번호", BatchColumn::SenderUserId},
    {u"회원id", BatchColumn::SenderUserId},
    {u"userid", BatchColumn::SenderUserId},
    {u"memberid", BatchColumn::SenderUserId},
    {u"senderid", BatchColumn::SenderUserId},
    {u"sendermemberid", BatchColumn::SenderUserId},
    {u"par", BatchColumn::Card},
    {u"cardpar", BatchColumn::Card},
    {u"카드par", BatchColumn::Card},
    {u"카드번호par", BatchColumn::Card},
    {u"발급카드", BatchColumn::Card},
    {u"이름", BatchColumn::ReceiverName},
    {u"성명", BatchColumn::ReceiverName},
    {u"받는분이름", BatchColumn::ReceiverName},
    {u"받는분성명", BatchColumn::ReceiverName},
    {u"받는사람", BatchColumn::ReceiverName},
    {u"받는사람이름", BatchColumn::ReceiverName},
    {u"받는회원", BatchColumn::ReceiverName},
    {u"받는이", BatchColumn::ReceiverName},
    {u"수신자", BatchColumn::ReceiverName},
    {u"수신자명", BatchColumn::ReceiverName},
    {u"수신자이름", BatchColumn::ReceiverName},
    {u"수령인", BatchColumn::ReceiverName},
    {u"name", BatchColumn::ReceiverName},
    {u"receiver", BatchColumn::ReceiverName},
    {u"recipient", BatchColumn::ReceiverName},
    {u"recipientname", BatchColumn::ReceiverName},
    {u"휴대폰번호", BatchColumn::ReceiverPhone},
    {u"핸드폰", BatchColumn::ReceiverPhone},
    {u"핸드폰번호", BatchColumn::ReceiverPhone},
    {u"휴대전화", BatchColumn::ReceiverPhone},
    {u"휴대전화번호", BatchColumn::ReceiverPhone},
    {u"전화", BatchColumn::ReceiverPhone},
    {u"전화번호", BatchColumn::ReceiverPhone},
    {u"연락처", BatchColumn::ReceiverPhone},
    {u"받는분휴대폰", BatchColumn::ReceiverPhone},
    {u"받는분휴대폰번호", BatchColumn::ReceiverPhone},
    {u"받는분전화번호", BatchColumn::ReceiverPhone},
    {u"받는분연락처", BatchColumn::ReceiverPhone},
    {u"수신번호", BatchColumn::ReceiverPhone},
    {u"수신자번호", BatchColumn::ReceiverPhone},
    {u"수신자휴대폰", BatchColumn::ReceiverPhone},
    {u"수신자전화번호", BatchColumn::ReceiverPhone},
    {u"phone", BatchColumn::ReceiverPhone},
    {u"mobile", BatchColumn::ReceiverPhone},
    {u"phonenumber", BatchColumn::ReceiverPhone},
    {u"receivermobile", BatchColumn::ReceiverPhone},
    {u"recipientphone", BatchColumn::ReceiverPhone},
    {u"선물금액", BatchColumn::Amount},
    {u"보낼금액", BatchColumn::Amount},
    {u"액수", BatchColumn::Amount},
    {u"amountwon", BatchColumn::Amount},
    {u"won", BatchColumn::Amount},
    {u"메모", BatchColumn::Reason},
    {u"보내는사유", BatchColumn::Reason},
    {u"전송사유", BatchColumn::Reason},
    {u"비고", BatchColumn::Reason},
    {u"memo", BatchColumn::Reason},
    {u"note", BatchColumn::Reason},
    {u"키", BatchColumn::Key},
    {u"참조", BatchColumn::Key},
    {u"참조키", BatchColumn::Key},
    {u"관리번호", BatchColumn::Key},
    {u"reference", BatchColumn::Key},
    {u"ref", BatchColumn::Key},
    {u"보낸분", BatchColumn::SenderName},
    {u"보내는분", BatchColumn::SenderName},
    {u"보내는분이름", BatchColumn::SenderName},
    {u"보낸사람", BatchColumn::SenderName},
    {u"보낸사람이름", BatchColumn::SenderName},
    {u"발신자", BatchColumn::SenderName},
    {u"발신자명", BatchColumn::SenderName},
    {u"발신자이름", BatchColumn::SenderName},
    {u"sender", BatchColumn::SenderName},
    {u"보내는분휴대폰", BatchColumn::SenderPhone},
    {u"보낸분전화번호", BatchColumn::SenderPhone},
    {u"보낸사람휴대폰", BatchColumn::SenderPhone},
    {u"발신번호", BatchColumn::SenderPhone},
    {u"발신자휴대폰", BatchColumn::SenderPhone},
    {u"발신자전화번호", BatchColumn::SenderPhone},
    {u"language", BatchColumn::Locale},
    {u"lang", BatchColumn::Locale},
    {u"메시지언어", BatchColumn::Locale},
};

/// Letters and digits only, compatibility forms and case folded: `Receiver_Name*` and `receivername` are one.
QString essence(QStringView text)
{
    const QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString kept;
    std::copy_if(folded.cbegin(), folded.cend(), std::back_inserter(kept),
                 [](QChar c) { return c.isLetterOrNumber(); });
    return kept;
}

QHash<QString, BatchColumn> knownNames()
{
    QHash<QString, BatchColumn> names;
    for (const BatchColumnInfo &info : columns) {
        names.insert(essence(QString::fromLatin1(info.key)), info.column);
        names.insert(essence(QStringView(info.korean)), info.column);
    }
    for (const OtherName &other : otherNames) {
        names.insert(QString::fromUtf16(other.name), other.column);
    }
    return names;
}

} // namespace

std::span<const BatchColumnInfo> batchColumns()
{
    return columns;
}

const BatchColumnInfo &batchColumnInfo(BatchColumn column)
{
    return columns[size_t(column)];
}

std::optional<BatchColumn> batchColumnNamed(QStringView header)
{
    static const QHash<QString, BatchColumn> names = knownNames();
    const QString text = header.toString().normalized(QString::NormalizationForm_KC);
    const qsizetype bracket = text.indexOf(u'(');
    // `받는 분 (이름)` first as a whole, then without what is in brackets.
    for (const QString &candidate : {essence(text), bracket > 0 ? essence(text.left(bracket)) : QString()}) {
        const auto found = names.constFind(candidate);
        if (found != names.cend()) {
            return *found;
        }
    }
    return std::nullopt;
}

QList<BatchColumn> ColumnMapping::missing(bool reasonForAll) const
{
    QList<BatchColumn> absent;
    for (const BatchColumnInfo &info : columns) {
        const bool needed = info.required && !(reasonForAll && info.column == BatchColumn::Reason);
        if (needed && at(info.column) < 0) {
            absent.append(info.column);
        }
    }
    return absent;
}

HeaderReading readHeader(const QStringList &cells)
{
    HeaderReading reading;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto column = batchColumnNamed(cells[i]);
        if (!column) {
            if (!cells[i].trimmed().isEmpty()) {
                reading.unknown.append(cells[i].trimmed());
            }
        } else if (reading.mapping.at(*column) >= 0) {
            reading.repeated.append(*column);
        } else {
            reading.mapping.set(*column, int(i));
        }
    }
    return reading;
}

} // namespace giftdesk
