// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/batchfile/batchreader.h"

#include <QFile>
#include <QTemporaryDir>

/// What the tests of batch files share: made-up rows as text, and short ways to ask what was read.
namespace giftdesk::batchtest {

using namespace Qt::Literals::StringLiterals;

inline const QString header = u"senderUserId,card,receiverName,receiverPhone,amount,reason\n"_s;

inline QString card(int number)
{
    return u"BATCHTESTCARD%1"_s.arg(number, 14, 10, QLatin1Char('0'));
}

/// As workbooks.py writes it.
inline QString line(int number, const QString &name = u"홍길동"_s, const QString &amount = u"50000"_s)
{
    return u"50000104652,%1,%2,0100000%3,%4,설 선물\n"_s.arg(card(number), name)
        .arg(number, 4, 10, QLatin1Char('0'))
        .arg(amount);
}

inline QString twoRows()
{
    return QString(header + line(1) + line(2));
}

class Folder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return written ? file.fileName() : QString();
    }
    BatchReading read(const QByteArray &content, const BatchReadOptions &options = {}) const
    {
        return readBatchFile(put(u"gifts.csv"_s, content), options);
    }
    BatchReading read(const QString &content, const BatchReadOptions &options = {}) const
    {
        return read(content.toUtf8(), options);
    }

private:
    QTemporaryDir m_folder;
};

/// `field fault` of every issue of a row.
inline QStringList issuesOf(const BatchReading &reading, int row)
{
    QStringList found;
    if (reading.file && row < reading.file->rows.size() && !reading.file->rows[row].order) {
        for (const FieldIssue &issue : reading.file->rows[row].order.error()) {
            found.append(issue.field + u' ' + QString::fromLatin1(faultInfo(issue.error.fault).code));
        }
    }
    return found;
}

inline QString issue(const char *field, Fault fault)
{
    return QString::fromLatin1(field) + u' ' + QString::fromLatin1(faultInfo(fault).code);
}

/// Fault and first argument of a file that could not be read; empty where it could.
inline QString faultOf(const BatchReading &reading)
{
    if (reading.file) {
        return {};
    }
    const Error &error = reading.file.error();
    return QString(QString::fromLatin1(faultInfo(error.fault).code) + u' ' + error.args.value(0));
}

inline QString fault(Fault fault, const char *argument)
{
    return QString(QString::fromLatin1(faultInfo(fault).code) + u' ' + QString::fromLatin1(argument));
}

} // namespace giftdesk::batchtest
