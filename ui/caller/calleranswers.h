// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/providertime.h"
#include "forms/caller/callerdesk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

/// What to tell the caller about one gift, in both languages whatever that of the program is, each with a button that
/// copies it.
class CallerAnswers : public QWidget
{
    Q_OBJECT
public:
    explicit CallerAnswers(TimeZone zone, QWidget *parent = nullptr);

    /// Nothing: hides itself.
    void setGift(const std::optional<CallerGift> &gift);
    void retranslate();
    static QString sentence(const CallerGift &gift, TimeZone zone, Language language);

private:
    struct Answer
    {
        Language language;
        QLabel *text;
        QPushButton *copy;
    };
    Answer addAnswer(Language language);

    TimeZone m_zone;
    QLabel *m_title;
    QList<Answer> m_answers;
};

} // namespace giftdesk
