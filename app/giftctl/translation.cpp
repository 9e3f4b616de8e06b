// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftctl/translation.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

Translation::Translation(Language language)
{
    const bool korean = language == Language::Korean;
    QLocale::setDefault(korean ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                               : QLocale(QLocale::English, QLocale::UnitedStates));
    if (m_own.load(korean ? u":/i18n/giftdesk_ko"_s : u":/i18n/giftdesk_en"_s)) {
        QCoreApplication::installTranslator(&m_own);
    }
}

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_own);
}

} // namespace giftdesk::ctl
