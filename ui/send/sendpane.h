// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/entrydesk.h"
#include "forms/sendgiftform.h"
#include "ui/journal/entrytexts.h"
#include "ui/mainwindow/pane.h"

class QLabel;
class QStackedWidget;

namespace giftdesk {

class FillPage;
class OutcomePage;
class ReviewPage;
class SendingPage;

/// The pane that sends a gift: fill in, review, send, outcome, all in place.
class SendPane : public Pane
{
    Q_OBJECT
public:
    /// Borrows form and desk, which must live longer. The desk is the pane's own: it shows the entry just sent.
    SendPane(SendGiftForm &form, EntryDesk &desk, const DeskWords &words, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void activated() override;
    /// Reads the sender's cards anew while the form is being filled in.
    void refresh() override;
    void beginNew() override;
    QWidget *firstFocus() const override;
    bool isSettled() const override;
    /// False while a request may be on its way; settled() says when it is over.
    bool mayClose() const override;

    FillPage *fillPage() const { return m_fill; }
    ReviewPage *reviewPage() const { return m_review; }
    OutcomePage *outcomePage() const { return m_outcome; }

Q_SIGNALS:
    /// The journal is to show this entry; comes with paneRequested().
    void entryRequested(const giftdesk::EntryId &entry);

private:
    void onPage();
    void showTitle();

    SendGiftForm &m_form;
    EntryDesk &m_desk;
    QLabel *m_title;
    QStackedWidget *m_pages;
    FillPage *m_fill;
    ReviewPage *m_review;
    SendingPage *m_sending;
    OutcomePage *m_outcome;
};

} // namespace giftdesk
