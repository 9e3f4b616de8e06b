// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/fillpage.h"

#include "domain/personname.h"
#include "ui/send/cardlist.h"
#include "ui/send/guardnotes.h"
#include "ui/send/sidepanel.h"
#include "ui/text/errortext.h"
#include "ui/theme/style.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <iterator>

namespace giftdesk {

namespace {

/// Texts of a field, in reading order; the source texts are translated when shown.
struct FieldTexts
{
    SendField field;
    const char *label;
    const char *hint;
};

constexpr FieldTexts fieldTexts[] = {
    {SendField::Sender, QT_TRANSLATE_NOOP("giftdesk::FillPage", "Sender's &member id"),
     QT_TRANSLATE_NOOP("giftdesk::FillPage", "Digits only; the cards appear as soon as the member is found")},
    {SendField::Card, QT_TRANSLATE_NOOP("giftdesk::FillPage", "&Card"),
     QT_TRANSLATE_NOOP("giftdesk::FillPage", "A gift moves the whole balance of the card")},
    {SendField::ReceiverName, QT_TRANSLATE_NOOP("giftdesk::FillPage", "Receiver's &name"), ""},
    {SendField::ReceiverPhone, QT_TRANSLATE_NOOP("giftdesk::FillPage", "Receiver's &phone"),
     QT_TRANSLATE_NOOP("giftdesk::FillPage", "Mobile number, for example 010-1234-5678")},
    {SendField::Reason, QT_TRANSLATE_NOOP("giftdesk::FillPage", "&Reason"),
     QT_TRANSLATE_NOOP("giftdesk::FillPage", "Required; kept in the journal, not shown to the receiver")},
    {SendField::DuplicateReason, QT_TRANSLATE_NOOP("giftdesk::FillPage", "&Why this gift is meant as well"),
     QT_TRANSLATE_NOOP("giftdesk::FillPage", "Required: for whoever checks it later")},
    {SendField::SenderName, QT_TRANSLATE_NOOP("giftdesk::FillPage", "Sender's n&ame"),
     QT_TRANSLATE_NOOP("giftdesk::FillPage", "Optional; as the receiver sees it")},
    {SendField::SenderPhone, QT_TRANSLATE_NOOP("giftdesk::FillPage", "Sender's ph&one"),
     QT_TRANSLATE_NOOP("giftdesk::FillPage", "Optional")},
};

const FieldTexts &textsOf(SendField field)
{
    return fieldTexts[size_t(field)];
}
static_assert(std::size(fieldTexts) == size_t(SendField::SenderPhone) + 1);

} // namespace

FillPage::FillPage(SendGiftForm &form, const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_words(words)
    , m_cards(new CardList(form, words))
    , m_side(new SidePanel(form, words, this))
    , m_nextHint(wrapped(this, TextSize::Hint, Colour::SecondText))
    , m_next(new QPushButton)
{
    build();
    connect(m_next, &QPushButton::clicked, this, &FillPage::next);
    connect(m_cards, &CardList::entered, this, [this] { onReturn(SendField::Card); });
    connect(&m_form, &SendGiftForm::issueChanged, this, &FillPage::showIssue);
    connect(&m_form, &SendGiftForm::cardChanged, this, &FillPage::showNextHint);
    connect(&m_form.guards(), &GuardWatch::changed, this, &FillPage::showNextHint);
    connect(&m_form.hints(), &ReceiverHints::changed, this, &FillPage::showHints);
    connect(&m_form, &SendGiftForm::textChanged, this, [this](SendField field) {
        if (auto *edit = m_fields.contains(field) ? m_fields[field]->lineEdit() : nullptr;
            edit && edit->text() != m_form.text(field)) {
            edit->setText(m_form.text(field));
        }
        showNextHint();
    });
}

void FillPage::build()
{
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, theme::u(1), 0);
    m_columns->setSpacing(theme::u(4));
    m_formBox = buildForm();
    m_formBox->installEventFilter(this);
    m_columns->addWidget(m_formBox, 3);
    m_side->setMaximumWidth(theme::u(38));
    m_columns->addWidget(m_side, 2);
    m_columns->addStretch(0);

    QVBoxLayout *column = parts::column(this, 0, 1.5);
    column->addWidget(parts::scrolling(content, this), 1);
    m_bottom = new QWidget(this); // after the fields, as Tab comes to it
    auto *row = new QHBoxLayout(m_bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_nextHint, 1);
    row->addWidget(m_next);
    setButtonRole(m_next, ButtonRole::Primary);
    m_next->setIcon(icons::icon(IconName::ArrowRight, Colour::OnAccent));
    m_next->setLayoutDirection(Qt::RightToLeft); // the arrow points on, after the word

    column->addWidget(m_bottom);
}

QWidget *FillPage::buildForm()
{
    auto *form = new QWidget;
    form->setMaximumWidth(theme::u(70));
    QVBoxLayout *column = parts::column(form, 0, 1);
    addEdit(SendField::Sender);
    m_cards->setTabBefore(m_fields[SendField::Sender]->lineEdit());
    m_fields[SendField::Card] = new FormField(m_cards, form);
    for (const SendField field : {SendField::ReceiverName, SendField::ReceiverPhone, SendField::Reason,
                                  SendField::DuplicateReason, SendField::SenderName, SendField::SenderPhone}) {
        addEdit(field);
    }
    for (const SendField field :
         {SendField::Sender, SendField::Card, SendField::ReceiverName, SendField::ReceiverPhone, SendField::Reason}) {
        column->addWidget(m_fields[field]);
    }
    column->addWidget(m_guards = new GuardNotes(m_form, m_words, m_fields[SendField::DuplicateReason], form));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::u(2));
    row->addWidget(m_fields[SendField::SenderName], 1);
    row->addWidget(m_fields[SendField::SenderPhone], 1);
    column->addLayout(row);
    column->addStretch(1);
    return form;
}

void FillPage::addEdit(SendField field)
{
    auto *edit = new ComposedEdit;
    m_fields[field] = new FormField(edit);
    connect(edit, &QLineEdit::textChanged, this, [this, field](const QString &text) {
        m_form.setText(field, text);
        showHints();
        showNextHint();
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, field] { m_form.leave(field); });
    connect(edit, &QLineEdit::returnPressed, this, [this, field] { onReturn(field); });
}

void FillPage::onReturn(SendField field)
{
    if (field == SendField::Sender && m_form.lookup().phase() != SenderLookup::Phase::Ready) {
        m_form.leave(field);
    }
    for (auto next = std::next(m_fields.constFind(field)); next != m_fields.cend(); ++next) {
        QWidget *editor = (*next)->editor();
        if ((*next)->isHidden()) {
            continue;
        }
        const auto *edit = (*next)->lineEdit();
        if (edit ? edit->text().isEmpty() && next.key() < SendField::SenderName
                 : !m_form.card() && editor->focusProxy()) {
            editor->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    next();
}

void FillPage::next()
{
    ComposedEdit::finishAll(this);
    if (m_form.review()) {
        return;
    }
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (m_form.issue(field.key())) {
            (*field)->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void FillPage::retranslate()
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        const FieldTexts &texts = textsOf(field.key());
        (*field)->setTexts(tr(texts.label), *texts.hint ? tr(texts.hint) : QString());
        showIssue(field.key());
    }
    m_next->setText(tr("Ne&xt"));
    m_cards->retranslate();
    m_guards->retranslate();
    m_side->retranslate();
    showHints();
    showNextHint();
}

QWidget *FillPage::firstField() const
{
    return m_fields[SendField::Sender]->editor();
}

void FillPage::showIssue(SendField field)
{
    const auto issue = m_form.issue(field);
    if (issue && field == SendField::Card && !m_form.card()) {
        m_fields[field]->setError(tr("Choose the card to give."));
    } else {
        m_fields[field]->setError(issue ? issueText(*issue) : QString());
    }
    showNextHint();
}

void FillPage::showHints()
{
    const QString other = m_form.hints().otherName(m_form.text(SendField::ReceiverName));
    m_fields[SendField::ReceiverName]->setHint(
        other.isEmpty()
            ? QString()
            : tr("Earlier gifts to this number went to another name: %1. Please check.").arg(maskedName(other)));
}

void FillPage::showNextHint()
{
    const GuardNotice &notice = m_form.guards().notice();
    if (notice.refusal) {
        m_nextHint->setText(tr("This gift cannot be sent now; see above."));
    } else if (m_form.canReview()) {
        m_nextHint->setText(tr("Next shows everything once more; nothing is sent yet."));
    } else if (notice.duplicate) {
        m_nextHint->setText(tr("A gift like this one was sent already; say why it is meant as well to go on."));
    } else {
        m_nextHint->setText(tr("Fill in the member, a card, the receiver and a reason to go on."));
    }
}

bool FillPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_formBox && event->type() == QEvent::Resize) {
        m_bottom->setMaximumWidth(m_formBox->width());
    }
    return QWidget::eventFilter(watched, event);
}

void FillPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= theme::u(80);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMaximumWidth(wide ? theme::u(38) : theme::u(70));
}

} // namespace giftdesk
