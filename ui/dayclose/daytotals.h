// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/daysheet.h"

#include <QWidget>

class QLabel;

namespace giftdesk {

/// The sums of a day side by side: what matched, and each kind of difference, as number of gifts and won.
class DayTotals : public QWidget
{
    Q_OBJECT
public:
    explicit DayTotals(QWidget *parent = nullptr);

    void setSheet(const DaySheet &sheet);
    void retranslate();

private:
    struct Tile
    {
        std::optional<DayDifference> difference; ///< none: what matched
        QLabel *name;
        QLabel *count;
        QLabel *sum;
    };

    void showTile(const Tile &tile);

    QList<Tile> m_tiles;
    DaySheet m_sheet;
};

} // namespace giftdesk
