// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issuedcard.h"
#include "forms/historyfilter.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QDateEdit;
class QLabel;
class QMenu;
class QPushButton;

namespace giftdesk {

class FilterEdit;

/// The chips above the gift history: period, state, product, amount, receiver, Clear. Dates and amounts open in a line
/// below, not in a box over the table, where an input method could not reach them.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Shows the filter without saying so by changed().
    void setFilter(const HistoryFilter &filter);
    const HistoryFilter &filter() const { return m_filter; }
    void setProducts(const QList<CardProduct> &products);
    void setToday(QDate today);
    /// The masked name on the chip of a filter by receiver.
    void setReceiver(const QString &masked);
    const QString &receiver() const { return m_receiverName; }
    /// Whether Clear has something to clear (a search text beside the filter).
    void setSearching(bool searching);
    /// A chip of another part, behind those of the bar. Takes it.
    void addChip(QWidget *chip);
    void retranslate();

Q_SIGNALS:
    void changed(const giftdesk::HistoryFilter &filter);
    /// Clear: filter and search text.
    void cleared();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildPeriods();
    QWidget *buildChoices();
    QWidget *buildDates();
    QWidget *buildAmounts();
    void buildStatusMenu();
    void buildProductMenu();
    QPushButton *chip(QWidget *parent);
    void choosePreset(PeriodPreset preset);
    void chooseDates();
    void chooseStatus(GiftStatus status, bool on);
    void chooseProduct(const ServiceId &id);
    void chooseAmounts();
    void apply();
    void showFilter();
    void showChoices();
    QString productName(const ServiceId &id) const;
    QString amountChipText() const;
    void arrange();

    HistoryFilter m_filter;
    QList<CardProduct> m_products;
    QDate m_today;
    bool m_searching = false;
    QString m_receiverName;
    QBoxLayout *m_lines;
    QBoxLayout *m_extras; ///< dates and amounts
    QWidget *m_periodGroup;
    QWidget *m_choiceGroup;
    QHBoxLayout *m_choices;
    QHash<PeriodPreset, QPushButton *> m_presets;
    QPushButton *m_status;
    QPushButton *m_product;
    QPushButton *m_amount;
    QPushButton *m_receiver;
    QPushButton *m_clear;
    QMenu *m_statusMenu;
    QMenu *m_productMenu;
    QWidget *m_dates;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_fromLabel;
    QLabel *m_toLabel;
    QWidget *m_amounts;
    FilterEdit *m_min;
    FilterEdit *m_max;
    QLabel *m_minLabel;
    QLabel *m_maxLabel;
    QLabel *m_amountHint;
};

} // namespace giftdesk
