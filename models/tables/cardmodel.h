// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issuedcard.h"
#include "tables/columns.h"

#include <QAbstractTableModel>
#include <QList>

namespace giftdesk {

/// The words for a card; given by `ui`.
struct CardTexts
{
    std::function<QString(Won amount)> amount;
    std::function<QString(const IssuedCard &card)> state;
};

/// The cards of one member. Card numbers come masked and stay so.
class CardModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ProductColumn, NumberColumn, BalanceColumn, ExpiryColumn, StateColumn, ColumnCount };

    explicit CardModel(QObject *parent = nullptr);

    void setTexts(CardTexts texts);
    void retranslate();
    void setCards(const QList<IssuedCard> &cards);
    const IssuedCard *cardAt(int row) const;
    static QString columnId(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString shown(const IssuedCard &card, int column) const;
    QString columnTitle(int column) const;

    QList<IssuedCard> m_cards;
    CardTexts m_texts;
};

} // namespace giftdesk
