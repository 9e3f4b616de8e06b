// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftorder.h"

namespace giftdesk {

/// One row of the report about a batch: what became of one gift. The words of `message` are the caller's.
struct BatchReportRow
{
    int row = 0;
    QString key;
    QString state; ///< as in design §4, or the batch's own word for a row that was never begun
    QString entryId;
    QString transferId;
    QString code;
    QString message;
    QString receiver; ///< masked, as reportReceiver() gives it
    Won amount;
};

/// `홍*동 010-****-5678`
QString reportReceiver(const QString &name, const QString &phoneDigits);

/// Writes the report as CSV, whole or not at all: a header, then a row a gift. FileNotWritten(path).
Status writeBatchReport(const QString &path, const QList<BatchReportRow> &rows);

} // namespace giftdesk
