// SPDX-License-Identifier: GPL-3.0-or-later

// The encrypted, searchable history by itself: filling it, searching it, its memory. Arguments: rows, folder. A folder
// that holds a store of that many rows already is measured without being filled again.

#include "domain/historyquery.h"
#include "store/cachestore.h"
#include "store/xtsvfs.h"
#include "tests/bench/madegifts.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <tuple>

using namespace giftdesk;
using namespace giftdesk::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

const int pageRows = qEnvironmentVariableIsSet("ROWS") ? qEnvironmentVariableIntValue("ROWS") : 1000;
constexpr int runs = 40;

QString number(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

bool fill(CacheStore &store, qint64 rows)
{
    double ms = 0;
    for (qint64 first = 0; first < rows; first += pageRows) {
        const QList<GiftRecord> page = madeGifts(first, std::min<qint64>(pageRows, rows - first));
        Status stored;
        ms += timed([&] {
            const auto counts = store.gifts().upsert(page, firstSentAt);
            stored = counts ? Status() : failure(counts.error());
            if (stored && first / pageRows % 16 == 15) {
                stored = store.checkpoint();
            }
        });
        if (!stored) {
            std::fprintf(stderr, "%s\n", qPrintable(stored.error().code()));
            return false;
        }
    }
    ms += timed([&] { std::ignore = store.checkpoint(); });
    say(u"ingest: row, words, encryption, rows/s"_s, number(double(rows) / ms * 1000, 0));
    return true;
}

void search(CacheStore &store, const QString &name, const QStringList &texts)
{
    qint64 found = 0;
    const Times page = timedRuns(runs, [&](int run) {
        HistoryQuery query;
        query.words = *parseSearchText(texts[run % texts.size()]);
        found = store.gifts().page(query, 100)->size();
    });
    qint64 count = 0;
    const Times counting = timedRuns(4, [&](int run) {
        HistoryQuery query;
        query.words = *parseSearchText(texts[run % texts.size()]);
        count = *store.gifts().count(query);
    });
    say(u"search %1"_s.arg(name),
        u"first page p50 %1 p95 %2 ms (%3 rows), count p50 %4 max %5 ms (%6)"_s.arg(
            number(page.median(), 2), number(page.p95(), 2), QString::number(found), number(counting.median(), 1),
            number(counting.quantile(1), 1), QString::number(count)));
}

void searches(CacheStore &store, qint64 rows)
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
    search(store, u"whole name"_s, names);
    search(store, u"two syllables"_s, pairs);
    search(store, u"one syllable"_s, {u"홍"_s, u"김"_s, u"온"_s, u"빛"_s});
    search(store, u"three initials"_s, {u"ㅎㄱㄷ"_s, u"ㄱㅅㅇ"_s, u"ㅂㅈㅎ"_s});
    search(store, u"one initial"_s, {u"ㅎ"_s, u"ㄱ"_s, u"ㅅ"_s});
    search(store, u"four digits"_s, digits4);
    search(store, u"eight digits"_s, digits8);
    search(store, u"start of an id"_s, ids);
    search(store, u"amount"_s, {u"50000"_s, u"500,000원"_s});
    search(store, u"two words"_s, {u"홍 5678"_s, u"ㄱ 김"_s, u"온 100000"_s});
    search(store, u"no hit"_s, {u"뷁"_s, u"99999999999"_s});
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
    const qint64 held = *store.gifts().count({});
    if (held != rows && !(held == 0 && fill(store, rows))) {
        std::fprintf(stderr, "%lld rows are there\n", held);
        return 1;
    }
    say(u"file, MB"_s, number(double(QFileInfo(path).size()) / 1e6, 0));
    searches(store, rows);
    say(u"resident now and at most, MB"_s, number(residentMb(), 0) + u' ' + number(peakResidentMb(), 0));
    return 0;
}
