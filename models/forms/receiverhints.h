// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/phonenumber.h"
#include "forms/memberbackend.h"

namespace giftdesk {

/// What the history knows of the receiver's number: the commonest loss is a gift to the wrong person. A hint from the
/// cache, never a verdict.
class ReceiverHints : public QObject
{
    Q_OBJECT

public:
    static constexpr int shownGifts = 4;
    static constexpr qint64 recentMs = 7LL * 24 * 60 * 60 * 1000;

    explicit ReceiverHints(MemberBackend &backend, QObject *parent = nullptr)
        : QObject(parent)
        , m_backend(backend)
    {
    }

    void setPhone(const PhoneNumber &phone);

    /// The newest gifts to the number, newest first.
    const QList<GiftRecord> &gifts() const { return m_gifts; }
    /// The name used before for this number, where no gift to it carries this one. Empty: nothing to point out.
    QString otherName(const QString &receiverName) const;
    /// A gift to the same number in the last seven days.
    std::optional<GiftRecord> recentGift() const;

Q_SIGNALS:
    void changed();

private:
    MemberBackend &m_backend;
    QString m_phone;
    QList<GiftRecord> m_gifts;
    int m_generation = 0;
};

} // namespace giftdesk
