// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/daysheet.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

Won theirs(const DayLine &line)
{
    return line.theirs.value_or(line.ours.value_or(Won()));
}

DayLine lineOf(DayDifference difference, const LedgerEntry &entry)
{
    DayLine line;
    line.difference = difference;
    line.transferId = entry.transferId;
    line.entry = entry.id;
    line.state = entry.state;
    line.ours = entry.order.amount;
    line.at = entry.sendingAt.value_or(entry.createdAt);
    line.receiverName = entry.order.receiverName;
    line.receiverPhone = entry.order.receiverPhone.digits();
    return line;
}

DayLine lineOf(const GiftRecord &row)
{
    DayLine line;
    line.transferId = row.transferId;
    line.theirs = row.amount;
    line.at = row.sentAt;
    line.receiverName = row.receiverName;
    line.receiverPhone = row.receiverPhone;
    return line;
}

bool sameGift(const LedgerEntry &entry, const GiftRecord &row)
{
    return entry.order.amount == row.amount && (row.serviceId.isEmpty() || entry.serviceId == row.serviceId);
}

/// The rows of the day, each against the entry that has claimed it.
void compareRows(const DayMaterial &material, DaySheet &sheet)
{
    QHash<TransferId, LedgerEntry> claims;
    for (const LedgerEntry &entry : material.entries) {
        if (!entry.transferId.isEmpty()) {
            claims.insert(entry.transferId, entry);
        }
    }
    for (const GiftRecord &row : material.rows) {
        if (row.sentAt < material.beginsAt || row.sentAt >= material.endsAt) {
            continue;
        }
        const auto claim = claims.constFind(row.transferId);
        if (claim == claims.constEnd()) {
            sheet.lines.append(lineOf(row));
        } else if (!sameGift(*claim, row)) {
            DayLine line = lineOf(DayDifference::AmountDiffers, *claim);
            line.theirs = row.amount;
            line.at = row.sentAt;
            sheet.lines.append(line);
        } else if (isKnownSent(claim->state)) {
            sheet.matched.count += 1;
            sheet.matched.sum += row.amount.value();
        } // an open or contradicted one is told below
    }
}

/// Our entries of the day that no row answers.
void compareEntries(const DayMaterial &material, DaySheet &sheet)
{
    QSet<TransferId> shown;
    for (const GiftRecord &row : material.rows) {
        shown.insert(row.transferId);
    }
    for (const LedgerEntry &entry : material.entries) {
        const qint64 at = entry.sendingAt.value_or(0);
        if (at < material.beginsAt || at >= material.endsAt) {
            continue;
        }
        if (isOpen(entry.state) || entry.state == EntryState::Contradicted || entry.state == EntryState::Sending) {
            sheet.lines.append(lineOf(DayDifference::Open, entry));
        } else if (isKnownSent(entry.state) && !shown.contains(entry.transferId)) {
            sheet.lines.append(lineOf(DayDifference::OnlyOurs, entry));
        }
    }
}

} // namespace

QString dayDifferenceName(DayDifference difference)
{
    switch (difference) {
    case DayDifference::OnlyTheirs: return u"onlyTheirs"_s;
    case DayDifference::OnlyOurs: return u"onlyOurs"_s;
    case DayDifference::AmountDiffers: return u"amountDiffers"_s;
    case DayDifference::Open: return u"open"_s;
    }
    Q_UNREACHABLE();
}

DayTotal DaySheet::total(DayDifference difference) const
{
    DayTotal total;
    for (const DayLine &line : lines) {
        if (line.difference == difference) {
            total.count += 1;
            total.sum += theirs(line).value();
        }
    }
    return total;
}

DaySheet compareDay(const DayMaterial &material)
{
    DaySheet sheet;
    sheet.day = material.day;
    compareRows(material, sheet);
    compareEntries(material, sheet);
    std::stable_sort(sheet.lines.begin(), sheet.lines.end(), [](const DayLine &left, const DayLine &right) {
        return left.difference != right.difference ? left.difference < right.difference : left.at < right.at;
    });
    return sheet;
}

} // namespace giftdesk
