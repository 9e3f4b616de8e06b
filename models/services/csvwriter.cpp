// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/csvwriter.h"

#include <algorithm>
#include <string_view>

using namespace Qt::Literals::StringLiterals;
using namespace std::string_view_literals;

namespace giftdesk {

namespace {

bool startsFormula(QStringView text)
{
    constexpr auto starts = u"=+-@\t\r\n\0＝＋－＠"sv;
    while (text.startsWith(u' ')) {
        text = text.mid(1);
    }
    return !text.isEmpty() && starts.find(text.front().unicode()) != starts.npos;
}

bool mustBeQuoted(const QByteArray &text)
{
    return text.startsWith(' ') || text.endsWith(' ') ||
           std::any_of(text.begin(), text.end(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

void addCell(QByteArray &line, const CsvCell &cell)
{
    QByteArray text = cell.text.toUtf8();
    if (!cell.isNumber && startsFormula(cell.text)) {
        text.prepend('\'');
    }
    if (mustBeQuoted(text)) {
        line += '"' + text.replace('"', "\"\"") + '"';
    } else {
        line += text;
    }
}

void addRow(QByteArray &line, const QList<CsvCell> &cells)
{
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (at > 0) {
            line += ',';
        }
        addCell(line, cells[at]);
    }
    line += "\r\n";
}

} // namespace

QByteArray csvRow(const QList<CsvCell> &cells)
{
    QByteArray line;
    addRow(line, cells);
    return line;
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
    m_line.resize(0); // keeps its memory
    addRow(m_line, cells);
    m_file.write(m_line);
}

Status CsvWriter::state() const
{
    const bool sound = m_file.error() == QFileDevice::NoError;
    return sound ? Status() : failure(Fault::FileNotWritten, {m_file.fileName()}, m_file.errorString());
}

Status CsvWriter::commit()
{
    // A write that failed on the way is remembered by QSaveFile and fails here.
    return m_file.commit() ? Status() : failure(Fault::FileNotWritten, {m_file.fileName()}, m_file.errorString());
}

} // namespace giftdesk
