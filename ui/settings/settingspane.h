// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingsdesk.h"
#include "ui/journal/entrytexts.h"
#include "ui/mainwindow/pane.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace giftdesk {

class FormField;
class MessageStrip;

/// Limits, the duplicate guard and alerts of this desk, its backup, and the release of a locked journal.
class SettingsPane : public Pane
{
    Q_OBJECT
public:
    /// Borrows the desk, which must live longer.
    SettingsPane(SettingsDesk &desk, const DeskWords &words, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void activated() override { m_desk.refresh(); }
    void refresh() override { m_desk.refresh(); }
    QWidget *firstFocus() const override;
    bool isSettled() const override { return m_desk.work() == SettingsDesk::Work::None; }

    /// By the key of guardRulesJson(): `limitGift`, …, or `unknownMinutes`.
    QLineEdit *limit(const QString &key) const;
    FormField *saveReason() const { return m_reason; }
    QPushButton *saveButton() const { return m_save; }
    FormField *releaseReason() const { return m_releaseReason; }
    QPushButton *releaseButton() const { return m_release; }
    QPushButton *backupButton() const { return m_backUp; }

private:
    struct Row
    {
        QString key;
        FormField *field;
    };

    void build();
    QWidget *buildLimits();
    QWidget *buildBackup();
    QWidget *buildLock();
    void showSettings();
    void showButtons();
    void showError();
    /// What is written; nothing where a field holds no number.
    std::optional<std::pair<GuardRules, int>> written() const;
    void save();
    void askForFolder();

    SettingsDesk &m_desk;
    DeskWords m_words;
    QList<Row> m_rows;
    std::optional<DeskSettings> m_shown;
    QLabel *m_title;
    MessageStrip *m_error;
    QLabel *m_limitsTitle;
    QLabel *m_limitsText;
    FormField *m_reason;
    QPushButton *m_save;
    QLabel *m_backupTitle;
    QLabel *m_backupText;
    QPushButton *m_backUp;
    QWidget *m_lockBox = nullptr;
    QLabel *m_lockTitle;
    QLabel *m_lockText;
    FormField *m_releaseReason;
    QPushButton *m_release;
};

} // namespace giftdesk
