// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftdesk/console.h"

#include "app/common/programsettings.h"
#include "app/common/startup.h"
#include "ui/text/errortext.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Console::Console(ConsoleOptions options)
    : m_options(std::move(options))
    , m_settings(settingsFile(m_options.open.dataDir), QSettings::IniFormat)
{
    // What was asked for on the command line is for this run; MainWindow reads what was saved.
    m_settings.setFallbacksEnabled(false);
    m_language.setLanguage(chooseLanguage(m_options.language, m_options.open.dataDir));
    if (!m_options.theme.isEmpty()) {
        m_theme.setChoice(ThemeController::fromKey(m_options.theme));
    }
}

Console::~Console() = default;

void Console::start()
{
    auto contract = startUp();
    if (!contract) {
        return fail(contract.error());
    }
    m_contract.emplace(std::move(*contract));
    plan();
}

void Console::plan()
{
    auto made = planOpening(m_options.open, *m_contract);
    if (!made) {
        return fail(made.error());
    }
    m_plan = std::move(*made);
    const bool sandbox = m_plan->profile.kind == ProfileKind::Sandbox;
    const bool mustAsk =
        m_plan->need == UnlockNeed::Passphrase || (m_plan->need == UnlockNeed::NewPassphrase && !sandbox);
    if (mustAsk) {
        showStart();
        m_start->askPassphrase(m_plan->profile.name, m_plan->need == UnlockNeed::NewPassphrase);
        return;
    }
    if (const Status settled = settleUnlock(*m_plan, {}); !settled) {
        return fail(settled.error());
    }
    open();
}

void Console::openWith(const QString &passphrase)
{
    m_plan->unlock.passphrase = SecretBytes::fromText(passphrase);
    m_plan->need = UnlockNeed::Nothing;
    open();
}

void Console::open()
{
    // The plan is kept: a wrong passphrase is tried again with it.
    OpenPlan plan = *std::exchange(m_plan, std::nullopt);
    OpenPlan again{plan.profile, plan.secrets.clone(), plan.fromFile, plan.folder, plan.need, {}, plan.notes};
    again.unlock.keyFileAllowed = plan.unlock.keyFileAllowed;
    auto desk = openDesk(std::move(plan), m_options.open, *m_contract, m_clock,
                         [this](const SecretBytes &code) { m_recovery = code.clone(); });
    if (!desk) {
        m_plan = std::move(again);
        return fail(desk.error());
    }
    m_desk = std::move(*desk);
    if (!m_recovery.isEmpty()) {
        showStart();
        m_start->showRecovery(QString::fromUtf8(m_recovery.view()));
        m_recovery.clear();
        return;
    }
    showDesk();
}

void Console::showDesk()
{
    m_panes = std::make_unique<Panes>(m_desk, *m_contract, m_settings);
    if (m_options.theme.isEmpty()) {
        m_theme.setChoice(ThemeController::fromKey(m_settings.value(u"ui/theme"_s).toString())); // as it was left
    }
    m_window = std::make_unique<MainWindow>(m_settings, m_theme, m_language);
    if (m_options.language) {
        m_language.setLanguage(*m_options.language);
    }
    if (!m_options.theme.isEmpty()) {
        m_theme.setChoice(ThemeController::fromKey(m_options.theme));
    }
    const Profile &profile = m_desk.session->profile();
    m_window->setProfile(profile.kind, profile.embedded ? QString() : profile.name);
    m_panes->addTo(*m_window);
    connect(&m_language, &LanguageController::languageChanged, m_panes.get(), &Panes::retranslate);
    if (!m_options.pane.isEmpty() && !m_window->showPaneByKey(m_options.pane)) {
        std::fprintf(stderr, "giftdesk: there is no pane %s\n", qPrintable(m_options.pane));
    }
    m_window->show();
    m_door = std::make_unique<ConsoleDoor>(m_desk, m_options.open, *m_contract, m_clock);
    connect(m_door.get(), &ConsoleDoor::commandEnded, m_panes.get(), &Panes::readAnew);
    if (m_start) { // its own signal may have brought us here, out of a key press that is still being handled
        m_start->hide();
        m_start.release()->deleteLater();
    }
    tellNotes();
    if (!m_options.shots.isEmpty()) {
        takeShots();
    }
}

void Console::tellNotes()
{
    for (const OpenNote &note : std::as_const(m_desk.notes)) {
        const QString text = m_panes->noteText(note);
        if (!text.isEmpty()) {
            m_window->toast(text);
        }
    }
}

void Console::takeShots()
{
    QDir().mkpath(m_options.shots);
    m_shots = std::make_unique<Screenshots>(*m_window, m_language, m_theme, m_options.shots);
    connect(m_shots.get(), &Screenshots::finished, this, [](const QStringList &written, const QStringList &failed) {
        for (const QString &file : written) {
            std::printf("%s\n", qPrintable(file));
        }
        for (const QString &file : failed) {
            std::fprintf(stderr, "giftdesk: could not write %s\n", qPrintable(file));
        }
        QApplication::exit(failed.isEmpty() ? 0 : exitCode(ErrorKind::Internal));
    });
    m_shots->start();
}

void Console::showStart()
{
    if (m_start) {
        return;
    }
    m_start = std::make_unique<StartWindow>(m_contract ? &*m_contract : nullptr);
    connect(m_start.get(), &StartWindow::passphraseEntered, this, &Console::openWith);
    connect(
        m_start.get(), &StartWindow::retryWanted, this, [this] { m_contract ? plan() : start(); },
        Qt::QueuedConnection);
    connect(m_start.get(), &StartWindow::recoveryKept, this, &Console::showDesk, Qt::QueuedConnection);
    connect(m_start.get(), &StartWindow::quitWanted, qApp, &QApplication::quit);
    m_start->show();
}

void Console::fail(const Error &error)
{
    // A run that takes pictures has nobody to press a button.
    if (!m_options.shots.isEmpty()) {
        const ErrorText text = errorText(error, m_contract ? &*m_contract : nullptr);
        std::fprintf(stderr, "giftdesk: %s %s [%s]\n", qPrintable(text.message()), qPrintable(text.action),
                     qPrintable(text.code));
        const int code = exitCode(error.kind());
        QMetaObject::invokeMethod(
            this, [code] { QApplication::exit(code); }, Qt::QueuedConnection);
        return;
    }
    showStart();
    m_start->showError(error);
}

} // namespace giftdesk
