// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/giftrecord.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QString giftStatusName(GiftStatus status)
{
    switch (status) {
    case GiftStatus::Sent: return u"SENT"_s;
    case GiftStatus::Accepted: return u"ACCEPTED"_s;
    case GiftStatus::Rejected: return u"REJECTED"_s;
    case GiftStatus::Cancelled: return u"CANCELLED"_s;
    case GiftStatus::Expired: return u"EXPIRED"_s;
    case GiftStatus::Unrecognised: return {};
    }
    Q_UNREACHABLE();
}

QList<GiftStatus> knownGiftStatuses()
{
    return {GiftStatus::Sent, GiftStatus::Accepted, GiftStatus::Rejected, GiftStatus::Cancelled, GiftStatus::Expired};
}

bool isFinalStatus(GiftStatus status)
{
    switch (status) {
    case GiftStatus::Accepted:
    case GiftStatus::Rejected:
    case GiftStatus::Cancelled:
    case GiftStatus::Expired: return true;
    case GiftStatus::Sent:
    case GiftStatus::Unrecognised: return false;
    }
    Q_UNREACHABLE();
}

GiftStatus giftStatusFromName(QStringView name)
{
    for (const GiftStatus status : knownGiftStatuses()) {
        if (giftStatusName(status) == name) {
            return status;
        }
    }
    return GiftStatus::Unrecognised;
}

} // namespace giftdesk
