// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/batch/batchdesk.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace giftdesk {

class FormField;

/// Which column of the file is which of ours, where its header does not say so by itself.
class BatchMappingPage : public QWidget
{
    Q_OBJECT
public:
    explicit BatchMappingPage(BatchDesk &desk, QWidget *parent = nullptr);

    void retranslate();
    /// Takes the header of the file on the desk.
    void begin();
    QComboBox *choice(BatchColumn column) const { return m_choices.value(column).box; }
    QPushButton *nextButton() const { return m_next; }
    QWidget *firstFocus() const;

private:
    struct Choice
    {
        QLabel *label = nullptr;
        QComboBox *box = nullptr;
    };

    void build();
    void fill(BatchColumn column, int chosen);
    ColumnMapping mapping() const;
    void showState();

    BatchDesk &m_desk;
    QMap<BatchColumn, Choice> m_choices;
    QLabel *m_intro;
    FormField *m_reason;
    QLabel *m_missing;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace giftdesk
