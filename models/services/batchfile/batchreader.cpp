// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/batchreader.h"

#include "services/batchfile/cellreading.h"
#include "services/batchfile/csvrows.h"
#include "services/batchfile/xlsxrows.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

QStringList columnKeys(const QList<BatchColumn> &columns)
{
    QStringList keys;
    for (const BatchColumn column : columns) {
        keys.append(QString::fromLatin1(batchColumnInfo(column).key));
    }
    return keys;
}

/// Rows in, batch out: the first row is the header, the others are judged as they come.
class BatchAssembler
{
public:
    BatchAssembler(const BatchReadOptions &options, BatchFileFacts &facts)
        : m_options(options)
        , m_facts(facts)
        , m_builder(options.reasonForAll)
    {
    }

    Status take(const FileRow &row);
    Result<BatchFile> finish(const QString &fileName);

private:
    Status takeHeader(const FileRow &row);
    Status takeData(const FileRow &row);

    const BatchReadOptions &m_options;
    BatchFileFacts &m_facts;
    BatchBuilder m_builder;
    bool m_headerSeen = false;
};

Status BatchAssembler::take(const FileRow &row)
{
    constexpr int rowsBetweenAsking = 256;
    const bool ask = m_options.goOn && m_builder.size() % rowsBetweenAsking == 0;
    if (ask && !m_options.goOn(row.percent)) {
        return failure(Fault::Cancelled);
    }
    return m_headerSeen ? takeData(row) : takeHeader(row);
}

Status BatchAssembler::takeHeader(const FileRow &row)
{
    m_headerSeen = true;
    for (const FileCell &cell : row.cells) {
        m_facts.header.append(cell.text.trimmed());
    }
    const HeaderReading reading = readHeader(m_facts.header);
    m_facts.unknownColumns = reading.unknown;
    m_facts.mapping = m_options.mapping.value_or(reading.mapping);
    if (!m_options.mapping && !reading.repeated.isEmpty()) {
        const QStringList names = columnKeys(reading.repeated);
        return unreadableFile(QString(u"batchColumnTwice, "_s + names.join(u", "_s)));
    }
    const QList<BatchColumn> missing = m_facts.mapping.missing(!m_options.reasonForAll.isEmpty());
    return missing.isEmpty() ? Status() : failure(Fault::BatchColumnMissing, {columnKeys(missing).join(u", "_s)});
}

Status BatchAssembler::takeData(const FileRow &row)
{
    if (m_builder.size() >= m_options.limits.rows) {
        return tooLargeFile(u"batchLimitRows"_s, m_options.limits.rows);
    }
    BatchRowSource source;
    source.fileRow = row.fileRow;
    for (const BatchColumnInfo &info : batchColumns()) {
        const int at = m_facts.mapping.at(info.column);
        if (at >= 0 && at < row.cells.size()) {
            readCell(source, info.column, row.cells[at]);
        }
    }
    // An unquoted separator inside a value shifts everything after it.
    const bool tooLong = std::any_of(row.cells.cbegin() + std::min(row.cells.size(), m_facts.header.size()),
                                     row.cells.cend(), [](const FileCell &cell) { return !isBlank({cell}); });
    if (tooLong) {
        source.cells.append({u"row"_s, Error{Fault::RowTooLong, {}, {QString::number(m_facts.header.size())}, {}}});
    }
    m_builder.add(std::move(source));
    return {};
}

Result<BatchFile> BatchAssembler::finish(const QString &fileName)
{
    if (m_builder.size() == 0) {
        return unreadableFile(u"batchEmpty"_s);
    }
    return m_builder.finish(fileName);
}

/// The first bytes tell what a file is; its name may not.
enum class FileKind { Csv, Xlsx, OldOrLocked };

FileKind kindOf(const QByteArray &head)
{
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
        return FileKind::Xlsx;
    }
    // The container of old XLS files, and of XLSX files with a password.
    return head.startsWith("\xD0\xCF\x11\xE0") ? FileKind::OldOrLocked : FileKind::Csv;
}

Status readCsv(QFile &file, const BatchReadOptions &options, BatchFileFacts &facts, const FileRowSink &sink)
{
    CsvForm form{options.encoding, options.separator};
    const Status read = readCsvRows(file, form, options.limits, sink);
    facts.encoding = form.encoding;
    facts.separator = form.separator;
    return read;
}

Status readXlsx(const QString &path, const BatchReadOptions &options, BatchFileFacts &facts, const FileRowSink &sink)
{
    XlsxForm form;
    const Status read = readXlsxRows(path, form, options.limits, sink);
    facts.isXlsx = true;
    facts.sheet = form.sheet;
    facts.hiddenRows = form.hiddenRows;
    return read;
}

Status openFile(QFile &file, const BatchFileLimits &limits)
{
    const QFileInfo info(file.fileName());
    if (!info.exists()) {
        return failure(Fault::NotFound, {file.fileName()});
    }
    // A pipe or a device has no size and may never end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return unreadableFile(u"batchNoAccess"_s, file.errorString());
    }
    return file.size() > limits.fileBytes ? Status(tooLargeFile(u"batchLimitBytes"_s, limits.fileBytes)) : Status();
}

Status readRows(QFile &file, const BatchReadOptions &options, BatchFileFacts &facts, const FileRowSink &sink)
{
    switch (kindOf(file.peek(4))) {
    case FileKind::Csv: return readCsv(file, options, facts, sink);
    case FileKind::Xlsx: return readXlsx(file.fileName(), options, facts, sink);
    case FileKind::OldOrLocked: return unreadableFile(u"batchOldOrLocked"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

BatchReading readBatchFile(const QString &path, const BatchReadOptions &options)
{
    BatchReading reading{{}, failure(Fault::Internal)};
    BatchAssembler assembler(options, reading.facts);
    QFile file(path);
    const Status read = inOrder([&] { return openFile(file, options.limits); },
                                [&] {
                                    return readRows(file, options, reading.facts,
                                                    [&](const FileRow &row) { return assembler.take(row); });
                                });
    reading.file = read ? assembler.finish(QFileInfo(path).fileName()) : Result<BatchFile>(failure(read.error()));
    return reading;
}

} // namespace giftdesk
