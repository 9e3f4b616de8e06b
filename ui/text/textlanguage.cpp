// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/textlanguage.h"

#include <QCoreApplication>

namespace giftdesk {

Language textLanguage()
{
    //: The language of this translation file: "ko" in Korean, "en" in English. Dates and money follow it.
    const QString code = QCoreApplication::translate("Language", "en");
    return code == QLatin1StringView("ko") ? Language::Korean : Language::English;
}

} // namespace giftdesk
