// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/shortcutsheet.h"

#include "ui/widgets/parts.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {
namespace {

QString plainText(const QAction *action)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&\\d |&"_s);
    return action->text().remove(mnemonic);
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *owner)
    : QDialog(owner)
    , m_owner(owner)
    , m_grid(new QGridLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const int edge = theme::u(3);
    m_grid->setContentsMargins(edge, edge, edge, edge);
    m_grid->setHorizontalSpacing(theme::u(4));
    m_grid->setVerticalSpacing(theme::u(0.75));
    m_grid->setSizeConstraint(QLayout::SetFixedSize);
    fill();
}

void ShortcutSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    QDialog::changeEvent(event);
}

void ShortcutSheet::fill()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int row = 0;
    for (const QAction *action : m_owner->actions()) {
        if (action->shortcuts().isEmpty()) {
            continue;
        }
        QLabel *what = parts::label(this);
        what->setText(plainText(action));
        QLabel *keys = parts::label(this, TextSize::Normal, Colour::SecondText);
        keys->setText(
            QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace(u"; "_s, u", "_s));
        m_grid->addWidget(what, row, 0);
        m_grid->addWidget(keys, row, 1);
        ++row;
    }
}

} // namespace giftdesk
