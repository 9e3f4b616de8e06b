// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/csvwriter.h"

#include <memory>

namespace giftdesk {

/// A table that is written row by row into a file, whole or not at all: what stood there before stays until commit().
/// Readable by its owner only. Any one thread.
class SheetFile
{
public:
    virtual ~SheetFile() = default;
    /// Opens it and writes the titles. FileNotWritten(path)
    virtual Status open(const QStringList &titles) = 0;
    virtual void row(const QList<CsvCell> &cells) = 0;
    /// What has gone wrong so far: a disk that filled up, say. FileNotWritten(path)
    virtual Status state() const = 0;
    /// Puts the file in its place. FileNotWritten(path); nothing changed then.
    virtual Status commit() = 0;
};

/// By the ending of the path: `.xlsx` a workbook, anything else CSV.
std::unique_ptr<SheetFile> makeSheetFile(const QString &path);

} // namespace giftdesk
