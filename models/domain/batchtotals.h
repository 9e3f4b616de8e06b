// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchrow.h"

namespace giftdesk {

/// Receivers of one name and different numbers: the commonest way to send to the wrong person.
struct Namesake
{
    QString name;
    QStringList phones; ///< digits, at least two, in the order of the file
    QList<int> rows;    ///< numbers of all rows with the name
};

/// What is worth a look about one row that could be sent.
struct BatchRowMark
{
    int sameAsRow = 0;     ///< an earlier row with the same receiver and amount; 0: none
    bool namesake = false; ///< another row has the same name and another number
};

/// What would happen, were the file sent: counts and sums of the rows that can be sent.
struct BatchTotals
{
    int rows = 0;
    int valid = 0;
    int invalid = 0;
    Won sum;
    Won largest;
    int invalidPhones = 0; ///< rows whose receiver's number cannot be used
    int repeatedCards = 0; ///< rows whose card an earlier row has taken
    int repaired = 0;      ///< rows whose phone number got its zero back
    int duplicates = 0;    ///< rows with the receiver and amount of an earlier one
    int senders = 0;       ///< members whose cards are used
    QList<Namesake> namesakes;
    QList<BatchRowMark> marks; ///< one a row
};

BatchTotals batchTotals(const BatchFile &file);

} // namespace giftdesk
