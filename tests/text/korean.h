// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

/// The program speaks Korean as long as this lives.
class Korean
{
public:
    Korean()
    {
        m_loaded = m_translator.load(QStringLiteral(":/i18n/giftdesk_ko.qm"));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Korean() { QCoreApplication::removeTranslator(&m_translator); }
    Korean(const Korean &) = delete;
    Korean &operator=(const Korean &) = delete;

    bool isLoaded() const { return m_loaded; }
    bool has(const char *context, const char *source) const
    {
        return !m_translator.translate(context, source).isEmpty();
    }

private:
    QTranslator m_translator;
    bool m_loaded = false;
};
