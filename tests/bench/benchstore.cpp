// SPDX-License-Identifier: GPL-3.0-or-later

// The encrypted, searchable history by itself: filling it, searching it, its memory. Arguments: rows, folder. A folder
// that holds a store of that many rows already is measured without being filled again.

#include "domain/historyquery.h"
#include "services/historyexport/historyexport.h"
#include "store/cachestore.h"
#include "store/xtsvfs.h"
#include "tests/bench/madegifts.h"
#include "tests/bench/measure.h"
#include "tests/bench/plainpeer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <tuple>

using namespace giftdesk;
using namespace giftdesk::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageRows = 4000; // as a synchronisation brings them
constexpr int runs = 40;
constexpr int peerRuns = 5; // theirs take long

QString number(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

QString ms(double value)
{
    return number(value, value < 10 ? 2 : 0);
}

/// The time in ms; 0 where it failed.
double fill(CacheStore &store, qint64 rows)
{
    double spent = 0;
    for (qint64 first = 0; first < rows; first += pageRows) {
        const QList<GiftRecord> page = madeGifts(first, std::min<qint64>(pageRows, rows - first));
        Status stored;
        spent += timed([&] {
            const auto counts = store.gifts().upsert(page, firstSentAt);
            stored = counts ? Status() : failure(counts.error());
            if (stored && first / pageRows % 4 == 3) {
                stored = store.checkpoint();
            }
        });
        if (!stored) {
            std::fprintf(stderr, "%s\n", qPrintable(stored.error().code()));
            return 0;
        }
    }
    return spent + timed([&] { std::ignore = store.checkpoint(); });
}

void ingest(CacheStore &store, PlainPeer &peer, qint64 rows)
{
    const double ours = fill(store, rows);
    const double theirs = peer.import(rows);
    const double trigram = peer.addTrigram();
    say(u"ingest: rows, words, sums, encryption; rows/s"_s, number(double(rows) / ours * 1000, 0));
    say(u"    ratio to sqlite3 .import in the clear, and with trigram"_s,
        u"%1, %2 of its speed"_s.arg(number(theirs / ours, 2), number((theirs + trigram) / ours, 2)));
}

double exportTo(Cache &cache, const QString &path)
{
    ExportRequest request;
    request.path = path;
    const QList<GiftColumn> columns = allGiftColumns();
    std::transform(columns.begin(), columns.end(), std::back_inserter(request.titles), giftColumnKey);
    request.style.isoTimes = true;
    request.style.masking.unmasked = true;
    HistoryExport work(cache);
    QObject::connect(&work, &HistoryExport::finished, qApp, &QCoreApplication::quit);
    const double took = timed([&] {
        work.start(request);
        QCoreApplication::exec();
    });
    QFile::remove(path);
    return took;
}

void exports(const QString &folder, const EncryptedVfs &vfs, PlainPeer &peer)
{
    const auto cache = Cache::open(folder + u"/cache.db"_s, vfs, firstSentAt);
    const double csv = exportTo(**cache, folder + u"/ours.csv"_s);
    const double plainCsv = peer.exportCsv();
    say(u"export as CSV, ms"_s, ms(csv));
    say(u"    ratio to sqlite3 -csv of plain rows"_s, u"%1 of its speed"_s.arg(number(plainCsv / csv, 2)));
    const double book = exportTo(**cache, folder + u"/ours.xlsx"_s);
    const double plainBook = peer.exportXlsx();
    say(u"export as XLSX, ms"_s, ms(book));
    say(u"    ratio to libxlsxwriter alone on plain rows"_s, u"%1 of its speed"_s.arg(number(plainBook / book, 2)));
}

/// Ours and, where they can do it at all, theirs.
void search(CacheStore &store, PlainPeer &peer, const QString &name, const QStringList &texts, bool peersCan = true)
{
    const auto text = [&texts](int run) {
        return texts[run % texts.size()];
    };
    const auto query = [&text](int run) {
        HistoryQuery made;
        made.words = *parseSearchText(text(run));
        return made;
    };
    qint64 rows = 0;
    qint64 count = 0;
    const Times page = timedRuns(runs, [&](int run) { rows += store.gifts().page(query(run), 100)->size(); });
    const Times counting = timedRuns(4, [&](int run) { count = *store.gifts().count(query(run)); });
    say(u"search, "_s + name, u"first page p50 %1 p95 %2 ms, count at most %3 ms (of %4)"_s.arg(
                                  ms(page.median()), ms(page.p95()), ms(counting.quantile(1)), QString::number(count)));
    if (!peersCan) {
        return;
    }
    qint64 byLike = 0;
    qint64 byTrigram = 0;
    const Times like = timedRuns(peerRuns, [&](int run) { byLike += peer.searchLike(text(run)); });
    const Times trigram = timedRuns(peerRuns, [&](int run) { byTrigram += peer.searchTrigram(text(run)); });
    say(u"    ratio to LIKE, and to FTS5 trigram"_s,
        u"%1, %2"_s.arg(ms(page.median() / like.median()),
                        byTrigram == 0 ? u"it finds nothing"_s : ms(page.median() / trigram.median())));
}

void searches(CacheStore &store, PlainPeer &peer, qint64 rows)
{
    const auto gift = [rows](int i) {
        return madeGift(rows * (2 * i + 1) / 64);
    };
    QStringList names;
    QStringList pairs;
    QStringList digits4;
    QStringList digits8;
    QStringList ids;
    for (int i = 0; i < 32; ++i) {
        const GiftRecord one = gift(i);
        names << one.receiverName.simplified().section(u' ', 0, 0);
        pairs << one.receiverName.right(2);
        digits4 << one.receiverPhone.right(4);
        digits8 << one.receiverPhone.right(8);
        ids << one.transferId.text().left(13);
    }
    search(store, peer, u"whole name"_s, names);
    search(store, peer, u"two syllables"_s, pairs);
    search(store, peer, u"one syllable"_s, {u"홍"_s, u"김"_s, u"온"_s, u"빛"_s});
    search(store, peer, u"three initials"_s, {u"ㅎㄱㄷ"_s, u"ㄱㅅㅇ"_s, u"ㅂㅈㅎ"_s}, false);
    search(store, peer, u"one initial"_s, {u"ㅎ"_s, u"ㄱ"_s, u"ㅅ"_s}, false);
    search(store, peer, u"four digits"_s, digits4);
    search(store, peer, u"eight digits"_s, digits8);
    search(store, peer, u"start of an id"_s, ids, false);
    search(store, peer, u"amount"_s, {u"50000"_s, u"500,000원"_s}, false);
    search(store, peer, u"two words"_s, {u"홍 5678"_s, u"ㄱ 김"_s, u"온 100000"_s}, false);
    search(store, peer, u"no hit"_s, {u"뷁"_s, u"99999999999"_s});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("benchstore ROWS FOLDER\n", stderr);
        return 2;
    }
    const qint64 rows = arguments.at(1).toLongLong();
    const QString path = arguments.at(2) + u"/cache.db"_s;
    const auto vfs = EncryptedVfs::create(SecretBytes::fromBytes(QByteArray(32, 'k')));
    Result<OpenedCache> opened;
    const double openMs = timed([&] { opened = CacheStore::openOrRebuild(path, **vfs, firstSentAt); });
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().code()));
        return 1;
    }
    CacheStore &store = *opened->store;
    say(u"open for writing, ms"_s, number(openMs, 1));
    PlainPeer peer(arguments.at(2));
    const qint64 held = *store.gifts().count({});
    if (held == 0) {
        ingest(store, peer, rows);
    } else if (held != rows) {
        std::fprintf(stderr, "%lld rows are there\n", held);
        return 1;
    }
    say(u"file, MB"_s, number(double(QFileInfo(path).size()) / 1e6, 0));
    say(u"resident at most while filling, MB"_s, number(peakResidentMb(), 0));
    searches(store, peer, rows);
    opened->store.reset();
    exports(arguments.at(2), **vfs, peer);
    return 0;
}
