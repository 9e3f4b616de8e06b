// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchrow.h"
#include "domain/issuedcard.h"

#include <QHash>
#include <QSet>

namespace giftdesk {

/// The rows of a batch whose cards are of one product.
struct BatchProduct
{
    ServiceId serviceId;
    QString name;
    int rows = 0;
    Won sum;

    friend bool operator==(const BatchProduct &, const BatchProduct &) = default;
};

/// What the senders' cards say about a batch, as read a moment ago. A forecast: each card is read anew when its gift is
/// sent.
struct BatchCards
{
    QList<BatchProduct> products; ///< of the rows whose card can be given; the most rows first
    QHash<int, Error> faults;     ///< by row: why its gift would not leave: CardNotOfMember, those of checkGivable()

    friend bool operator==(const BatchCards &, const BatchCards &) = default;
};

/// The cards of each sender; a sender whose list could not be read has none here and is not judged.
using SenderCards = QHash<MemberId, QList<IssuedCard>>;

/// Rows that are wrong already, and those of `skipped` (sent before), are passed over.
BatchCards judgeBatchCards(const BatchFile &file, const SenderCards &cards, const QSet<int> &skipped);

/// The senders of the rows that would be judged, each once, in the order of the file.
QList<MemberId> sendersToAsk(const BatchFile &file, const QSet<int> &skipped);

} // namespace giftdesk
