// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/languagecontroller.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QWidget>

/// Checks that hold for every window of the program; each returns what is wrong, in words, or nothing.
namespace giftdesk::windowchecks {

inline QString describe(const QWidget *widget, const QString &text)
{
    return QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(": ") + text;
}

/// Labels that do not wrap, and buttons, that are narrower than their words.
inline QStringList cutTexts(const QWidget *window)
{
    QStringList found;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty() &&
            label->width() < label->minimumSizeHint().width()) {
            found << describe(label, label->text());
        }
    }
    for (const QPushButton *button : window->findChildren<QPushButton *>()) {
        const int words = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        if (button->isVisible() && !button->text().isEmpty() && button->width() < words + 6) {
            found << describe(button, button->text());
        }
    }
    return found;
}

/// Visible controls the Tab key reaches that a screen reader could not name.
inline QStringList unnamedControls(const QWidget *window)
{
    QStringList found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) {
            continue;
        }
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty()) {
            found << describe(widget, widget->objectName());
        }
    }
    return found;
}

inline QString mnemonic(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("(?<!&)&([^&])"));
    return mark.match(text).captured(1).toUpper();
}

inline void addMenuClashes(const QList<QAction *> &actions, QStringList &found)
{
    QSet<QString> used;
    for (const QAction *action : actions) {
        if (action->isSeparator()) {
            continue;
        }
        const QString key = mnemonic(action->text());
        if (key.isEmpty() || used.contains(key)) {
            found << action->text();
        }
        used << key;
        if (action->menu()) {
            addMenuClashes(action->menu()->actions(), found);
        }
    }
}

/// Menu entries without a mnemonic or with one their menu uses already.
inline QStringList menuClashes(const QMenuBar *bar)
{
    QStringList found;
    addMenuClashes(bar->actions(), found);
    return found;
}

/// Key sequences that two actions of the window share.
inline QStringList keyClashes(const QWidget *window)
{
    QStringList found;
    QHash<QString, const QAction *> used;
    for (const QAction *action : window->findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString();
            if (used.contains(text) && used.value(text) != action) {
                found << text;
            }
            used.insert(text, action);
        }
    }
    return found;
}

/// Every text a reader of the window can meet: labels, buttons, actions, placeholders, tooltips and spoken names.
inline QStringList allTexts(const QWidget *window)
{
    QStringList found;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        found << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            found << label->text();
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            found << button->text();
        } else if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
            found << edit->placeholderText();
        }
    }
    for (const QAction *action : window->findChildren<QAction *>()) {
        found << action->text();
    }
    found << window->windowTitle();
    found.removeAll(QString());
    return found;
}

/// What is cut or has no name, in both languages and at each of the sizes.
inline QStringList misfits(QWidget *window, LanguageController &language, const QList<QSize> &sizes)
{
    QStringList found;
    for (const Language each : {Language::Korean, Language::English}) {
        language.setLanguage(each);
        for (const QSize &size : sizes) {
            window->resize(size);
            QTest::qWait(20); // the change of language is posted, and the layout follows the size
            // On a busy machine it takes longer: what stays cut is cut.
            (void)QTest::qWaitFor([window] { return cutTexts(window).isEmpty(); }, 1000);
            found << cutTexts(window) << unnamedControls(window);
        }
    }
    return found;
}

} // namespace giftdesk::windowchecks
