// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/batch/batchdesk.h"
#include "tables/batchmodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace giftdesk {

class BatchRunBar;
class CountdownButton;
class FormField;
class KeyValueList;
class TableView;

/// The rows of a batch with what would happen, the last question, and what happens.
class BatchSheetPage : public QWidget
{
    Q_OBJECT
public:
    BatchSheetPage(BatchDesk &desk, BatchModel &model, QWidget *parent = nullptr);

    void retranslate();
    TableView *table() const { return m_table; }
    QCheckBox *filter() const { return m_only; }
    FormField *reasonField() const { return m_reason; }
    QPushButton *reviewButton() const { return m_review; }
    QPushButton *cardsButton() const { return m_cards; }
    QPushButton *cancelButton() const { return m_cancel; }
    CountdownButton *sendButton() const { return m_send; }
    BatchRunBar *runBar() const { return m_run; }

Q_SIGNALS:
    void reportRequested();

private:
    QWidget *buildSide();
    QWidget *buildCheckBar();
    QWidget *buildConfirmBar();
    void build();
    void onPhase();
    void onRows();
    void onCards();
    void showCards();
    void onReason();
    void showOutlook();
    void showFilter();
    void showBars();

    BatchDesk &m_desk;
    BatchModel &m_model;
    QLabel *m_fileName;
    QLabel *m_notes;
    QCheckBox *m_only;
    TableView *m_table;
    QWidget *m_side = nullptr;
    KeyValueList *m_outlook;
    QPushButton *m_cards; ///< reads the senders' cards
    FormField *m_reason;
    QLabel *m_speedLabel;
    QSpinBox *m_speed;
    QStackedWidget *m_bars;
    QPushButton *m_back;
    QPushButton *m_draft;
    QLabel *m_why;
    QPushButton *m_review;
    QLabel *m_question;
    QPushButton *m_cancel;
    CountdownButton *m_send;
    BatchRunBar *m_run;
};

} // namespace giftdesk
