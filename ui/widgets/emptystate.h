// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

/// Why a pane shows nothing, and the next step: icon, title, one sentence, at most one button. Centred in what it is
/// given.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(IconName icon, QWidget *parent = nullptr);

    /// Translated texts; an empty `action` leaves the button out.
    void setTexts(const QString &title, const QString &sentence, const QString &action = {});
    void setIcon(IconName icon);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    IconName m_name;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace giftdesk
