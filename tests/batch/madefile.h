// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchrow.h"

namespace giftdesk::test {

/// What differs from row to row.
struct MadeRow
{
    QString sender;
    QString card;
    QString phone;
    qint64 amount = 50'000;
    QString key{};
};

/// A file of these rows, judged as one that was read.
inline BatchFile madeFile(const QList<MadeRow> &rows, const QString &reason = QStringLiteral("보상"))
{
    BatchBuilder builder;
    for (const MadeRow &row : rows) {
        BatchRowSource source;
        source.fileRow = builder.size() + 2;
        source.text = {
            row.sender, row.card, QStringLiteral("임꺽정"), row.phone, QString::number(row.amount), reason, {}, {},
            {},         row.key};
        builder.add(std::move(source));
    }
    return builder.finish(QStringLiteral("made.csv"));
}

/// A number that nobody has, another for each number.
inline QString madePhone(int number)
{
    return QStringLiteral("0100%1").arg(number, 7, 10, QChar(u'0'));
}

/// `count` rows on cards of their own that no sandbox has.
inline BatchFile madeFile(int count, int firstCard = 0)
{
    QList<MadeRow> rows;
    for (int i = 0; i < count; ++i) {
        rows.append({QStringLiteral("50000104652"), QStringLiteral("Q1%1").arg(firstCard + i, 25, 10, QChar(u'0')),
                     madePhone(firstCard + i)});
    }
    return madeFile(rows);
}

} // namespace giftdesk::test
