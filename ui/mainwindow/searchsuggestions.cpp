// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/searchsuggestions.h"

#include "domain/searchcompletion.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/composition.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace giftdesk {

SearchSuggestions::SearchSuggestions(FilterEdit &box, QWidget *owner)
    : QFrame(owner)
    , m_box(box)
    , m_words(new QListWidget(this))
    , m_hint(parts::label(this, TextSize::Hint, Colour::SecondText))
{
    QVBoxLayout *column = parts::column(this, 1, 0.5);
    column->addWidget(m_words);
    column->addWidget(m_hint);
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setFocusPolicy(Qt::NoFocus);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_words, &QListWidget::itemClicked, this, [this] { take(m_words->currentRow()); });
    connect(&m_box, &QLineEdit::textEdited, this, &SearchSuggestions::showWords);
    m_box.installEventFilter(this);
    hide();
    retranslate();
}

void SearchSuggestions::setActive(bool active)
{
    m_active = active;
    hide();
}

void SearchSuggestions::retranslate()
{
    //: Name of the list below the search box, for screen readers.
    m_words->setAccessibleName(tr("Suggestions"));
    //: Below the suggestions of the search box: keys of the keyboard.
    m_hint->setText(tr("Tab takes the first, ↓ and Enter another"));
}

std::optional<SearchCompletion> SearchSuggestions::completion() const
{
    const QString shown = m_box.shownText();
    return completeSearch(shown, m_box.cursorPosition() + shown.size() - m_box.text().size());
}

void SearchSuggestions::showWords()
{
    const auto completion = m_active ? this->completion() : std::nullopt;
    if (!completion) {
        return hide();
    }
    m_words->clear();
    m_words->addItems(completion->words);
    m_words->setCurrentRow(-1);
    place();
    raise();
    show();
}

void SearchSuggestions::place()
{
    int height = 0;
    for (int row = 0; row < m_words->count(); ++row) {
        height += m_words->sizeHintForRow(row);
    }
    m_words->setFixedHeight(height);
    layout()->activate();
    const QPoint below = m_box.mapTo(parentWidget(), QPoint(0, m_box.height()));
    setGeometry(QRect(below, sizeHint().expandedTo(QSize(theme::u(30), 0))));
}

bool SearchSuggestions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        hide();
    } else if (event->type() == QEvent::KeyPress && isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return key->modifiers() == Qt::NoModifier && takesKey(key->key());
    }
    const bool handled = QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::InputMethod) {
        // A syllable being composed is no edit of the text, and the event is not handled yet.
        QMetaObject::invokeMethod(this, &SearchSuggestions::showWords, Qt::QueuedConnection);
    }
    return handled;
}

bool SearchSuggestions::takesKey(int key)
{
    switch (key) {
    case Qt::Key_Tab: take(std::max(0, m_words->currentRow())); return true;
    case Qt::Key_Down: moveBy(1); return true;
    case Qt::Key_Up: moveBy(-1); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_words->currentRow() >= 0) { // otherwise Return means the search as it stands
            take(m_words->currentRow());
            return true;
        }
        hide();
        return false;
    }
    return false;
}

void SearchSuggestions::moveBy(int step)
{
    const int rows = m_words->count();
    const int row = m_words->currentRow();
    m_words->setCurrentRow(row < 0 ? (step > 0 ? 0 : rows - 1) : (row + step + rows) % rows);
}

void SearchSuggestions::take(int row)
{
    const QListWidgetItem *item = m_words->item(row);
    const QString word = item ? item->text() : QString();
    commitComposition(&m_box);
    if (const auto completion = this->completion(); completion && completion->words.contains(word)) {
        m_box.setSelection(int(completion->from), int(completion->length));
        m_box.insert(word);
    }
    showWords(); // after a field: its values
}

void SearchSuggestions::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::colour(Colour::InputBorder, palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace giftdesk
