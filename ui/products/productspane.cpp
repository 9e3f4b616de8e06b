// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/productspane.h"

#include "forms/productsdesk.h"
#include "tables/productmodel.h"
#include "ui/mainwindow/detailsplitter.h"
#include "ui/products/productdetail.h"
#include "ui/products/producttexts.h"
#include "ui/text/datetimetext.h"
#include "ui/text/errortext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/statebadge.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace giftdesk {

namespace {

// Widths in digits; a Korean syllable takes about two.
const QList<int> widths{28, 18, 18, 13, 12};

/// The state as icon, word and colour.
class StateDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, index);
        if (index.column() == ProductModel::StatusColumn) {
            const auto look = producttexts::stateLook(index.data(ProductModel::StatusRole).toString());
            StateBadge::paintCell(painter, option, look.icon, look.colour, index.data().toString());
        }
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        if (index.column() == ProductModel::StatusColumn) {
            option->text.clear();
        }
    }
};

} // namespace

ProductsPane::ProductsPane(std::shared_ptr<ProductsBackend> backend, const CodeBook *codes, QWidget *parent)
    : Pane(parent)
    , m_codes(codes)
    , m_desk(new ProductsDesk(std::move(backend), this))
    , m_model(new ProductModel(this))
    , m_shown(new ProductFilter(this))
{
    m_model->setTexts(producttexts::tableTexts());
    m_shown->setSourceModel(m_model);
    build();
    connect(m_desk, &ProductsDesk::listChanged, this, &ProductsPane::showList);
    connect(m_table, &TableView::currentRowChanged, this, &ProductsPane::showCurrent);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_desk->listing().products.isEmpty()) {
            m_desk->refresh();
        } else {
            Q_EMIT searchCleared();
            search({});
        }
    });
    connect(m_strip, &MessageStrip::actionTriggered, this, [this] {
        if (m_desk->error()) {
            m_desk->refresh();
        } else {
            m_explained = true;
            showStrip();
        }
    });
    m_tick.setInterval(20s);
    connect(&m_tick, &QTimer::timeout, this, &ProductsPane::showFooter);
    m_tick.start();
}

void ProductsPane::build()
{
    auto *column = parts::column(this, 3, 1);
    column->setContentsMargins(theme::u(3), theme::u(1), theme::u(3), theme::u(1));
    column->addWidget(m_strip = new MessageStrip(this));
    m_table = new TableView(this);
    m_table->setItemDelegate(new StateDelegate(m_table));
    m_table->setModel(m_shown);
    m_table->setColumnCharacters(widths);
    m_table->setMiddleElided({ProductModel::ServiceIdColumn});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ProductModel::NameColumn, Qt::AscendingOrder);
    m_detail = new ProductDetail(*m_desk, this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_skeleton = new SkeletonRows(this));
    m_pages->addWidget(m_list = new DetailSplitter(m_table, m_detail, this));
    m_pages->addWidget(m_empty = new EmptyState(IconName::Products, this));
    column->addWidget(m_pages, 1);
    column->addWidget(buildFooter());
}

QWidget *ProductsPane::buildFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(theme::u(1), 0, 0, 0);
    row->setSpacing(theme::u(2));
    row->addWidget(m_count = parts::label(footer));
    row->addStretch(1);
    row->addWidget(m_age = parts::label(footer, TextSize::Normal, Colour::SecondText));
    row->addWidget(m_refresh = parts::iconButton(IconName::Refresh, footer));
    footer->setFixedHeight(theme::u(4.5));
    connect(m_refresh, &QPushButton::clicked, m_desk, &ProductsDesk::refresh);
    return footer;
}

QString ProductsPane::title() const
{
    return tr("Card products");
}

QString ProductsPane::searchPlaceholder() const
{
    return tr("Product name, group or ID");
}

void ProductsPane::retranslate()
{
    m_model->retranslate();
    m_detail->retranslate();
    m_table->setAccessibleName(title());
    parts::name(m_refresh, tr("Load the products anew (F5)"));
    showList();
}

void ProductsPane::activated()
{
    m_desk->open();
}

void ProductsPane::refresh()
{
    m_desk->refresh();
}

void ProductsPane::search(const QString &text)
{
    Pane::search(text);
    m_shown->setText(text);
    showPage();
    showFooter();
}

QWidget *ProductsPane::firstFocus() const
{
    return m_table;
}

bool ProductsPane::isSettled() const
{
    return m_desk->isKnown() && !m_desk->isReading() && !m_desk->isReadingDetail();
}

void ProductsPane::showList()
{
    if (!m_desk->isReading() && m_desk->isKnown()) {
        m_model->setProducts(m_desk->listing().products);
    }
    showStrip();
    showPage();
    showFooter();
    if (isSettled()) {
        Q_EMIT settled();
    }
}

void ProductsPane::showStrip()
{
    if (m_desk->error() && !m_desk->listing().products.isEmpty()) {
        const ErrorText text = errorText(*m_desk->error(), m_codes, u"products.list");
        return m_strip->show({Severity::Error, text.message() + u' ' + text.action, tr("Try again"), text.code});
    }
    if (!m_desk->listing().partial || m_desk->listing().products.isEmpty()) {
        return m_strip->clear();
    }
    if (!m_explained) {
        return m_strip->show(
            {Severity::Info, tr("The product list is off for this profile. Known products are shown."), tr("See why")});
    }
    m_strip->show(
        {Severity::Info,
         tr("The provider has not published the call for the product list, so it is off outside the sandbox until the "
            "profile switches on "
            "\"products.list\". Shown are the products of the cards and gifts seen so far and of the profile.")});
}

void ProductsPane::showPage()
{
    QWidget *page = m_list;
    if (m_shown->rowCount() == 0) {
        page = m_desk->isReading() ? static_cast<QWidget *>(m_skeleton) : m_empty;
    }
    page == m_skeleton ? m_skeleton->start() : m_skeleton->stop();
    m_pages->setCurrentWidget(page);
    if (m_desk->error() && m_desk->listing().products.isEmpty()) {
        const ErrorText text = errorText(*m_desk->error(), m_codes, u"products.list");
        m_empty->setTexts(text.what, QString(text.why + u' ' + text.action).trimmed(), tr("Try again"));
    } else if (m_desk->listing().products.isEmpty()) {
        //: Button of an empty pane: reads the card products.
        m_empty->setTexts(tr("No card products"), tr("Card products have not been loaded yet."), tr("Load"));
    } else {
        m_empty->setTexts(tr("Nothing found"), tr("No product matches \"%1\".").arg(searchText()),
                          tr("Clear the search"));
    }
}

void ProductsPane::showFooter()
{
    m_count->setText(tr("%Ln product(s)", nullptr, m_shown->rowCount()));
    m_refresh->setEnabled(!m_desk->isReading());
    const qint64 at = m_desk->listing().cachedAt;
    //: %1 is an age such as "2 min ago".
    m_age->setText(m_desk->isReading() ? tr("Loading…")
                   : at > 0            ? tr("Loaded %1").arg(ageText(m_desk->utcMs() - at))
                                       : QString());
}

void ProductsPane::showCurrent(int row)
{
    const QModelIndex index = m_shown->mapToSource(m_shown->index(row, 0));
    m_desk->show(m_model->productAt(index.row()));
}

} // namespace giftdesk
