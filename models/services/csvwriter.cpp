// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/csvwriter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

bool startsFormula(const QString &text)
{
    constexpr QStringView starts = u"=+-@\t\r\n＝＋－＠";
    return !text.isEmpty() && starts.contains(text.front());
}

QString guarded(const CsvCell &cell)
{
    return !cell.isNumber && startsFormula(cell.text) ? QString(u'\'' + cell.text) : cell.text;
}

QString quoted(const QString &text)
{
    const bool mustQuote = std::any_of(text.cbegin(), text.cend(),
                                       [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; }) ||
                           text.startsWith(u' ') || text.endsWith(u' ');
    return mustQuote ? QString(u'"' + QString(text).replace(u"\""_s, u"\"\""_s) + u'"') : text;
}

} // namespace

QByteArray csvRow(const QList<CsvCell> &cells)
{
    QStringList texts;
    std::transform(cells.cbegin(), cells.cend(), std::back_inserter(texts),
                   [](const CsvCell &cell) { return quoted(guarded(cell)); });
    return QByteArray(texts.join(u',').toUtf8() + "\r\n");
}

Status CsvWriter::open()
{
    // A folder that takes no new files may still let a file be overwritten, but then not as a whole: refused.
    m_file.setDirectWriteFallback(false);
    if (!m_file.open(QIODevice::WriteOnly)) {
        return failure(Fault::FileNotWritten, {m_file.fileName()}, m_file.errorString());
    }
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_file.write("\xEF\xBB\xBF");
    return {};
}

void CsvWriter::row(const QList<CsvCell> &cells)
{
    m_file.write(csvRow(cells));
}

Status CsvWriter::commit()
{
    // A write that failed on the way is remembered by QSaveFile and fails here.
    return m_file.commit() ? Status() : failure(Fault::FileNotWritten, {m_file.fileName()}, m_file.errorString());
}

} // namespace giftdesk
