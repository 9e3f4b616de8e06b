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
namespace {

/// An id: one word, which cannot wrap. Where it has no room it is cut in the middle; the tool tip and the copy button
/// have it whole.
class IdLabel : public QLabel
{
public:
    IdLabel(const QString &whole, QWidget *parent)
        : QLabel(parent)
        , m_whole(whole)
    {
        setTextFormat(Qt::PlainText);
        setText(whole);
    }

    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(m_whole), QLabel::sizeHint().height()}; }
    QSize minimumSizeHint() const override
    {
        return {qMin(sizeHint().width(), theme::u(12)), QLabel::minimumSizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        const bool fits = fontMetrics().horizontalAdvance(m_whole) <= width();
        setText(fits ? m_whole : fontMetrics().elidedText(m_whole, Qt::ElideMiddle, width()));
        setToolTip(fits ? QString() : m_whole);
    }

private:
    QString m_whole;
};

QLabel *wrapping(const QString &text, QWidget *parent)
{
    QLabel *made = parts::label(parent);
    made->setText(text);
    made->setWordWrap(true);
    return made;
}

} // namespace

KeyValueList::KeyValueList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
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
    QLabel *value =
        !fact.copy.isEmpty() && !fact.value.contains(u' ') ? new IdLabel(fact.value, this) : wrapping(fact.value, this);
    value->setMinimumHeight(theme::u(4));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(fact.key + u' ' + fact.value);
    m_grid->addWidget(key, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(value, row, 1);
    if (!fact.copy.isEmpty()) {
        QPushButton *button = parts::iconButton(IconName::Copy, this);
        parts::name(button, tr("Copy: %1").arg(fact.key));
        connect(button, &QPushButton::clicked, this,
                [text = fact.copy] { QGuiApplication::clipboard()->setText(text); });
        m_grid->addWidget(button, row, 2, Qt::AlignVCenter);
    }
}

} // namespace giftdesk
