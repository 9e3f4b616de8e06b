// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/cardmodel.h"

#include "domain/personname.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

CardModel::CardModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CardModel::setTexts(CardTexts texts)
{
    m_texts = std::move(texts);
    retranslate();
}

void CardModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_cards.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void CardModel::setCards(const QList<IssuedCard> &cards)
{
    beginResetModel();
    m_cards = cards;
    endResetModel();
}

const IssuedCard *CardModel::cardAt(int row) const
{
    return row >= 0 && row < m_cards.size() ? &m_cards[row] : nullptr;
}

QString CardModel::columnId(int column)
{
    switch (static_cast<Column>(column)) {
    case ProductColumn: return u"product"_s;
    case NumberColumn: return u"number"_s;
    case BalanceColumn: return u"balance"_s;
    case ExpiryColumn: return u"expiry"_s;
    case StateColumn: return u"state"_s;
    case ColumnCount: break;
    }
    return {};
}

int CardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

int CardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const IssuedCard &card = m_cards[index.row()];
    switch (role) {
    case Qt::DisplayRole: return shown(card, index.column());
    case Qt::AccessibleTextRole:
        //: Spoken for a cell of a table: the column's title, then what stands in the cell.
        return tr("%1: %2").arg(columnTitle(index.column()), shown(card, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == BalanceColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case RawRole:
        return index.column() == BalanceColumn ? QVariant(card.balance.value()) : QVariant(shown(card, index.column()));
    case KeyRole: return card.par.text();
    default: return {};
    }
}

QVariant CardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section == BalanceColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(columnTitle(section)) : QVariant();
}

QString CardModel::shown(const IssuedCard &card, int column) const
{
    switch (static_cast<Column>(column)) {
    case ProductColumn:
        return revealHiddenCharacters(card.serviceName.isEmpty() ? card.serviceId.text() : card.serviceName);
    case NumberColumn: return card.maskedNumber;
    case BalanceColumn: return m_texts.amount ? m_texts.amount(card.balance) : QString();
    case ExpiryColumn: return card.expiry;
    case StateColumn: return m_texts.state ? m_texts.state(card) : QString();
    case ColumnCount: break;
    }
    return {};
}

QString CardModel::columnTitle(int column) const
{
    switch (static_cast<Column>(column)) {
    //: Column of a member's cards.
    case ProductColumn: return tr("Product");
    //: Column of a member's cards: the masked card number.
    case NumberColumn: return tr("Card number");
    //: Column of a member's cards: the money on the card.
    case BalanceColumn: return tr("Balance");
    //: Column of a member's cards: until when the card is good.
    case ExpiryColumn: return tr("Valid until");
    //: Column of a member's cards: whether it can be given.
    case StateColumn: return tr("State");
    case ColumnCount: break;
    }
    return {};
}

} // namespace giftdesk
