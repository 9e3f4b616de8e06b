// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspane.h"

#include "ui/settings/settingstexts.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldtext.h"
#include "ui/theme/style.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/parts.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

const QString minutesKey = u"unknownMinutes"_s;
const QStringList keys{u"limitGift"_s,          u"limitDayCount"_s,    u"limitDaySum"_s,
                       u"limitReceiverCount"_s, u"limitReceiverSum"_s, u"limitOperatorCount"_s,
                       u"limitOperatorSum"_s,   u"duplicateDays"_s,    minutesKey};

} // namespace

SettingsPane::SettingsPane(SettingsDesk &desk, const DeskWords &words, QWidget *parent)
    : Pane(parent)
    , m_desk(desk)
    , m_words(words)
    , m_title(parts::label(this, TextSize::Title))
    , m_error(new MessageStrip(this))
    , m_limitsTitle(parts::label(this, TextSize::Title))
    , m_limitsText(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_reason(new FormField(new ComposedEdit, this))
    , m_save(new QPushButton(this))
    , m_backupTitle(parts::label(this, TextSize::Title))
    , m_backupText(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_backUp(new QPushButton(this))
    , m_lockTitle(parts::label(this, TextSize::Title, Colour::Refused))
    , m_lockText(wrapped(this))
    , m_releaseReason(new FormField(new ComposedEdit, this))
    , m_release(new QPushButton(this))
{
    build();
    connect(&m_desk, &SettingsDesk::changed, this, &SettingsPane::showSettings);
    connect(&m_desk, &SettingsDesk::errorChanged, this, &SettingsPane::showError);
    connect(&m_desk, &SettingsDesk::saved, this, [this] {
        m_reason->lineEdit()->clear();
        Q_EMIT toastRequested(tr("The rules are kept."), {}, {});
    });
    connect(&m_desk, &SettingsDesk::backedUp, this, [this](const QString &folder) {
        //: %1 is a folder.
        Q_EMIT toastRequested(tr("Backed up and read back: %1").arg(folder), {}, {});
    });
    connect(&m_desk, &SettingsDesk::released, this, [this](const ReleaseFindings &findings) {
        m_releaseReason->lineEdit()->clear();
        Q_EMIT toastRequested(settingstexts::findingsText(findings), {}, {});
    });
    connect(m_save, &QPushButton::clicked, this, &SettingsPane::save);
    connect(m_backUp, &QPushButton::clicked, this, &SettingsPane::askForFolder);
    connect(m_release, &QPushButton::clicked, this, [this] { m_desk.release(m_releaseReason->lineEdit()->text()); });
    for (FormField *field : {m_reason, m_releaseReason}) {
        connect(field->lineEdit(), &QLineEdit::textChanged, this, &SettingsPane::showButtons);
    }
}

void SettingsPane::build()
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(theme::u(90));
    QVBoxLayout *column = parts::column(content, 3, 2);
    column->addWidget(m_title);
    column->addWidget(m_error);
    column->addWidget(m_lockBox = buildLock());
    column->addWidget(buildLimits());
    column->addWidget(parts::line(content));
    column->addWidget(buildBackup());
    column->addStretch(1);
    QVBoxLayout *outer = parts::column(this, 0, 0);
    outer->addWidget(parts::scrolling(content, this));
}

QWidget *SettingsPane::buildLimits()
{
    auto *box = new QWidget(this);
    QVBoxLayout *column = parts::column(box, 0, 1);
    column->addWidget(m_limitsTitle);
    column->addWidget(m_limitsText);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::u(3));
    for (const QString &key : keys) {
        auto *field = new FormField(new QLineEdit, box);
        field->lineEdit()->setAlignment(Qt::AlignRight);
        connect(field->lineEdit(), &QLineEdit::textChanged, this, &SettingsPane::showButtons);
        const int at = int(m_rows.size());
        grid->addWidget(field, at / 2, at % 2);
        m_rows.append({key, field});
    }
    column->addLayout(grid);
    column->addWidget(m_reason);
    column->addWidget(m_save, 0, Qt::AlignRight);
    setButtonRole(m_save, ButtonRole::Primary);
    return box;
}

QWidget *SettingsPane::buildBackup()
{
    auto *box = new QWidget(this);
    QVBoxLayout *column = parts::column(box, 0, 1);
    column->addWidget(m_backupTitle);
    column->addWidget(m_backupText);
    column->addWidget(m_backUp, 0, Qt::AlignLeft);
    return box;
}

QWidget *SettingsPane::buildLock()
{
    auto *box = new QWidget(this);
    QVBoxLayout *column = parts::column(box, 0, 1);
    column->addWidget(m_lockTitle);
    column->addWidget(m_lockText);
    column->addWidget(m_releaseReason);
    column->addWidget(m_release, 0, Qt::AlignRight);
    column->addWidget(parts::line(box));
    setButtonRole(m_release, ButtonRole::Primary);
    return box;
}

QString SettingsPane::title() const
{
    return tr("Settings");
}

QWidget *SettingsPane::firstFocus() const
{
    return m_desk.isLocked() ? m_releaseReason->lineEdit() : m_rows.first().field->lineEdit();
}

QLineEdit *SettingsPane::limit(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&key](const Row &row) { return row.key == key; });
    return found == m_rows.end() ? nullptr : found->field->lineEdit();
}

void SettingsPane::retranslate()
{
    m_title->setText(title());
    m_limitsTitle->setText(tr("Limits and alerts"));
    m_limitsText->setText(tr("An empty field is no limit. A gift whose outcome is not known counts as sent. Every "
                             "change goes on the audit record with its reason."));
    for (const Row &row : std::as_const(m_rows)) {
        QString name = fieldText(row.key);
        name[0] = name[0].toUpper();
        row.field->setTexts(row.key == minutesKey ? tr("Minutes until an open outcome is told") : name);
    }
    m_reason->setTexts(tr("&Reason of the change"), tr("Required: for whoever checks it later"));
    m_backupTitle->setText(tr("Backup"));
    m_backupText->setText(tr("Copies the journal with its keys into a new folder while you work, and reads the copy "
                             "back. The passphrase of today opens it."));
    m_lockTitle->setText(tr("Sending is locked"));
    m_releaseReason->setTexts(tr("Reason of the re&lease"), tr("Required: what was found out, for whoever checks it"));
    showSettings();
    showError();
}

void SettingsPane::showSettings()
{
    const DeskSettings &settings = m_desk.settings();
    if (m_shown != settings) { // what is being written stays
        m_shown = settings;
        const QJsonObject json = guardRulesJson(settings.rules);
        for (const Row &row : std::as_const(m_rows)) {
            const bool minutes = row.key == minutesKey;
            const bool set = minutes || json.contains(row.key);
            const qint64 value = minutes ? settings.unknownMinutes : json.value(row.key).toInteger();
            row.field->lineEdit()->setText(set ? QString::number(value) : QString());
        }
    }
    m_lockBox->setVisible(m_desk.isLocked());
    m_lockText->setText(settingstexts::lockText(settings.lock));
    const bool releasable = settings.lock != LockCause::Damaged;
    m_releaseReason->setVisible(releasable);
    m_release->setVisible(releasable);
    showButtons();
    if (isSettled()) {
        Q_EMIT settled();
    }
}

std::optional<std::pair<GuardRules, int>> SettingsPane::written() const
{
    QJsonObject json;
    int minutes = 0;
    bool fine = true;
    for (const Row &row : m_rows) {
        QString text = row.field->lineEdit()->text().trimmed();
        text.remove(u',');
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        const bool empty = text.isEmpty() && row.key != minutesKey && row.key != u"duplicateDays"_s;
        row.field->setError(empty || (isNumber && value >= 0) ? QString() : tr("A whole number, please"));
        fine = fine && (empty || (isNumber && value >= 0));
        if (row.key == minutesKey) {
            minutes = int(std::min<qint64>(value, 1'000'000));
        } else if (!empty) {
            json.insert(row.key, value);
        }
    }
    const auto rules = guardRulesFromJson(json);
    return fine && rules ? std::optional(std::pair(*rules, minutes)) : std::nullopt;
}

void SettingsPane::showButtons()
{
    const bool idle = m_desk.work() == SettingsDesk::Work::None;
    const auto show = [](FormField *field) {
        const QString text = field->lineEdit()->text();
        const auto issue = SettingsDesk::reasonIssue(text);
        field->setError(issue && !text.isEmpty() ? issueText(*issue) : QString());
        return !issue;
    };
    const bool reason = show(m_reason);
    const bool numbers = written().has_value();
    m_save->setEnabled(idle && reason && numbers && m_desk.settings().lock != LockCause::Damaged);
    m_save->setText(tr("&Keep the rules"));
    m_backUp->setEnabled(idle && m_desk.settings().lock != LockCause::Damaged);
    m_backUp->setText(m_desk.work() == SettingsDesk::Work::BackingUp ? tr("Copying and reading back…")
                                                                     : tr("&Back up into…"));
    m_release->setEnabled(idle && show(m_releaseReason));
    m_release->setText(m_desk.work() == SettingsDesk::Work::Releasing ? tr("Reading and comparing the history…")
                                                                      : tr("Compare and relea&se"));
}

void SettingsPane::showError()
{
    m_desk.error() ? m_error->show(errorStrip(*m_desk.error(), m_words, u"gifts.list")) : m_error->clear();
}

void SettingsPane::save()
{
    if (const auto rules = written()) {
        m_desk.save(rules->first, rules->second, m_reason->lineEdit()->text());
    }
}

void SettingsPane::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Where the backup's folder is made"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { m_desk.backUp(folder); });
    dialog->open();
}

} // namespace giftdesk
