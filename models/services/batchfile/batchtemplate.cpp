// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/batchtemplate.h"

#include "services/csvwriter.h"

#include <xlsxwriter.h>

#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr double columnWidth = 24; // characters of the sheet's font

void fillListSheet(lxw_workbook *book)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Gifts");
    lxw_format *text = workbook_add_format(book);
    format_set_num_format(text, "@");
    lxw_format *head = workbook_add_format(book);
    format_set_num_format(head, "@");
    format_set_bold(head);
    worksheet_set_column(sheet, 0, batchColumnCount - 1, columnWidth, text);
    const QStringList cells = batchTemplateHeader();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        worksheet_write_string(sheet, 0, lxw_col_t(i), cells[i].toUtf8().constData(), head);
    }
    worksheet_freeze_panes(sheet, 1, 0);
}

void fillGuideSheet(lxw_workbook *book, const BatchTemplateGuide &guide)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, guide.sheet.toUtf8().constData());
    lxw_format *wrapped = workbook_add_format(book);
    format_set_text_wrap(wrapped);
    worksheet_set_column(sheet, 0, 0, columnWidth * 1.5, nullptr);
    worksheet_set_column(sheet, 1, 1, columnWidth * 4, wrapped);
    worksheet_write_string(sheet, 0, 0, guide.title.toUtf8().constData(), nullptr);
    const QStringList cells = batchTemplateHeader();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto row = lxw_row_t(i + 2);
        worksheet_write_string(sheet, row, 0, cells[i].toUtf8().constData(), nullptr);
        worksheet_write_string(sheet, row, 1, guide.columns[size_t(i)].toUtf8().constData(), wrapped);
    }
}

/// A name Excel would take: one that it would not makes the whole file unreadable.
BatchTemplateGuide withSafeSheet(BatchTemplateGuide guide)
{
    constexpr qsizetype longestName = 31;
    constexpr QStringView forbidden = u"[]:*?/\\'";
    guide.sheet.removeIf([forbidden](QChar c) { return forbidden.contains(c); });
    guide.sheet = guide.sheet.isEmpty() ? u"Guide"_s : guide.sheet.left(longestName);
    return guide;
}

Status putInPlace(const QString &made, const QString &path)
{
    QFile source(made);
    QSaveFile target(path);
    const bool done = source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly) &&
                      target.write(source.readAll()) == source.size() && target.commit();
    return done ? Status() : failure(Fault::FileNotWritten, {path}, target.errorString());
}

} // namespace

QStringList batchTemplateHeader()
{
    QStringList cells;
    for (const BatchColumnInfo &info : batchColumns()) {
        cells.append(u"%1 (%2)"_s.arg(QLatin1StringView(info.key), QStringView(info.korean)));
    }
    return cells;
}

Status writeCsvTemplate(const QString &path)
{
    CsvWriter writer(path);
    if (const Status opened = writer.open(); !opened) {
        return opened;
    }
    const QStringList header = batchTemplateHeader();
    writer.row(QList<CsvCell>(header.cbegin(), header.cend()));
    return writer.commit();
}

Status writeXlsxTemplate(const QString &path, const BatchTemplateGuide &guide)
{
    QTemporaryDir folder; // ours alone: the library's own scratch files go there too
    if (!folder.isValid()) {
        return failure(Fault::FileNotWritten, {path}, folder.errorString());
    }
    const QString made = folder.filePath(u"template.xlsx"_s);
    QByteArray scratch = QFile::encodeName(folder.path());
    lxw_workbook_options options{};
    options.tmpdir = scratch.data();
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(made).constData(), &options);
    if (!book) {
        return failure(Fault::FileNotWritten, {path});
    }
    fillListSheet(book);
    fillGuideSheet(book, withSafeSheet(guide));
    if (workbook_close(book) != LXW_NO_ERROR) {
        return failure(Fault::FileNotWritten, {path});
    }
    return putInPlace(made, path);
}

} // namespace giftdesk
