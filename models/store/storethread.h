// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <future>
#include <memory>
#include <type_traits>
#include <utility>

namespace giftdesk {

/// The thread below StoreThread, without the type of its context: runs tasks in the order they were given.
class TaskThread
{
public:
    explicit TaskThread(const QString &name);
    ~TaskThread() { finish(); }
    TaskThread(const TaskThread &) = delete;
    TaskThread &operator=(const TaskThread &) = delete;

    void post(std::function<void()> task);    ///< from any thread, to the task thread
    void deliver(std::function<void()> task); ///< from the task thread, to the thread that made this object
    bool isHome() const;                      ///< whether the caller is in the thread that made this object
    void finish(); ///< runs what was given so far and joins; answers on their way are dropped

private:
    QThread m_thread;
    QObject m_home;                    ///< lives where this object was made
    std::unique_ptr<QObject> m_worker; ///< lives in m_thread
};

/// Owns a thread and the one Context (connections and repositories) that lives in it: made, used and destroyed there.
/// Use the StoreThread itself from the thread that made it; that thread needs an event loop for the answers.
template <typename Context> class StoreThread
{
public:
    using Factory = std::function<Result<std::unique_ptr<Context>>()>;

    explicit StoreThread(const QString &name)
        : m_tasks(name)
    {
    }
    /// Finishes the work that was given, destroys the Context in its thread and joins. Answers on their way are
    /// dropped.
    ~StoreThread()
    {
        m_tasks.post([this] { m_context.reset(); });
        m_tasks.finish();
    }
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// Makes the Context in the thread and waits for it. To be called once, before anything else.
    Status open(Factory make)
    {
        return waitFor<Status>([this, make = std::move(make)]() -> Status {
            auto made = make();
            if (!made)
                return failure(made.error());
            m_context = std::move(*made);
            return {};
        });
    }

    /// Runs work(Context &) -> R in the thread, after all work given before; then done(R), or done() for void, in the
    /// receiver's thread (which must be the one that made this object) unless the receiver is gone by then.
    template <typename Work, typename Done> void run(Work work, QObject *receiver, Done done)
    {
        Q_ASSERT(receiver && m_tasks.isHome() && receiver->thread() == QThread::currentThread());
        m_tasks.post([this, work = share(std::move(work)), guard = QPointer<QObject>(receiver),
                      done = share(std::move(done))] { answer(*work, guard, done); });
    }

    /// Runs work(Context &) without an answer.
    template <typename Work> void run(Work work)
    {
        m_tasks.post([this, work = share(std::move(work))] { (*work)(*m_context); });
    }

    /// Runs work(Context &) -> R and waits for it. For start, shutdown and tests; never in a slot of the GUI thread.
    template <typename Work> auto call(Work work) -> std::invoke_result_t<Work &, Context &>
    {
        return waitFor<std::invoke_result_t<Work &, Context &>>(
            [this, work = share(std::move(work))] { return (*work)(*m_context); });
    }

private:
    // Tasks are std::functions, which copy; work and results may be move-only.
    template <typename T> static std::shared_ptr<T> share(T value) { return std::make_shared<T>(std::move(value)); }

    template <typename Work, typename Done> void answer(Work &work, QPointer<QObject> guard, std::shared_ptr<Done> done)
    {
        if constexpr (std::is_void_v<std::invoke_result_t<Work &, Context &>>) {
            work(*m_context);
            m_tasks.deliver([guard, done] {
                if (guard)
                    (*done)();
            });
        } else {
            m_tasks.deliver([guard, done, result = share(work(*m_context))] {
                if (guard)
                    (*done)(std::move(*result));
            });
        }
    }

    template <typename R> R waitFor(std::function<R()> work)
    {
        auto task = std::make_shared<std::packaged_task<R()>>(std::move(work));
        std::future<R> result = task->get_future();
        m_tasks.post([task] { (*task)(); });
        return result.get();
    }

    std::unique_ptr<Context> m_context; ///< touched only in the thread
    TaskThread m_tasks;
};

} // namespace giftdesk
