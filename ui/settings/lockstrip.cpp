// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/lockstrip.h"

#include "forms/settings/settingsdesk.h"
#include "ui/settings/settingstexts.h"

#include <QEvent>

namespace giftdesk {

LockStrip::LockStrip(const SettingsDesk &desk, QWidget *parent)
    : MessageStrip(parent)
    , m_desk(desk)
{
    connect(&m_desk, &SettingsDesk::changed, this, &LockStrip::retranslate);
    connect(this, &MessageStrip::actionTriggered, this, &LockStrip::settingsRequested);
}

void LockStrip::changeEvent(QEvent *event)
{
    MessageStrip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void LockStrip::retranslate()
{
    if (!m_desk.isLocked()) {
        return clear();
    }
    const LockCause cause = m_desk.settings().lock;
    //: Button of the strip that says that sending is locked: goes to the settings.
    show({Severity::Error, settingstexts::lockText(cause), cause == LockCause::Damaged ? QString() : tr("Release…")});
}

} // namespace giftdesk
