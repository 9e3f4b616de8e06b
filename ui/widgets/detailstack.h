// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace giftdesk {

/// Pages of which one is shown and only that one counts for the size. (QStackedWidget takes the height of its highest
/// page, so that a short notice in a scroll area would lie in the middle of nothing.)
class DetailStack : public QWidget
{
    Q_OBJECT
public:
    explicit DetailStack(QWidget *parent = nullptr);

    /// Takes the page; the first one is shown.
    void addWidget(QWidget *page);
    void setCurrentIndex(int index);

private:
    QList<QWidget *> m_pages;
};

} // namespace giftdesk
