// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/guardnotes.h"

#include "domain/maskedperson.h"
#include "ui/text/datetimetext.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/parts.h"

#include <QVBoxLayout>

namespace giftdesk {

GuardNotes::GuardNotes(SendGiftForm &form, const DeskWords &words, FormField *reason, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_words(words)
    , m_refusal(new MessageStrip(this))
    , m_duplicate(new MessageStrip(this))
    , m_reason(reason)
{
    QVBoxLayout *column = parts::column(this, 0, 1);
    for (QWidget *widget : QList<QWidget *>{m_refusal, m_duplicate, m_reason}) {
        column->addWidget(widget);
    }
    connect(&m_form.guards(), &GuardWatch::changed, this, &GuardNotes::showNotice);
    showNotice();
}

void GuardNotes::retranslate()
{
    showNotice();
}

void GuardNotes::showNotice()
{
    const GuardNotice &notice = m_form.guards().notice();
    notice.refusal ? m_refusal->show(errorStrip(*notice.refusal, m_words)) : m_refusal->clear();
    if (notice.duplicate) {
        m_duplicate->show({Severity::Waiting, duplicateText(*notice.duplicate, m_words.zone)});
    } else {
        m_duplicate->clear();
    }
    m_reason->setVisible(notice.duplicate.has_value());
    setVisible(notice.refusal || notice.duplicate);
}

QString duplicateText(const LedgerEntry &earlier, TimeZone zone)
{
    const GiftOrder &order = earlier.order;
    //: %1 is a time, %2 a masked receiver, %3 an amount, %4 the state of that gift.
    return GuardNotes::tr("The same amount went to this number already: %1, %2, %3, %4.")
        .arg(dateTimeText(earlier.sendingAt.value_or(earlier.createdAt), zone),
             maskedPerson(order.receiverName, order.receiverPhone.digits()), wonText(order.amount),
             entryStateText(earlier.state));
}

} // namespace giftdesk
