// SPDX-License-Identifier: GPL-3.0-or-later

// How long the thread that paints is busy at a stretch while a synchronisation fills the history and somebody scrolls
// in it: the real pane and session against a provider that runs beside. Arguments: a profile file and an empty folder.

#include "app/common/opener.h"
#include "app/common/startup.h"
#include "forms/filters/sessionfilterbackend.h"
#include "forms/sessionhistorybackend.h"
#include "tables/searchrowsource.h"
#include "tests/bench/measure.h"
#include "ui/history/historypane.h"

#include <QApplication>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QThread>

#include <cstdio>

using namespace giftdesk;
using namespace giftdesk::bench;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double frameMs = 16;
constexpr double longestMs = 50;

/// Times every event that the loop of the main thread delivers, with all that it calls.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isOurs = QThread::currentThread() == thread(); // the other threads' events come here too
        if (!isOurs || m_inside) {
            return QApplication::notify(receiver, event);
        }
        m_inside = true;
        const QByteArray name = receiver->metaObject()->className(); // it may be gone afterwards
        const int type = event->type();
        bool handled = false;
        const double ms = timed([&] { handled = QApplication::notify(receiver, event); });
        m_inside = false;
        times.add(ms);
        if (ms > frameMs) {
            ++slow[name + " " + QByteArray::number(type)];
            slowMs[name + " " + QByteArray::number(type)] += ms;
        }
        overFrame += ms > frameMs ? 1 : 0;
        overLongest += ms > longestMs ? 1 : 0;
        return handled;
    }

    Times times;
    QMap<QByteArray, int> slow; ///< events over a frame, by receiver and type
    QMap<QByteArray, double> slowMs;
    int overFrame = 0;
    int overLongest = 0;

private:
    bool m_inside = false;
};

/// To another part of the list, again and again.
class Scrolling
{
public:
    explicit Scrolling(HistoryPane &pane)
    {
        auto *bar = pane.findChild<QTableView *>()->verticalScrollBar();
        QObject::connect(&m_timer, &QTimer::timeout, bar, [bar, step = 0]() mutable {
            ++step;
            bar->setValue(step % 20 == 0 ? int(qint64(bar->maximum()) * (step % 7) / 7) : bar->value() + 3);
        });
        m_timer.start(30ms);
    }

private:
    QTimer m_timer;
};

void report(TimedApplication &app, qint64 rows, double tookMs)
{
    say(u"synchronised beside the open pane, rows/s"_s, QString::number(double(rows) / tookMs * 1000, 'f', 0));
    say(u"busy at a stretch, ms: 99 %, 99.9 %, longest"_s, u"%1, %2, %3"_s.arg(app.times.quantile(0.99), 0, 'f', 1)
                                                               .arg(app.times.quantile(0.999), 0, 'f', 1)
                                                               .arg(app.times.quantile(1), 0, 'f', 1));
    say(u"    over 16 ms, over 50 ms, of"_s,
        u"%1, %2, %3"_s.arg(app.overFrame).arg(app.overLongest).arg(app.times.count()));
}

/// Where the time went, for whoever has to mend it.
void tellSlow(const TimedApplication &app)
{
    for (auto slow = app.slow.cbegin(); slow != app.slow.cend(); ++slow) {
        std::fprintf(stderr, "%s: %d times, %.0f ms in all\n", slow.key().constData(), slow.value(),
                     app.slowMs.value(slow.key()));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    TimedApplication app(argc, argv);
    const auto contract = startUp();
    OpenOptions options;
    options.dataDir = QString::fromLocal8Bit(argv[argc - 1]);
    options.profile = QString::fromLocal8Bit(argv[argc - 2]);
    options.program = u"benchframes"_s;
    options.witnessFolder = options.dataDir + u"/witness"_s;
    auto plan = contract ? planOpening(options, *contract) : failure(contract.error());
    if (argc != 3 || !plan || !settleUnlock(*plan, {})) {
        std::fprintf(stderr, "benchframes PROFILE FOLDER\n");
        return 1;
    }
    const SystemClock clock;
    auto desk = openDesk(std::move(*plan), options, *contract, clock, [](const SecretBytes &) {});
    if (!desk) {
        std::fprintf(stderr, "%s\n", qPrintable(desk.error().code()));
        return 1;
    }
    QSettings settings(options.dataDir + u"/bench.ini"_s, QSettings::IniFormat);
    SearchRowSource rows(*desk->session);
    HistoryPane pane(rows, std::make_shared<SessionHistoryBackend>(*desk->session),
                     std::make_shared<SessionFilterBackend>(*desk->session), settings, &*contract);
    pane.resize(1280, 800);
    pane.show();
    pane.activated();
    pane.refresh();
    const Scrolling scrolling(pane);
    qint64 read = 0;
    QObject::connect(&pane, &Pane::workProgressed, &app, [&read](qint64 done, qint64) { read = done; });
    QObject::connect(&pane, &Pane::workFinished, &app, &QApplication::quit);
    const double took = timed([] { QApplication::exec(); });
    report(app, read, took);
    tellSlow(app);
    return 0;
}
