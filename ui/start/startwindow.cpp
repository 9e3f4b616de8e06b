// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startwindow.h"

#include "ui/text/errortext.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/composition.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

QLineEdit *passphraseEdit()
{
    auto *edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

} // namespace

StartWindow::StartWindow(const CodeBook *codes, QWidget *parent)
    : QWidget(parent)
    , m_codes(codes)
    , m_title(parts::label(this, TextSize::Title))
    , m_text(parts::label(this))
    , m_strip(new MessageStrip(this))
    , m_passphrase(new FormField(passphraseEdit(), this))
    , m_again(new FormField(passphraseEdit(), this))
    , m_code(parts::label(this, TextSize::Title))
    , m_quit(new QPushButton(this))
    , m_accept(new QPushButton(this))
{
    QVBoxLayout *column = parts::column(this, 4, 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_text, m_strip, m_code, m_passphrase, m_again}) {
        column->addWidget(widget);
    }
    m_text->setWordWrap(true);
    m_code->setWordWrap(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_quit);
    buttons->addStretch(1);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);
    setButtonRole(m_accept, ButtonRole::Primary);
    setButtonRole(m_quit, ButtonRole::Outlined);
    m_accept->setDefault(true);
    setMinimumWidth(int(theme::u(68)));
    connect(m_quit, &QPushButton::clicked, this, &StartWindow::quitWanted);
    connect(m_accept, &QPushButton::clicked, this, &StartWindow::accept);
    for (FormField *field : {m_passphrase, m_again}) {
        connect(field->lineEdit(), &QLineEdit::returnPressed, this, &StartWindow::accept);
    }
    showPage(Page::Error);
    retranslate();
}

void StartWindow::askPassphrase(const QString &profile, bool isNew)
{
    m_profile = profile;
    m_error.reset();
    m_strip->clear();
    showPage(isNew ? Page::NewPassphrase : Page::Passphrase);
    retranslate();
    m_passphrase->lineEdit()->setFocus();
}

void StartWindow::showError(const Error &error)
{
    m_error = error;
    setBusy(false);
    const bool again = error.fault == Fault::PassphraseWrong;
    if (!again) {
        showPage(Page::Error);
        m_accept->setFocus();
    }
    retranslate();
    if (again) {
        m_passphrase->lineEdit()->clear();
        m_passphrase->lineEdit()->setFocus();
    }
}

void StartWindow::showRecovery(const QString &code)
{
    m_error.reset();
    m_strip->clear();
    m_code->setText(code);
    showPage(Page::Recovery);
    m_code->setFocus(); // on no button: a hasty Enter would take away the code that is shown only once
    setBusy(false);
    retranslate();
}

void StartWindow::setBusy(bool busy)
{
    m_accept->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
    m_again->setEnabled(!busy);
}

void StartWindow::showPage(Page page)
{
    m_page = page;
    m_passphrase->setVisible(page == Page::Passphrase || page == Page::NewPassphrase);
    m_again->setVisible(page == Page::NewPassphrase);
    m_code->setVisible(page == Page::Recovery);
    m_text->setVisible(page != Page::Error);
}

void StartWindow::accept()
{
    if (!m_accept->isEnabled()) {
        return;
    }
    if (m_page == Page::Error) {
        Q_EMIT retryWanted();
        return;
    }
    if (m_page == Page::Recovery) {
        m_code->clear();
        Q_EMIT recoveryKept();
        return;
    }
    commitComposition(this);
    const QString passphrase = m_passphrase->lineEdit()->text();
    m_passphrase->setError(passphrase.isEmpty() ? tr("Enter the passphrase.") : QString());
    const bool differs = m_page == Page::NewPassphrase && passphrase != m_again->lineEdit()->text();
    m_again->setError(differs ? tr("The two are not the same.") : QString());
    if (passphrase.isEmpty() || differs) {
        return;
    }
    setBusy(true);
    m_again->lineEdit()->clear();
    Q_EMIT passphraseEntered(passphrase);
}

void StartWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StartWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitHeight();
    }
}

/// A window's size hint knows nothing of lines that wrap: without this a sentence, or half a button, would be cut off.
void StartWindow::fitHeight()
{
    const int wide = qMax(width(), minimumWidth());
    setMinimumHeight(layout()->totalHeightForWidth(wide));
    if (height() < minimumHeight()) {
        resize(wide, minimumHeight());
    }
}

void StartWindow::showErrorText()
{
    if (!m_error) {
        return;
    }
    const ErrorText text = errorText(*m_error, m_codes);
    const QString whole = text.action.isEmpty()
                              ? text.message()
                              : tr("%1 %2", "what happened, what to do").arg(text.message(), text.action);
    m_strip->show({Severity::Error, whole, {}, text.code});
}

void StartWindow::retranslate()
{
    setWindowTitle(tr("Giftdesk"));
    m_quit->setText(tr("&Quit"));
    m_passphrase->setTexts(tr("&Passphrase"));
    m_again->setTexts(tr("Passphrase &again"));
    switch (m_page) {
    case Page::Passphrase:
        m_title->setText(tr("Open the profile %1").arg(m_profile));
        m_text->setText(tr("Everything this desk keeps is encrypted. Enter its passphrase."));
        m_accept->setText(tr("&Open"));
        break;
    case Page::NewPassphrase:
        m_title->setText(tr("Protect the profile %1").arg(m_profile));
        m_text->setText(tr("Everything this desk keeps will be encrypted with this passphrase. Nobody can reset it: "
                           "choose one you can keep."));
        m_accept->setText(tr("&Create"));
        break;
    case Page::Recovery:
        m_title->setText(tr("Write down the recovery code"));
        m_text->setText(tr("It opens this desk if the passphrase is lost. It is shown this once and kept nowhere. Put "
                           "it on paper and lock it away."));
        m_accept->setText(tr("I have &written it down"));
        break;
    case Page::Error:
        m_title->setText(tr("Giftdesk could not open"));
        m_accept->setText(tr("&Try again"));
        break;
    }
    showErrorText();
    fitHeight();
}

} // namespace giftdesk
