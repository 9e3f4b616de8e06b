// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

struct sqlite3;

namespace giftdesk::bench {

/// The same rows in a plain SQLite database: what everybody would do first, and what ours is compared with.
class PlainPeer
{
public:
    explicit PlainPeer(QString folder);
    ~PlainPeer();

    /// Writes the rows as CSV, then has the sqlite3 program import it. The import's time in ms; 0 where it failed.
    double import(qint64 rows);
    /// Adds a search index of FTS5's own (trigram) over names and phones; ms.
    double addTrigram();
    /// The newest 100 rows whose names or phones hold the word, by LIKE and by the trigram index; the number found.
    int searchLike(const QString &word);
    int searchTrigram(const QString &word);
    /// `sqlite3 -csv` of all rows into a file; ms.
    double exportCsv();
    /// The same rows by libxlsxwriter with its constant memory, and nothing else; ms.
    double exportXlsx();

    QString path() const { return m_folder + QStringLiteral("/plain.db"); }

private:
    double run(const QStringList &arguments, const QString &output = {}) const;
    int rowsOf(const QByteArray &sql, const QString &word);
    bool open();
    void writeBook(const QString &file);

    QString m_folder;
    sqlite3 *m_database = nullptr;
};

} // namespace giftdesk::bench
