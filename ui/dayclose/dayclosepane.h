// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/dayclose/dayclosedesk.h"
#include "tables/daysheetmodel.h"
#include "ui/journal/entrytexts.h"
#include "ui/mainwindow/pane.h"

class QDateEdit;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace giftdesk {

class DayTotals;
class EmptyState;
class TableView;

/// The day close: pick a day, compare it, see the differences, print the sheet. A line leads to our entry, or to the
/// provider's row.
class DayClosePane : public Pane
{
    Q_OBJECT
public:
    /// Borrows the desk, which must live longer. `profile`: its name, for the sheet.
    DayClosePane(DayCloseDesk &desk, const DeskWords &words, QString profile, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void activated() override;
    void refresh() override { closeDay(); }
    void cancelWork() override { m_desk.cancel(); }
    QWidget *firstFocus() const override;
    bool isSettled() const override { return !m_desk.isRunning(); }
    bool canPrint() const override { return m_desk.closed().has_value(); }
    void print() override;

    /// Writes the sheet as a PDF; says in the pane where that fails.
    void savePdf(const QString &path);
    QDateEdit *day() const { return m_day; }
    QPushButton *closeButton() const { return m_close; }
    QPushButton *pdfButton() const { return m_pdf; }
    DaySheetModel &model() { return m_model; }
    TableView *table() const { return m_table; }

Q_SIGNALS:
    /// The journal is to show this entry; comes with paneRequested().
    void entryRequested(const giftdesk::EntryId &entry);

private:
    void build();
    QWidget *buildHead();
    QWidget *buildSheet();
    void closeDay();
    void onChanged();
    void onRow(int row);
    void showSheet();
    void showWork();
    void openLine(int row);
    void askForPdf();

    DayCloseDesk &m_desk;
    DeskWords m_words;
    QString m_profile;
    DaySheetModel m_model;
    bool m_working = false;
    QLabel *m_title;
    QLabel *m_dayLabel;
    QDateEdit *m_day;
    QPushButton *m_close;
    QPushButton *m_print;
    QPushButton *m_pdf;
    MessageStrip *m_error;
    QStackedWidget *m_pages;
    EmptyState *m_nothing; ///< no day was closed yet
    QWidget *m_sheet;
    MessageStrip *m_verdict;
    DayTotals *m_totals;
    TableView *m_table;
    QLabel *m_meaning; ///< of the line that is picked
    KeyValueList *m_facts;
};

} // namespace giftdesk
