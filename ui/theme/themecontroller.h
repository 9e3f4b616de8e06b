// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace giftdesk {

enum class ThemeChoice { Light, Dark, System };

/// Dresses the application: style, font and palette. One for the program, made after QApplication and before any
/// widget.
class ThemeController : public QObject
{
    Q_OBJECT
public:
    explicit ThemeController(QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    bool isDark() const;
    void setChoice(ThemeChoice choice);

    /// "light", "dark", "system": the words of `--theme` and of the settings; anything else is System.
    static ThemeChoice fromKey(const QString &key);
    static QString key(ThemeChoice choice);

Q_SIGNALS:
    void changed();

private:
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemIsDark = false; ///< as the desktop dressed us before we did
};

} // namespace giftdesk
