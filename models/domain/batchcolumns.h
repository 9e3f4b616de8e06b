// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftorder.h"

#include <array>
#include <span>

namespace giftdesk {

/// The columns of a batch file (design §8), in the order of the template.
enum class BatchColumn {
    SenderUserId,
    Card,
    ReceiverName,
    ReceiverPhone,
    Amount,
    Reason,
    Key,
    SenderName,
    SenderPhone,
    Locale,
};
inline constexpr int batchColumnCount = 10;

struct BatchColumnInfo
{
    BatchColumn column;
    const char *key;              ///< in the header of a file, and the field's name in JSON
    const char16_t *korean;       ///< the Korean header, as people write it
    QString GiftOrderText::*text; ///< where its value goes
    bool required;
};

/// One row a column, in the order of the enumeration.
std::span<const BatchColumnInfo> batchColumns();
const BatchColumnInfo &batchColumnInfo(BatchColumn column);

/// The column that a header cell names, in English or Korean; case, blanks, signs and what stands in brackets do not
/// count. Nothing for one we do not know.
std::optional<BatchColumn> batchColumnNamed(QStringView header);

/// Which column of the file gives which of ours.
class ColumnMapping
{
public:
    ColumnMapping() { m_at.fill(-1); }

    /// -1 where the file has none.
    int at(BatchColumn column) const { return m_at[size_t(column)]; }
    void set(BatchColumn column, int fileColumn) { m_at[size_t(column)] = fileColumn; }
    /// Required columns that are not mapped, in order. `reasonForAll`: a missing reason is none.
    QList<BatchColumn> missing(bool reasonForAll = false) const;
    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;

private:
    std::array<int, batchColumnCount> m_at;
};

/// What a header row says.
struct HeaderReading
{
    ColumnMapping mapping;
    QStringList unknown;         ///< cells that name no column of ours, as written
    QList<BatchColumn> repeated; ///< named by more than one cell: which one is meant is for a person to say
};

HeaderReading readHeader(const QStringList &cells);

} // namespace giftdesk
