// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dayclose/daysheetprint.h"

#include "ui/dayclose/dayclosetexts.h"
#include "ui/text/datetimetext.h"
#include "ui/text/moneytext.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::daysheetprint {

namespace {

constexpr double bodyPoints = 8.5;
constexpr double titlePoints = 15;
constexpr double marginMm = 16;
constexpr double footerMm = 8;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DaySheetPrint)
};

/// One family for all scripts, the same on every machine. Unshaped: precomposed syllables need none, and a shaped
/// digit or ligature has no character of its own in the PDF, so that nobody could search for it.
QFont paperFont(double points)
{
    QFont font;
    font.setFamilies(QStringList{u"Noto Sans CJK KR"_s, u"NanumGothic"_s} + theme::applicationFont().families());
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setPointSizeF(points);
    return font;
}

/// Puts texts one after the other into a document. Plain text only: nothing received is taken for mark-up.
class Writer
{
public:
    explicit Writer(QTextDocument &document)
        : m_cursor(&document)
    {
        m_cursor.beginEditBlock(); // laid out once, not at each cell
    }
    ~Writer() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(Writer)

    void title(const QString &text)
    {
        QTextCharFormat format;
        format.setFont(paperFont(titlePoints));
        format.setFontWeight(QFont::DemiBold);
        m_cursor.insertText(text, format);
        paragraph({});
    }

    void paragraph(const QString &text)
    {
        QTextBlockFormat block;
        block.setTopMargin(6);
        m_cursor.insertBlock(block, QTextCharFormat());
        m_cursor.insertText(text);
    }

    /// `right`: the columns of numbers. The first row repeats on every page.
    void table(const QList<QStringList> &rows, const QList<int> &right, const QList<QTextLength> &widths)
    {
        QTextTableFormat format;
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(Qt::gray);
        format.setCellPadding(3);
        format.setTopMargin(6);
        format.setHeaderRowCount(1);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(widths);
        QTextTable *made = m_cursor.insertTable(int(rows.size()), int(rows.first().size()), format);
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < rows[row].size(); ++column) {
                cell(*made, row, column, rows[row][column], right.contains(column));
            }
        }
        m_cursor.movePosition(QTextCursor::End);
    }

private:
    static void cell(QTextTable &table, int row, int column, const QString &text, bool right)
    {
        QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(right ? Qt::AlignRight : Qt::AlignLeft);
        cursor.setBlockFormat(block);
        QTextCharFormat format;
        format.setFontWeight(row == 0 ? QFont::DemiBold : QFont::Normal);
        cursor.insertText(text, format);
    }

    QTextCursor m_cursor;
};

QList<QTextLength> shares(const QList<int> &percent)
{
    QList<QTextLength> made;
    for (const int each : percent) {
        made.append(QTextLength(QTextLength::PercentageLength, each));
    }
    return made;
}

QStringList totalRow(const QString &name, const DayTotal &total)
{
    return {name, QLocale(QLocale::English).toString(total.count), wonText(Won(total.sum))};
}

void writeTotals(Writer &writer, const DaySheet &sheet)
{
    QList<QStringList> rows{{QString(), Words::tr("Gifts"), Words::tr("Amount")},
                            totalRow(dayclosetexts::matchedText(), sheet.matched)};
    for (const DayDifference each : dayDifferences) {
        rows.append(totalRow(dayclosetexts::differenceText(each), sheet.total(each)));
    }
    writer.table(rows, {1, 2}, shares({50, 20, 30}));
}

void writeLines(Writer &writer, const DaySheetModel &lines)
{
    if (lines.rowCount() == 0) {
        return;
    }
    QList<QStringList> rows;
    QStringList heads;
    for (int column = 0; column < lines.columnCount(); ++column) {
        heads.append(lines.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    rows.append(heads);
    for (int row = 0; row < lines.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < lines.columnCount(); ++column) {
            cells.append(lines.data(lines.index(row, column), Qt::DisplayRole).toString());
        }
        rows.append(cells);
    }
    writer.table(rows, {DaySheetModel::OursColumn, DaySheetModel::TheirsColumn}, shares({17, 13, 13, 11, 11, 14, 21}));
}

void write(const Sheet &sheet, QTextDocument &document)
{
    const ClosedDay &closed = sheet.closed;
    Writer writer(document);
    //: Title of the printed sheet; %1 is a day.
    writer.title(Words::tr("Day close %1").arg(dateText(closed.sheet.day)));
    writer.paragraph(dayclosetexts::verdict(closed.sheet).text);
    writer.paragraph(Words::tr("Profile: %1").arg(sheet.profile));
    //: %1 is a time and who did it.
    writer.paragraph(Words::tr("Made: %1").arg(dayclosetexts::madeText(closed, sheet.zone)));
    //: %1 is the number of rows of the audit record and the hash of the last one.
    writer.paragraph(Words::tr("Audit record: %1").arg(dayclosetexts::headText(closed.audit)));
    writeTotals(writer, closed.sheet);
    writeLines(writer, sheet.lines);
    writer.paragraph({});
    //: Two lines to sign on.
    writer.paragraph(Words::tr("Prepared by: ____________________        Checked by: ____________________"));
}

/// Pixels of the device for a length.
double pixels(const QPagedPaintDevice &device, double mm)
{
    return device.logicalDpiY() * mm / 25.4;
}

void drawFooter(QPainter &painter, const Sheet &sheet, const QRectF &area, int page, int pages)
{
    painter.setFont(paperFont(bodyPoints - 1));
    painter.setPen(Qt::black);
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignBottom),
                     u"Giftdesk · %1 · %2"_s.arg(sheet.profile, sheet.closed.sheet.day.toString(Qt::ISODate)));
    //: %1 is the number of the page, %2 how many there are.
    painter.drawText(area, int(Qt::AlignRight | Qt::AlignBottom), Words::tr("Page %1 of %2").arg(page).arg(pages));
}

} // namespace

void print(const Sheet &sheet, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device)) {
        return; // the printer has gone; the spooler tells
    }
    const QSizeF whole(device.width(), device.height());
    const double footer = pixels(device, footerMm);
    const QSizeF page(whole.width(), whole.height() - footer);

    QTextDocument document;
    document.setDefaultFont(paperFont(bodyPoints));
    document.setDocumentMargin(0);
    write(sheet, document);
    document.documentLayout()->setPaintDevice(&device);
    document.setPageSize(page);

    const int pages = document.pageCount();
    for (int number = 1; number <= pages; ++number) {
        if (number > 1) {
            device.newPage();
        }
        const QRectF view(0, (number - 1) * page.height(), page.width(), page.height());
        painter.save();
        painter.translate(0, -view.top());
        painter.setClipRect(view);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = view;
        context.palette.setColor(QPalette::Text, Qt::black); // paper is white in a dark theme too
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        drawFooter(painter, sheet, QRectF(0, page.height(), page.width(), footer), number, pages);
    }
}

Status writePdf(const Sheet &sheet, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(Fault::FileNotWritten, {path});
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
        writer.setTitle(Words::tr("Day close %1").arg(sheet.closed.sheet.day.toString(Qt::ISODate)));
        writer.setCreator(u"Giftdesk"_s);
        print(sheet, writer);
    }
    return file.commit() ? Status() : failure(Fault::FileNotWritten, {path});
}

} // namespace giftdesk::daysheetprint
