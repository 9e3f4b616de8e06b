// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QDialog>

class QGridLayout;

namespace giftdesk {

/// What the search of the gift history understands, an example a line, in the language of the interface. An example
/// that is pressed goes into the search box. Not modal; closes on Esc.
class SearchHelp : public QDialog
{
    Q_OBJECT
public:
    explicit SearchHelp(QWidget *owner, Language language);

    void setLanguage(Language language);
    /// The examples as they would be typed; each is one that the search understands.
    static QStringList examples(Language language);

Q_SIGNALS:
    void chosen(const QString &example);

private:
    void fill();
    void addLine(int row, const QString &example, const QString &meaning);

    Language m_language;
    QGridLayout *m_grid;
};

} // namespace giftdesk
