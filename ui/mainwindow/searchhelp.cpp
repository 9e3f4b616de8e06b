// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/searchhelp.h"

#include "ui/theme/style.h"
#include "ui/widgets/parts.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <iterator>

namespace giftdesk {

namespace {

struct HelpLine
{
    const char16_t *korean;
    const char16_t *english;
    const char *meaning; ///< to be translated
};

constexpr HelpLine lines[] = {
    {u"홍길동", u"홍길동", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "part of a sender's or receiver's name")},
    {u"ㅎㄱㄷ", u"ㅎㄱㄷ", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "initial consonants, also mixed: 홍ㄱㄷ")},
    {u"5678", u"5678", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "three or more digits of a phone, anywhere in it")},
    {u"50,000원", u"50,000원", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "an amount, exactly")},
    {u"받는분:김 5678", u"receiver:김 5678",
     QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "the receiver only; words and fields must all hold")},
    {u"보낸분:이", u"sender:이", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "the sender only")},
    {u"전화:010-1234", u"phone:010-1234", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "a phone, and no amount")},
    {u"금액>50000", u"amount>50000", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "also >= < <= and =")},
    {u"금액:1만..5만", u"amount:1만..5만", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "from … to, both included")},
    {u"상태:수락,만료", u"status:accepted,expired", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "one of several states")},
    {u"상품:커피", u"product:커피", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "part of a product's name, or its id")},
    {u"선물:GC2611", u"id:GC2611",
     QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "gift ids that begin so, from six characters on")},
    {u"부터:2026-11-01 까지:오늘", u"from:2026-11-01 to:today",
     QT_TRANSLATE_NOOP("giftdesk::SearchHelp",
                       "days, both included; they take the place of the period above the list")},
    {u"-받는분:김", u"-receiver:김", QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "a minus before a word or field: not")},
    {u"보낸분:\"alice kim\"", u"sender:\"alice kim\"",
     QT_TRANSLATE_NOOP("giftdesk::SearchHelp", "quotation marks around what has blanks")},
};

QString exampleOf(const HelpLine &line, Language language)
{
    return QString::fromUtf16(language == Language::Korean ? line.korean : line.english);
}

} // namespace

SearchHelp::SearchHelp(QWidget *owner, Language language)
    : QDialog(owner)
    , m_language(language)
    , m_grid(new QGridLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const int edge = theme::u(3);
    m_grid->setContentsMargins(edge, edge, edge, edge);
    m_grid->setHorizontalSpacing(theme::u(3));
    m_grid->setVerticalSpacing(theme::u(0.25));
    m_grid->setSizeConstraint(QLayout::SetFixedSize);
    fill();
}

QStringList SearchHelp::examples(Language language)
{
    QStringList all;
    for (const HelpLine &line : lines) {
        all += exampleOf(line, language);
    }
    return all;
}

void SearchHelp::setLanguage(Language language)
{
    m_language = language;
    fill();
}

void SearchHelp::fill()
{
    setWindowTitle(tr("What the search understands"));
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int row = 0;
    for (const HelpLine &line : lines) {
        addLine(row++, exampleOf(line, m_language), tr(line.meaning));
    }
}

void SearchHelp::addLine(int row, const QString &example, const QString &meaning)
{
    auto *button = new QPushButton(example, this);
    setButtonRole(button, ButtonRole::Quiet);
    button->setAutoDefault(false);
    button->setAccessibleDescription(meaning);
    connect(button, &QPushButton::clicked, this, [this, example] { Q_EMIT chosen(example); });
    QLabel *words = parts::label(this, TextSize::Normal, Colour::SecondText);
    words->setText(meaning);
    m_grid->addWidget(button, row, 0, Qt::AlignLeft);
    m_grid->addWidget(words, row, 1);
}

} // namespace giftdesk
