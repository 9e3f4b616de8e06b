// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchcards.h"
#include "domain/batchsheet.h"
#include "domain/codebook.h"
#include "tables/batchmodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/keyvaluelist.h"

namespace giftdesk::batchtexts {

/// The words of the table; `codes` explains the provider's codes.
BatchModel::Texts tableTexts(const CodeBook *codes);
/// Where a batch stands, in a word.
QString stateText(const BatchHead &batch);
/// `Sent 3, refused 1, …`, only what there is.
QString countsText(const BatchCounts &counts);
/// What would happen if the file were sent.
QList<KeyValue> outlookRows(const BatchPreview &preview, const std::optional<BatchCards> &cards);
/// Encoding, sheet, columns nobody knows, hidden rows: one line each.
QStringList fileNotes(const BatchFileNotes &notes);
/// About how long that is: `about 3 min left`.
QString remainingText(qint64 ms);
/// The name of a column of ours.
QString columnText(BatchColumn column);
/// What belongs into a column, with an example, for the template's guide.
QString columnGuide(BatchColumn column);

struct Look
{
    IconName icon;
    Colour colour;
};
/// How a row's note is drawn; nothing for one without weight.
std::optional<Look> lookOf(BatchModel::RowWeight weight);

} // namespace giftdesk::batchtexts
