// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"

#include <QWidget>

namespace giftdesk {

/// Says in words and colour which environment the window works on; always there, white on the colour of the kind.
class ProfileBand : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileBand(QWidget *parent = nullptr);

    void setProfile(ProfileKind kind, const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// What the band says.
    QString words() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    ProfileKind m_kind = ProfileKind::Sandbox;
    QString m_name;
};

} // namespace giftdesk
