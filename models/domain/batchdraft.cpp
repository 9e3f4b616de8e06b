// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchdraft.h"

#include "domain/batchcolumns.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr quint32 form = 1;
constexpr int fastest = 1; // of zlib's levels: most of the size goes at once
constexpr Fault cellFaults[] = {Fault::CellIsFormula, Fault::CellDigitsLost, Fault::CellUnreadable, Fault::RowTooLong};

/// What the cells themselves were at fault for; everything else is found anew from the text.
QList<FieldIssue> cellIssues(const BatchRow &row)
{
    QList<FieldIssue> issues = row.order ? QList<FieldIssue>() : row.order.error();
    issues.removeIf([](const FieldIssue &issue) {
        return std::find(std::begin(cellFaults), std::end(cellFaults), issue.error.fault) == std::end(cellFaults);
    });
    return issues;
}

void write(QDataStream &out, const BatchRow &row)
{
    out << qint32(row.fileRow) << row.repaired;
    for (const BatchColumnInfo &info : batchColumns()) {
        const bool replaced = info.column == BatchColumn::Reason && !row.hasOwnReason;
        out << (info.column == BatchColumn::Key ? row.reference : replaced ? QString() : row.text.*info.text);
    }
    const QList<FieldIssue> issues = cellIssues(row);
    out << qint32(issues.size());
    for (const FieldIssue &issue : issues) {
        // By code: the numbers of the enumeration move when one is added.
        out << issue.field << QByteArray(faultInfo(issue.error.fault).code) << issue.error.args;
    }
}

std::optional<FieldIssue> readIssue(QDataStream &in)
{
    FieldIssue issue;
    QByteArray code;
    in >> issue.field >> code >> issue.error.args;
    const auto found = std::find_if(std::begin(cellFaults), std::end(cellFaults),
                                    [&code](Fault fault) { return code == faultInfo(fault).code; });
    if (found == std::end(cellFaults)) {
        return std::nullopt;
    }
    issue.error.fault = *found;
    return issue;
}

bool read(QDataStream &in, BatchRowSource &row)
{
    qint32 fileRow = 0;
    qint32 issues = 0;
    in >> fileRow >> row.repaired;
    for (const BatchColumnInfo &info : batchColumns()) {
        in >> row.text.*info.text;
    }
    in >> issues;
    row.fileRow = fileRow;
    for (qint32 i = 0; i < issues && in.status() == QDataStream::Ok; ++i) {
        const auto issue = readIssue(in);
        if (!issue) {
            return false;
        }
        row.cells.append(*issue);
    }
    return in.status() == QDataStream::Ok;
}

} // namespace

QByteArray packBatch(const BatchFile &file)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << form << file.fileName << file.reasonForAll << qint32(file.rows.size());
    for (const BatchRow &row : file.rows) {
        write(out, row);
    }
    return qCompress(bytes, fastest);
}

Result<BatchFile> unpackBatch(const QByteArray &packed)
{
    const QByteArray bytes = qUncompress(packed);
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 found = 0;
    QString fileName;
    QString reasonForAll;
    qint32 rows = 0;
    in >> found >> fileName >> reasonForAll >> rows;
    BatchBuilder builder(reasonForAll);
    bool good = found == form && in.status() == QDataStream::Ok;
    for (qint32 i = 0; i < rows && good; ++i) {
        BatchRowSource row;
        good = read(in, row);
        builder.add(std::move(row));
    }
    if (!good || builder.size() == 0) {
        return failure(Fault::FieldMalformed, {u"draft"_s});
    }
    return builder.finish(fileName);
}

} // namespace giftdesk
