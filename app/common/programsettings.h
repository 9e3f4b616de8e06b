// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QString>

#include <optional>

namespace giftdesk {

/// Where settings that name no person are kept: `DIR/settings.ini`, or `$XDG_CONFIG_HOME/giftdesk.ini` where no data
/// folder was given (decisions B11).
QString settingsFile(const QString &dataDir);

/// `ko` or `en`; nothing for any other word.
std::optional<Language> languageFromKey(const QString &key);

/// The language to begin with: the option, else the one saved under `language`, else the machine's, Korean for
/// `ko…` and English for the rest (decisions C13).
Language chooseLanguage(std::optional<Language> option, const QString &dataDir);

} // namespace giftdesk
