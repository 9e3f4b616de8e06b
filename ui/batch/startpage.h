// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/providertime.h"
#include "forms/batch/batchdesk.h"

#include <QStandardItemModel>
#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class TableView;

/// Where a batch begins: a file to open, a template to fill in, drafts, and the batches there are.
class BatchStartPage : public QWidget
{
    Q_OBJECT
public:
    BatchStartPage(BatchDesk &desk, TimeZone zone, QWidget *parent = nullptr);

    void retranslate();
    QPushButton *openButton() const { return m_open; }
    TableView *list() const { return m_table; }

Q_SIGNALS:
    void fileRequested();
    void templateRequested(bool workbook);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void fill();
    void openRow(int row);
    void removeRow();
    void onRow(int row);

    BatchDesk &m_desk;
    TimeZone m_zone;
    QStandardItemModel m_model;
    QLabel *m_intro;
    QPushButton *m_open;
    QPushButton *m_csv;
    QPushButton *m_xlsx;
    QLabel *m_listTitle;
    TableView *m_table;
    QLabel *m_none;
    QPushButton *m_show;
    QPushButton *m_remove;
};

} // namespace giftdesk
