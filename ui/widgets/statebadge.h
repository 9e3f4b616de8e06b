// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QStyleOptionViewItem;

namespace giftdesk {

/// How a badge is drawn beside its word.
struct BadgeLook
{
    IconName icon;
    Colour colour;
};

/// A state as icon, word and colour together, never colour alone.
class StateBadge : public QWidget
{
    Q_OBJECT
public:
    explicit StateBadge(QWidget *parent = nullptr);

    void setState(IconName icon, Colour colour, const QString &word);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The same drawing for delegates: icon and word from the left of `rect`, the word elided if it must be.
    static void paint(QPainter *painter, const QRect &rect, const QPalette &palette, IconName icon, Colour colour,
                      const QString &word);
    /// In a table's cell: in the cell's font, with the cell's margins.
    static void paintCell(QPainter *painter, const QStyleOptionViewItem &option, IconName icon, Colour colour,
                          const QString &word);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_icon = IconName::Info;
    Colour m_colour = Colour::SecondText;
    QString m_word;
};

/// A small filled number, for the rail. Nothing is drawn for 0; above 99 it says "99+".
class CountBadge
{
public:
    static QString text(int count);
    static QSize size(int count);
    static void paint(QPainter *painter, const QRect &rect, const QPalette &palette, int count,
                      Colour fill = Colour::Unknown);
};

} // namespace giftdesk
