// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/topstrip.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

TopStrip::TopStrip(QWidget *parent)
    : QWidget(parent)
    , m_search(new FilterEdit(this))
    , m_key(parts::label(this, TextSize::Hint, Colour::SecondText))
    , m_korean(languageButton(u"KO"_s, Language::Korean))
    , m_english(languageButton(u"EN"_s, Language::English))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::u(3), 0, theme::u(3), 0);
    row->setSpacing(theme::u(1));
    row->addWidget(m_search, 1);
    row->addWidget(m_key);
    row->addStretch(0);
    row->addSpacing(theme::u(2));
    row->addWidget(m_korean);
    row->addWidget(m_english);
    m_search->setMaximumWidth(theme::u(90));
    m_key->setText(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    setFixedHeight(theme::u(5.5));
    retranslate();
}

void TopStrip::setSearchPlaceholder(const QString &placeholder)
{
    m_search->setPlaceholderText(placeholder);
    m_search->setEnabled(!placeholder.isEmpty());
    m_search->setVisible(!placeholder.isEmpty());
    m_key->setVisible(!placeholder.isEmpty());
}

void TopStrip::setLanguage(Language language)
{
    m_korean->setChecked(language == Language::Korean);
    m_english->setChecked(language == Language::English);
}

void TopStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TopStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colour(Colour::Line, palette()));
}

QPushButton *TopStrip::languageButton(const QString &text, Language language)
{
    auto *button = new QPushButton(text, this);
    setButtonRole(button, ButtonRole::Quiet);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    connect(button, &QPushButton::clicked, this, [this, language] { Q_EMIT languageChosen(language); });
    return button;
}

void TopStrip::retranslate()
{
    m_search->setAccessibleName(tr("Search"));
    // Each language names itself in its own words, whichever is in front.
    parts::name(m_korean, u"한국어"_s);
    parts::name(m_english, u"English"_s);
}

} // namespace giftdesk
