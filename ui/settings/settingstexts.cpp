// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingstexts.h"

#include <QCoreApplication>

namespace giftdesk::settingstexts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(giftdesk::SettingsTexts)
};

} // namespace

QString lockText(LockCause cause)
{
    switch (cause) {
    case LockCause::None: return {};
    case LockCause::Damaged:
        return Words::tr("The journal's file is damaged. What can be read is shown, and nothing is sent. Close this "
                         "window and put a backup in its place with giftctl backup restore; the damaged file is kept.");
    case LockCause::Moved:
        return Words::tr("Sending is locked: this journal was used in another place before, so gifts may have been "
                         "sent there that it does not know.");
    case LockCause::Older:
        return Words::tr("Sending is locked: this journal is older than the one last used here, so gifts may have been "
                         "sent that it does not know.");
    case LockCause::Different:
        return Words::tr("Sending is locked: the journal's file was changed outside the program.");
    case LockCause::Restored:
        return Words::tr("Sending is locked: this journal was restored from a backup, so gifts may have been sent "
                         "since that it does not know.");
    }
    Q_UNREACHABLE();
}

QString findingsText(const ReleaseFindings &findings)
{
    return Words::tr("Sending is released. Gifts read: %1; unknown to this journal: %2; not sent on record, yet "
                     "sent: %3.")
        .arg(findings.rows)
        .arg(findings.unclaimed)
        .arg(findings.contradicted);
}

} // namespace giftdesk::settingstexts
