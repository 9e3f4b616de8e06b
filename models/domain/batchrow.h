// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftorder.h"

#include <QHash>

namespace giftdesk {

/// What a file says of one gift, before it is judged.
struct BatchRowSource
{
    int fileRow = 0;         ///< the row as a spreadsheet counts it, header and blank rows included
    GiftOrderText text;      ///< `key` as in the file: the caller's reference, or empty
    QList<FieldIssue> cells; ///< faults of cells that have no readable text: a formula, lost digits
    QStringList repaired;    ///< fields whose phone number got back the zero a spreadsheet took
};

/// One gift of a batch file, judged.
struct BatchRow
{
    int number = 0;           ///< 1-based data row; blank rows do not count, so that it is the same in every format
    int fileRow = 0;          ///< the row as a spreadsheet counts it
    GiftOrderText text;       ///< as in the file; `key` resolved (see batchRowKey)
    QString reference;        ///< the caller's own key; empty where the key comes from the file
    bool hasOwnReason = true; ///< false: `text.reason` is the one given for all rows
    QStringList repaired;
    /// What would be sent, `key` resolved; or every fault of every cell.
    tl::expected<GiftOrder, QList<FieldIssue>> order;
};

/// A batch file as read: any number of gifts. Copies share.
struct BatchFile
{
    QString fileName;       ///< without its folder
    QByteArray contentHash; ///< SHA-256 of the canonical content, 32 bytes
    QString reasonForAll;   ///< stands in rows that have none of their own
    QList<BatchRow> rows;
};

/// The key of a row that has none of its own: content hash and row number, so that the same content, whatever the
/// format or encoding of its file, claims the same keys and is not sent twice. At most maxKeyCodePoints.
QString batchRowKey(const QByteArray &contentHash, int rowNumber);

/// Judges rows as they are read and puts the file together. Any one thread.
class BatchBuilder
{
public:
    /// `reasonForAll` stands where a row has no reason. It is no part of the content: the same file with another
    /// reason is still the same batch.
    explicit BatchBuilder(const QString &reasonForAll = {}) { m_file.reasonForAll = reasonForAll; }

    void add(BatchRowSource source);
    int size() const { return int(m_file.rows.size()); }
    /// The whole file, keys resolved; the second row with a card or a reference is at fault (RowRepeatsCard,
    /// RowRepeatsKey). The builder is used up.
    BatchFile finish(const QString &fileName);

private:
    QString pooled(const QString &text);
    void refuseRepeats();

    QHash<QString, QString> m_pool;
    BatchFile m_file;
};

} // namespace giftdesk
