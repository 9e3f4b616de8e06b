// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/historyexport/sheetfile.h"

#include "services/historyexport/xlsxsheet.h"

namespace giftdesk {

namespace {

class CsvSheet final : public SheetFile
{
public:
    explicit CsvSheet(const QString &path)
        : m_writer(path)
    {
    }

    Status open(const QStringList &titles) override
    {
        const Status opened = m_writer.open();
        if (opened) {
            m_writer.row({titles.begin(), titles.end()});
        }
        return opened;
    }
    void row(const QList<CsvCell> &cells) override { m_writer.row(cells); }
    Status state() const override { return m_writer.state(); }
    Status commit() override { return m_writer.commit(); }

private:
    CsvWriter m_writer;
};

} // namespace

std::unique_ptr<SheetFile> makeSheetFile(const QString &path)
{
    if (path.endsWith(QStringView(u".xlsx"), Qt::CaseInsensitive)) {
        return std::make_unique<XlsxSheet>(path);
    }
    return std::make_unique<CsvSheet>(path);
}

} // namespace giftdesk
