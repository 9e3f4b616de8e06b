// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/historyexport/xlsxsheet.h"

#include <xlsxwriter.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr double columnWidth = 18; // characters of the sheet's font

bool syncFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && ::fsync(file.handle()) == 0;
}

} // namespace

XlsxSheet::~XlsxSheet()
{
    closeBook();
    if (!m_part.isEmpty()) {
        QFile::remove(m_part);
    }
}

/// The library's own temporary files hold the rows too: they stand beside the file, not in a folder of everybody.
Status XlsxSheet::open(const QStringList &titles)
{
    const QString folder = QFileInfo(m_path).absolutePath();
    QTemporaryFile part(folder + u"/.giftdesk-XXXXXX.part"_s);
    if (!part.open()) { // 0600
        return notWritten();
    }
    part.setAutoRemove(false);
    m_part = part.fileName();
    part.close();
    m_titles = titles;
    QByteArray tmp = QFile::encodeName(folder);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = tmp.data();
    m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
    if (!m_book) {
        return notWritten();
    }
    m_head = workbook_add_format(m_book);
    format_set_bold(m_head);
    m_number = workbook_add_format(m_book);
    format_set_num_format(m_number, "#,##0");
    beginSheet();
    return state();
}

void XlsxSheet::beginSheet()
{
    const QByteArray name = "Gifts " + QByteArray::number(++m_sheets);
    m_sheet = workbook_add_worksheet(m_book, name.constData());
    m_row = 0;
    m_failed = m_failed || !m_sheet;
    if (!m_sheet) {
        return;
    }
    if (!m_titles.isEmpty()) {
        worksheet_set_column(m_sheet, 0, lxw_col_t(m_titles.size() - 1), columnWidth, nullptr);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (qsizetype at = 0; at < m_titles.size(); ++at) {
        worksheet_write_string(m_sheet, 0, lxw_col_t(at), m_titles[at].toUtf8().constData(), m_head);
    }
    m_row = 1;
}

void XlsxSheet::row(const QList<CsvCell> &cells)
{
    if (m_row >= m_rowsOfASheet) {
        beginSheet();
    }
    for (qsizetype at = 0; at < cells.size() && !m_failed; ++at) {
        const CsvCell &cell = cells[at];
        const auto column = lxw_col_t(at);
        const lxw_error outcome =
            cell.isNumber
                ? worksheet_write_number(m_sheet, lxw_row_t(m_row), column, cell.text.toDouble(), m_number)
                : worksheet_write_string(m_sheet, lxw_row_t(m_row), column, cell.text.toUtf8().constData(), nullptr);
        m_failed = outcome != LXW_NO_ERROR;
    }
    ++m_row;
}

void XlsxSheet::closeBook()
{
    if (m_book) {
        m_failed = workbook_close(m_book) != LXW_NO_ERROR || m_failed;
        m_book = nullptr;
    }
}

Status XlsxSheet::commit()
{
    closeBook();
    const bool placed = !m_failed && syncFile(m_part) &&
                        std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_path).constData()) == 0;
    if (placed) {
        m_part.clear();
    }
    return placed ? Status() : notWritten();
}

} // namespace giftdesk
