// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/senderlookup.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class DetailStack;
class EmptyState;
class KeyValueList;
class StateBadge;

/// One card of a member, and the way to send it.
class CardDetail : public QWidget
{
    Q_OBJECT
public:
    explicit CardDetail(QWidget *parent = nullptr);

    void setCard(const std::optional<CardChoice> &choice);
    void retranslate();

Q_SIGNALS:
    void sendWanted(const giftdesk::CardPar &card);

private:
    QWidget *buildFacts();

    std::optional<CardChoice> m_choice;
    DetailStack *m_stack;
    EmptyState *m_empty;
    QLabel *m_balance;
    StateBadge *m_badge;
    QLabel *m_why;
    KeyValueList *m_facts;
    QPushButton *m_send;
};

} // namespace giftdesk
