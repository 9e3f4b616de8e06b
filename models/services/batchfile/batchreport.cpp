// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/batchreport.h"

#include "domain/personname.h"
#include "services/csvwriter.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QString reportReceiver(const QString &name, const QString &phoneDigits)
{
    return QString(maskedName(name) + u' ' + maskedPhone(phoneDigits)).trimmed();
}

Status writeBatchReport(const QString &path, const QList<BatchReportRow> &rows)
{
    CsvWriter writer(path);
    if (const Status opened = writer.open(); !opened) {
        return opened;
    }
    // The same words in every language: a report is read by programs too.
    writer.row({u"row"_s, u"key"_s, u"state"_s, u"entryId"_s, u"transferId"_s, u"code"_s, u"message"_s, u"receiver"_s,
                u"amount"_s});
    for (const BatchReportRow &row : rows) {
        writer.row({CsvCell(qint64(row.row)), row.key, row.state, row.entryId, row.transferId, row.code, row.message,
                    row.receiver, CsvCell(row.amount.value())});
    }
    return writer.commit();
}

} // namespace giftdesk
