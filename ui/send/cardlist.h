// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/sendgiftform.h"
#include "ui/journal/entrytexts.h"

#include <QRadioButton>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace giftdesk {

class SkeletonRows;

/// One card as a radio row: product and expiry, state, amount at the right. A card that cannot be given is shown,
/// disabled, with the reason.
class CardRow : public QRadioButton
{
    Q_OBJECT
public:
    CardRow(const CardChoice &choice, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {theme::u(30), sizeHint().height()}; }

Q_SIGNALS:
    /// Enter was pressed on this row, which is chosen by now.
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    CardChoice m_choice;
};

/// The cards of the sender, or why there are none. Always of one height, in which more cards scroll, so that nothing
/// below it jumps.
class CardList : public QWidget
{
    Q_OBJECT
public:
    CardList(SendGiftForm &form, const DeskWords &words, QWidget *parent = nullptr);

    void retranslate();
    /// The control that Tab leaves to come to the cards; must live as long.
    void setTabBefore(QWidget *before) { m_before = before; }

Q_SIGNALS:
    /// A card was chosen with Enter: the person wants to go on.
    void entered();

private:
    void showCards();
    void showRows();
    void showChoice();
    QString hint() const;

    SendGiftForm &m_form;
    DeskWords m_words;
    QWidget *m_before = nullptr;
    QLabel *m_hint;
    SkeletonRows *m_skeleton;
    MessageStrip *m_error;
    QScrollArea *m_area;
    QVBoxLayout *m_column; ///< of the rows in the area
    QList<CardRow *> m_rows;
};

} // namespace giftdesk
