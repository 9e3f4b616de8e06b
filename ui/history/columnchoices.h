// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

class QSettings;

namespace giftdesk {

/// What a person has chosen about the columns of the gift history: shown or hidden, width, order. Kept by the columns'
/// ids, so that a column of a later version is simply there, at its place and width. Columns by their number in the
/// model.
class ColumnChoices
{
public:
    /// Reads what was kept. Borrows the settings.
    explicit ColumnChoices(QSettings &settings);

    /// Nothing where the table decides.
    std::optional<bool> shown(int column) const;
    std::optional<int> width(int column) const; ///< pixels
    /// Columns from left to right; those it does not name follow. Empty: as the model has them.
    QList<int> order() const;

    void setShown(int column, bool shown);
    void setWidth(int column, int width);
    void setOrder(const QList<int> &columns);
    /// As if nothing had ever been chosen.
    void clear();

private:
    void keep() const;

    QSettings &m_settings;
    QHash<QString, bool> m_shown;
    QHash<QString, int> m_widths;
    QStringList m_order;
};

} // namespace giftdesk
