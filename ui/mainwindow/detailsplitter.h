// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace giftdesk {

/// A table and the detail of its current row: beside it (42u wide), or under it while the window is narrower than 1100
/// px.
class DetailSplitter : public QSplitter
{
    Q_OBJECT
public:
    /// Takes both widgets; the detail scrolls where it does not fit.
    DetailSplitter(QWidget *table, QWidget *detail, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    QSplitterHandle *createHandle() override;

private:
    void arrange();

    bool m_arranged = false;
};

} // namespace giftdesk
