// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <vector>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Trace
{
    std::atomic<QThread *> made = nullptr;
    std::atomic<QThread *> destroyed = nullptr;
};

// Stands for a bundle of repositories: may only be touched in its own thread.
struct Bundle
{
    explicit Bundle(Trace &t)
        : trace(t)
    {
        trace.made = QThread::currentThread();
    }
    ~Bundle() { trace.destroyed = QThread::currentThread(); }
    Q_DISABLE_COPY_MOVE(Bundle)
    int next() { return QThread::currentThread() == trace.made ? ++count : -1; }
    Trace &trace;
    int count = 0;
};

class TestStoreThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theContextLivesInItsThread();
    void answersComeHomeInOrder();
    void noAnswerForAReceiverThatIsGone();
    void moveOnlyResultsAndNoResults();
    void aFailedOpeningIsTold();
    void theDestructorFinishesTheWork();

private:
    static StoreThread<Bundle>::Factory factory(Trace &trace)
    {
        return [&trace] {
            return Result<std::unique_ptr<Bundle>>(std::make_unique<Bundle>(trace));
        };
    }
};

void TestStoreThread::theContextLivesInItsThread()
{
    Trace trace;
    {
        StoreThread<Bundle> thread(u"store"_s);
        QVERIFY(thread.open(factory(trace)));
        QVERIFY(trace.made != QThread::currentThread());
        QCOMPARE(thread.call([](Bundle &bundle) { return bundle.next(); }), 1);
    }
    QVERIFY(trace.destroyed != nullptr);
    QCOMPARE(trace.destroyed.load(), trace.made.load());
}

void TestStoreThread::answersComeHomeInOrder()
{
    Trace trace;
    StoreThread<Bundle> thread(u"store"_s);
    QVERIFY(thread.open(factory(trace)));
    std::vector<int> answers;
    bool allHome = true;
    for (int i = 0; i < 100; ++i) {
        thread.run([](Bundle &bundle) { return bundle.next(); }, this,
                   [&](int answer) {
                       answers.push_back(answer);
                       allHome = allHome && QThread::currentThread() == this->thread();
                   });
    }
    QVERIFY(answers.empty()); // never from within run()
    QTRY_COMPARE(answers.size(), 100u);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(answers[size_t(i)], i + 1);
    QVERIFY(allHome);
}

void TestStoreThread::noAnswerForAReceiverThatIsGone()
{
    Trace trace;
    StoreThread<Bundle> thread(u"store"_s);
    QVERIFY(thread.open(factory(trace)));
    bool answered = false;
    auto receiver = std::make_unique<QObject>();
    thread.run([](Bundle &bundle) { return bundle.next(); }, receiver.get(), [&](int) { answered = true; });
    thread.call([](Bundle &bundle) { return bundle.next(); }); // the answer is on its way now
    receiver.reset();
    bool later = false;
    thread.run([](Bundle &) {}, this, [&] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!answered);
}

void TestStoreThread::moveOnlyResultsAndNoResults()
{
    Trace trace;
    StoreThread<Bundle> thread(u"store"_s);
    QVERIFY(thread.open(factory(trace)));
    auto number = std::make_unique<int>(5);
    int answer = 0;
    thread.run([number = std::move(number)](Bundle &) { return std::make_unique<int>(*number + 1); }, this,
               [&](std::unique_ptr<int> result) { answer = *result; });
    QTRY_COMPARE(answer, 6);
    std::atomic<bool> done = false;
    thread.run([&](Bundle &) { done = true; });
    QTRY_VERIFY(done);
}

void TestStoreThread::aFailedOpeningIsTold()
{
    StoreThread<Bundle> thread(u"store"_s);
    const Status opened = thread.open([]() -> Result<std::unique_ptr<Bundle>> { return failure(Fault::StoreInUse); });
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, Fault::StoreInUse);
}

void TestStoreThread::theDestructorFinishesTheWork()
{
    Trace trace;
    std::atomic<int> done = 0;
    bool answered = false;
    {
        StoreThread<Bundle> thread(u"store"_s);
        QVERIFY(thread.open(factory(trace)));
        for (int i = 0; i < 50; ++i)
            thread.run([&](Bundle &bundle) { return done += bundle.next() > 0 ? 1 : 0; }, this,
                       [&](int) { answered = true; });
    }
    QCOMPARE(done.load(), 50);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!answered);
}

} // namespace

QTEST_GUILESS_MAIN(TestStoreThread)
#include "tst_storethread.moc"
