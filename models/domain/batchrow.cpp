// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchrow.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// A change of the canonical form would give known files new keys, and they could be sent again: never change it.
constexpr char canonicalForm[] = "giftdesk batch 1";

/// Length first, so that no two rows run into the same bytes.
void addText(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.trimmed().normalized(QString::NormalizationForm_C).toUtf8();
    const quint32 length = qToBigEndian(quint32(bytes.size()));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    hash.addData(bytes);
}

/// What each field means where it can be read, so that `50,000원` in one format and 50000 in another are the same.
/// Field by field: a fault elsewhere in the row must not change the key of any row.
GiftOrderText canonical(const BatchRow &row)
{
    GiftOrderText text = row.text;
    if (const auto amount = parseWon(text.amount)) {
        text.amount = QString::number(amount->value());
    }
    for (QString *phone : {&text.receiverPhone, &text.senderPhone}) {
        const auto parsed = PhoneNumber::parse(*phone, {});
        *phone = parsed ? parsed->digits() : *phone;
    }
    if (text.locale.trimmed().isEmpty()) {
        text.locale = u"KO"_s;
    }
    text.reason = row.hasOwnReason ? text.reason : QString();
    text.key = row.reference;
    return text;
}

QByteArray hashOf(const QList<BatchRow> &rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(canonicalForm, sizeof canonicalForm - 1));
    for (const BatchRow &row : rows) {
        const GiftOrderText text = canonical(row);
        for (const QString &field : {text.senderUserId, text.card, text.receiverName, text.receiverPhone, text.amount,
                                     text.reason, text.senderName, text.senderPhone, text.locale, text.key}) {
            addText(hash, field);
        }
    }
    return hash.result();
}

/// Faults of cells first: what the text says where there is no readable text is no news.
tl::expected<GiftOrder, QList<FieldIssue>> judge(const GiftOrderText &text, QList<FieldIssue> issues)
{
    auto order = parseGiftOrder(text);
    if (order && issues.isEmpty()) {
        return order;
    }
    for (const FieldIssue &found : order ? QList<FieldIssue>() : order.error()) {
        const bool told = std::any_of(issues.cbegin(), issues.cend(),
                                      [&found](const FieldIssue &other) { return other.field == found.field; });
        if (!told) {
            issues.append(found);
        }
    }
    return tl::unexpected(issues);
}

} // namespace

QString batchRowKey(const QByteArray &contentHash, int rowNumber)
{
    return QString::fromLatin1("batch:" + contentHash.toHex() + ':' + QByteArray::number(rowNumber));
}

/// Most files repeat sender, reason and locale in every row: kept once.
QString BatchBuilder::pooled(const QString &text)
{
    constexpr qsizetype mostPooled = 10'000; // a column of values that differ gains nothing
    const auto found = m_pool.constFind(text);
    if (found != m_pool.cend()) {
        return *found;
    }
    if (m_pool.size() < mostPooled) {
        m_pool.insert(text, text);
    }
    return text;
}

void BatchBuilder::add(BatchRowSource source)
{
    BatchRow row;
    row.number = size() + 1;
    row.fileRow = source.fileRow;
    row.text = std::move(source.text);
    row.reference = row.text.key.trimmed().normalized(QString::NormalizationForm_C);
    row.text.key = row.reference;
    row.repaired = std::move(source.repaired);
    row.hasOwnReason = !row.text.reason.trimmed().isEmpty();
    if (!row.hasOwnReason) {
        row.text.reason = m_file.reasonForAll;
    }
    row.order = judge(row.text, std::move(source.cells));
    if (row.order) {
        row.order->reason = pooled(row.order->reason);
        row.order->senderUserId = MemberId(pooled(row.order->senderUserId.text()));
        row.order->senderName = pooled(row.order->senderName);
        row.order->locale = pooled(row.order->locale);
    }
    row.text.reason = pooled(row.text.reason);
    row.text.senderUserId = pooled(row.text.senderUserId);
    row.text.senderName = pooled(row.text.senderName);
    row.text.locale = pooled(row.text.locale);
    m_file.rows.append(std::move(row));
}

/// The provider moves the whole card, so a second gift of it has nothing to give; and a key names one gift.
void BatchBuilder::refuseRepeats()
{
    QHash<QString, int> cards;
    QHash<QString, int> keys;
    for (BatchRow &row : m_file.rows) {
        QList<FieldIssue> issues = row.order ? QList<FieldIssue>() : row.order.error();
        const auto claim = [&](QHash<QString, int> &first, const QString &value, const QString &field, Fault fault) {
            const int earlier = value.isEmpty() ? 0 : first.value(value);
            if (earlier > 0) {
                issues.append({field, Error{fault, {}, {QString::number(earlier)}, {}}});
            } else {
                first.insert(value, row.number);
            }
        };
        claim(cards, row.text.card.trimmed(), u"card"_s, Fault::RowRepeatsCard);
        claim(keys, row.reference, u"key"_s, Fault::RowRepeatsKey);
        if (!issues.isEmpty()) {
            row.order = tl::unexpected(issues);
        }
    }
}

BatchFile BatchBuilder::finish(const QString &fileName)
{
    m_file.fileName = fileName;
    m_file.contentHash = hashOf(m_file.rows);
    refuseRepeats();
    for (BatchRow &row : m_file.rows) {
        if (row.reference.isEmpty()) {
            row.text.key = batchRowKey(m_file.contentHash, row.number);
            if (row.order) {
                row.order->key = row.text.key;
            }
        }
    }
    return std::move(m_file);
}

} // namespace giftdesk
