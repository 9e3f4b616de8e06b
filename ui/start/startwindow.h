// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codebook.h"
#include "domain/result.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace giftdesk {

class FormField;
class MessageStrip;

/// What stands before the console: the passphrase of a profile's folder, or why it could not be opened. A window, not a
/// dialog, so that nothing waits in a loop of its own.
class StartWindow : public QWidget
{
    Q_OBJECT
public:
    /// `codes` explains the provider's codes; borrowed, may be null.
    explicit StartWindow(const CodeBook *codes, QWidget *parent = nullptr);

    /// Asks for the passphrase; `isNew` for a folder that is to be made, where it is asked twice.
    void askPassphrase(const QString &profile, bool isNew);
    /// Says what stopped the start. The passphrase can be tried again where it was wrong; otherwise there is Retry.
    void showError(const Error &error);
    /// The recovery code of a folder just made, this once.
    void showRecovery(const QString &code);
    /// Work is going on; nothing can be pressed.
    void setBusy(bool busy);

Q_SIGNALS:
    void passphraseEntered(const QString &passphrase);
    void retryWanted();
    /// The recovery code was read; go on.
    void recoveryKept();
    void quitWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Page { Passphrase, NewPassphrase, Error, Recovery };

    void showPage(Page page);
    void accept();
    void retranslate();
    void showErrorText();
    void fitHeight();

    const CodeBook *m_codes;
    Page m_page = Page::Error;
    QString m_profile;
    std::optional<Error> m_error;
    QLabel *m_title;
    QLabel *m_text;
    MessageStrip *m_strip;
    FormField *m_passphrase;
    FormField *m_again;
    QLabel *m_code;
    QPushButton *m_quit;
    QPushButton *m_accept;
};

} // namespace giftdesk
