// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSaveFile>

namespace giftdesk {

/// A value for a CSV file. Texts are guarded against being run as formulas; numbers are written as they are.
struct CsvCell
{
    CsvCell(QString value)
        : text(std::move(value))
    {
    }
    CsvCell(qint64 value)
        : text(QString::number(value))
        , isNumber(true)
    {
    }

    QString text;
    bool isNumber = false;
};

/// One row as RFC 4180 has it, with its CR LF: quoted where it must be. A text that a spreadsheet would take for a
/// formula (= + - @ TAB CR LF NUL and their full-width forms at its start, blanks before it left out) gets an
/// apostrophe before it.
QByteArray csvRow(const QList<CsvCell> &cells);

/// Writes a CSV file whole or not at all: UTF-8 with a byte order mark, so that Excel shows Hangul. Readable by its
/// owner only. Any one thread.
class CsvWriter
{
public:
    explicit CsvWriter(const QString &path)
        : m_file(path)
    {
    }

    /// FileNotWritten(path)
    Status open();
    void row(const QList<CsvCell> &cells);
    /// FileNotWritten(path) once a write has failed.
    Status state() const;
    /// Puts the file in its place, over one that was there. FileNotWritten(path); nothing changed then.
    Status commit();

private:
    QSaveFile m_file;
    QByteArray m_line;
};

} // namespace giftdesk
