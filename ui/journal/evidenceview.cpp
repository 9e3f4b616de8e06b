// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/evidenceview.h"

#include "domain/personname.h"
#include "ui/text/datetimetext.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statebadge.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

struct Comparison
{
    QString field;
    QString ours;
    QString theirs;
    bool same;
};

void addLine(QGridLayout *grid, int row, const Comparison &line, const QString &mark)
{
    QWidget *owner = grid->parentWidget();
    QLabel *field = parts::label(owner, TextSize::Normal, Colour::SecondText);
    field->setText(line.field);
    QLabel *ours = wrapped(owner);
    ours->setText(line.ours);
    QLabel *theirs = wrapped(owner);
    theirs->setText(line.theirs);
    auto *badge = new StateBadge(owner);
    badge->setState(line.same ? IconName::Done : IconName::Warning, line.same ? Colour::Done : Colour::Refused, mark);
    grid->addWidget(field, row, 0, Qt::AlignTop);
    grid->addWidget(ours, row, 1, Qt::AlignTop);
    grid->addWidget(theirs, row, 2, Qt::AlignTop);
    grid->addWidget(badge, row, 3, Qt::AlignTop);
}

} // namespace

EvidenceView::EvidenceView(const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_column(parts::column(this, 0, 0))
{
}

void EvidenceView::show(const std::optional<EntryEvidence> &evidence)
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
    setVisible(evidence.has_value());
    if (!evidence) {
        return;
    }
    m_body = new QWidget(this);
    parts::column(m_body, 0, 1);
    m_column->addWidget(m_body);
    addSummary(*evidence);
    int number = 0;
    for (const EntryCandidate &candidate : evidence->candidates) {
        addCandidate(evidence->entry, candidate, ++number);
    }
    m_body->show();
}

void EvidenceView::addSummary(const EntryEvidence &evidence)
{
    QLabel *title = parts::label(m_body, TextSize::Title);
    title->setText(tr("What the provider says"));
    m_body->layout()->addWidget(title);
    QLabel *found = wrapped(m_body);
    found->setText(evidence.candidates.isEmpty()
                       ? tr("No row of the provider fits this gift. That alone does not prove that it was not sent: a "
                            "row can appear late.")
                       : tr("%n row(s) may be this gift.", nullptr, int(evidence.candidates.size())));
    m_body->layout()->addWidget(found);
    const Won then = evidence.entry.order.amount;
    QList<KeyValue> facts{
        {tr("Read at"), dateTimeText(evidence.readAt, m_words.zone)},
        {tr("Days read"), tr("%1 to %2").arg(dateText(evidence.day.addDays(-1)), dateText(evidence.day.addDays(1)))},
        {tr("Rows read"), QString::number(evidence.rowsRead)},
        {tr("Card balance when sending"), wonText(then)},
        {tr("Card balance now"), evidence.cardBalanceNow ? wonText(*evidence.cardBalanceNow) : tr("could not be read")},
    };
    auto *list = new KeyValueList(m_body);
    list->setRows(facts);
    m_body->layout()->addWidget(list);
}

void EvidenceView::addCandidate(const LedgerEntry &entry, const EntryCandidate &candidate, int number)
{
    const GiftRecord &row = candidate.record;
    QLabel *title = wrapped(m_body);
    title->setText(
        tr("Row %1: %2, %3")
            .arg(QString::number(number), row.transferId.text(), giftStatusText(row.status, row.statusText)));
    theme::setTextSize(title, TextSize::Title);
    m_body->layout()->addWidget(parts::line(m_body));
    m_body->layout()->addWidget(title);
    auto *table = new QWidget(m_body);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::u(1.5));
    grid->setVerticalSpacing(theme::u(0.75));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const QStringList heads{tr("Our entry"), tr("Provider's row")};
    for (int column = 0; column < 2; ++column) {
        QLabel *head = parts::label(table, TextSize::Hint, Colour::SecondText);
        head->setText(heads[column]);
        grid->addWidget(head, 0, column + 1);
    }
    const GiftOrder &order = entry.order;
    const qint64 sentAt = entry.sendingAt.value_or(entry.createdAt);
    const QList<Comparison> lines{
        {tr("Amount"), wonText(order.amount), wonText(row.amount), row.amount == order.amount},
        {tr("Card product"), revealHiddenCharacters(entry.serviceName), revealHiddenCharacters(row.serviceName),
         row.serviceId == entry.serviceId},
        {tr("Receiver"), revealHiddenCharacters(maskedName(order.receiverName)),
         revealHiddenCharacters(maskedName(row.receiverName)), candidate.sameReceiverName},
        {tr("Phone"), maskedPhone(order.receiverPhone.digits()), maskedPhone(row.receiverPhone),
         candidate.sameReceiverPhone},
        {tr("Time"), timeText(sentAt, m_words.zone), timeText(row.sentAt, m_words.zone),
         std::llabs(candidate.secondsApart) <= 60},
    };
    for (int line = 0; line < lines.size(); ++line) {
        //: A field of our entry and of the provider's row are alike, or not.
        addLine(grid, line + 1, lines[line], lines[line].same ? tr("Same") : tr("Differs"));
    }
    m_body->layout()->addWidget(table);
    QLabel *note = wrapped(m_body, TextSize::Hint, Colour::SecondText);
    const QString apart = tr("%n second(s) apart.", nullptr, int(std::llabs(candidate.secondsApart)));
    note->setText(
        candidate.claimedBy.isEmpty()
            ? apart
            : tr("%1 This row already belongs to the journal entry %2.").arg(apart, candidate.claimedBy.text()));
    m_body->layout()->addWidget(note);
}

} // namespace giftdesk
