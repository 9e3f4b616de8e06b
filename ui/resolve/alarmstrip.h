// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagestrip.h"

namespace giftdesk {

class AlarmDesk;

/// What calls for a person, above every pane and not to be closed: it goes when a person has dealt with it. The worst
/// comes first: a gift known as not sent that was sent after all, then outcomes that are open for too long.
class AlarmStrip : public MessageStrip
{
    Q_OBJECT
public:
    /// Borrows the desk, which must live longer.
    explicit AlarmStrip(const AlarmDesk &desk, QWidget *parent = nullptr);

    /// The sentence of the strip, for a notice outside the window too; empty: nobody is called. Names no person.
    static QString sentence(const AlarmDesk &desk);

Q_SIGNALS:
    void resolveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const AlarmDesk &m_desk;
};

} // namespace giftdesk
