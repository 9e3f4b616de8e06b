// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issuedcard.h"
#include "tables/columns.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSortFilterProxyModel>

namespace giftdesk {

/// The words for what the provider says of a product; given by `ui`.
struct ProductTexts
{
    std::function<QString(const QString &status)> status; ///< of the provider's word
    std::function<QString(int months)> validity;          ///< 0: not known
};

/// Card products; a list small enough to be held whole.
class ProductModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ServiceIdColumn, GroupColumn, StatusColumn, ValidityColumn, ColumnCount };
    enum Role {
        SearchRole = FirstOwnRole, ///< what the filter compares: name, group and id, folded
        StatusRole,                ///< the provider's word
    };

    explicit ProductModel(QObject *parent = nullptr);

    void setTexts(ProductTexts texts);
    void retranslate();
    /// The list anew. With the same products in the same order, the selection stays.
    void setProducts(const QList<CardProduct> &products);
    ServiceId productAt(int row) const;
    static QString columnId(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString shown(const CardProduct &product, int column) const;
    QString columnTitle(int column) const;

    QList<CardProduct> m_products;
    ProductTexts m_texts;
};

/// Filters products as one types and sorts them by what is behind the cells; the whole list is in memory, so a proxy is
/// in order.
class ProductFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProductFilter(QObject *parent = nullptr);
    /// Every word must be part of a name, group or id; initial consonants find syllables.
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

} // namespace giftdesk
