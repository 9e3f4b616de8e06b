// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyvaluelist.h"

#include "ui/widgets/parts.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

KeyValueList::KeyValueList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::u(2));
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void KeyValueList::setRows(const QList<KeyValue> &rows)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows = rows;
    for (int row = 0; row < rows.size(); ++row) {
        addRow(row, rows[row]);
    }
}

QString KeyValueList::text() const
{
    QStringList lines;
    for (const KeyValue &fact : m_rows) {
        lines << fact.key + u": "_s + fact.value;
    }
    return lines.join(u'\n');
}

void KeyValueList::addRow(int row, const KeyValue &fact)
{
    QLabel *key = parts::label(this, TextSize::Normal, Colour::SecondText);
    key->setText(fact.key);
    QLabel *value = parts::label(this);
    value->setText(fact.value);
    value->setWordWrap(true);
    value->setMinimumHeight(theme::u(4));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(fact.key + u' ' + fact.value);
    m_grid->addWidget(key, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(value, row, 1);
    if (!fact.copy.isEmpty()) {
        QPushButton *button = parts::iconButton(IconName::Copy, this);
        parts::name(button, tr("Copy: %1").arg(fact.key));
        connect(button, &QPushButton::clicked, this, [text = fact.copy] { QGuiApplication::clipboard()->setText(text); });
        m_grid->addWidget(button, row, 2, Qt::AlignVCenter);
    }
}

} // namespace giftdesk
