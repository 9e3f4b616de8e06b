// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quarantine.h"

#include "crypto/hash.h"
#include "crypto/rowmac.h"
#include "store/transaction.h"

#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>
#include <iterator>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

const QString placeSetting = u"place"_s;

struct CauseName
{
    QuarantineCause cause;
    QLatin1StringView name;
};

constexpr CauseName causes[] = {
    {QuarantineCause::Moved, "moved"_L1},
    {QuarantineCause::Older, "older"_L1},
    {QuarantineCause::Different, "different"_L1},
    {QuarantineCause::Restored, "restored"_L1},
};

QuarantineCause causeFromName(const QString &name)
{
    const auto found = std::find_if(std::begin(causes), std::end(causes),
                                    [&name](const CauseName &each) { return name == each.name; });
    return found == std::end(causes) ? QuarantineCause::Different : found->cause;
}

/// The last thing that this ledger has on record.
Result<qint64> lastInstant(LedgerStore &ledger)
{
    const auto rows = ledger.audit().rows(1);
    if (!rows) {
        return failure(rows.error());
    }
    return rows->isEmpty() ? 0 : rows->first().at;
}

Result<bool> hasGifts(LedgerStore &ledger)
{
    const auto newest = ledger.entries().entries({std::nullopt, 1, 0});
    return newest ? Result<bool>(!newest->isEmpty()) : failure(newest.error());
}

/// Of a ledger begun under this vault. The same at a second beginning: the witness of the first one then speaks.
QByteArray firstLedgerId(const SecretBytes &key)
{
    return rowMac(key, u"ledger id", {}).first(16);
}

QJsonObject placeJson(const QString &ledgerId, const LedgerPlace &place)
{
    return {{u"ledger"_s, ledgerId}, {u"machine"_s, place.machine}, {u"folder"_s, place.folder}};
}

} // namespace

QString quarantineCauseName(QuarantineCause cause)
{
    const auto found = std::find_if(std::begin(causes), std::end(causes),
                                    [cause](const CauseName &each) { return each.cause == cause; });
    return QString(found->name);
}

Result<std::optional<Quarantine>> quarantineOf(LedgerStore &ledger)
{
    const auto kept = ledger.settings().get(quarantineSetting);
    if (!kept) {
        return failure(kept.error());
    }
    if (!*kept) {
        return std::optional<Quarantine>();
    }
    return std::optional(Quarantine{causeFromName((*kept)->value(u"cause"_s).toString()),
                                    (*kept)->value(u"since"_s).toInteger(),
                                    (*kept)->value(u"knownUntil"_s).toInteger()});
}

Status beginQuarantine(LedgerStore &ledger, QuarantineCause cause, qint64 utcMs)
{
    const auto standing = quarantineOf(ledger);
    const auto last = lastInstant(ledger);
    if (!standing || !last) {
        return failure(standing ? last.error() : standing.error());
    }
    if (*standing) {
        return {};
    }
    return ledger.settings().change(
        quarantineSetting, {{u"cause"_s, quarantineCauseName(cause)}, {u"since"_s, utcMs}, {u"knownUntil"_s, *last}},
        {});
}

LedgerPlace LedgerPlace::of(const QString &folder)
{
    const QByteArray id = QSysInfo::machineUniqueId();
    const QString machine = id.isEmpty() ? QString() : QString::fromLatin1(sha256(id).toHex().left(16));
    return {machine, QFileInfo(folder).canonicalFilePath()};
}

PlaceCheck::PlaceCheck(LedgerPlace place, QString witnessFolder, SecretBytes key)
    : m_place(std::move(place))
    , m_folder(std::move(witnessFolder))
    , m_key(std::move(key))
{
}

Status PlaceCheck::check(LedgerStore &ledger, qint64 utcMs)
{
    const auto known = ledger.settings().get(placeSetting);
    if (!known) {
        return failure(known.error());
    }
    const QString ledgerId =
        *known ? (*known)->value(u"ledger"_s).toString() : QString::fromLatin1(firstLedgerId(m_key).toHex());
    m_witness.emplace(m_folder, m_key.clone(), ledgerId, m_place.text());
    const QJsonObject place = placeJson(ledgerId, m_place);
    const bool moved = *known && **known != place;
    const auto gifts = hasGifts(ledger);
    if (!gifts) {
        return failure(gifts.error());
    }
    auto cause = doubt(ledger, ledgerId, *gifts);
    if (!cause) {
        return failure(cause.error());
    }
    if (ledger.sealWasBroken() && !*cause) {
        *cause = QuarantineCause::Different;
    }
    if (moved && *gifts && !*cause) {
        *cause = QuarantineCause::Moved;
    }
    if (*cause) {
        if (const Status locked = beginQuarantine(ledger, **cause, utcMs); !locked) {
            return locked;
        }
    }
    return *known && !moved ? Status() : ledger.settings().change(placeSetting, place, {});
}

Result<std::optional<QuarantineCause>> PlaceCheck::doubt(LedgerStore &ledger, const QString &ledgerId, bool gifts) const
{
    const auto seen = m_witness->read();
    if (seen) {
        return judge(ledger, *seen);
    }
    if (gifts) {
        const Status noted = ledger.audit().record({u"witness.missing"_s, ledgerId, {}, {}});
        if (!noted) {
            return failure(noted.error());
        }
    }
    return std::optional<QuarantineCause>();
}

/// The trail at the place where the witness saw its head must be what it saw.
Result<std::optional<QuarantineCause>> PlaceCheck::judge(LedgerStore &ledger, const AuditHead &seen) const
{
    const auto now = ledger.audit().head();
    if (!now) {
        return failure(now.error());
    }
    if (now->rows < seen.rows) {
        return std::optional(QuarantineCause::Older);
    }
    const auto then = ledger.audit().hashAt(seen.rows);
    if (!then) {
        return failure(then.error());
    }
    return *then == seen.hash ? std::optional<QuarantineCause>() : std::optional(QuarantineCause::Different);
}

void PlaceCheck::witness(LedgerStore &ledger)
{
    const auto head = ledger.audit().head();
    if (head && m_witness) {
        std::ignore = m_witness->keep(*head);
    }
}

} // namespace giftdesk
