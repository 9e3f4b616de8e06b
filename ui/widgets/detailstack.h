// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace giftdesk {

/// Pages of which only the one in front counts for the size: a short notice is not stretched to the height of the long page behind it.
class DetailStack : public QStackedWidget
{
    Q_OBJECT
public:
    explicit DetailStack(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
};

} // namespace giftdesk
