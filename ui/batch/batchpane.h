// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/batch/batchdesk.h"
#include "tables/batchmodel.h"
#include "ui/journal/entrytexts.h"
#include "ui/mainwindow/pane.h"

class QFileDialog;
class QLabel;
class QStackedWidget;

namespace giftdesk {

class BatchMappingPage;
class BatchSheetPage;
class BatchStartPage;
class MessageStrip;

/// The pane that sends a file of gifts: open, map, check, confirm, watch, report.
class BatchPane : public Pane
{
    Q_OBJECT
public:
    /// Borrows the desk, which must live longer.
    BatchPane(BatchDesk &desk, const DeskWords &words, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void activated() override;
    void refresh() override;
    void cancelWork() override { m_desk.cancelReading(); }
    QWidget *firstFocus() const override;
    bool isSettled() const override { return m_desk.phase() != BatchPhase::Reading; }
    /// False while the batch runs; settled() says when it is over.
    bool mayClose() const override { return m_desk.phase() != BatchPhase::Running; }
    /// No more rows; those under way are seen through.
    void closeWanted() override { m_desk.pause(); }

    BatchStartPage *startPage() const { return m_start; }
    BatchMappingPage *mappingPage() const { return m_mapping; }
    BatchSheetPage *sheetPage() const { return m_sheet; }
    BatchModel &model() { return m_model; }
    MessageStrip *strip() const { return m_strip; }

private:
    void onPhase();
    void showStrip();
    void askForFile();
    void askForTemplate(bool workbook);
    void askForReport();
    /// Opens a dialog without a loop of its own.
    void ask(QFileDialog *dialog, const std::function<void(const QString &)> &chosen);

    BatchDesk &m_desk;
    DeskWords m_words;
    BatchModel m_model;
    QLabel *m_title;
    MessageStrip *m_strip;
    QStackedWidget *m_pages;
    BatchStartPage *m_start;
    QWidget *m_reading;
    QLabel *m_readingText;
    BatchMappingPage *m_mapping;
    BatchSheetPage *m_sheet;
};

} // namespace giftdesk
