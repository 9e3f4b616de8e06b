// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reconciler.h"

#include "services/session.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// So many of our newest SENT gifts are looked for before calibration is given up for this run.
constexpr int mostCalibrators = 3;

QString bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

/// A provider that does not answer one sender will not answer the next.
bool endsTheRun(const Error &error)
{
    return error.kind() == ErrorKind::Network || error.kind() == ErrorKind::Credentials ||
           error.fault == Fault::Cancelled;
}

} // namespace

Instant instantNow(Session &session)
{
    static const QString boot = bootId();
    Instant now{session.clock().utcMs(), session.clock().steadyMs(), boot, std::nullopt};
    if (const auto skew = session.api().clockSkewMs()) {
        now.providerUtcMs = now.utcMs - *skew;
    }
    return now;
}

Reconciler::Reconciler(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_rules(ReconcileRules::of(session.profile()))
    , m_history(session.giftSource(), session.contract().paging())
    , m_calibrationHistory(session.giftSource(), session.contract().paging())
{
    connect(&m_history, &MemberHistory::finished, this, &Reconciler::onRows);
    connect(&m_calibrationHistory, &MemberHistory::finished, this, &Reconciler::onCalibrationRows);
}

template <typename Work, typename Next> void Reconciler::fromLedger(Work work, Next next)
{
    m_session.ledger().run(std::move(work), this, [this, run = m_run, next = std::move(next)](const auto &result) {
        if (run == m_run && m_running) {
            next(result);
        }
    });
}

Result<Reconciler::Opening> Reconciler::opening(LedgerStore &ledger, const ReconcileScope &scope)
{
    LedgerRepository &entries = ledger.entries();
    Opening found;
    for (const EntryState state : {EntryState::Intent, EntryState::Sending}) {
        const auto sends = scope.besideSends ? QList<LedgerEntry>() : entries.entries({state, 1, 0});
        if (!sends) {
            return failure(sends.error());
        }
        found.busy = found.busy || !sends->isEmpty();
    }
    const auto open = entries.openEntries();
    if (!open) {
        return failure(open.error());
    }
    std::copy_if(open->begin(), open->end(), std::back_inserter(found.entries), [&scope](const LedgerEntry &entry) {
        return scope.openEntries && (scope.entry.isEmpty() || scope.entry == entry.id) &&
               (!scope.unknownOnly || entry.state == EntryState::Unknown);
    });
    if (!scope.entry.isEmpty() && found.entries.isEmpty()) {
        const auto named = entries.entry(scope.entry);
        if (!named || !*named) {
            return named ? failure(Fault::NotFound, {scope.entry.text()}) : failure(named.error());
        }
    }
    return found;
}

void Reconciler::start(const ReconcileScope &scope)
{
    ++m_run;
    m_call.cancel();
    m_running = true;
    m_scope = scope;
    m_report = {};
    m_groups.clear();
    m_calibrationTried = false;
    fromLedger([scope](LedgerStore &ledger) { return opening(ledger, scope); },
               [this](const Result<Opening> &found) { onOpening(found); });
}

void Reconciler::cancel()
{
    if (!m_running) {
        return;
    }
    m_call.cancel();
    m_history.cancel();
    m_calibrationHistory.cancel();
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run] {
            if (run == m_run && m_running) {
                finish(failure(Fault::Cancelled));
            }
        },
        Qt::QueuedConnection);
}

void Reconciler::onOpening(const Result<Opening> &found)
{
    if (!found) {
        return finish(failure(found.error()));
    }
    if (found->busy) {
        m_report.busy = true;
        return countOpen();
    }
    for (const LedgerEntry &entry : found->entries) {
        addToGroups(entry);
    }
    for (const auto &[member, window] : std::as_const(m_scope.also)) {
        const bool there = std::any_of(m_groups.begin(), m_groups.end(), [&](const Group &group) {
            return group.member == member && group.window == window;
        });
        if (!there) {
            m_groups.append({member, window, {}});
        }
    }
    nextGroup();
}

void Reconciler::addToGroups(const LedgerEntry &entry)
{
    const DayWindow window = dayWindow(entry, providerAheadMs(), m_rules.zone);
    const auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group &known) {
        return known.member == entry.order.senderUserId && known.window == window;
    });
    if (group != m_groups.end()) {
        group->entries.append(entry);
    } else {
        m_groups.append({entry.order.senderUserId, window, {entry}});
    }
}

void Reconciler::nextGroup()
{
    if (m_groups.isEmpty()) {
        return countOpen();
    }
    m_group = m_groups.takeFirst();
    m_read = {};
    m_read.member = m_group.member;
    m_read.window = m_group.window;
    m_read.began = now();
    m_history.start(m_group.member, m_group.window);
}

void Reconciler::onRows(const Result<QList<GiftRecord>> &rows)
{
    if (!m_running) {
        return;
    }
    if (!rows) {
        return groupFailed(rows.error());
    }
    m_read.rows = *rows;
    // The cards come after the rows: what took effect in between shows on the card.
    QList<CardWish> wishes;
    for (const LedgerEntry &entry : std::as_const(m_group.entries)) {
        wishes.append({entry.id, entry.order.card});
    }
    readCards(wishes, [this] {
        m_read.cards = m_cards;
        m_read.ended = now();
        m_read.providerAheadMs = providerAheadMs();
        judge();
    });
}

void Reconciler::readCards(QList<CardWish> wishes, std::function<void()> then)
{
    m_cards.clear();
    m_wishes = std::move(wishes);
    m_afterCards = std::move(then);
    onCards({}, std::vector<CardRow>());
}

/// Takes the answer for one card and asks for the next.
void Reconciler::onCards(const CardWish &wish, const Result<std::vector<CardRow>> &cards)
{
    if (!wish.entry.isEmpty()) {
        CardRead card;
        card.read = cards.has_value();
        if (cards) {
            const auto row = std::find_if(cards->begin(), cards->end(),
                                          [&wish](const CardRow &listed) { return listed.card.par == wish.card; });
            card.listed = row != cards->end();
            card.balance = card.listed ? std::optional(row->card.balance) : std::nullopt;
        }
        m_cards.insert(wish.entry, card);
    }
    if (m_wishes.isEmpty()) {
        return m_afterCards();
    }
    const CardWish next = m_wishes.takeFirst();
    m_call = m_session.api().listCards(m_group.member, next.card, this,
                                       [this, next, run = m_run](const Result<std::vector<CardRow>> &answer) {
                                           if (run == m_run && m_running) {
                                               onCards(next, answer);
                                           }
                                       });
}

void Reconciler::judge()
{
    QList<EntryId> scope;
    for (const LedgerEntry &entry : std::as_const(m_group.entries)) {
        scope.append(entry.id);
    }
    fromLedger([read = m_read, scope,
                rules = m_rules](LedgerStore &ledger) { return judgeSender(ledger, read, scope, rules); },
               [this](const Result<SenderVerdict> &verdict) { onVerdict(verdict); });
}

void Reconciler::onVerdict(const Result<SenderVerdict> &verdict)
{
    if (!verdict) {
        return groupFailed(verdict.error());
    }
    if (verdict->wantsCalibration && !m_calibrationTried) {
        m_calibrationTried = true;
        return beginCalibration();
    }
    for (const EntryFinding &look : verdict->looks) {
        m_report.looks.append(look);
        m_report.resolved += isOpen(look.entry.state) ? 0 : 1;
        Q_EMIT looked(look);
    }
    verdict->hints.isEmpty() ? nextGroup() : askHintCards(verdict->hints);
}

/// The sender's own days hold no gift that we know as sent: others of ours may.
void Reconciler::beginCalibration()
{
    fromLedger(
        [](LedgerStore &ledger) {
            return ledger.entries().entries({EntryState::Sent, mostCalibrators, 0});
        },
        [this](const Result<QList<LedgerEntry>> &sent) {
            m_calibrators = sent ? *sent : QList<LedgerEntry>();
            nextCalibration();
        });
}

void Reconciler::nextCalibration()
{
    if (m_calibrators.isEmpty()) {
        return judge();
    }
    const LedgerEntry sent = m_calibrators.takeFirst();
    m_calibration = {};
    m_calibration.member = sent.order.senderUserId;
    m_calibration.window = dayWindow(sent, providerAheadMs(), m_rules.zone);
    m_calibrationHistory.start(m_calibration.member, m_calibration.window);
}

void Reconciler::onCalibrationRows(const Result<QList<GiftRecord>> &rows)
{
    if (!m_running) {
        return;
    }
    if (!rows) {
        return nextCalibration();
    }
    m_calibration.rows = *rows;
    m_calibration.ended = now();
    m_calibration.providerAheadMs = providerAheadMs();
    fromLedger([read = m_calibration, rules = m_rules](LedgerStore &ledger) { return calibrate(ledger, read, rules); },
               [this](const Result<bool> &calibrated) { calibrated &&*calibrated ? judge() : nextCalibration(); });
}

void Reconciler::askHintCards(const QList<ContradictionHint> &hints)
{
    QList<CardWish> wishes;
    for (const ContradictionHint &hint : hints) {
        wishes.append({hint.entry.id, hint.entry.order.card});
    }
    readCards(wishes, [this, hints] {
        fromLedger([hints, cards = m_cards](LedgerStore &ledger) { return contradict(ledger, hints, cards); },
                   [this](const Result<QList<LedgerEntry>> &changed) {
                       if (!changed) {
                           return groupFailed(changed.error());
                       }
                       m_report.contradicted += *changed;
                       nextGroup();
                   });
    });
}

void Reconciler::groupFailed(const Error &error)
{
    if (!m_report.error) {
        m_report.error = error;
    }
    if (endsTheRun(error)) {
        for (const Group &group : std::as_const(m_groups)) {
            m_group.entries += group.entries;
        }
        m_groups.clear();
    }
    for (const LedgerEntry &entry : std::as_const(m_group.entries)) {
        EntryFinding look;
        look.entry = entry;
        look.error = error;
        m_report.looks.append(look);
        Q_EMIT looked(look);
    }
    nextGroup();
}

void Reconciler::countOpen()
{
    fromLedger([](LedgerStore &ledger) { return ledger.entries().openCount(); },
               [this](const Result<int> &count) {
                   m_report.open = count.value_or(0);
                   finish(count ? Result<ReconcileReport>(m_report) : failure(count.error()));
               });
}

void Reconciler::finish(const Result<ReconcileReport> &report)
{
    m_running = false;
    Q_EMIT finished(report);
}

qint64 Reconciler::providerAheadMs() const
{
    return -m_session.api().clockSkewMs().value_or(0);
}

Instant Reconciler::now() const
{
    return instantNow(m_session);
}

} // namespace giftdesk
