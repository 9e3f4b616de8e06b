// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QTranslator>

namespace giftdesk::ctl {

/// The words of one language for as long as it lives. After QCoreApplication, before the first text.
class Translation
{
public:
    explicit Translation(Language language);
    ~Translation();
    Translation(const Translation &) = delete;
    Translation &operator=(const Translation &) = delete;

private:
    QTranslator m_own;
};

} // namespace giftdesk::ctl
