// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>

class QLabel;
class QListWidget;

namespace giftdesk {

class FilterEdit;
struct SearchCompletion;

/// What the word at the cursor of the search box may become, below the box. It never takes the focus, so that an input
/// method keeps composing: Tab takes the first, Down and Return another one, Esc closes.
class SearchSuggestions : public QFrame
{
    Q_OBJECT
public:
    /// Lies over `owner`, which `box` is somewhere within.
    SearchSuggestions(FilterEdit &box, QWidget *owner);

    /// Whether the box speaks the search language at all: that is up to the pane in front.
    void setActive(bool active);
    void retranslate();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<SearchCompletion> completion() const;
    void showWords();
    void place();
    bool takesKey(int key);
    void moveBy(int step);
    void take(int row);

    FilterEdit &m_box;
    QListWidget *m_words;
    QLabel *m_hint;
    bool m_active = false;
};

} // namespace giftdesk
