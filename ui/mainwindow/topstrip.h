// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class FilterEdit;

/// The strip above every pane: the one search box, and the language.
class TopStrip : public QWidget
{
    Q_OBJECT
public:
    explicit TopStrip(QWidget *parent = nullptr);

    FilterEdit *searchBox() const { return m_search; }
    /// The pane's own placeholder; an empty one switches the box off.
    void setSearchPlaceholder(const QString &placeholder);
    void setLanguage(Language language);

Q_SIGNALS:
    void languageChosen(giftdesk::Language language);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *languageButton(const QString &text, Language language);
    void retranslate();

    FilterEdit *m_search;
    QLabel *m_key;
    QPushButton *m_korean;
    QPushButton *m_english;
};

} // namespace giftdesk
