// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/providertime.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class DetailStack;
class EmptyState;
class KeyValueList;
class StateBadge;
class Timeline;

/// All facts of one gift, masked, its timeline, and what can be done with it.
class GiftDetail : public QWidget
{
    Q_OBJECT
public:
    explicit GiftDetail(TimeZone zone, QWidget *parent = nullptr);

    /// Nothing: says that a gift is to be chosen.
    void setGift(const std::optional<GiftRecord> &gift);
    const std::optional<GiftRecord> &gift() const { return m_gift; }
    /// Every fact as a line, masked as shown.
    QString text() const;
    void retranslate();

Q_SIGNALS:
    void receiverWanted(const giftdesk::GiftRecord &gift);

private:
    QWidget *buildFacts();
    void showFacts(const GiftRecord &gift);
    void showTimeline(const GiftRecord &gift);

    TimeZone m_zone;
    std::optional<GiftRecord> m_gift;
    DetailStack *m_stack;
    EmptyState *m_empty;
    QLabel *m_amount;
    StateBadge *m_badge;
    QLabel *m_meaning;
    KeyValueList *m_facts;
    QLabel *m_timelineTitle;
    Timeline *m_timeline;
    QPushButton *m_receiver;
    QPushButton *m_copy;
};

} // namespace giftdesk
