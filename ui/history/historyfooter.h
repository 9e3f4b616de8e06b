// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/historyquery.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSettings;

namespace giftdesk {

class HistoryDesk;

/// The line below the table: how many gifts, how much in all, how old, the switch that follows new gifts, and
/// the button that synchronises.
class HistoryFooter : public QWidget
{
    Q_OBJECT
public:
    /// Borrows both; whether new gifts are followed is kept in the settings.
    HistoryFooter(HistoryDesk &desk, QSettings &settings, QWidget *parent = nullptr);

    /// Nothing for what is still being counted.
    void setTotals(std::optional<qint64> count, std::optional<Won> sum);
    void retranslate();

private:
    QString ageSentence() const;
    void follow(bool following);

    HistoryDesk &m_desk;
    QSettings &m_settings;
    std::optional<qint64> m_gifts;
    std::optional<Won> m_won;
    QTimer m_tick; ///< the age grows while one looks
    QLabel *m_count;
    QLabel *m_sum;
    QLabel *m_age;
    QPushButton *m_follow;
    QPushButton *m_sync;
};

} // namespace giftdesk
