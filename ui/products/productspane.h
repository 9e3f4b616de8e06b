// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codebook.h"
#include "forms/productsbackend.h"
#include "ui/mainwindow/pane.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace giftdesk {

class EmptyState;
class MessageStrip;
class ProductDetail;
class ProductFilter;
class ProductModel;
class ProductsDesk;
class SkeletonRows;
class TableView;

/// The card products: filtered as one types, with their age; they never expire by themselves (decisions C22).
class ProductsPane : public Pane
{
    Q_OBJECT
public:
    /// `codes` is borrowed and may be null.
    ProductsPane(std::shared_ptr<ProductsBackend> backend, const CodeBook *codes, QWidget *parent = nullptr);

    QString title() const override;
    QString searchPlaceholder() const override;
    void retranslate() override;
    void activated() override;
    void refresh() override;
    void search(const QString &text) override;
    QWidget *firstFocus() const override;
    bool isSettled() const override;

private:
    void build();
    QWidget *buildFooter();
    void showList();
    void showStrip();
    void showPage();
    void showFooter();
    void showCurrent(int row);

    const CodeBook *m_codes;
    ProductsDesk *m_desk;
    ProductModel *m_model;
    ProductFilter *m_shown;
    bool m_explained = false; ///< why the list is partial
    QTimer m_tick;
    MessageStrip *m_strip;
    QStackedWidget *m_pages;
    SkeletonRows *m_skeleton;
    EmptyState *m_empty;
    QWidget *m_list;
    TableView *m_table;
    ProductDetail *m_detail;
    QLabel *m_count;
    QLabel *m_age;
    QPushButton *m_refresh;
};

} // namespace giftdesk
