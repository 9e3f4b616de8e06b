// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagestrip.h"

namespace giftdesk {

/// "The outcome of 1 gift is not confirmed", with a way into the journal; hidden while there is none. Stands above the
/// history, whose rows are the provider's only.
class UnknownStrip : public MessageStrip
{
    Q_OBJECT
public:
    explicit UnknownStrip(QWidget *parent = nullptr);

    void setCount(int count);

Q_SIGNALS:
    void journalRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    int m_count = 0;
};

} // namespace giftdesk
