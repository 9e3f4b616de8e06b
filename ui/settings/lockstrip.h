// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagestrip.h"

namespace giftdesk {

class SettingsDesk;

/// Says above every pane that sending is locked, with the way to the settings where it is released.
class LockStrip : public MessageStrip
{
    Q_OBJECT
public:
    /// Borrows the desk, which must live longer.
    explicit LockStrip(const SettingsDesk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void settingsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const SettingsDesk &m_desk;
};

} // namespace giftdesk
