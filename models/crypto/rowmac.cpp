// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/rowmac.h"

#include "crypto/canonical.h"
#include "crypto/hash.h"

namespace giftdesk {

QByteArray rowMac(const SecretBytes &rowMacKey, QStringView table, const QVariantList &columns)
{
    CanonicalEncoder row;
    row.addText(table).addInteger(columns.size());
    for (const QVariant &column : columns)
        row.addValue(column);
    return hmacSha256(rowMacKey, row.bytes());
}

Status checkRowMac(const SecretBytes &rowMacKey, QStringView table, const QVariantList &columns, QByteArrayView mac)
{
    if (!equalInConstantTime(rowMac(rowMacKey, table, columns), mac))
        return failure(Fault::RowMacWrong, {table.toString()});
    return {};
}

} // namespace giftdesk
