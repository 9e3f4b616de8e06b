// SPDX-License-Identifier: GPL-3.0-or-later

// From nothing to the first rows and the number of all, and what that takes of memory: one way a run. Arguments:
// `ours`, `tablemodel` or `querymodel`, and the folder of benchstore.

#include "store/cache.h"
#include "store/xtsvfs.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQueryModel>
#include <QSqlTableModel>

#include <cstdio>

using namespace giftdesk;
using namespace giftdesk::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

bool openOurs(const QString &folder)
{
    static const auto vfs = EncryptedVfs::create(SecretBytes::fromBytes(QByteArray(32, 'k')));
    static Result<std::unique_ptr<Cache>> cache;
    cache = Cache::open(folder + u"/cache.db"_s, **vfs, 1);
    return cache &&
           (*cache)->reader().call([](CacheStore &store) { return store.gifts().page({}, 200).has_value(); }) &&
           (*cache)->counter().call([](CacheStore &store) { return store.gifts().totals({}).has_value(); });
}

QSqlDatabase plain(const QString &folder)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(folder + u"/plain.db"_s);
    database.open();
    return database;
}

/// Their number of rows is that of the rows read so far: to the end, as a scroll bar that is true needs it.
template <typename Model> int readAll(Model &model)
{
    while (model.canFetchMore()) {
        model.fetchMore();
    }
    return model.rowCount();
}

bool openTableModel(const QString &folder)
{
    static QSqlTableModel model(nullptr, plain(folder));
    model.setTable(u"gift"_s);
    return model.select() && readAll(model) > 0;
}

bool openQueryModel(const QString &folder)
{
    static QSqlQueryModel model;
    model.setQuery(u"SELECT * FROM gift ORDER BY id DESC"_s, plain(folder));
    return readAll(model) > 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("benchopen ours|tablemodel|querymodel FOLDER\n", stderr);
        return 2;
    }
    const QString &way = arguments.at(1);
    const double before = residentMb();
    bool opened = false;
    const double ms = timed([&] {
        opened = way == u"ours"         ? openOurs(arguments.at(2))
                 : way == u"tablemodel" ? openTableModel(arguments.at(2))
                                        : openQueryModel(arguments.at(2));
    });
    say(u"open to a true scroll bar, %1"_s.arg(way),
        u"%1 ms, %2 MB resident (%3 MB more)"_s.arg(QString::number(ms, 'f', 1), QString::number(residentMb(), 'f', 0),
                                                    QString::number(residentMb() - before, 'f', 0)));
    std::fflush(stdout);
    _Exit(opened ? 0 : 1); // what a check beside the work is doing is not waited for
}
