// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/exportform.h"

#include "forms/export/exportdesk.h"
#include "ui/text/errortext.h"
#include "ui/theme/style.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

int countForWords(qint64 count)
{
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

ExportForm::ExportForm(ExportDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_title(parts::label(this, TextSize::Title))
    , m_reason(new FormField(new ComposedEdit, this))
    , m_masked(new QCheckBox(this))
    , m_progress(parts::label(this))
    , m_error(new MessageStrip(this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    QVBoxLayout *column = parts::column(this, 1, 1);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addWidget(m_masked);
    column->addWidget(m_error);
    auto *row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    column->addLayout(row);
    setMaximumWidth(theme::u(72));
    setButtonRole(m_save, ButtonRole::Primary);
    m_masked->setChecked(true);
    connect(m_reason->lineEdit(), &QLineEdit::textChanged, this, &ExportForm::showState);
    connect(m_save, &QPushButton::clicked, this, &ExportForm::askForFile);
    connect(m_cancel, &QPushButton::clicked, this, &ExportForm::close);
    connect(&m_desk, &ExportDesk::changed, this, &ExportForm::showState);
    connect(&m_desk, &ExportDesk::written, this, &QWidget::hide);
    hide();
    retranslate();
}

/// A new export begins masked and without a reason: both are a decision of their own.
void ExportForm::open()
{
    if (!isVisible() && !m_desk.isRunning()) {
        m_reason->lineEdit()->clear();
        m_masked->setChecked(true);
    }
    show();
    showState();
    m_reason->lineEdit()->setFocus(Qt::OtherFocusReason);
}

void ExportForm::setCount(std::optional<qint64> count)
{
    m_count = count;
    showState();
}

bool ExportForm::isUnmasked() const
{
    return !m_masked->isChecked();
}

QString ExportForm::reason() const
{
    return m_reason->lineEdit()->text().trimmed();
}

void ExportForm::retranslate()
{
    m_reason->setTexts(tr("&Why"), tr("Required: it goes on the audit record with the number of gifts"));
    m_masked->setText(tr("&Mask names, phones and member ids"));
    m_save->setText(tr("Save &as…"));
    m_cancel->setText(tr("Cancel"));
    showState();
}

void ExportForm::showState()
{
    const bool running = m_desk.isRunning();
    //: Title of the form that writes the list into a file.
    m_title->setText(m_count ? tr("Export %Ln gift(s)", nullptr, countForWords(*m_count)) : tr("Export this list"));
    const QString reason = m_reason->lineEdit()->text();
    const auto issue = ExportDesk::reasonIssue(reason);
    m_reason->setError(issue && !reason.isEmpty() ? issueText(*issue) : QString());
    m_reason->setEnabled(!running);
    m_masked->setEnabled(!running);
    m_save->setEnabled(!running && !issue && m_count.value_or(0) > 0);
    m_progress->setText(running ? tr("%Ln gift(s) written so far", nullptr, countForWords(m_desk.rows())) : QString());
    const auto &error = m_desk.error();
    if (!error) {
        return m_error->clear();
    }
    const ErrorText text = errorText(*error);
    m_error->show({Severity::Error, text.message() + u' ' + text.action, {}, text.code});
}

void ExportForm::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString workbook = tr("Excel workbook (*.xlsx)");
    dialog->setNameFilters({tr("CSV (*.csv)"), workbook});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"giftdesk-history.csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, workbook](const QString &filter) {
        dialog->setDefaultSuffix(filter == workbook ? u"xlsx"_s : u"csv"_s);
        dialog->selectFile(u"giftdesk-history."_s + dialog->defaultSuffix());
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ExportForm::saveWanted);
    dialog->open();
}

void ExportForm::close()
{
    m_desk.isRunning() ? m_desk.cancel() : hide();
}

void ExportForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        return close();
    }
    QFrame::keyPressEvent(event);
}

} // namespace giftdesk
