// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dayclose/daytotals.h"

#include "ui/dayclose/dayclosetexts.h"
#include "ui/text/moneytext.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace giftdesk {

DayTotals::DayTotals(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::u(2));
    QList<std::optional<DayDifference>> kinds{std::nullopt};
    kinds.append({std::begin(dayDifferences), std::end(dayDifferences)});
    for (const auto &kind : std::as_const(kinds)) {
        auto *box = new QWidget(this);
        QVBoxLayout *column = parts::column(box, 0, 0.25);
        const Tile tile{kind, parts::label(box, TextSize::Normal, Colour::SecondText),
                        parts::label(box, TextSize::Title), parts::label(box)};
        for (QLabel *label : {tile.name, tile.count, tile.sum}) {
            column->addWidget(label);
        }
        row->addWidget(box, 1);
        m_tiles.append(tile);
    }
    retranslate();
}

void DayTotals::setSheet(const DaySheet &sheet)
{
    m_sheet = sheet;
    retranslate();
}

void DayTotals::retranslate()
{
    for (const Tile &tile : std::as_const(m_tiles)) {
        showTile(tile);
    }
}

void DayTotals::showTile(const Tile &tile)
{
    const DayTotal total = tile.difference ? m_sheet.total(*tile.difference) : m_sheet.matched;
    tile.name->setText(tile.difference ? dayclosetexts::differenceText(*tile.difference)
                                       : dayclosetexts::matchedText());
    if (tile.difference) {
        tile.name->setToolTip(dayclosetexts::differenceMeaning(*tile.difference));
    }
    tile.count->setText(tr("%Ln gift(s)", nullptr, int(total.count)));
    tile.sum->setText(wonText(Won(total.sum)));
    const bool wrong = tile.difference && total.count > 0;
    theme::setTextColour(tile.count, wrong ? dayclosetexts::differenceLook(*tile.difference).colour : Colour::Text);
}

} // namespace giftdesk
