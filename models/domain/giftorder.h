// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fieldissue.h"
#include "domain/money.h"
#include "domain/phonenumber.h"
#include "domain/textid.h"

namespace giftdesk {

/// What a person or a script asks for, as typed: the fields of `gift send --from` (design §8).
struct GiftOrderText
{
    QString senderUserId;
    QString card; ///< PAR
    QString receiverName;
    QString receiverPhone;
    QString amount;
    QString reason;
    QString senderName;
    QString senderPhone;
    QString locale; ///< KO or EN; empty means KO
    QString key;    ///< the caller's own key; empty means none
    bool allowDuplicate = false;
};

/// The same, checked and normalised: what is shown is what is sent.
struct GiftOrder
{
    MemberId senderUserId;
    CardPar card;
    QString receiverName;
    PhoneNumber receiverPhone;
    Won amount;
    QString reason;
    QString senderName;      ///< empty: the field is absent on the wire (decisions A8)
    PhoneNumber senderPhone; ///< empty: absent
    QString locale;
    QString key;
    bool allowDuplicate = false;
    QString duplicateReason; ///< a person's, where a duplicate is meant; for the record, never on the wire

    friend bool operator==(const GiftOrder &, const GiftOrder &) = default;
};

/// Every field checked, all faults at once, in the order of the form.
tl::expected<GiftOrder, QList<FieldIssue>> parseGiftOrder(const GiftOrderText &text);

/// The longest reason and caller's key we keep, in code points.
inline constexpr int maxReasonCodePoints = 500;
inline constexpr int maxKeyCodePoints = 128;

} // namespace giftdesk
