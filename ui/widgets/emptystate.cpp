// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/style.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace giftdesk {

EmptyState::EmptyState(IconName icon, QWidget *parent)
    : QWidget(parent)
    , m_name(icon)
    , m_icon(new QLabel(this))
    , m_title(parts::label(this, TextSize::Title))
    , m_sentence(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_action(new QPushButton(this))
{
    auto *column = parts::column(this, 3, 1);
    column->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label, 0, label == m_icon ? Qt::AlignCenter : Qt::Alignment());
    }
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    column->addSpacing(theme::u(1));
    column->addWidget(m_action, 0, Qt::AlignCenter);
    column->addStretch(3);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    recolour();
}

void EmptyState::setTexts(const QString &title, const QString &sentence, const QString &action)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::setIcon(IconName icon)
{
    m_name = icon;
    recolour();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        recolour();
    }
    QWidget::changeEvent(event);
}

void EmptyState::recolour()
{
    m_icon->setPixmap(
        icons::pixmap(m_name, theme::u(4), theme::colour(Colour::SecondText, palette()), devicePixelRatioF()));
}

} // namespace giftdesk
