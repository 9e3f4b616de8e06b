// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/textid.h"

#include <utility>

namespace giftdesk {

/// The right to put one money request on the wire. Only the ledger makes one, after the SENDING of its entry or
/// cancellation is committed, for the path resolved then; the transport takes it and it is gone (design §4.4).
class SendPermit
{
public:
    SendPermit(SendPermit &&other) noexcept { *this = std::move(other); }
    SendPermit &operator=(SendPermit &&other) noexcept
    {
        m_entry = std::exchange(other.m_entry, {});
        m_path = std::exchange(other.m_path, {});
        m_correlationId = std::exchange(other.m_correlationId, {});
        m_instant = other.m_instant;
        return *this;
    }
    SendPermit(const SendPermit &) = delete;
    SendPermit &operator=(const SendPermit &) = delete;

    bool isValid() const { return !m_entry.isEmpty(); }
    /// The entry, or the id of the cancellation that the request belongs to.
    const EntryId &entry() const { return m_entry; }
    /// The path below the base URL that the permit is good for.
    const QString &path() const { return m_path; }
    /// Reserved in the ledger for this request alone (R29).
    const QString &correlationId() const { return m_correlationId; }
    /// The instant of the correlation id, UTC ms: the request's times are all this one (decisions A14).
    qint64 instant() const { return m_instant; }

private:
    friend class LedgerRepository;
    friend class CancelRepository;
    SendPermit(EntryId entry, QString path, QString correlationId, qint64 instant)
        : m_entry(std::move(entry))
        , m_path(std::move(path))
        , m_correlationId(std::move(correlationId))
        , m_instant(instant)
    {
    }

    EntryId m_entry;
    QString m_path;
    QString m_correlationId;
    qint64 m_instant = 0;
};

} // namespace giftdesk
