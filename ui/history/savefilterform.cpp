// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/savefilterform.h"

#include "forms/filters/filterdesk.h"
#include "ui/text/errortext.h"
#include "ui/theme/style.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

SaveFilterForm::SaveFilterForm(FilterDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_name(new FormField(new ComposedEdit, this))
    , m_error(new MessageStrip(this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    QVBoxLayout *column = parts::column(this, 1, 1);
    column->addWidget(m_name);
    column->addWidget(m_error);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    column->addLayout(row);
    setMaximumWidth(theme::u(72));
    setButtonRole(m_save, ButtonRole::Primary);
    m_name->lineEdit()->setMaxLength(SavedFilter::longestName);
    connect(m_name->lineEdit(), &QLineEdit::textChanged, this, &SaveFilterForm::showState);
    connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &SaveFilterForm::save);
    connect(m_save, &QPushButton::clicked, this, &SaveFilterForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &SaveFilterForm::close);
    connect(&m_desk, &FilterDesk::changed, this, &SaveFilterForm::showState);
    connect(&m_desk, &FilterDesk::saved, this, &SaveFilterForm::close);
    hide();
    retranslate();
}

void SaveFilterForm::open()
{
    m_name->lineEdit()->clear();
    show();
    showState();
    m_name->lineEdit()->setFocus(Qt::OtherFocusReason);
}

void SaveFilterForm::retranslate()
{
    //: Label of the field for the name of a filter that is saved.
    m_name->setTexts(tr("Filter &name"));
    m_save->setText(tr("Save filter"));
    m_cancel->setText(tr("Cancel"));
    showState();
}

QString SaveFilterForm::name() const
{
    return m_name->lineEdit()->text().trimmed();
}

void SaveFilterForm::showState()
{
    m_save->setEnabled(!name().isEmpty());
    m_name->setHint(m_desk.named(name()) ? tr("There is a filter of this name: it will be replaced.")
                                         : tr("Periods such as “This week” move along with the days."));
    if (!m_desk.error()) {
        return m_error->clear();
    }
    const ErrorText text = errorText(*m_desk.error());
    m_error->show({Severity::Error, text.message() + u' ' + text.action, {}, text.code});
}

void SaveFilterForm::save()
{
    if (!name().isEmpty()) {
        Q_EMIT saveWanted(name());
    }
}

void SaveFilterForm::close()
{
    if (isVisible()) {
        hide();
        Q_EMIT closed();
    }
}

void SaveFilterForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        return close();
    }
    QFrame::keyPressEvent(event);
}

} // namespace giftdesk
