// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plainpeer.h"

#include "tests/bench/madegifts.h"
#include "tests/bench/measure.h"

#include <sqlite3.h>
#include <xlsxwriter.h>

#include <QFile>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::bench {

namespace {

constexpr qint64 portion = 10'000;
const QString columns = u"id INTEGER PRIMARY KEY, transfer_id TEXT, status TEXT, service_id TEXT, service_name TEXT, "
                        "amount INTEGER, sender_user_id TEXT, sender_name TEXT, sender_phone TEXT, "
                        "receiver_user_id TEXT, receiver_name TEXT, receiver_phone TEXT, sent_at INTEGER, "
                        "processed_at INTEGER"_s;

bool writeCsv(const QString &path, qint64 rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    for (qint64 first = 0; first < rows; first += portion) {
        QByteArray text;
        qint64 id = first;
        for (const GiftRecord &gift : madeGifts(first, std::min(portion, rows - first))) {
            const QStringList cells{QString::number(++id),
                                    gift.transferId.text(),
                                    gift.statusText,
                                    gift.serviceId.text(),
                                    gift.serviceName,
                                    QString::number(gift.amount.value()),
                                    gift.senderUserId.text(),
                                    gift.senderName,
                                    gift.senderPhone,
                                    gift.receiverUserId.text(),
                                    gift.receiverName,
                                    gift.receiverPhone,
                                    QString::number(gift.sentAt),
                                    gift.processedAt ? QString::number(*gift.processedAt) : QString()};
            text += cells.join(u',').toUtf8() + '\n';
        }
        if (file.write(text) != text.size()) {
            return false;
        }
    }
    return true;
}

} // namespace

PlainPeer::PlainPeer(QString folder)
    : m_folder(std::move(folder))
{
}

PlainPeer::~PlainPeer()
{
    sqlite3_close(m_database);
}

double PlainPeer::run(const QStringList &arguments, const QString &output) const
{
    QProcess process;
    process.setStandardOutputFile(output.isEmpty() ? QProcess::nullDevice() : output);
    const double ms = timed([&] {
        process.start(u"sqlite3"_s, arguments);
        process.waitForFinished(-1);
    });
    return process.exitCode() == 0 ? ms : 0;
}

double PlainPeer::import(qint64 rows)
{
    const QString csv = m_folder + u"/plain.csv"_s;
    QFile::remove(path());
    if (!writeCsv(csv, rows)) {
        return 0;
    }
    const double ms =
        run({path(), u"CREATE TABLE gift (%1)"_s.arg(columns), u".mode csv"_s, u".import %1 gift"_s.arg(csv)});
    QFile::remove(csv);
    return ms;
}

double PlainPeer::addTrigram()
{
    return run({path(), u"CREATE VIRTUAL TABLE words USING fts5(a, b, c, d, content='', tokenize='trigram');"
                        "INSERT INTO words (rowid, a, b, c, d) SELECT id, sender_name, receiver_name, sender_phone, "
                        "receiver_phone FROM gift"_s});
}

double PlainPeer::exportCsv()
{
    const QString csv = m_folder + u"/peer.csv"_s;
    const double ms = run({u"-csv"_s, path(), u"SELECT * FROM gift ORDER BY id DESC"_s}, csv);
    QFile::remove(csv);
    return ms;
}

double PlainPeer::exportXlsx()
{
    const QString book = m_folder + u"/peer.xlsx"_s;
    const double ms = open() ? timed([&] { writeBook(book); }) : 0;
    QFile::remove(book);
    return ms;
}

void PlainPeer::writeBook(const QString &file)
{
    QByteArray temporary = QFile::encodeName(m_folder);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = temporary.data();
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(file).constData(), &options);
    lxw_worksheet *sheet = nullptr;
    sqlite3_stmt *rows = nullptr;
    sqlite3_prepare_v2(m_database, "SELECT * FROM gift ORDER BY id DESC", -1, &rows, nullptr);
    for (lxw_row_t row = LXW_ROW_MAX; sqlite3_step(rows) == SQLITE_ROW; ++row) {
        if (row >= LXW_ROW_MAX) {
            sheet = workbook_add_worksheet(book, nullptr);
            row = 0;
        }
        for (int column = 1; column < sqlite3_column_count(rows); ++column) {
            const auto at = lxw_col_t(column - 1);
            if (sqlite3_column_type(rows, column) == SQLITE_INTEGER) {
                worksheet_write_number(sheet, row, at, double(sqlite3_column_int64(rows, column)), nullptr);
            } else {
                const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(rows, column));
                worksheet_write_string(sheet, row, at, text ? text : "", nullptr);
            }
        }
    }
    sqlite3_finalize(rows);
    workbook_close(book);
}

bool PlainPeer::open()
{
    return m_database || sqlite3_open(QFile::encodeName(path()).constData(), &m_database) == SQLITE_OK;
}

int PlainPeer::rowsOf(const QByteArray &sql, const QString &word)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray bound = word.toUtf8();
    int rows = 0;
    if (open() && sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, bound.constData(), int(bound.size()), SQLITE_STATIC);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            ++rows;
        }
    }
    sqlite3_finalize(statement);
    return rows;
}

int PlainPeer::searchLike(const QString &word)
{
    return rowsOf("SELECT * FROM gift WHERE receiver_name LIKE ?1 OR sender_name LIKE ?1 OR receiver_phone LIKE ?1 "
                  "OR sender_phone LIKE ?1 ORDER BY id DESC LIMIT 100",
                  u'%' + word + u'%');
}

int PlainPeer::searchTrigram(const QString &word)
{
    return rowsOf("SELECT gift.* FROM words CROSS JOIN gift ON gift.id = words.rowid WHERE words MATCH ?1 "
                  "ORDER BY words.rowid DESC LIMIT 100",
                  u'"' + word + u'"');
}

} // namespace giftdesk::bench
