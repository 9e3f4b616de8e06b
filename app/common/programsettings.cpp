// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/programsettings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Korean ? Language::Korean : Language::English;
}

} // namespace

QString settingsFile(const QString &dataDir)
{
    return dataDir.isEmpty() ? QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
                                   .filePath(u"giftdesk.ini"_s)
                             : QDir(dataDir).filePath(u"settings.ini"_s);
}

std::optional<Language> languageFromKey(const QString &key)
{
    if (key == u"ko"_s) {
        return Language::Korean;
    }
    return key == u"en"_s ? std::optional(Language::English) : std::nullopt;
}

Language chooseLanguage(std::optional<Language> option, const QString &dataDir)
{
    if (option) {
        return *option;
    }
    const QString file = settingsFile(dataDir);
    // Asked first: QSettings would make the folder of a file that is not there.
    const auto saved = QFileInfo::exists(file)
                           ? languageFromKey(QSettings(file, QSettings::IniFormat).value(u"language"_s).toString())
                           : std::nullopt;
    return saved.value_or(systemLanguage());
}

} // namespace giftdesk
