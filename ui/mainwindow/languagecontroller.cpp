// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/languagecontroller.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

LanguageController::LanguageController(QObject *parent)
    : QObject(parent)
{
    install();
}

LanguageController::~LanguageController()
{
    uninstall();
}

void LanguageController::setLanguage(Language language)
{
    if (language == m_language) {
        return;
    }
    m_language = language;
    uninstall();
    install();
    Q_EMIT languageChanged(language);
}

void LanguageController::toggle()
{
    setLanguage(m_language == Language::Korean ? Language::English : Language::Korean);
}

QString LanguageController::key(Language language)
{
    return language == Language::Korean ? u"ko"_s : u"en"_s;
}

Language LanguageController::fromKey(const QString &key)
{
    return key.startsWith(u"ko"_s) ? Language::Korean : Language::English;
}

void LanguageController::install()
{
    const QString name = key(m_language);
    QLocale::setDefault(m_language == Language::Korean ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                                       : QLocale(QLocale::English, QLocale::UnitedStates));
    // Qt's texts first: the last translator installed is asked first, and LanguageChange is sent at each installation.
    if (m_language == Language::Korean &&
        m_qt.load(u"qtbase_"_s + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(u":/i18n/giftdesk_"_s + name)) {
        QCoreApplication::installTranslator(&m_own);
    }
}

void LanguageController::uninstall()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace giftdesk
