// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/xlsxrows.h"

#include "domain/batchcolumns.h"
#include "services/batchfile/xlsxparts.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// The sink has seen enough; no fault.
bool isEnough(const Status &status)
{
    return !status && status.error().fault == Fault::Cancelled && status.error().detail == u"enough";
}

/// `C7` is column 2; -1 where there is no column in it.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.toUpper().unicode();
        if (letter < u'A' || letter > u'Z') {
            break;
        }
        column = column * 26 + (letter - u'A' + 1);
        if (column > 100'000) {
            break;
        }
    }
    return column - 1;
}

/// The rows of one sheet.
class SheetReader
{
public:
    SheetReader(ZipEntry &entry, const XlsxWorkbook &book, const BatchFileLimits &limits, const FileRowSink &sink)
        : m_entry(entry)
        , m_xml(&entry)
        , m_book(book)
        , m_limits(limits)
        , m_sink(sink)
    {
    }

    Status read();
    int hiddenRows() const { return m_hiddenRows; }

private:
    Status readRow();
    Status readCell(QList<FileCell> &cells);
    FileCell cellValue(QStringView type, int style);
    FileCell fromValue(QStringView type, int style, const QString &value) const;

    ZipEntry &m_entry;
    QXmlStreamReader m_xml;
    const XlsxWorkbook &m_book;
    const BatchFileLimits &m_limits;
    const FileRowSink &m_sink;
    int m_fileRow = 0;
    int m_hiddenRows = 0;
};

Status SheetReader::read()
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD) {
            return unreadableFile(u"batchNotWorkbook"_s, u"document type"_s);
        }
        if (token == QXmlStreamReader::StartElement && m_xml.name() == u"row") {
            if (Status status = readRow(); !status) {
                return status;
            }
        }
    }
    return xmlStatus(m_xml, m_entry);
}

Status SheetReader::readRow()
{
    const auto attributes = m_xml.attributes();
    const int number = attributes.value("r"_L1).toInt();
    m_fileRow = number > 0 ? number : m_fileRow + 1;
    const auto hidden = attributes.value("hidden"_L1);
    QList<FileCell> cells;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() != u"c") {
            m_xml.skipCurrentElement();
        } else if (Status status = readCell(cells); !status) {
            return status;
        }
    }
    if (isBlank(cells)) {
        return {};
    }
    m_hiddenRows += hidden == u"1" || hidden == u"true" ? 1 : 0;
    return m_sink({m_fileRow, std::move(cells), m_entry.percent()});
}

Status SheetReader::readCell(QList<FileCell> &cells)
{
    const auto attributes = m_xml.attributes();
    const QString reference = attributes.value("r"_L1).toString();
    const QString type = attributes.value("t"_L1).toString();
    const int style = attributes.value("s"_L1).toInt();
    const FileCell cell = cellValue(type, style);
    const int column = reference.isEmpty() ? int(cells.size()) : columnOf(reference);
    const bool blank = cell.kind == FileCell::Kind::Text && cell.text.trimmed().isEmpty();
    if (blank) { // formatted to the edge of the sheet, more often than not
        return {};
    }
    if (column < 0 || column >= m_limits.columns) {
        return tooLargeFile(u"batchLimitColumns"_s, m_limits.columns);
    }
    if (column >= cells.size()) {
        cells.resize(column + 1);
    }
    cells[column] = cell;
    return {};
}

FileCell SheetReader::cellValue(QStringView type, int style)
{
    QString value;
    QString rich;
    bool formula = false;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"v") {
            value = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (m_xml.name() == u"is") {
            rich = readRichText(m_xml);
        } else {
            formula = formula || m_xml.name() == u"f";
            m_xml.skipCurrentElement();
        }
    }
    if (formula) {
        return {value, FileCell::Kind::Formula};
    }
    return type == u"inlineStr" ? FileCell{rich, FileCell::Kind::Text} : fromValue(type, style, value);
}

FileCell SheetReader::fromValue(QStringView type, int style, const QString &value) const
{
    if (type == u"s") {
        bool isNumber = false;
        const int at = value.toInt(&isNumber);
        const bool known = isNumber && at >= 0 && at < m_book.sharedStrings.size();
        return known ? FileCell{m_book.sharedStrings[at], FileCell::Kind::Text}
                     : FileCell{value, FileCell::Kind::Unreadable};
    }
    if (type == u"str") {
        return {value, FileCell::Kind::Text};
    }
    if (type == u"b" || type == u"e") {
        return {value, FileCell::Kind::Unreadable};
    }
    if (type == u"d") {
        return {value, FileCell::Kind::Date};
    }
    const bool isDate = style >= 0 && style < m_book.dateStyles.size() && m_book.dateStyles[style];
    if (isDate && !value.isEmpty()) {
        const QString date = xlsxDate(value.toDouble(), m_book.since1904);
        return {date.isEmpty() ? value : date, date.isEmpty() ? FileCell::Kind::Unreadable : FileCell::Kind::Date};
    }
    return {value, value.isEmpty() ? FileCell::Kind::Text : FileCell::Kind::Number};
}

Status readSheet(ZipFile &zip, const XlsxWorkbook &book, const XlsxSheet &sheet, const BatchFileLimits &limits,
                 const FileRowSink &sink, int *hiddenRows = nullptr)
{
    auto entry = zip.entry(sheet.entry);
    if (!entry) {
        return failure(entry.error());
    }
    SheetReader reader(**entry, book, limits, sink);
    const Status read = reader.read();
    if (hiddenRows) {
        *hiddenRows = reader.hiddenRows();
    }
    // What ended the reading may be the entry's limit, seen by the XML reader as an early end.
    return !read && !(*entry)->status() ? (*entry)->status() : read;
}

/// How many columns of ours the first row of the sheet names; -1 for an empty sheet.
Result<int> columnsNamed(ZipFile &zip, const XlsxWorkbook &book, const XlsxSheet &sheet, const BatchFileLimits &limits)
{
    int named = -1;
    const Status read = readSheet(zip, book, sheet, limits, [&named](const FileRow &row) -> Status {
        named = int(std::count_if(row.cells.cbegin(), row.cells.cend(),
                                  [](const FileCell &cell) { return batchColumnNamed(cell.text).has_value(); }));
        return failure(Fault::Cancelled, {}, u"enough"_s);
    });
    if (!read && !isEnough(read)) {
        return failure(read.error());
    }
    return named;
}

Result<XlsxSheet> chooseSheet(ZipFile &zip, const XlsxWorkbook &book, const BatchFileLimits &limits)
{
    const bool allHidden =
        std::all_of(book.sheets.cbegin(), book.sheets.cend(), [](const auto &s) { return s.hidden; });
    std::optional<XlsxSheet> best;
    int most = -1;
    for (const XlsxSheet &sheet : book.sheets) {
        if (sheet.hidden && !allHidden) {
            continue;
        }
        const auto named = columnsNamed(zip, book, sheet, limits);
        if (!named) {
            return failure(named.error());
        }
        if (*named > most) {
            most = *named;
            best = sheet;
        }
    }
    return best ? Result<XlsxSheet>(*best) : unreadableFile(u"batchEmpty"_s);
}

} // namespace

Status readXlsxRows(const QString &path, XlsxForm &form, const BatchFileLimits &limits, const FileRowSink &sink)
{
    auto zip = ZipFile::open(path, limits);
    if (!zip) {
        return failure(zip.error());
    }
    const auto book = readWorkbook(**zip, limits);
    if (!book) {
        return failure(book.error());
    }
    const auto sheet = chooseSheet(**zip, *book, limits);
    if (!sheet) {
        return failure(sheet.error());
    }
    form.sheet = sheet->name;
    return readSheet(**zip, *book, *sheet, limits, sink, &form.hiddenRows);
}

} // namespace giftdesk
