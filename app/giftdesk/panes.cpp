// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftdesk/panes.h"

#include "app/giftdesk/alarmnotice.h"
#include "app/giftdesk/sandboxdrill.h"
#include "domain/personname.h"
#include "forms/batch/sessionbatchbackend.h"
#include "forms/caller/sessioncallerbackend.h"
#include "forms/dayclose/sessiondayclosebackend.h"
#include "forms/filters/sessionfilterbackend.h"
#include "forms/sessionalarmbackend.h"
#include "forms/sessionhistorybackend.h"
#include "forms/sessionjournalbackend.h"
#include "forms/sessionproductsbackend.h"
#include "forms/sessionsendbackend.h"
#include "forms/settings/sessionsettingsbackend.h"
#include "ui/batch/batchpane.h"
#include "ui/batch/batchtexts.h"
#include "ui/caller/callercard.h"
#include "ui/cards/cardspane.h"
#include "ui/dayclose/dayclosepane.h"
#include "ui/drill/drillpane.h"
#include "ui/history/historypane.h"
#include "ui/journal/journalpane.h"
#include "ui/journal/unknownstrip.h"
#include "ui/mainwindow/clockstrip.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/products/productspane.h"
#include "ui/resolve/alarmstrip.h"
#include "ui/resolve/resolvepane.h"
#include "ui/send/sendpane.h"
#include "ui/settings/lockstrip.h"
#include "ui/settings/settingspane.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

BatchWords batchWords(const contract::Contract &contract)
{
    const auto words = [&contract](const Error &error) {
        const ErrorText text = errorText(error, &contract, u"gifts.send"_s);
        return ReportWords{text.code, text.message()};
    };
    return {words, [] { return Panes::tr("Guide"); }, [] { return Panes::tr("What belongs into each column"); },
            &batchtexts::columnGuide};
}

} // namespace

Panes::Panes(OpenDesk &desk, const contract::Contract &contract, QSettings &settings)
    : m_desk(desk)
    , m_contract(contract)
    , m_settings(settings)
    , m_sendForm(std::make_unique<SessionSendBackend>(*desk.session))
    , m_journalBackend(std::make_shared<SessionJournalBackend>(*desk.session))
    , m_sentDesk(m_journalBackend)
    , m_journalDesk(m_journalBackend)
    , m_resolveDesk(m_journalBackend)
    , m_alarms(std::make_shared<SessionAlarmBackend>(*desk.session))
    , m_batch(std::make_shared<SessionBatchBackend>(*desk.session, batchWords(contract)))
    , m_dayClose(std::make_shared<SessionDayCloseBackend>(*desk.session))
    , m_settingsDesk(std::make_shared<SessionSettingsBackend>(*desk.session, desk.fromFile))
    , m_caller(std::make_shared<SessionCallerBackend>(*desk.session))
    , m_journalSource(*desk.session)
    , m_journal(m_journalSource)
    , m_unresolved(m_journalSource)
    , m_historyRows(*desk.session)
    , m_reconcile(*desk.session)
    , m_contradictions(*desk.session)
    , m_follow(*desk.session)
{
    connect(&m_contradictions, &ContradictionWatch::finished, this, [this](const QList<LedgerEntry> &found) {
        if (!found.isEmpty()) {
            afterSend();
        }
    });
    connect(&m_reconcile, &ReconcileLoop::looked, this, &Panes::afterLook);
    connect(&m_follow, &GiftFollowUp::changed, this, [this] {
        for (EntryDesk *each : entryDesks()) {
            each->reload();
        }
    });
    m_follow.watch();
    connect(&m_sendForm, &SendGiftForm::finished, &m_reconcile, &ReconcileLoop::lookSoon);
    m_sendForm.setTryMembers(tryMembers());
    connect(&m_sendForm, &SendGiftForm::pageChanged, this, &Panes::onSendPage);
    connect(&m_sendForm, &SendGiftForm::finished, this, &Panes::afterSend);
    m_unresolved.setNeedsPerson(true);
    for (EntryDesk *each : entryDesks()) {
        connect(each, &EntryDesk::decided, this, &Panes::afterSend);
    }
}

Panes::~Panes() = default;

QList<KnownMember> Panes::tryMembers() const
{
    if (!m_desk.sandbox) {
        return {};
    }
    const QList<SandboxMember> made = m_desk.sandbox->tryMembers();
    QList<KnownMember> members;
    std::transform(made.begin(), made.end(), std::back_inserter(members), [](const SandboxMember &member) {
        return KnownMember{MemberId(member.userId), maskedName(member.name)};
    });
    return members;
}

void Panes::addTo(MainWindow &window)
{
    addClockStrip(window);
    addSend(window);
    addBatch(window);
    addHistory(window);
    addCaller(window);
    addJournal(window);
    addResolve(window);
    addDayClose(window);
    addProductsAndCards(window);
    addSettings(window);
    addDrill(window);
    m_journalDesk.recount();
    m_alarms.refresh();
    m_settingsDesk.refresh();
    m_reconcile.lookSoon();
}

void Panes::addClockStrip(MainWindow &window)
{
    auto *strip = new ClockStrip;
    window.addStrip(strip);
    const ApiClient &api = m_desk.session->api();
    const auto show = [strip, &api] {
        strip->setDifference(clockDifference(api.clockSkewMs()));
    };
    connect(&api, &ApiClient::dateSeen, strip, show);
    show();
}

void Panes::addSend(MainWindow &window)
{
    m_sendPane = new SendPane(m_sendForm, m_sentDesk, {&m_contract, m_desk.session->profile().zone});
    window.addPane(PaneId::Send, IconName::Send, m_sendPane);
    connect(m_sendPane, &SendPane::entryRequested, this,
            [this](const EntryId &entry) { m_journalPane->showEntry(entry); });
}

void Panes::addBatch(MainWindow &window)
{
    window.addPane(PaneId::Batch, IconName::Inbox,
                   new BatchPane(m_batch, {&m_contract, m_desk.session->profile().zone}));
    connect(&m_batch, &BatchDesk::phaseChanged, this, [this] {
        if (m_batch.phase() == BatchPhase::Ended) {
            afterSend();
            m_reconcile.lookSoon();
        }
    });
}

void Panes::addCaller(MainWindow &window)
{
    auto *card = new CallerCard(m_caller, m_desk.session->profile().zone, &window);
    connect(&window, &MainWindow::callerWanted, card, &CallerCard::open);
    connect(&m_caller, &CallerDesk::rowsChanged, m_historyPane, &HistoryPane::readAnew);
}

void Panes::addHistory(MainWindow &window)
{
    m_historyPane = new HistoryPane(m_historyRows, std::make_shared<SessionHistoryBackend>(*m_desk.session),
                                    std::make_shared<SessionFilterBackend>(*m_desk.session), m_settings, &m_contract);
    connect(m_historyPane, &Pane::workFinished, &m_contradictions, &ContradictionWatch::start);
    auto *strip = new UnknownStrip;
    m_historyPane->addStrip(strip);
    connect(&m_journalDesk, &EntryDesk::openCountChanged, strip, &UnknownStrip::setCount);
    connect(strip, &UnknownStrip::journalRequested, &window, [this, &window] {
        window.showPane(PaneId::Journal);
        m_journalPane->showOpen();
    });
    window.addPane(PaneId::History, IconName::History, m_historyPane);
}

void Panes::addJournal(MainWindow &window)
{
    m_journalPane = new JournalPane(m_journal, m_journalDesk, {&m_contract, m_desk.session->profile().zone});
    window.addPane(PaneId::Journal, IconName::Journal, m_journalPane);
}

void Panes::addResolve(MainWindow &window)
{
    const DeskWords words{&m_contract, m_desk.session->profile().zone};
    m_resolvePane =
        new ResolvePane({m_unresolved, m_resolveDesk, m_alarms}, words, [this] { return m_reconcile.nextLookInMs(); });
    window.addPane(PaneId::Resolve, IconName::Unknown, m_resolvePane);
    connect(m_resolvePane, &ResolvePane::lookRequested, this, [this] {
        m_reconcile.lookSoon();
        m_resolvePane->setLooking(true);
    });
    const auto openPane = [&window] {
        window.showPane(PaneId::Resolve);
        window.raise();
        window.activateWindow();
    };
    auto *strip = new AlarmStrip(m_alarms);
    window.addStrip(strip);
    connect(strip, &AlarmStrip::resolveRequested, &window, openPane);
    m_notice = new AlarmNotice(m_alarms, &window);
    connect(m_notice, &AlarmNotice::opened, &window, openPane);
}

void Panes::addDayClose(MainWindow &window)
{
    const Profile &profile = m_desk.session->profile();
    auto *pane = new DayClosePane(m_dayClose, {&m_contract, profile.zone}, profile.name);
    window.addPane(PaneId::DayClose, IconName::Calendar, pane);
    connect(pane, &DayClosePane::entryRequested, this,
            [this](const EntryId &entry) { m_journalPane->showEntry(entry); });
    connect(&m_dayClose, &DayCloseDesk::sheetMade, this, &Panes::afterSend); // the look may have contradicted an entry
}

void Panes::addSettings(MainWindow &window)
{
    auto *strip = new LockStrip(m_settingsDesk);
    window.addStrip(strip);
    connect(strip, &LockStrip::settingsRequested, &window, [&window] { window.showPane(PaneId::Settings); });
    window.addPane(PaneId::Settings, IconName::Settings,
                   new SettingsPane(m_settingsDesk, {&m_contract, m_desk.session->profile().zone}));
    connect(&m_settingsDesk, &SettingsDesk::released, this, &Panes::afterSend);
    connect(&m_settingsDesk, &SettingsDesk::released, &m_sendForm.guards(), &GuardWatch::refresh);
    connect(&m_settingsDesk, &SettingsDesk::saved, &m_sendForm.guards(), &GuardWatch::refresh);
    m_settingsDesk.refresh();
}

void Panes::addDrill(MainWindow &window)
{
    if (!m_desk.sandbox) {
        return; // there is nobody to practise on
    }
    auto *drill = new DrillPane(std::make_shared<SandboxDrill>(*m_desk.sandbox));
    window.addStrip(drill->strip());
    window.addPane(PaneId::Drill, IconName::Warning, drill);
}

void Panes::addProductsAndCards(MainWindow &window)
{
    auto *products = new ProductsPane(std::make_shared<SessionProductsBackend>(*m_desk.session), &m_contract);
    window.addPane(PaneId::Products, IconName::Package, products);
    auto *cards = new CardsPane(std::make_shared<SessionSendBackend>(*m_desk.session), &m_contract);
    cards->setTryMembers(tryMembers());
    window.addPane(PaneId::Cards, IconName::Cards, cards);
    connect(cards, &CardsPane::sendRequested, &window, [this, &window](const MemberId &member, const CardPar &card) {
        window.showPane(PaneId::Send);
        m_sendForm.pickCard(member, card);
        if (QWidget *first = m_sendPane->firstFocus()) {
            first->setFocus(Qt::OtherFocusReason);
        }
    });
}

void Panes::onSendPage()
{
    m_historyPane->setSendRunning(m_sendForm.page() == SendPage::Sending);
}

void Panes::afterSend()
{
    m_journalDesk.recount();
    m_journal.refresh();
    m_unresolved.refresh();
    m_alarms.refresh();
}

void Panes::afterLook(const ReconcileReport &report)
{
    m_resolvePane->setLooking(false);
    m_alarms.refresh();
    if (report.resolved == 0 && report.contradicted.isEmpty()) {
        return;
    }
    m_journal.refresh();
    m_unresolved.refresh();
    for (EntryDesk *each : entryDesks()) {
        each->reload();
        each->recount();
    }
}

void Panes::readAnew()
{
    afterSend();
    for (EntryDesk *each : entryDesks()) {
        each->reload();
    }
    m_historyPane->readAnew();
}

void Panes::retranslate()
{
    m_journal.retranslate();
    m_unresolved.retranslate();
}

QString Panes::noteText(const OpenNote &note) const
{
    switch (note.kind) {
    case OpenNote::Kind::CacheRebuilt:
        return tr("The stored gift history was damaged and has been set aside. Nothing of the journal is lost. "
                  "Synchronise the history anew.");
    case OpenNote::Kind::UnknownAtStart:
        return tr("The last run ended while gifts were being sent. Look at the open outcomes in the journal; do not "
                  "send them again.");
    case OpenNote::Kind::LoosePassphraseFile:
        return tr("Others on this computer may read the passphrase file. Make it readable for its owner only.");
    case OpenNote::Kind::PassphraseTakesOver: return tr("The passphrase protects this profile from now on.");
    case OpenNote::Kind::UnknownProfileKeys:
        return tr("The profile file has entries that mean nothing to Giftdesk: %1").arg(note.argument);
    case OpenNote::Kind::LedgerDamaged: // both are
    case OpenNote::Kind::SendingLocked: // said by a strip above every pane
    case OpenNote::Kind::KeyFileMade: return {};
    }
    Q_UNREACHABLE();
}

} // namespace giftdesk
