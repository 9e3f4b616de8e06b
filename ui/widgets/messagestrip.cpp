// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagestrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/parts.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace giftdesk {
namespace {

struct Look
{
    IconName icon;
    Colour colour;
};

Look lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return {IconName::Info, Colour::Accent};
    case Severity::Done: return {IconName::Done, Colour::Done};
    case Severity::Waiting: return {IconName::Hourglass, Colour::Waiting};
    case Severity::Error: return {IconName::Refused, Colour::Refused};
    case Severity::Unknown: return {IconName::Unknown, Colour::Unknown};
    }
    Q_UNREACHABLE();
}

} // namespace

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_code(new QLabel(this))
    , m_copy(parts::iconButton(IconName::Copy, this))
    , m_action(new QPushButton(this))
    , m_close(parts::iconButton(IconName::Close, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::u(2), theme::u(0.5), theme::u(1), theme::u(0.5));
    row->setSpacing(theme::u(1));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_code);
    row->addWidget(m_copy);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setTextFormat(Qt::PlainText);
    theme::setTextColour(m_code, Colour::SecondText);
    m_close->hide();
    setMinimumHeight(theme::u(5.5));
    setSizePolicy(QSizePolicy::Preferred,
                  QSizePolicy::Minimum); // Maximum would cut text that wraps more often in a narrow window
    connect(m_copy, &QPushButton::clicked, this, &MessageStrip::copyCode);
    connect(m_action, &QPushButton::clicked, this, &MessageStrip::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    retranslate();
    hide();
}

void MessageStrip::show(const StripMessage &message)
{
    m_message = message;
    m_text->setText(message.text);
    m_code->setText(message.code);
    m_code->setVisible(!message.code.isEmpty());
    m_copy->setVisible(!message.code.isEmpty());
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    setAccessibleName(message.text);
    recolour();
    setVisible(!message.text.isEmpty());
}

void MessageStrip::clear()
{
    show({});
}

void MessageStrip::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        recolour();
    }
    QFrame::changeEvent(event);
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    const QColor strong = theme::colour(lookOf(m_message.severity).colour, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::blend(palette().color(QPalette::Base), strong, 0.45), 1));
    painter.setBrush(theme::blend(palette().color(QPalette::Base), strong, 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void MessageStrip::retranslate()
{
    parts::name(m_copy, tr("Copy the code"));
    parts::name(m_close, tr("Close this notice"));
}

void MessageStrip::recolour()
{
    const Look look = lookOf(m_message.severity);
    m_icon->setPixmap(
        icons::pixmap(look.icon, theme::u(2.25), theme::colour(look.colour, palette()), devicePixelRatioF()));
    update();
}

void MessageStrip::copyCode()
{
    QGuiApplication::clipboard()->setText(m_message.code);
}

} // namespace giftdesk
