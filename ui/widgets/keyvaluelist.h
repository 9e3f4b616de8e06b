// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace giftdesk {

struct KeyValue
{
    QString key;       ///< translated
    QString value;     ///< as it is to be read, masked where it must be
    QString copy = {}; ///< what the copy button copies; empty: no button
};

/// The facts of one thing, key beside value, each with a copy button where it makes sense.
class KeyValueList : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValueList(QWidget *parent = nullptr);

    /// Replaces all rows; call again with new texts when the language changes.
    void setRows(const QList<KeyValue> &rows);
    /// All rows as "key: value" lines.
    QString text() const;

private:
    void addRow(int row, const KeyValue &fact);

    QList<KeyValue> m_rows;
    QGridLayout *m_grid;
};

} // namespace giftdesk
