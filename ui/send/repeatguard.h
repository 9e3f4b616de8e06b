// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace giftdesk {

/// Swallows the repeats of a held Return, Space or Escape at the widgets it watches: a key held on one page must not
/// act on the page that came in between.
class RepeatGuard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace giftdesk
