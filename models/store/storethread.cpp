// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"

#include <QMetaObject>

namespace giftdesk {

TaskThread::TaskThread(const QString &name)
    : m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

void TaskThread::finish()
{
    if (!m_thread.isRunning())
        return;
    // Behind everything posted before; the worker's queue is empty when the thread's loop ends.
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void TaskThread::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(task), Qt::QueuedConnection);
}

void TaskThread::deliver(std::function<void()> task)
{
    QMetaObject::invokeMethod(&m_home, std::move(task), Qt::QueuedConnection);
}

bool TaskThread::isHome() const
{
    return m_home.thread() == QThread::currentThread();
}

} // namespace giftdesk
