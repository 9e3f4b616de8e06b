// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/batch/sheetpage.h"

#include "domain/personname.h"
#include "ui/batch/batchnotedelegate.h"
#include "ui/batch/batchtexts.h"
#include "ui/batch/runbar.h"
#include "ui/journal/entrytexts.h"
#include "ui/mainwindow/detailsplitter.h"
#include "ui/send/repeatguard.h"
#include "ui/text/errortext.h"
#include "ui/text/moneytext.h"
#include "ui/theme/style.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/countdownbutton.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace giftdesk {

namespace {

constexpr int secondsToRead = 3;

} // namespace

BatchSheetPage::BatchSheetPage(BatchDesk &desk, BatchModel &model, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(model)
    , m_fileName(parts::label(this, TextSize::Title))
    , m_notes(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_only(new QCheckBox(this))
    , m_table(new TableView(this))
    , m_outlook(new KeyValueList(this))
    , m_cards(new QPushButton(this))
    , m_reason(new FormField(new ComposedEdit, this))
    , m_speedLabel(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_speed(new QSpinBox(this))
    , m_bars(new QStackedWidget(this))
    , m_back(new QPushButton(this))
    , m_draft(new QPushButton(this))
    , m_why(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_review(new QPushButton(this))
    , m_question(wrapped(this))
    , m_cancel(new QPushButton(this))
    , m_send(new CountdownButton(this))
    , m_run(new BatchRunBar(desk, this))
{
    build();
    m_cancel->installEventFilter(new RepeatGuard(this));
    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, &m_desk, &BatchDesk::backToCheck);
    connect(m_only, &QCheckBox::toggled, &m_model, &BatchModel::setOnlyNotable);
    connect(m_reason->lineEdit(), &QLineEdit::textChanged, this, &BatchSheetPage::onReason);
    connect(m_reason->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { m_desk.setReason(m_reason->lineEdit()->text().trimmed()); });
    connect(m_speed, &QSpinBox::valueChanged, &m_desk, &BatchDesk::setConcurrency);
    connect(m_back, &QPushButton::clicked, &m_desk, &BatchDesk::close);
    connect(m_cards, &QPushButton::clicked, &m_desk, &BatchDesk::readCards);
    connect(&m_desk, &BatchDesk::cardsChanged, this, &BatchSheetPage::onCards);
    connect(m_draft, &QPushButton::clicked, &m_desk, &BatchDesk::keepDraft);
    connect(m_review, &QPushButton::clicked, &m_desk, &BatchDesk::confirm);
    connect(m_cancel, &QPushButton::clicked, &m_desk, &BatchDesk::backToCheck);
    connect(m_send, &CountdownButton::clicked, &m_desk, &BatchDesk::send);
    connect(m_run, &BatchRunBar::reportRequested, this, &BatchSheetPage::reportRequested);
    connect(&m_desk, &BatchDesk::phaseChanged, this, &BatchSheetPage::onPhase);
    connect(&m_desk, &BatchDesk::rowsReady, this, &BatchSheetPage::onRows);
    connect(&m_desk, &BatchDesk::rowEnded, this,
            [this](int row, BatchRowState state, const std::optional<Error> &error) {
                m_model.setRowState(row, state, error);
            });
}

QWidget *BatchSheetPage::buildSide()
{
    auto *side = new QWidget(this);
    QVBoxLayout *column = parts::column(side, 2, 1.5);
    column->addWidget(m_notes);
    column->addWidget(m_outlook);
    column->addWidget(m_cards, 0, Qt::AlignLeft);
    column->addWidget(parts::line(side));
    column->addWidget(m_reason);
    auto *speed = new QHBoxLayout;
    speed->addWidget(m_speedLabel);
    speed->addStretch(1);
    speed->addWidget(m_speed);
    m_speedLabel->setBuddy(m_speed);
    m_speed->setRange(1, BatchTerms::mostConcurrency);
    column->addLayout(speed);
    column->addStretch(1);
    return side;
}

QWidget *BatchSheetPage::buildCheckBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::u(1));
    row->addWidget(m_back);
    row->addWidget(m_draft);
    row->addWidget(m_why, 1);
    row->addWidget(m_review);
    setButtonRole(m_review, ButtonRole::Primary);
    return bar;
}

QWidget *BatchSheetPage::buildConfirmBar()
{
    auto *bar = new QWidget(this);
    QVBoxLayout *column = parts::column(bar, 0, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_send);
    column->addWidget(m_question);
    column->addLayout(row);
    m_cancel->setAutoDefault(true);
    setButtonRole(m_send, ButtonRole::Primary);
    return bar;
}

void BatchSheetPage::build()
{
    m_table->setItemDelegate(new BatchNoteDelegate(m_table));
    m_table->setModel(&m_model);
    m_table->setColumnCharacters({6, 16, 12, 34, 15, 8, 16});
    auto *head = new QHBoxLayout;
    head->addWidget(m_fileName, 1);
    head->addWidget(m_only);
    m_side = buildSide();
    m_bars->addWidget(buildCheckBar());
    m_bars->addWidget(buildConfirmBar());
    m_bars->addWidget(m_run);
    m_bars->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    QVBoxLayout *column = parts::column(this, 0, 1.5);
    column->addLayout(head);
    column->addWidget(new DetailSplitter(m_table, m_side, this), 1);
    column->addWidget(m_bars);
}

void BatchSheetPage::onRows()
{
    m_model.setRows(m_desk.takeRows());
    {
        const QSignalBlocker quiet(m_only);
        m_only->setChecked(false);
    }
    m_speed->setValue(m_desk.concurrency());
    if (m_reason->lineEdit()->text().trimmed() != m_desk.reason()) {
        m_reason->lineEdit()->setText(m_desk.reason());
    }
    showOutlook();
    showFilter();
    showBars();
}

/// A row whose card cannot be given is pointed out; the file stays as it is, for the card may be filled until then.
void BatchSheetPage::onCards()
{
    const auto &cards = m_desk.cards().cards;
    if (cards) {
        for (auto fault = cards->faults.cbegin(); fault != cards->faults.cend(); ++fault) {
            m_model.setRowState(fault.key(), BatchRowState::Pending, *fault);
        }
    }
    showOutlook();
    showFilter();
}

void BatchSheetPage::showCards()
{
    const BatchCardReading &reading = m_desk.cards();
    m_cards->setEnabled(m_desk.phase() == BatchPhase::Checked && !reading.running && m_desk.preview().totals.valid > 0);
    //: %1 members of %2 have been read.
    m_cards->setText(reading.running ? tr("Reading cards: %1 of %2").arg(reading.done).arg(reading.all)
                                     : tr("Read the &cards"));
}

void BatchSheetPage::onReason()
{
    const QString reason = m_reason->lineEdit()->text().trimmed();
    const auto issue = reason.isEmpty() ? std::nullopt : BatchDesk::reasonIssue(reason);
    m_reason->setError(issue ? issueText(*issue) : QString());
}

void BatchSheetPage::onPhase()
{
    const BatchPhase phase = m_desk.phase();
    const bool checking = phase == BatchPhase::Checked;
    m_reason->setEnabled(checking);
    m_speed->setEnabled(checking);
    showBars();
    showOutlook();
    if (phase == BatchPhase::Confirming) {
        m_send->start(secondsToRead);
        m_cancel->setFocus(Qt::OtherFocusReason);
    } else {
        m_send->reset();
    }
}

void BatchSheetPage::showBars()
{
    const BatchPhase phase = m_desk.phase();
    const bool ran = phase == BatchPhase::Running || phase == BatchPhase::Ended;
    m_bars->setCurrentIndex(phase == BatchPhase::Confirming ? 1 : ran ? 2 : 0);
    const BatchTotals &totals = m_desk.preview().totals;
    m_review->setEnabled(m_desk.canConfirm());
    m_review->setText(tr("&Review %Ln gift(s)…", nullptr, totals.valid));
    if (totals.invalid > 0) {
        m_why->setText(tr("%Ln row(s) are wrong. Correct the file and open it again; nothing is sent before.", nullptr,
                          totals.invalid));
    } else if (m_desk.preview().outlook.quarantined) {
        m_why->setText(tr("Sending is locked."));
    } else {
        m_why->setText({});
    }
    m_question->setText(tr("%Ln gift(s), %1 in all. What has been sent cannot be undone.", nullptr, totals.valid)
                            .arg(wonTextWithReading(totals.sum)));
    m_send->setAction(tr("Send %Ln gift(s), %1", nullptr, totals.valid).arg(wonText(totals.sum)));
}

void BatchSheetPage::showOutlook()
{
    const bool fromFile = m_desk.preview().totals.rows > 0;
    m_fileName->setText(revealHiddenCharacters(fromFile ? m_desk.preview().file.fileName : m_desk.batch().fileName));
    m_notes->setText(batchtexts::fileNotes(m_desk.preview().notes).join(QLatin1Char('\n')));
    m_notes->setVisible(!m_notes->text().isEmpty());
    m_outlook->setRows(fromFile ? batchtexts::outlookRows(m_desk.preview(), m_desk.cards().cards) : QList<KeyValue>());
    m_side->setVisible(fromFile);
    showCards();
}

void BatchSheetPage::showFilter()
{
    m_only->setText(tr("Only rows to &look at (%1)").arg(QLocale().toString(m_model.notableRows())));
    m_only->setEnabled(m_model.notableRows() > 0);
}

void BatchSheetPage::retranslate()
{
    m_table->setAccessibleName(tr("Rows of the batch"));
    m_reason->setTexts(tr("Reaso&n"), tr("For rows that have none, and to send gifts like earlier ones"));
    m_speedLabel->setText(tr("Gifts at a ti&me"));
    m_cards->setToolTip(
        tr("Asks the provider which of the cards can be given, and of which products. Nothing is sent."));
    m_back->setText(tr("&Back"));
    m_draft->setText(tr("&Keep as a draft"));
    m_cancel->setText(tr("Cancel"));
    m_model.retranslate();
    m_run->retranslate();
    showOutlook();
    showFilter();
    showBars();
}

} // namespace giftdesk
