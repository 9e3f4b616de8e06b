// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/sessionsettingsbackend.h"

#include "services/alerts.h"
#include "services/ledgerbackup.h"
#include "services/quarantinerelease.h"
#include "services/session.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

LockCause lockCause(QuarantineCause cause)
{
    switch (cause) {
    case QuarantineCause::Moved: return LockCause::Moved;
    case QuarantineCause::Older: return LockCause::Older;
    case QuarantineCause::Different: return LockCause::Different;
    case QuarantineCause::Restored: return LockCause::Restored;
    }
    Q_UNREACHABLE();
}

Result<DeskSettings> readSettings(LedgerStore &ledger, bool damaged)
{
    DeskSettings settings;
    settings.lock = damaged ? LockCause::Damaged : LockCause::None;
    const auto rules = ledger.settings().guardRules();
    const auto alerts = alertRules(ledger);
    const auto lock = quarantineOf(ledger);
    for (const Error *error :
         {rules ? nullptr : &rules.error(), alerts ? nullptr : &alerts.error(), lock ? nullptr : &lock.error()}) {
        if (error) {
            return damaged ? Result<DeskSettings>(settings)
                           : failure(*error); // what is damaged is locked, readable or not
        }
    }
    settings.rules = *rules;
    settings.unknownMinutes = alerts->unknownMinutes;
    if (*lock && !damaged) {
        settings.lock = lockCause((*lock)->cause);
        settings.lockedSince = (*lock)->since;
    }
    return settings;
}

} // namespace

SessionSettingsBackend::SessionSettingsBackend(Session &session, bool fromFile)
    : m_session(session)
    , m_fromFile(fromFile)
{
}

SessionSettingsBackend::~SessionSettingsBackend() = default;

void SessionSettingsBackend::read(QObject *receiver, Done<DeskSettings> done)
{
    m_session.ledger().run(
        [damaged = m_session.isDamaged()](LedgerStore &ledger) { return readSettings(ledger, damaged); }, receiver,
        std::move(done));
}

void SessionSettingsBackend::save(const GuardRules &rules, int unknownMinutes, const QString &reason, QObject *receiver,
                                  std::function<void(Status)> done)
{
    m_session.ledger().run(
        [rules, unknownMinutes, reason](LedgerStore &ledger) -> Status {
            const Status limits = ledger.settings().setGuardRules(rules, reason);
            return limits ? setAlertRules(ledger, {unknownMinutes}, reason) : limits;
        },
        receiver, std::move(done));
}

void SessionSettingsBackend::backUp(const QString &parent, QObject *receiver, Done<QString> done)
{
    const Profile &profile = m_session.profile();
    const QJsonObject facts = backupFacts(profile, m_fromFile);
    const QString time = toZone(m_session.clock().utcMs(), profile.zone).toString(u"yyyyMMdd-HHmmss"_s);
    const QString target = QDir(parent).filePath(u"giftdesk-backup-"_s + time);
    m_session.ledger().run(
        [this, facts, target](LedgerStore &ledger) -> Result<QString> {
            const auto made = createBackup(ledger, m_session.folder(), facts, target, m_session.clock());
            return made ? Result<QString>(target) : failure(made.error());
        },
        receiver, std::move(done));
}

void SessionSettingsBackend::release(const QString &reason, QObject *receiver, Done<ReleaseFindings> done)
{
    m_release = std::make_unique<QuarantineRelease>(m_session);
    QObject::connect(m_release.get(), &QuarantineRelease::finished, receiver,
                     [done = std::move(done)](const Result<ReleaseReport> &report) {
                         report ? done(ReleaseFindings{report->rows, report->unclaimed, report->contradicted})
                                : done(failure(report.error()));
                     });
    m_release->start(reason);
}

} // namespace giftdesk
