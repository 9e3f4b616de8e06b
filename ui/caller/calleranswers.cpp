// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/caller/calleranswers.h"

#include "ui/text/customertext.h"
#include "ui/widgets/parts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace giftdesk {

CallerAnswers::CallerAnswers(TimeZone zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_title(parts::label(this, TextSize::Normal, Colour::SecondText))
{
    QVBoxLayout *column = parts::column(this, 0, 0.5);
    column->addWidget(m_title);
    for (const Language language : {Language::Korean, Language::English}) {
        m_answers += addAnswer(language);
    }
    hide();
    retranslate();
}

CallerAnswers::Answer CallerAnswers::addAnswer(Language language)
{
    auto *row = new QHBoxLayout;
    const Answer answer{language, parts::label(this), new QPushButton(this)};
    answer.text->setWordWrap(true);
    answer.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    answer.copy->setAutoDefault(false);
    row->addWidget(answer.text, 1);
    row->addWidget(answer.copy, 0, Qt::AlignTop);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(answer.copy, &QPushButton::clicked, this,
            [text = answer.text] { QGuiApplication::clipboard()->setText(text->text()); });
    return answer;
}

QString CallerAnswers::sentence(const CallerGift &gift, TimeZone zone, Language language)
{
    if (gift.entry) {
        return customerSentence(*gift.entry, {}, zone, language);
    }
    return gift.role == CallerRole::Sender ? senderSentence(gift.record, zone, language)
                                           : receiverSentence(gift.record, zone, language);
}

void CallerAnswers::setGift(const std::optional<CallerGift> &gift)
{
    setVisible(gift.has_value());
    for (const Answer &answer : m_answers) {
        answer.text->setText(gift ? sentence(*gift, m_zone, answer.language) : QString());
    }
}

void CallerAnswers::retranslate()
{
    //: Above two sentences, one Korean and one English.
    m_title->setText(tr("What to tell the caller"));
    for (const Answer &answer : m_answers) {
        answer.copy->setText(answer.language == Language::Korean ? tr("Copy &Korean") : tr("Copy &English"));
    }
}

} // namespace giftdesk
