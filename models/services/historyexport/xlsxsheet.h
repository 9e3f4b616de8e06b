// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/historyexport/sheetfile.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace giftdesk {

/// A workbook of Excel, written in constant memory; another sheet is begun where one is full. Texts are texts, so that
/// none becomes a formula and a phone keeps its 0; numbers are grouped.
class XlsxSheet final : public SheetFile
{
public:
    static constexpr int mostRows = 1'048'576; ///< of a sheet, its titles included

    explicit XlsxSheet(QString path, int rowsOfASheet = mostRows)
        : m_path(std::move(path))
        , m_rowsOfASheet(rowsOfASheet)
    {
    }
    ~XlsxSheet() override;

    Status open(const QStringList &titles) override;
    void row(const QList<CsvCell> &cells) override;
    Status state() const override { return m_failed ? notWritten() : Status(); }
    Status commit() override;

private:
    void beginSheet();
    void closeBook();
    Status notWritten() const { return failure(Fault::FileNotWritten, {m_path}); }

    QString m_path;
    QString m_part; ///< beside it, until it is whole
    QStringList m_titles;
    int m_rowsOfASheet;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_number = nullptr;
    int m_sheets = 0;
    int m_row = 0;
    bool m_failed = false;
};

} // namespace giftdesk
