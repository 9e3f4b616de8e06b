// SPDX-License-Identifier: GPL-3.0-or-later
#include "giftctlrun.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestRunMs = 60'000;

QProcessEnvironment environmentOf(const QString &home)
{
    QProcessEnvironment environment;
    for (const QString &kept : {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s}) {
        environment.insert(kept, qEnvironmentVariable(kept.toLatin1().constData()));
    }
    environment.insert(u"HOME"_s, home);
    environment.insert(u"TMPDIR"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, QString(home + u"/share"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, QString(home + u"/config"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"http_proxy"_s, u"http://127.0.0.1:9"_s); // a trap: nothing may obey it
    return environment;
}

} // namespace

const char *Outcome::told() const
{
    m_told = QString(u"exit %1\n%2\n%3"_s).arg(exitCode).arg(out.right(3000), err.right(2000)).toUtf8();
    return m_told.constData();
}

Place::Place()
{
    QDir(m_folder.path()).mkdir(u"home"_s);
}

QString Place::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(content) != content.size()) {
        qFatal("a file of the test cannot be written");
    }
    return file.fileName();
}

void Place::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(environmentOf(path(u"home"_s)));
    process.setWorkingDirectory(m_folder.path());
    process.start(qEnvironmentVariable("GIFTCTL", QString::fromUtf8(GIFTCTL)), arguments);
}

Outcome Place::run(const QStringList &arguments, const QByteArray &input) const
{
    return runPlain(QStringList{u"--data-dir"_s, dataDir(), u"--json"_s, u"--lang"_s, u"en"_s} + arguments, input);
}

Outcome Place::runPlain(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (!process.waitForFinished(longestRunMs)) {
        process.kill();
        process.waitForFinished();
        return outcome;
    }
    outcome.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.out = QString::fromUtf8(process.readAllStandardOutput());
    outcome.err = QString::fromUtf8(process.readAllStandardError());
    for (const QString &line : outcome.out.split(u'\n', Qt::SkipEmptyParts)) {
        outcome.lines.append(QJsonDocument::fromJson(line.toUtf8()).object());
    }
    return outcome;
}
