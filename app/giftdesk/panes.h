// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/opener.h"
#include "forms/alarmdesk.h"
#include "forms/batch/batchdesk.h"
#include "forms/caller/callerdesk.h"
#include "forms/dayclose/dayclosedesk.h"
#include "forms/entrydesk.h"
#include "forms/sendgiftform.h"
#include "forms/settings/settingsdesk.h"
#include "services/contradictionwatch.h"
#include "services/giftfollowup.h"
#include "services/reconcileloop.h"
#include "tables/journalmodel.h"
#include "tables/journalsource.h"
#include "tables/searchrowsource.h"

#include <QPointer>
#include <QSettings>

#include <array>

namespace giftdesk {

class HistoryPane;
class AlarmNotice;
class JournalPane;
class MainWindow;
class ResolvePane;
class SendPane;

/// Everything between the open desk and the window: forms, models and panes, and how they hear of each other.
class Panes : public QObject
{
    Q_OBJECT

public:
    /// Borrows all three, which must live longer.
    Panes(OpenDesk &desk, const contract::Contract &contract, QSettings &settings);
    ~Panes() override;

    /// Makes the panes and gives them to the window.
    void addTo(MainWindow &window);
    /// Models and other plain objects hear of a change of language from here.
    void retranslate();
    /// A command of giftctl has run on our desk.
    void readAnew();
    /// A note of opening the desk, for a toast; empty for one that is no news at the console.
    QString noteText(const OpenNote &note) const;

private:
    QList<KnownMember> tryMembers() const;
    void addClockStrip(MainWindow &window);
    void addSend(MainWindow &window);
    void addBatch(MainWindow &window);
    void addHistory(MainWindow &window);
    void addJournal(MainWindow &window);
    void addResolve(MainWindow &window);
    void addDayClose(MainWindow &window);
    void addProductsAndCards(MainWindow &window);
    void addSettings(MainWindow &window);
    void addDrill(MainWindow &window);
    void addCaller(MainWindow &window);
    std::array<EntryDesk *, 3> entryDesks() { return {&m_sentDesk, &m_journalDesk, &m_resolveDesk}; }
    void onSendPage();
    void afterSend();
    void afterLook(const ReconcileReport &report);

    OpenDesk &m_desk;
    const contract::Contract &m_contract;
    QSettings &m_settings;
    SendGiftForm m_sendForm;
    std::shared_ptr<JournalBackend> m_journalBackend;
    EntryDesk m_sentDesk;    ///< the entry just sent
    EntryDesk m_journalDesk; ///< the entry picked in the journal
    EntryDesk m_resolveDesk; ///< the entry picked among those that wait for a person
    AlarmDesk m_alarms;
    BatchDesk m_batch;
    DayCloseDesk m_dayClose;
    SettingsDesk m_settingsDesk;
    CallerDesk m_caller;
    SessionJournalSource m_journalSource;
    JournalModel m_journal;
    JournalModel m_unresolved;
    SearchRowSource m_historyRows;
    ReconcileLoop m_reconcile;
    ContradictionWatch m_contradictions; ///< looks after each synchronisation
    GiftFollowUp m_follow;               ///< what becomes of sent gifts, looked at now and then
    // Owned by the window.
    QPointer<SendPane> m_sendPane;
    QPointer<HistoryPane> m_historyPane;
    QPointer<JournalPane> m_journalPane;
    QPointer<ResolvePane> m_resolvePane;
    QPointer<AlarmNotice> m_notice;
};

} // namespace giftdesk
