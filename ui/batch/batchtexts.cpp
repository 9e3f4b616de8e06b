// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/batch/batchtexts.h"

#include "domain/personname.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldtext.h"
#include "ui/text/moneytext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::batchtexts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(giftdesk::BatchTexts)
};

QString hintText(const BatchRowHints &hints)
{
    QStringList parts;
    if (hints.inJournal) {
        parts << Words::tr("Sent before: will not be sent again.");
    }
    if (hints.duplicate) {
        parts << Words::tr("Like a gift in the journal: needs a reason.");
    }
    if (hints.inHistory && !hints.duplicate) {
        parts << Words::tr("Like a gift in the provider's history.");
    }
    if (hints.sameAsRow > 0) {
        parts << Words::tr("Same receiver and amount as row %1.").arg(hints.sameAsRow);
    }
    if (hints.namesake) {
        parts << Words::tr("Another row has this name with another number.");
    }
    if (hints.phoneMended) {
        parts << Words::tr("The number got back its leading 0.");
    }
    return parts.join(u' ');
}

QString stateWord(BatchRowState state)
{
    switch (state) {
    case BatchRowState::Pending: return {};
    case BatchRowState::InFlight: return Words::tr("Being sent");
    case BatchRowState::Sent: return Words::tr("Sent");
    case BatchRowState::Refused: return Words::tr("Refused");
    case BatchRowState::NotSent: return Words::tr("Not sent");
    case BatchRowState::Unknown: return Words::tr("Outcome unknown");
    }
    Q_UNREACHABLE();
}

QString noteText(const BatchSheetRow &row, const CodeBook *codes)
{
    if (!row.issues.isEmpty()) {
        QStringList parts;
        for (const FieldIssue &issue : row.issues) {
            //: %1 is a field, %2 says what is wrong with it.
            parts << Words::tr("%1: %2").arg(fieldText(issue.field), issueText(issue));
        }
        return parts.join(u' ');
    }
    const QString state = stateWord(row.state);
    if (row.error) {
        const ErrorText text = errorText(*row.error, codes, u"gifts.send"_s);
        const QString what = text.message() + u" ["_s + text.code + u']';
        return state.isEmpty() ? what : Words::tr("%1: %2").arg(state, what);
    }
    return state.isEmpty() ? hintText(row.hints) : state;
}

void addCount(QList<KeyValue> &rows, const QString &key, int count)
{
    if (count > 0) {
        rows.append({key, QLocale().toString(count)});
    }
}

void addCards(QList<KeyValue> &rows, const BatchCards &cards)
{
    addCount(rows, Words::tr("Cards that cannot be given"), int(cards.faults.size()));
    for (const BatchProduct &product : cards.products) {
        //: %1 is a sum of money.
        rows.append({revealHiddenCharacters(product.name.isEmpty() ? product.serviceId.text() : product.name),
                     Words::tr("%Ln gift(s), %1", nullptr, product.rows).arg(wonText(product.sum))});
    }
}

} // namespace

BatchModel::Texts tableTexts(const CodeBook *codes)
{
    return {&wonText, [codes](const BatchSheetRow &row) { return noteText(row, codes); },
            [](const FieldIssue &issue) {
                return issueText(issue);
            }};
}

QString stateText(const BatchHead &batch)
{
    switch (batch.state) {
    case BatchState::Running: return Words::tr("Running");
    case BatchState::Paused: return Words::tr("Paused");
    case BatchState::Stopped: return Words::tr("Stopped");
    case BatchState::Done: return Words::tr("Finished");
    }
    Q_UNREACHABLE();
}

QString countsText(const BatchCounts &counts)
{
    QStringList parts{Words::tr("Sent %1 of %2").arg(counts.sent).arg(counts.rows)};
    if (counts.refused > 0) {
        parts << Words::tr("refused %1").arg(counts.refused);
    }
    if (counts.notSent > 0) {
        parts << Words::tr("not sent %1").arg(counts.notSent);
    }
    if (counts.unknown > 0) {
        parts << Words::tr("unknown %1").arg(counts.unknown);
    }
    if (counts.pending > 0) {
        parts << Words::tr("waiting %1").arg(counts.pending);
    }
    return parts.join(u" · "_s);
}

QList<KeyValue> outlookRows(const BatchPreview &preview, const std::optional<BatchCards> &cards)
{
    const BatchTotals &totals = preview.totals;
    const BatchOutlook &outlook = preview.outlook;
    QList<KeyValue> rows{{Words::tr("Gifts"), QLocale().toString(totals.valid)},
                         {Words::tr("Sum"), wonText(totals.sum)},
                         {Words::tr("Largest gift"), wonText(totals.largest)}};
    addCount(rows, Words::tr("Senders"), totals.senders);
    addCount(rows, Words::tr("Rows that are wrong"), totals.invalid);
    addCount(rows, Words::tr("Phone numbers that cannot be used"), totals.invalidPhones);
    addCount(rows, Words::tr("Cards named twice"), totals.repeatedCards);
    addCount(rows, Words::tr("Sent before, not sent again"), int(outlook.inJournal.size()));
    addCount(rows, Words::tr("Twice within the file"), totals.duplicates);
    addCount(rows, Words::tr("Like a gift in the journal"), int(outlook.duplicates.size()));
    addCount(rows, Words::tr("Like a gift in the history"), int(outlook.inHistory.size()));
    addCount(rows, Words::tr("Names with several numbers"), int(totals.namesakes.size()));
    addCount(rows, Words::tr("Phone numbers mended"), totals.repaired);
    for (const LimitHit &hit : outlook.limits) {
        //: %1 is a limit, %2 how many rows it would refuse, %3 the first of them.
        rows.append(
            {Words::tr("Limit"),
             Words::tr("%1: refuses %2 row(s) from row %3").arg(fieldText(hit.limit)).arg(hit.rows).arg(hit.firstRow)});
    }
    if (cards) {
        addCards(rows, *cards);
    }
    return rows;
}

QStringList fileNotes(const BatchFileNotes &notes)
{
    QStringList lines;
    if (!notes.encoding.isEmpty()) {
        lines << Words::tr("Read as %1.").arg(notes.encoding);
    }
    if (!notes.sheet.isEmpty()) {
        lines << Words::tr("Sheet “%1”.").arg(revealHiddenCharacters(notes.sheet));
    }
    if (notes.hiddenRows > 0) {
        lines << Words::tr("The spreadsheet hides %n row(s); they are part of the batch.", nullptr, notes.hiddenRows);
    }
    if (!notes.unknownColumns.isEmpty()) {
        QStringList names;
        for (const QString &name : notes.unknownColumns) {
            names << revealHiddenCharacters(name);
        }
        lines << Words::tr("Columns that are not used: %1.").arg(names.join(u", "_s));
    }
    return lines;
}

QString remainingText(qint64 ms)
{
    const int seconds = int((ms + 999) / 1000);
    return seconds < 90 ? Words::tr("About %n second(s) left", nullptr, seconds)
                        : Words::tr("About %n minute(s) left", nullptr, (seconds + 59) / 60);
}

QString columnText(BatchColumn column)
{
    return fieldText(QString::fromLatin1(batchColumnInfo(column).key));
}

QString columnGuide(BatchColumn column)
{
    switch (column) {
    case BatchColumn::SenderUserId: return Words::tr("The member whose card is given: digits, for example 50000104652");
    case BatchColumn::Card: return Words::tr("The card's PAR: 27 characters, from the pane of issued cards");
    case BatchColumn::ReceiverName: return Words::tr("Who gets the gift, for example 홍길동");
    case BatchColumn::ReceiverPhone: return Words::tr("The receiver's mobile number, for example 010-1234-5678");
    case BatchColumn::Amount: return Words::tr("The whole balance of the card in won, for example 50000");
    case BatchColumn::Reason: return Words::tr("Why the gift is sent; stays in the journal");
    case BatchColumn::Key: return Words::tr("Your own reference, if you have one: the same is never sent twice");
    case BatchColumn::SenderName: return Words::tr("The sender's name as the receiver sees it; may be empty");
    case BatchColumn::SenderPhone: return Words::tr("The sender's phone number; may be empty");
    case BatchColumn::Locale: return Words::tr("Language of the message to the receiver: KO or EN; empty is KO");
    }
    Q_UNREACHABLE();
}

std::optional<Look> lookOf(BatchModel::RowWeight weight)
{
    switch (weight) {
    case BatchModel::RowWeight::Nothing: return std::nullopt;
    case BatchModel::RowWeight::Hint: return Look{IconName::Info, Colour::Waiting};
    case BatchModel::RowWeight::Wrong: return Look{IconName::Warning, Colour::Refused};
    case BatchModel::RowWeight::Done: return Look{IconName::Done, Colour::Done};
    case BatchModel::RowWeight::Refused: return Look{IconName::Refused, Colour::Refused};
    case BatchModel::RowWeight::Open: return Look{IconName::Unknown, Colour::Unknown};
    }
    Q_UNREACHABLE();
}

} // namespace giftdesk::batchtexts
