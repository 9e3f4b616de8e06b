// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/historyexport/exportrecord.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

Status note(LedgerStore &ledger, const QString &action, const ExportRecord &record, const QString &detail)
{
    const QString masking = record.unmasked ? u"unmasked"_s : u"masked"_s;
    return ledger.audit().record(
        {action, masking, detail, {{u"search"_s, record.search}, {u"reason"_s, record.reason}}});
}

} // namespace

Status noteExportBegun(LedgerStore &ledger, const ExportRecord &record)
{
    return note(ledger, u"export.begin"_s, record, {});
}

Status noteExportEnded(LedgerStore &ledger, const ExportRecord &record, qint64 rows)
{
    return note(ledger, u"export.end"_s, record, QString::number(rows));
}

} // namespace giftdesk
