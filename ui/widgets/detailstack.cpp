// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailstack.h"

#include "ui/widgets/parts.h"

#include <QVBoxLayout>

namespace giftdesk {

DetailStack::DetailStack(QWidget *parent)
    : QWidget(parent)
{
    parts::column(this, 0, 0);
}

void DetailStack::addWidget(QWidget *page)
{
    layout()->addWidget(page);
    m_pages << page;
    setCurrentIndex(0);
}

void DetailStack::setCurrentIndex(int index)
{
    for (QWidget *page : m_pages) {
        if (page != m_pages.at(index)) {
            page->hide();
        }
    }
    m_pages.at(index)->show();
}

} // namespace giftdesk
