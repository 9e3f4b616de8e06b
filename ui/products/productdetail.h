// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace giftdesk {

class DetailStack;
class EmptyState;
class KeyValueList;
class ProductsDesk;
class StateBadge;

/// All facts of one card product.
class ProductDetail : public QWidget
{
    Q_OBJECT
public:
    explicit ProductDetail(ProductsDesk &desk, QWidget *parent = nullptr);

    void retranslate();

private:
    QWidget *buildFacts();
    void showFacts();
    QString note() const;

    ProductsDesk &m_desk;
    DetailStack *m_stack;
    EmptyState *m_empty;
    QLabel *m_name;
    StateBadge *m_badge;
    QLabel *m_note;
    KeyValueList *m_facts;
    QLabel *m_title;
    QLabel *m_content;
};

} // namespace giftdesk
