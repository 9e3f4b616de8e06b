// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/caller/callercard.h"

#include "ui/caller/calleranswers.h"
#include "ui/text/datetimetext.h"
#include "ui/text/errortext.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"
#include "ui/theme/style.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

enum Column { When, Role, Other, Amount, State, Columns };

constexpr int fewestDigits = 9; ///< of a number; fewer are still being typed

QString stateText(const CallerGift &gift)
{
    return gift.entry ? entryStateText(gift.entry->state) : giftStatusText(gift.record.status, gift.record.statusText);
}

} // namespace

CallerCard::CallerCard(CallerDesk &desk, TimeZone zone, QWidget *owner)
    : QDialog(owner)
    , m_desk(desk)
    , m_zone(zone)
    , m_number(new FormField(new ComposedEdit, this))
    , m_refresh(new QPushButton(this))
    , m_who(parts::label(this, TextSize::Title))
    , m_counts(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_strip(new MessageStrip(this))
    , m_gifts(new QTreeWidget(this))
    , m_answers(new CallerAnswers(zone, this))
{
    build();
    connect(m_number->lineEdit(), &QLineEdit::textEdited, this, &CallerCard::typed);
    connect(m_number->lineEdit(), &QLineEdit::returnPressed, this,
            [this] { m_desk.lookUp(m_number->lineEdit()->text()); });
    connect(m_refresh, &QPushButton::clicked, &m_desk, &CallerDesk::refresh);
    connect(m_gifts, &QTreeWidget::currentItemChanged, this, &CallerCard::showAnswers);
    connect(&m_desk, &CallerDesk::changed, this, &CallerCard::showCaller);
    retranslate();
}

void CallerCard::build()
{
    QVBoxLayout *column = parts::column(this, 3, 1);
    auto *top = new QHBoxLayout;
    top->addWidget(m_number, 1);
    top->addWidget(m_refresh, 0, Qt::AlignVCenter);
    column->addLayout(top);
    column->addWidget(m_who);
    column->addWidget(m_counts);
    column->addWidget(m_strip);
    column->addWidget(m_gifts, 1);
    column->addWidget(m_answers);
    column->addStretch(0); // of use while there is no list
    m_who->setWordWrap(true);
    m_refresh->setAutoDefault(false);
    m_gifts->setColumnCount(Columns);
    m_gifts->setRootIsDecorated(false);
    m_gifts->setUniformRowHeights(true);
    m_gifts->setAllColumnsShowFocus(true);
    m_gifts->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    resize(theme::u(96), theme::u(72));
}

void CallerCard::open(const QString &number)
{
    show();
    raise();
    activateWindow();
    QLineEdit *edit = m_number->lineEdit();
    edit->setFocus(Qt::OtherFocusReason);
    if (!number.isEmpty()) {
        edit->setText(number);
        m_desk.lookUp(number);
    }
    edit->selectAll();
}

/// At once, without Return: a caller waits.
void CallerCard::typed(const QString &text)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (digits >= fewestDigits) {
        m_desk.lookUp(text);
    } else if (!m_desk.phone().isEmpty() || m_desk.isMalformed()) {
        m_desk.clear();
    }
}

void CallerCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

/// A closed card keeps nobody's data.
void CallerCard::hideEvent(QHideEvent *event)
{
    m_number->lineEdit()->clear();
    m_desk.clear();
    QDialog::hideEvent(event);
}

void CallerCard::retranslate()
{
    setWindowTitle(tr("Caller"));
    m_number->setTexts(tr("&Phone number"), tr("The card opens as soon as the number is complete"));
    m_refresh->setText(tr("&Ask the provider again"));
    m_gifts->setHeaderLabels({tr("Sent"), tr("The caller is"), tr("Other person"), tr("Amount"), tr("Status")});
    m_gifts->setAccessibleName(tr("Gifts of the caller"));
    m_answers->retranslate();
    showCaller();
}

void CallerCard::showCaller()
{
    m_number->setError(m_desk.isMalformed() ? tr("This is no phone number of a person, such as 010-1234-5678.")
                                            : QString());
    m_refresh->setEnabled(!m_desk.phone().isEmpty() && !m_desk.isRefreshing());
    showWho();
    showState();
    showGifts();
}

void CallerCard::showWho()
{
    const bool known = m_desk.isKnown();
    m_who->setVisible(known);
    m_counts->setVisible(known);
    //: %1 are masked names, the newest first, that one phone number has gone by.
    m_who->setText(m_desk.names().isEmpty()     ? tr("No gift of this number is known")
                   : m_desk.names().size() == 1 ? m_desk.names().first()
                                                : tr("Several names: %1").arg(m_desk.names().join(u", "_s)));
    m_counts->setText(countsText());
}

QString CallerCard::countsText() const
{
    const auto open = std::count_if(m_desk.gifts().begin(), m_desk.gifts().end(),
                                    [](const CallerGift &gift) { return gift.entry.has_value(); });
    QStringList parts;
    if (open > 0) {
        parts += tr("%Ln outcome(s) unknown", nullptr, int(open));
    }
    // Only so many are read: a caller is told about the newest.
    constexpr int most = CallerBackend::mostGifts;
    parts += m_desk.receivedCount() < most ? tr("%Ln gift(s) received", nullptr, m_desk.receivedCount())
                                           : tr("%1 or more gifts received").arg(most);
    parts += m_desk.sentCount() < most ? tr("%Ln gift(s) sent", nullptr, m_desk.sentCount())
                                       : tr("%1 or more gifts sent").arg(most);
    return parts.join(u" · "_s);
}

/// How fresh it is, which decides what may be told.
void CallerCard::showState()
{
    if (m_desk.error()) {
        const ErrorText text = errorText(*m_desk.error());
        return m_strip->show({Severity::Error, text.message() + u' ' + text.action, {}, text.code});
    }
    if (m_desk.phone().isEmpty()) {
        return m_strip->clear();
    }
    if (m_desk.isRefreshing()) {
        return m_strip->show({Severity::Info, tr("Asking the provider for this number…")});
    }
    m_strip->show(m_desk.isFresh()
                      ? StripMessage{Severity::Done, tr("The provider has just answered for this number.")}
                      : StripMessage{Severity::Waiting, tr("From the history kept here; the provider was not asked.")});
}

void CallerCard::showGifts()
{
    const int current = std::max(0, m_gifts->indexOfTopLevelItem(m_gifts->currentItem()));
    m_gifts->clear();
    for (const CallerGift &gift : m_desk.gifts()) {
        auto *item = new QTreeWidgetItem(m_gifts);
        item->setSizeHint(When, QSize(0, theme::u(4)));
        item->setText(When, shortDateTimeText(gift.at(), m_zone));
        item->setText(Role, gift.role == CallerRole::Sender ? tr("Sender") : tr("Receiver"));
        item->setText(Other, gift.otherPerson());
        item->setText(Amount, wonText(gift.amount()));
        item->setTextAlignment(Amount, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(State, stateText(gift));
        if (gift.entry) {
            item->setForeground(State, theme::colour(Colour::Unknown, palette()));
        }
    }
    m_gifts->setVisible(m_gifts->topLevelItemCount() > 0);
    m_gifts->setCurrentItem(m_gifts->topLevelItem(std::min(current, m_gifts->topLevelItemCount() - 1)));
    showAnswers();
}

void CallerCard::showAnswers()
{
    const int row = m_gifts->indexOfTopLevelItem(m_gifts->currentItem());
    m_answers->setGift(row < 0 || row >= m_desk.gifts().size() ? std::nullopt : std::optional(m_desk.gifts()[row]));
}

} // namespace giftdesk
