// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QObject>
#include <QTranslator>

namespace giftdesk {

/// Switches the language of the whole program while it runs: our catalogue, Qt's own texts and the default locale.
/// Widgets hear of it by QEvent::LanguageChange (posted: with the next turn of the event loop), item models and other
/// plain objects by languageChanged(). GUI thread.
class LanguageController : public QObject
{
    Q_OBJECT
public:
    explicit LanguageController(QObject *parent = nullptr);
    ~LanguageController() override;

    Language language() const { return m_language; }
    void setLanguage(Language language);
    void toggle();

    /// "ko", "en": the words of `--lang` and of the settings.
    static QString key(Language language);
    /// Korean for ko…, else English (decisions C13).
    static Language fromKey(const QString &key);

Q_SIGNALS:
    void languageChanged(giftdesk::Language language);

private:
    void install();
    void uninstall();

    QTranslator m_own;
    QTranslator m_qt;
    Language m_language = Language::English;
};

} // namespace giftdesk
