// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/batch/mappingpage.h"

#include "domain/personname.h"
#include "ui/batch/batchtexts.h"
#include "ui/journal/entrytexts.h"
#include "ui/text/errortext.h"
#include "ui/theme/style.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

BatchMappingPage::BatchMappingPage(BatchDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_intro(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_reason(new FormField(new ComposedEdit, this))
    , m_missing(wrapped(this, TextSize::Normal, Colour::Refused))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    build();
    connect(m_back, &QPushButton::clicked, &m_desk, &BatchDesk::close);
    connect(m_next, &QPushButton::clicked, this,
            [this] { m_desk.setMapping(mapping(), m_reason->lineEdit()->text().trimmed()); });
    connect(m_reason->lineEdit(), &QLineEdit::textChanged, this, &BatchMappingPage::showState);
}

void BatchMappingPage::build()
{
    auto *content = new QWidget;
    content->setMaximumWidth(theme::u(80));
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, theme::u(1), 0);
    grid->setHorizontalSpacing(theme::u(2));
    grid->setVerticalSpacing(theme::u(1));
    grid->setColumnStretch(1, 1);
    for (const BatchColumnInfo &column : batchColumns()) {
        const Choice choice{parts::label(content), new QComboBox(content)};
        choice.label->setBuddy(choice.box);
        const int row = int(m_choices.size());
        grid->addWidget(choice.label, row, 0);
        grid->addWidget(choice.box, row, 1);
        connect(choice.box, &QComboBox::currentIndexChanged, this, &BatchMappingPage::showState);
        m_choices.insert(column.column, choice);
    }
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_back);
    bottom->addStretch(1);
    bottom->addWidget(m_next);
    setButtonRole(m_next, ButtonRole::Primary);
    QVBoxLayout *column = parts::column(this, 0, 2);
    column->addWidget(m_intro);
    column->addWidget(parts::scrolling(content, this), 1);
    m_reason->setMaximumWidth(theme::u(70));
    column->addWidget(m_reason);
    column->addWidget(m_missing);
    column->addLayout(bottom);
}

void BatchMappingPage::begin()
{
    for (const BatchColumnInfo &column : batchColumns()) {
        fill(column.column, m_desk.notes().mapping.at(column.column));
    }
    showState();
}

void BatchMappingPage::fill(BatchColumn column, int chosen)
{
    QComboBox *box = m_choices.value(column).box;
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(tr("Not in the file"), -1);
    const QStringList &header = m_desk.notes().header;
    for (int i = 0; i < header.size(); ++i) {
        const QString name = header[i].trimmed();
        box->addItem(name.isEmpty() ? tr("Column %1").arg(i + 1) : revealHiddenCharacters(name), i);
    }
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

ColumnMapping BatchMappingPage::mapping() const
{
    ColumnMapping mapping;
    for (auto choice = m_choices.cbegin(); choice != m_choices.cend(); ++choice) {
        mapping.set(choice.key(), choice->box->currentData().toInt());
    }
    return mapping;
}

void BatchMappingPage::showState()
{
    QStringList names;
    const QString reason = m_reason->lineEdit()->text().trimmed();
    const auto issue = reason.isEmpty() ? std::nullopt : BatchDesk::reasonIssue(reason);
    m_reason->setError(issue ? issueText(*issue) : QString());
    for (const BatchColumn column : mapping().missing(!reason.isEmpty() && !issue)) {
        names << batchtexts::columnText(column);
    }
    m_missing->setText(names.isEmpty() ? QString() : tr("Still to be chosen: %1.").arg(names.join(u", "_s)));
    m_next->setEnabled(names.isEmpty());
}

QWidget *BatchMappingPage::firstFocus() const
{
    return m_choices.first().box;
}

void BatchMappingPage::retranslate()
{
    m_intro->setText(tr("The header of the file does not name every column that is needed. Choose for each which "
                        "column of the file holds it."));
    for (auto choice = m_choices.cbegin(); choice != m_choices.cend(); ++choice) {
        const QString name = batchtexts::columnText(choice.key());
        choice->label->setText(batchColumnInfo(choice.key()).required ? name : tr("%1 (optional)").arg(name));
        choice->box->setItemText(0, tr("Not in the file"));
        choice->box->setAccessibleName(name);
    }
    m_reason->setTexts(tr("Reason for ro&ws that have none"), tr("Where the file has no column of reasons"));
    m_back->setText(tr("&Back"));
    m_next->setText(tr("Check the &rows"));
    showState();
}

} // namespace giftdesk
