// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/csvrows.h"

#include "domain/batchcolumns.h"

#include <csv.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 pieceBytes = 64 * 1024;
constexpr qsizetype longestHeader = 64 * 1024;
constexpr QChar separators[] = {u',', u';', u'\t'};

/// The header's cells, were `separator` the one; good enough to choose by.
QStringList splitHeader(QStringView line, QChar separator)
{
    QStringList cells(1);
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.append(QString());
        } else {
            cells.last() += c;
        }
    }
    return cells;
}

QStringView firstLine(QStringView text)
{
    const auto isLineEnd = [](QChar c) {
        return c == u'\n' || c == u'\r';
    };
    const auto begin = std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isSpace() && c != u'\t'; });
    return QStringView(begin, std::find_if(begin, text.end(), isLineEnd));
}

/// The separator under which the most cells are columns we know; then the one that parts the line the most.
QChar detectSeparator(QStringView head)
{
    const QStringView line = firstLine(head.first(std::min(head.size(), longestHeader)));
    QChar best = separators[0];
    std::pair<qsizetype, qsizetype> bestScore{-1, -1};
    for (const QChar separator : separators) {
        const QStringList cells = splitHeader(line, separator);
        const auto known = std::count_if(cells.cbegin(), cells.cend(),
                                         [](const QString &cell) { return batchColumnNamed(cell).has_value(); });
        const std::pair<qsizetype, qsizetype> score{known, cells.size()};
        if (score > bestScore) {
            bestScore = score;
            best = separator;
        }
    }
    return best;
}

/// A picture or a program is text in some encoding too, but has more control characters than a list with a slip.
bool isBinary(QStringView head)
{
    const QStringView start = head.first(std::min<qsizetype>(head.size(), 1024));
    const auto controls = std::count_if(start.begin(), start.end(),
                                        [](QChar c) { return c.category() == QChar::Other_Control && !c.isSpace(); });
    return controls > 3;
}

/// libcsv with its callbacks turned into rows. It works on bytes, so the text goes through it as UTF-8.
class CsvParser
{
public:
    CsvParser(const BatchFileLimits &limits, const FileRowSink &sink)
        : m_limits(limits)
        , m_sink(sink)
    {
        m_ready = csv_init(&m_csv, CSV_STRICT_FINI | CSV_REPALL_NL) == 0;
    }
    ~CsvParser()
    {
        if (m_ready) {
            csv_free(&m_csv);
        }
    }
    CsvParser(const CsvParser &) = delete;
    CsvParser &operator=(const CsvParser &) = delete;

    void setSeparator(QChar separator) { csv_set_delim(&m_csv, uchar(separator.toLatin1())); }
    Status feed(const QByteArray &utf8, int percent);
    Status finish();

private:
    static void onCell(void *bytes, size_t length, void *self)
    {
        static_cast<CsvParser *>(self)->addCell({static_cast<const char *>(bytes), qsizetype(length)});
    }
    static void onRowEnd(int lineEnd, void *self) { static_cast<CsvParser *>(self)->endRow(lineEnd); }
    void addCell(QByteArrayView utf8);
    void endRow(int lineEnd);

    const BatchFileLimits &m_limits;
    const FileRowSink &m_sink;
    csv_parser m_csv{};
    bool m_ready = false;
    Status m_status;
    FileRow m_row;
    int m_fileRow = 0;
    int m_lastLineEnd = 0;
};

void CsvParser::addCell(QByteArrayView utf8)
{
    m_lastLineEnd = 0;
    if (m_row.cells.size() >= m_limits.columns) {
        m_status = tooLargeFile(u"batchLimitColumns"_s, m_limits.columns);
    } else if (m_status) {
        m_row.cells.append({QString::fromUtf8(utf8), FileCell::Kind::Text});
    }
}

void CsvParser::endRow(int lineEnd)
{
    // With its option set, libcsv tells of both halves of CR LF.
    const int before = std::exchange(m_lastLineEnd, lineEnd);
    if (lineEnd == '\n' && before == '\r') {
        return;
    }
    m_row.fileRow = ++m_fileRow;
    FileRow row = std::exchange(m_row, FileRow{0, {}, m_row.percent});
    if (m_status && !isBlank(row.cells)) {
        m_status = m_sink(std::move(row));
    }
}

Status CsvParser::feed(const QByteArray &utf8, int percent)
{
    if (!m_ready) {
        return failure(Fault::Internal);
    }
    m_row.percent = percent;
    const size_t taken = csv_parse(&m_csv, utf8.constData(), size_t(utf8.size()), onCell, onRowEnd, this);
    if (!m_status) {
        return m_status;
    }
    if (taken != size_t(utf8.size())) {
        return failure(Fault::Internal, {}, QString::fromLatin1(csv_strerror(csv_error(&m_csv))));
    }
    // A quote that is never closed swallows the rest of the file.
    const bool endless = m_csv.entry_pos > 4 * size_t(m_limits.cellCharacters);
    return endless ? Status(unreadableFile(u"batchQuoteOpen"_s)) : Status();
}

Status CsvParser::finish()
{
    // Strict only at the end: there it finds the quote that was never closed, before that it would find fault with
    // quotes inside a value.
    csv_set_opts(&m_csv, uchar(csv_get_opts(&m_csv) | CSV_STRICT));
    if (csv_fini(&m_csv, onCell, onRowEnd, this) != 0) {
        return unreadableFile(u"batchQuoteOpen"_s);
    }
    return m_status;
}

} // namespace

Status readCsvRows(QIODevice &device, CsvForm &form, const BatchFileLimits &limits, const FileRowSink &sink)
{
    form.encoding = form.encoding.value_or(detectEncoding(device));
    TextDecoder decoder(*form.encoding);
    QStringEncoder encoder(QStringEncoder::Utf8);
    CsvParser parser(limits, sink);
    bool first = true;
    device.seek(0);
    for (QByteArray piece = device.read(pieceBytes); !piece.isEmpty(); piece = device.read(pieceBytes)) {
        const QString text = decoder.decode(piece);
        if (decoder.failed()) {
            return unreadableFile(u"batchEncoding"_s, textEncodingName(*form.encoding));
        }
        if (std::exchange(first, false)) {
            if (isBinary(text)) {
                return unreadableFile(u"batchNotText"_s);
            }
            form.separator = form.separator.isNull() ? detectSeparator(text) : form.separator;
            parser.setSeparator(form.separator);
        }
        const int percent = int(100 * device.pos() / std::max<qint64>(device.size(), 1));
        if (const Status fed = parser.feed(encoder.encode(text), percent); !fed) {
            return fed;
        }
    }
    decoder.finish();
    return decoder.failed() ? Status(unreadableFile(u"batchEncoding"_s)) : parser.finish();
}

} // namespace giftdesk
