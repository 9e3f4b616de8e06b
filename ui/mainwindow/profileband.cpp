// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/profileband.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace giftdesk {

ProfileBand::ProfileBand(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    retranslate();
}

void ProfileBand::setProfile(ProfileKind kind, const QString &name)
{
    m_kind = kind;
    m_name = name;
    retranslate();
    update();
}

QSize ProfileBand::sizeHint() const
{
    return {theme::u(40), theme::u(3.5)};
}

QString ProfileBand::words() const
{
    switch (m_kind) {
    case ProfileKind::Sandbox: return tr("Sandbox: no real money moves");
    case ProfileKind::Uat: return tr("UAT: the provider's test environment");
    case ProfileKind::Si: return tr("SI: the provider's integration environment, read only");
    case ProfileKind::Live: return tr("LIVE: real customers and real money");
    }
    Q_UNREACHABLE();
}

void ProfileBand::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

void ProfileBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::bandColour(m_kind, theme::isDark(palette())));
    painter.setPen(theme::colour(Colour::OnBand, palette()));
    const QRect inside = rect().adjusted(theme::u(2), 0, -theme::u(2), 0);
    const int nameWidth = qMin(fontMetrics().horizontalAdvance(m_name), inside.width() / 3);
    painter.drawText(inside, int(Qt::AlignVCenter | Qt::AlignRight),
                     fontMetrics().elidedText(m_name, Qt::ElideRight, nameWidth + 1));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    const int room = inside.width() - nameWidth - theme::u(2);
    painter.drawText(inside, int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(words(), Qt::ElideRight, room));
}

void ProfileBand::retranslate()
{
    setAccessibleName(words());
    setToolTip(tr("Profile: %1").arg(m_name));
}

} // namespace giftdesk
