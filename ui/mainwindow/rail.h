// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QList>

class QVBoxLayout;

namespace giftdesk {

/// One entry of the rail: icon, word, count. The one in front carries the accent at its left edge.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(IconName icon, QWidget *parent);

    void setCount(int count);
    void setFolded(bool folded);
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCount(QPainter &painter) const;

    IconName m_icon;
    int m_count = 0;
    bool m_folded = false;
};

/// The panes of the window. One stop of the Tab key: arrow keys move, Enter or Space opens.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// Entries keep the order in which they are added; the number returned names them.
    int addEntry(IconName icon);
    void setText(int entry, const QString &text);
    void setCount(int entry, int count);
    void setCurrent(int entry);
    int count() const { return int(m_buttons.size()); }
    /// Icons only.
    void setFolded(bool folded);

Q_SIGNALS:
    void opened(int entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool handleKey(int entry, int key);
    void focusEntry(int entry);

    QList<RailButton *> m_buttons;
    QVBoxLayout *m_column;
};

} // namespace giftdesk
