// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/batchrun.h"
#include "store/database.h"

namespace giftdesk {

/// What a row of `batch_row` says by itself. `order.key` is that of the first attempt.
struct BatchRowRecord
{
    qint64 batch = 0;
    int row = 0;
    int fileRow = 0;
    int attempt = 1;
    GiftOrder order;
    std::optional<Error> refusal;
};

/// The columns of `batch`, as readBatchHead() wants them.
QString batchColumnNames();
/// RowMacWrong(batch id) for a row that was changed from outside.
Result<BatchHead> readBatchHead(const Query &query, const SecretBytes &rowMacKey);
/// Binds every column by its name, and the MAC over all of them.
void bindBatchHead(Query &query, const BatchHead &batch, const SecretBytes &rowMacKey);

/// The columns of `batch_row r`, as readBatchRow() wants them.
QString batchRowColumnNames();
/// `first`: the place of the first of those columns. RowMacWrong(row) for a row that was changed from outside.
Result<BatchRowRecord> readBatchRow(const Query &query, int first, const SecretBytes &rowMacKey);
void bindBatchRow(Query &query, const BatchRowRecord &row, const SecretBytes &rowMacKey);

} // namespace giftdesk
