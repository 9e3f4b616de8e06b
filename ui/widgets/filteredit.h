// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

#include <chrono>

namespace giftdesk {

/// A search box. Says what to look for 200 ms after the last key, at once on Return, and never twice the same text.
/// A syllable still being composed counts: the Korean input method tells text() of it only when it is finished.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// What the reader sees: the text with the composition in its place.
    QString shownText() const;
    /// Whether the last syllable is still being composed (it may yet become another one).
    bool isComposing() const { return !m_preedit.isEmpty(); }
    void setDelay(std::chrono::milliseconds delay);
    /// Sets the text without saying so by searched(): it belongs to the pane that has just come to the front.
    void setQuietly(const QString &text);

Q_SIGNALS:
    void searched(const QString &text);
    /// What was said by searched() while it was being composed is final now, and still the same.
    void compositionEnded(const QString &text);
    /// Return was pressed, whether the text is new or not.
    void submitted(const QString &text);
    /// Down was pressed: on to what was found.
    void leftDown();

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void later();
    void now();

    QTimer m_timer;
    QString m_preedit;
    QString m_last;
    bool m_lastComposed = false; ///< the last search had a syllable being composed
};

} // namespace giftdesk
