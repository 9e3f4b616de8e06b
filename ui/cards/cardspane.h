// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codebook.h"
#include "forms/senderlookup.h"
#include "ui/mainwindow/pane.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace giftdesk {

class CardDetail;
class CardModel;
class EmptyState;
class FormField;
class MessageStrip;
class SkeletonRows;
class TableView;

/// The cards a member holds, read live, with what can be given and what is left on them.
class CardsPane : public Pane
{
    Q_OBJECT
public:
    /// `codes` is borrowed and may be null.
    CardsPane(std::shared_ptr<MemberBackend> backend, const CodeBook *codes, QWidget *parent = nullptr);

    /// Made-up members to try, offered as long as nobody has been sent for (decisions D2).
    void setTryMembers(const QList<KnownMember> &members) { m_tryMembers = members; }

    /// Shows the cards of this member.
    void setMember(const MemberId &member);

    QString title() const override;
    void retranslate() override;
    void activated() override;
    void refresh() override;
    QWidget *firstFocus() const override;
    bool isSettled() const override;

Q_SIGNALS:
    /// "Send this card": for the send pane.
    void sendRequested(const giftdesk::MemberId &member, const giftdesk::CardPar &card);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    QWidget *buildFooter();
    void readMember(bool now);
    void showKnown(const QList<KnownMember> &members, bool madeUp);
    void showKnownLabel();
    void fitKnown();
    void showCards();
    void showEmpty();
    void showInfo();
    void showTotals();
    void showCurrent(int row);

    std::shared_ptr<MemberBackend> m_backend;
    QList<KnownMember> m_tryMembers;
    bool m_madeUp = false; ///< the members offered are made up
    const CodeBook *m_codes;
    SenderLookup *m_lookup;
    CardModel *m_model;
    FormField *m_field;
    QLineEdit *m_member;
    QHBoxLayout *m_knownRow;
    QLabel *m_knownLabel;
    QList<QWidget *> m_known;
    QLabel *m_info;
    MessageStrip *m_strip;
    QStackedWidget *m_pages;
    SkeletonRows *m_skeleton;
    QWidget *m_list;
    EmptyState *m_empty;
    TableView *m_table;
    CardDetail *m_detail;
    QLabel *m_count;
    QLabel *m_sum;
};

} // namespace giftdesk
