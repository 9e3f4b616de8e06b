// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parts.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace giftdesk::parts {
namespace {

class Line : public QFrame
{
public:
    explicit Line(QWidget *parent)
        : QFrame(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), theme::colour(Colour::Line, palette())); }
};

} // namespace

QPushButton *iconButton(IconName icon, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setIcon(icons::icon(icon, Colour::SecondText));
    setButtonRole(button, ButtonRole::Quiet);
    button->setFixedSize(theme::u(4), theme::u(4));
    return button;
}

void name(QWidget *control, const QString &words)
{
    control->setToolTip(words);
    control->setAccessibleName(words);
}

QLabel *label(QWidget *parent, TextSize size, Colour colour)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    if (size != TextSize::Normal) {
        theme::setTextSize(made, size);
    }
    if (colour != Colour::Text) {
        theme::setTextColour(made, colour);
    }
    return made;
}

QFrame *line(QWidget *parent)
{
    return new Line(parent);
}

QVBoxLayout *column(QWidget *owner, double margin, double spacing)
{
    auto *made = new QVBoxLayout(owner);
    const int edge = theme::u(margin);
    made->setContentsMargins(edge, edge, edge, edge);
    made->setSpacing(theme::u(spacing));
    return made;
}

QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    // Without a bar there is no way back: a control that gets the focus must not push the left edge out of sight.
    QScrollBar *sideways = area->horizontalScrollBar();
    QObject::connect(sideways, &QScrollBar::valueChanged, sideways,
                     [sideways] { sideways->setValue(sideways->minimum()); });
    // Qt brings a control into sight when Tab leads to it, but not for a mnemonic or a shortcut. A click must not move
    // what it hits.
    QObject::connect(qApp, &QApplication::focusChanged, area, [area](QWidget *, QWidget *now) {
        if (now && QApplication::mouseButtons() == Qt::NoButton && area->widget() &&
            area->widget()->isAncestorOf(now)) {
            area->ensureWidgetVisible(now, 0, theme::u(3));
        }
    });
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace giftdesk::parts
