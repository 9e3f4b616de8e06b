// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/sidepanel.h"

#include "domain/personname.h"
#include "ui/text/datetimetext.h"
#include "ui/text/moneytext.h"
#include "ui/theme/style.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int shownRecents = 5;

QLabel *heading(QWidget *list, const QString &text)
{
    QLabel *label = parts::label(list, TextSize::Normal, Colour::SecondText);
    label->setText(text);
    label->setWordWrap(true);
    list->layout()->addWidget(label);
    return label;
}

} // namespace

SidePanel::SidePanel(SendGiftForm &form, const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_words(words)
    , m_members(new QWidget(this))
    , m_gifts(new QWidget(this))
{
    QVBoxLayout *column = parts::column(this, 0, 3);
    for (QWidget *list : {m_members, m_gifts}) {
        parts::column(list, 0, 0.5);
        column->addWidget(list);
    }
    column->addStretch(1);
    connect(&m_form, &SendGiftForm::suggestionsChanged, this, &SidePanel::showSuggestions);
    connect(&m_form.hints(), &ReceiverHints::changed, this, &SidePanel::showGifts);
}

void SidePanel::retranslate()
{
    showSuggestions();
    showGifts();
}

void SidePanel::empty(QWidget *list)
{
    while (QLayoutItem *item = list->layout()->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void SidePanel::showSuggestions()
{
    empty(m_members);
    if (!m_form.tryMembers().isEmpty()) {
        heading(m_members, tr("Try one of these made-up members"));
        addMembers(m_form.tryMembers(), true);
    }
    if (!m_form.recentSenders().isEmpty()) {
        if (!m_form.tryMembers().isEmpty()) {
            static_cast<QVBoxLayout *>(m_members->layout())->addSpacing(theme::u(2));
        }
        heading(m_members, tr("Recent senders"));
        addMembers(m_form.recentSenders().mid(0, shownRecents), false);
    }
}

void SidePanel::addMembers(const QList<KnownMember> &members, bool madeUp)
{
    for (const KnownMember &member : members) {
        const QString id = madeUp ? member.id.text() : maskedMemberId(member.id);
        auto *button = new QPushButton(member.maskedName.isEmpty() ? id : id + u" · "_s + member.maskedName, m_members);
        button->setIcon(icons::icon(IconName::User, Colour::SecondText));
        setButtonRole(button, ButtonRole::Quiet);
        button->setAccessibleName(tr("Send from member %1").arg(button->text()));
        connect(button, &QPushButton::clicked, this, [this, id = member.id] { m_form.pickMember(id); });
        m_members->layout()->addWidget(button);
        m_members->layout()->setAlignment(button, Qt::AlignLeft);
        button->show();
    }
}

void SidePanel::showGifts()
{
    empty(m_gifts);
    const QList<GiftRecord> &gifts = m_form.hints().gifts();
    if (gifts.isEmpty()) {
        return;
    }
    heading(m_gifts, tr("Last gifts to this number"));
    for (const GiftRecord &gift : gifts) {
        QLabel *line = wrapped(m_gifts);
        //: One earlier gift: %1 date and time, %2 masked name, %3 amount.
        line->setText(tr("%1  %2  %3")
                          .arg(shortDateTimeText(gift.sentAt, m_words.zone),
                               revealHiddenCharacters(maskedName(gift.receiverName)), wonText(gift.amount)));
        m_gifts->layout()->addWidget(line);
        line->show();
    }
}

} // namespace giftdesk
