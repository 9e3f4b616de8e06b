// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/result.h"

#include <QVariantList>

namespace giftdesk {

/// HMAC-SHA256 over the table's name and the columns, each with its length and type (XTS hides but does not
/// authenticate: design §3). `columns` are every column of the row but the MAC, its key first, always in the same
/// order.
QByteArray rowMac(const SecretBytes &rowMacKey, QStringView table, const QVariantList &columns);

/// Fault::RowMacWrong(table) unless `mac` is the row's. To be asked before a row moves money or changes state.
Status checkRowMac(const SecretBytes &rowMacKey, QStringView table, const QVariantList &columns, QByteArrayView mac);

} // namespace giftdesk
