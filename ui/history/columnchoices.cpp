// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/columnchoices.h"

#include "tables/historymodel.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

const auto shownKey = u"history/columnsShown"_s;
const auto hiddenKey = u"history/columnsHidden"_s;
const auto widthsKey = u"history/columnWidths"_s; // receiver=180, …
const auto orderKey = u"history/columnOrder"_s;

template <typename T> std::optional<T> chosen(const QHash<QString, T> &choices, int column)
{
    const auto found = choices.constFind(HistoryModel::columnId(column));
    return found != choices.cend() ? std::optional(*found) : std::nullopt;
}

int columnOf(const QString &id)
{
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        if (HistoryModel::columnId(column) == id) {
            return column;
        }
    }
    return -1;
}

} // namespace

ColumnChoices::ColumnChoices(QSettings &settings)
    : m_settings(settings)
    , m_order(settings.value(orderKey).toStringList())
{
    for (const bool shown : {false, true}) {
        const QStringList ids = settings.value(shown ? shownKey : hiddenKey).toStringList();
        for (const QString &id : ids) {
            m_shown.insert(id, shown);
        }
    }
    const QStringList widths = settings.value(widthsKey).toStringList();
    for (const QString &width : widths) {
        const int pixels = width.section(u'=', 1).toInt();
        if (pixels > 0) {
            m_widths.insert(width.section(u'=', 0, 0), pixels);
        }
    }
}

std::optional<bool> ColumnChoices::shown(int column) const
{
    return chosen(m_shown, column);
}

std::optional<int> ColumnChoices::width(int column) const
{
    return chosen(m_widths, column);
}

QList<int> ColumnChoices::order() const
{
    QList<int> columns;
    for (const QString &id : m_order) {
        const int column = columnOf(id);
        if (column >= 0 && !columns.contains(column)) {
            columns += column;
        }
    }
    return columns;
}

void ColumnChoices::setShown(int column, bool shown)
{
    m_shown.insert(HistoryModel::columnId(column), shown);
    keep();
}

void ColumnChoices::setWidth(int column, int width)
{
    m_widths.insert(HistoryModel::columnId(column), width);
    keep();
}

void ColumnChoices::setOrder(const QList<int> &columns)
{
    m_order.clear();
    for (const int column : columns) {
        m_order += HistoryModel::columnId(column);
    }
    keep();
}

void ColumnChoices::clear()
{
    m_shown.clear();
    m_widths.clear();
    m_order.clear();
    for (const QString &key : {shownKey, hiddenKey, widthsKey, orderKey}) {
        m_settings.remove(key);
    }
}

void ColumnChoices::keep() const
{
    QStringList widths;
    for (auto width = m_widths.cbegin(); width != m_widths.cend(); ++width) {
        widths += QString(width.key() + u'=' + QString::number(width.value()));
    }
    m_settings.setValue(shownKey, m_shown.keys(true));
    m_settings.setValue(hiddenKey, m_shown.keys(false));
    m_settings.setValue(widthsKey, widths);
    m_settings.setValue(orderKey, m_order);
}

} // namespace giftdesk
