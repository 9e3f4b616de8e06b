// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/filterbar.h"

#include "domain/personname.h"
#include "ui/history/filterparts.h"
#include "ui/history/historytexts.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"
#include "ui/theme/style.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/parts.h"

#include <QAction>
#include <QActionGroup>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr PeriodPreset presets[] = {PeriodPreset::Today, PeriodPreset::ThisWeek, PeriodPreset::LastMonth,
                                    PeriodPreset::Last90Days, PeriodPreset::Chosen};

bool isReadable(const QString &text, const std::optional<Won> &amount)
{
    return text.trimmed().isEmpty() || amount.has_value();
}

QString typedAmount(const std::optional<Won> &amount)
{
    return amount ? groupedWon(*amount) : QString();
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_statusMenu(new filterparts::TickMenu(this))
    , m_productMenu(new QMenu(this))
{
    auto *column = parts::column(this, 0, 0.5);
    auto *first = new QWidget(this);
    m_lines = new QBoxLayout(QBoxLayout::LeftToRight, first);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(theme::u(0.5));
    m_lines->addWidget(m_periodGroup = buildPeriods(), 0, Qt::AlignLeft);
    m_lines->addWidget(m_choiceGroup = buildChoices(), 1);
    column->addWidget(first);
    auto *second = new QWidget(this);
    m_extras = new QBoxLayout(QBoxLayout::LeftToRight, second);
    m_extras->setContentsMargins(0, 0, 0, 0);
    m_extras->setSpacing(theme::u(0.5));
    m_extras->addWidget(m_dates = buildDates());
    m_extras->addWidget(m_amounts = buildAmounts(), 1);
    column->addWidget(second);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_amounts->hide();
    buildStatusMenu();
    showFilter();
}

QPushButton *FilterBar::chip(QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setCheckable(true);
    setButtonRole(made, ButtonRole::Quiet);
    return made;
}

QWidget *FilterBar::buildPeriods()
{
    auto *group = new QWidget(this);
    QHBoxLayout *line = filterparts::row(group);
    for (const PeriodPreset preset : presets) {
        QPushButton *button = chip(group);
        line->addWidget(button);
        m_presets.insert(preset, button);
        connect(button, &QPushButton::clicked, this, [this, preset] { choosePreset(preset); });
    }
    return group;
}

QWidget *FilterBar::buildChoices()
{
    auto *group = new QWidget(this);
    QHBoxLayout *line = m_choices = filterparts::row(group);
    for (QPushButton **made : {&m_status, &m_product, &m_amount, &m_receiver}) {
        line->addWidget(*made = chip(group));
    }
    for (QPushButton *opens : {m_status, m_product, m_amount}) {
        opens->setIcon(icons::icon(IconName::ChevronDown, Colour::SecondText));
        opens->setLayoutDirection(Qt::RightToLeft); // the icon behind the word
    }
    for (QMenu *menu : {m_statusMenu, m_productMenu}) {
        menu->setLayoutDirection(Qt::LeftToRight); // the buttons' own direction is only for their icon
    }
    m_status->setMenu(m_statusMenu);
    m_product->setMenu(m_productMenu);
    m_receiver->setIcon(icons::icon(IconName::Close, Colour::SecondText));
    m_clear = new QPushButton(group);
    m_clear->setIcon(icons::icon(IconName::FilterClear, Colour::SecondText));
    setButtonRole(m_clear, ButtonRole::Quiet);
    line->addStretch(1);
    line->addWidget(m_clear);
    connect(m_amount, &QPushButton::toggled, m_amount,
            [this](bool on) { m_amounts->setVisible(on || m_filter.amountMin || m_filter.amountMax); });
    connect(m_amount, &QPushButton::clicked, this, [this] { m_min->setFocus(Qt::OtherFocusReason); });
    connect(m_receiver, &QPushButton::clicked, this, [this] {
        m_filter.receiverPhone.clear();
        apply();
    });
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::cleared);
    return group;
}

QWidget *FilterBar::buildDates()
{
    auto *group = new QWidget(this);
    QHBoxLayout *line = filterparts::row(group);
    line->setSpacing(theme::u(1));
    line->addWidget(m_fromLabel = parts::label(group, TextSize::Normal, Colour::SecondText));
    line->addWidget(m_from = dateField(group));
    line->addWidget(m_toLabel = parts::label(group, TextSize::Normal, Colour::SecondText));
    line->addWidget(m_to = dateField(group));
    line->addSpacing(theme::u(2));
    line->addStretch(1);
    for (QDateEdit *edit : {m_from, m_to}) {
        connect(edit, &QDateEdit::dateChanged, this, &FilterBar::chooseDates);
    }
    return group;
}

QWidget *FilterBar::buildAmounts()
{
    auto *group = new QWidget(this);
    QHBoxLayout *line = filterparts::row(group);
    line->setSpacing(theme::u(1));
    line->addWidget(m_minLabel = parts::label(group, TextSize::Normal, Colour::SecondText));
    line->addWidget(m_min = new FilterEdit(group));
    line->addWidget(m_maxLabel = parts::label(group, TextSize::Normal, Colour::SecondText));
    line->addWidget(m_max = new FilterEdit(group));
    line->addWidget(m_amountHint = parts::label(group, TextSize::Hint, Colour::Refused), 1);
    for (FilterEdit *edit : {m_min, m_max}) {
        edit->removeAction(edit->actions().value(0)); // no magnifier: it is an amount
        edit->setMaximumWidth(theme::u(18));
        connect(edit, &FilterEdit::searched, this, &FilterBar::chooseAmounts);
    }
    return group;
}

void FilterBar::buildStatusMenu()
{
    for (const GiftStatus status : knownGiftStatuses()) {
        QAction *action = m_statusMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(int(status));
        connect(action, &QAction::triggered, this, [this, status](bool on) { chooseStatus(status, on); });
    }
}

void FilterBar::buildProductMenu()
{
    m_productMenu->clear();
    const auto add = [this](const QString &text, const ServiceId &id) {
        QAction *action = m_productMenu->addAction(QString(text).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_filter.product == id);
        connect(action, &QAction::triggered, this, [this, id] { chooseProduct(id); });
    };
    //: Entry of the menu that filters the gift history by product.
    add(tr("All products"), {});
    for (const CardProduct &product : std::as_const(m_products)) {
        add(productName(product.serviceId), product.serviceId);
    }
}

void FilterBar::setFilter(const HistoryFilter &filter)
{
    m_filter = filter;
    const QSignalBlocker quietMin(m_min);
    const QSignalBlocker quietMax(m_max);
    m_min->setQuietly(typedAmount(filter.amountMin));
    m_max->setQuietly(typedAmount(filter.amountMax));
    m_amount->setChecked(filter.amountMin || filter.amountMax);
    m_amounts->setVisible(m_amount->isChecked());
    showFilter();
}

void FilterBar::setProducts(const QList<CardProduct> &products)
{
    m_products = products;
    showFilter();
}

void FilterBar::setToday(QDate today)
{
    m_today = today;
    showFilter();
}

void FilterBar::setReceiver(const QString &masked)
{
    m_receiverName = masked;
    showFilter();
}

void FilterBar::setSearching(bool searching)
{
    m_searching = searching;
    showFilter();
}

void FilterBar::addChip(QWidget *chip)
{
    m_choices->insertWidget(m_choices->indexOf(m_receiver) + 1, chip);
}

void FilterBar::retranslate()
{
    for (const PeriodPreset preset : presets) {
        m_presets.value(preset)->setText(historytexts::presetText(preset));
    }
    for (QAction *action : m_statusMenu->actions()) {
        action->setText(giftStatusText(static_cast<GiftStatus>(action->data().toInt())));
    }
    //: Button that removes all filters of the gift history.
    m_clear->setText(tr("Clear"));
    filterparts::nameField(m_fromLabel, m_from, tr("First day"));
    filterparts::nameField(m_toLabel, m_to, tr("Last day"));
    filterparts::nameField(m_minLabel, m_min, tr("Amount from"));
    //: Beside a field: the highest amount of the gifts to show.
    filterparts::nameField(m_maxLabel, m_max, tr("up to"));
    for (FilterEdit *edit : {m_min, m_max}) {
        //: Example in an empty field for an amount; 5만원 is understood too.
        edit->setPlaceholderText(tr("50,000"));
    }
    showFilter();
}

void FilterBar::choosePreset(PeriodPreset preset)
{
    if (preset == PeriodPreset::Chosen && m_filter.preset != PeriodPreset::Chosen) {
        // Begins with the days that are shown anyway.
        const DayPeriod days = daysOf(m_filter, m_today);
        m_filter.from = days.from;
        m_filter.to = days.to.value_or(m_today);
    }
    m_filter.preset = preset;
    apply();
    if (preset == PeriodPreset::Chosen) {
        m_from->setFocus(Qt::OtherFocusReason);
    }
}

void FilterBar::chooseDates()
{
    m_filter.from = m_from->date();
    m_filter.to = m_to->date();
    apply();
}

void FilterBar::chooseStatus(GiftStatus status, bool on)
{
    on ? void(m_filter.statuses.insert(status)) : void(m_filter.statuses.remove(status));
    apply();
}

void FilterBar::chooseProduct(const ServiceId &id)
{
    m_filter.product = id;
    apply();
}

/// Forgiving while one types: what is no amount yet filters nothing and says what is expected.
void FilterBar::chooseAmounts()
{
    const std::optional<Won> min = parseWon(m_min->shownText());
    const std::optional<Won> max = parseWon(m_max->shownText());
    const bool readable = isReadable(m_min->shownText(), min) && isReadable(m_max->shownText(), max);
    m_amountHint->setText(readable ? QString() : tr("An amount such as 50000 or 5만원"));
    if (readable && (m_filter.amountMin != min || m_filter.amountMax != max)) {
        m_filter.amountMin = min;
        m_filter.amountMax = max;
        apply();
    }
}

void FilterBar::apply()
{
    showFilter();
    Q_EMIT changed(m_filter);
}

void FilterBar::showFilter()
{
    for (const PeriodPreset preset : presets) {
        m_presets.value(preset)->setChecked(m_filter.preset == preset);
    }
    m_dates->setVisible(m_filter.preset == PeriodPreset::Chosen);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setDate(m_filter.from.isValid() ? m_filter.from : m_today);
    m_to->setDate(m_filter.to.isValid() ? m_filter.to : m_today);
    for (QAction *action : m_statusMenu->actions()) {
        action->setChecked(m_filter.statuses.contains(static_cast<GiftStatus>(action->data().toInt())));
    }
    buildProductMenu();
    showChoices();
    arrange();
}

void FilterBar::showChoices()
{
    m_status->setChecked(!m_filter.statuses.isEmpty());
    //: Button above the gift history with a menu of states; %Ln of them are chosen.
    m_status->setText(m_filter.statuses.isEmpty()     ? tr("State")
                      : m_filter.statuses.size() == 1 ? giftStatusText(*m_filter.statuses.cbegin())
                                                      : tr("%Ln state(s)", nullptr, int(m_filter.statuses.size())));
    m_product->setChecked(!m_filter.product.isEmpty());
    //: Button above the gift history with a menu of card products.
    m_product->setText(m_filter.product.isEmpty()
                           ? tr("Product")
                           : fontMetrics()
                                 .elidedText(productName(m_filter.product), Qt::ElideRight, theme::u(20))
                                 .replace(u'&', u"&&"_s));
    m_amount->setText(amountChipText());
    m_receiver->setVisible(!m_filter.receiverPhone.isEmpty());
    m_receiver->setChecked(true);
    m_receiver->setText(m_receiverName);
    //: Tooltip of a chip with the receiver's masked name.
    parts::name(m_receiver, tr("Only gifts to %1. Press to show all receivers again.").arg(m_receiverName));
    m_clear->setVisible(m_searching || !m_filter.isDefault());
}

QString FilterBar::productName(const ServiceId &id) const
{
    for (const CardProduct &product : m_products) {
        if (product.serviceId == id) {
            return revealHiddenCharacters(product.serviceName);
        }
    }
    return id.text();
}

QString FilterBar::amountChipText() const
{
    if (m_filter.amountMin && m_filter.amountMax) {
        //: Filter by amount: from %1 to %2.
        return tr("%1 to %2").arg(wonText(*m_filter.amountMin), wonText(*m_filter.amountMax));
    }
    if (m_filter.amountMin) {
        //: Filter by amount: %1 and more.
        return tr("%1 or more").arg(wonText(*m_filter.amountMin));
    }
    //: Filter by amount: up to %1.
    return m_filter.amountMax ? tr("up to %1").arg(wonText(*m_filter.amountMax)) : tr("Amount");
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterBar::arrange()
{
    filterparts::fold(m_lines, m_periodGroup, m_choiceGroup, width());
    filterparts::fold(m_extras, m_dates, m_amounts, width());
}

} // namespace giftdesk
