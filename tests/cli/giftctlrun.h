// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

/// What one run of giftctl gave.
struct Outcome
{
    int exitCode = -1;
    QString out;
    QString err;
    QList<QJsonObject> lines; ///< of standard output, where they are objects

    QJsonObject last() const { return lines.isEmpty() ? QJsonObject() : lines.last(); }
    QJsonObject error() const { return last()[QStringLiteral("error")].toObject(); }
    QString kind() const { return error()[QStringLiteral("kind")].toString(); }
    QString text(const QString &key) const { return last()[key].toString(); }
    /// For QVERIFY2: everything, readable. Lives as long as the object.
    const char *told() const;

private:
    mutable QByteArray m_told;
};

/// A person's machine: home and data folder that vanish at the end.
class Place
{
public:
    Place();

    QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file of mode 0600 and returns its path.
    QString write(const QString &name, const QByteArray &content) const;

    /// giftctl with --data-dir, --json and --lang en before the arguments.
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// giftctl with nothing but the arguments.
    Outcome runPlain(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts without waiting.
    void start(QProcess &process, const QStringList &arguments) const;

private:
    QTemporaryDir m_folder;
};
