// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;

namespace giftdesk {

enum class Severity { Info, Done, Waiting, Error, Unknown };

/// What a strip says. Texts are whole translated sentences; the code is shown as it is and can be copied.
struct StripMessage
{
    Severity severity = Severity::Info;
    QString text;
    QString action = {}; ///< text of the one button; empty: no button
    QString code = {};   ///< a provider's or our own code; empty: none
};

/// An error or notice in the page, where others would open a box: icon, sentence, at most one action, code with copy.
/// Hidden until it has something to say.
class MessageStrip : public QFrame
{
    Q_OBJECT
public:
    explicit MessageStrip(QWidget *parent = nullptr);

    void show(const StripMessage &message);
    void clear();
    const StripMessage &message() const { return m_message; }
    /// Whether the reader may close the strip; off by default.
    void setClosable(bool closable);

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void recolour();
    void copyCode();

    StripMessage m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_code;
    QPushButton *m_copy;
    QPushButton *m_action;
    QPushButton *m_close;
};

} // namespace giftdesk
