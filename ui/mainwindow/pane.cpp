// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/pane.h"

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QString paneKey(PaneId id)
{
    switch (id) {
    case PaneId::Send: return u"send"_s;
    case PaneId::Batch: return u"batch"_s;
    case PaneId::History: return u"history"_s;
    case PaneId::Journal: return u"journal"_s;
    case PaneId::Resolve: return u"resolve"_s;
    case PaneId::DayClose: return u"dayclose"_s;
    case PaneId::Products: return u"products"_s;
    case PaneId::Cards: return u"cards"_s;
    case PaneId::Settings: return u"settings"_s;
    case PaneId::Drill: return u"drill"_s;
    }
    Q_UNREACHABLE();
}

Pane::Pane(QWidget *parent)
    : QWidget(parent)
{
}

void Pane::search(const QString &text)
{
    m_searchText = text;
}

void Pane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    }
    QWidget::changeEvent(event);
}

} // namespace giftdesk
