// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/productmodel.h"

#include "domain/hangul.h"
#include "domain/personname.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

ProductModel::ProductModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ProductModel::setTexts(ProductTexts texts)
{
    m_texts = std::move(texts);
    retranslate();
}

void ProductModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_products.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void ProductModel::setProducts(const QList<CardProduct> &products)
{
    const bool same = std::equal(products.begin(), products.end(), m_products.begin(), m_products.end(),
                                 [](const CardProduct &a, const CardProduct &b) { return a.serviceId == b.serviceId; });
    if (same) {
        m_products = products;
        return retranslate();
    }
    beginResetModel();
    m_products = products;
    endResetModel();
}

ServiceId ProductModel::productAt(int row) const
{
    return row >= 0 && row < m_products.size() ? m_products[row].serviceId : ServiceId();
}

QString ProductModel::columnId(int column)
{
    switch (static_cast<Column>(column)) {
    case NameColumn: return u"name"_s;
    case ServiceIdColumn: return u"serviceId"_s;
    case GroupColumn: return u"group"_s;
    case StatusColumn: return u"status"_s;
    case ValidityColumn: return u"validity"_s;
    case ColumnCount: break;
    }
    return {};
}

int ProductModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_products.size());
}

int ProductModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const CardProduct &product = m_products[index.row()];
    switch (role) {
    case Qt::DisplayRole: return shown(product, index.column());
    case Qt::AccessibleTextRole:
        //: Spoken for a cell of a table: the column's title, then what stands in the cell.
        return tr("%1: %2").arg(columnTitle(index.column()), shown(product, index.column()));
    case RawRole:
        return index.column() == ValidityColumn ? QVariant(product.effectiveDurationMonth)
                                                : QVariant(shown(product, index.column()));
    case KeyRole: return product.serviceId.text();
    case StatusRole: return product.status;
    case SearchRole:
        return QString(hangul::foldForSearch(product.serviceName) + u'|' +
                       hangul::foldForSearch(product.serviceGroupName) + u'|' +
                       hangul::foldForSearch(product.serviceId.text()));
    default: return {};
    }
}

QVariant ProductModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool known = orientation == Qt::Horizontal && section >= 0 && section < ColumnCount;
    return known && role == Qt::DisplayRole ? QVariant(columnTitle(section)) : QVariant();
}

QString ProductModel::shown(const CardProduct &product, int column) const
{
    switch (static_cast<Column>(column)) {
    case NameColumn: return revealHiddenCharacters(product.serviceName);
    case ServiceIdColumn: return product.serviceId.text();
    case GroupColumn: return revealHiddenCharacters(product.serviceGroupName);
    case StatusColumn: return m_texts.status ? m_texts.status(product.status) : QString();
    case ValidityColumn: return m_texts.validity ? m_texts.validity(product.effectiveDurationMonth) : QString();
    case ColumnCount: break;
    }
    return {};
}

QString ProductModel::columnTitle(int column) const
{
    switch (static_cast<Column>(column)) {
    //: Column of the card products.
    case NameColumn: return tr("Product");
    //: Column of the card products: the provider's id of the product.
    case ServiceIdColumn: return tr("Product ID");
    //: Column of the card products: the group of products it belongs to.
    case GroupColumn: return tr("Group");
    //: Column of the card products: active, suspended and so on.
    case StatusColumn: return tr("State");
    //: Column of the card products: for how many months a card is good.
    case ValidityColumn: return tr("Valid for");
    case ColumnCount: break;
    }
    return {};
}

ProductFilter::ProductFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

void ProductFilter::setText(const QString &text)
{
    QStringList words;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        words << hangul::foldForSearch(word);
    }
    if (words != m_words) {
        m_words = words;
        invalidateFilter();
    }
}

bool ProductFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QString all = sourceModel()->index(sourceRow, 0, sourceParent).data(ProductModel::SearchRole).toString();
    const QString initials = hangul::initials(all);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return all.contains(word) || initials.contains(word); });
}

bool ProductFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(RawRole);
    const QVariant b = right.data(RawRole);
    if (a.typeId() == QMetaType::Int) {
        return a.toInt() < b.toInt();
    }
    static const QCollator korean(QLocale(QLocale::Korean, QLocale::SouthKorea));
    return korean.compare(a.toString(), b.toString()) < 0;
}

} // namespace giftdesk
