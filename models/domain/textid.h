// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace giftdesk {

/// An identifier that travels as text. The tag keeps a member id from being passed where a card is meant.
template <typename Tag> class TextId
{
public:
    TextId() = default;
    explicit TextId(QString text)
        : m_text(std::move(text))
    {
    }

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const TextId &, const TextId &) = default;
    friend bool operator<(const TextId &left, const TextId &right) { return left.m_text < right.m_text; }
    friend size_t qHash(const TextId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using MemberId = TextId<struct MemberIdTag>;     ///< 1 to 19 digits, beyond int64 and double (contract §1.9)
using ServiceId = TextId<struct ServiceIdTag>;   ///< a card product, 15 characters
using CardPar = TextId<struct CardParTag>;       ///< names an issued card safely, 27 characters
using TransferId = TextId<struct TransferIdTag>; ///< a gift at the provider, 20 characters
using EntryId = TextId<struct EntryIdTag>;       ///< an entry of our ledger, opaque

/// 1..9999999999999999999 as digits without leading zeros; Fault::MemberIdMalformed otherwise.
Result<MemberId> parseMemberId(QStringView text);
/// Exactly 15 letters and digits; Fault::FieldMalformed("serviceId") otherwise.
Result<ServiceId> parseServiceId(QStringView text);
/// Exactly 27 letters and digits; Fault::FieldMalformed("card") otherwise.
Result<CardPar> parseCardPar(QStringView text);

/// `500*****652`: first three and last three kept, everything where there are six or fewer is hidden.
QString maskedMemberId(const MemberId &id);

} // namespace giftdesk
