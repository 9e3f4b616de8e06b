// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/input.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

constexpr qint64 inputLimit = 1024 * 1024;

Result<QByteArray> readLimited(QFile &file, const QString &option)
{
    const QByteArray bytes = file.read(inputLimit + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > inputLimit) {
        return failure(Fault::BadOption, {option, u"≤ 1 MiB"_s});
    }
    return bytes;
}

} // namespace

Result<QString> Input::valueOrStandardInput(const QString &value, const QString &option)
{
    if (value != u"-"_s) {
        return value;
    }
    const auto bytes = standardInput(option);
    if (!bytes) {
        return failure(bytes.error());
    }
    QString text = QString::fromUtf8(*bytes);
    while (text.endsWith(u'\n') || text.endsWith(u'\r')) {
        text.chop(1);
    }
    return text;
}

Result<QByteArray> ProcessInput::standardInput(const QString &option)
{
    QFile file;
    if (!file.open(STDIN_FILENO, QIODevice::ReadOnly)) {
        return failure(Fault::BadOption, {option, u"stdin"_s});
    }
    auto bytes = readLimited(file, option);
    if (bytes) {
        m_read.insert(u"-"_s, *bytes);
    }
    return bytes;
}

Result<QByteArray> ProcessInput::file(const QString &path, const QString &option)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Fault::BadOption, {option, u"FILE, -"_s});
    }
    auto bytes = readLimited(file, option);
    if (bytes) {
        m_read.insert(QFileInfo(path).absoluteFilePath(), *bytes);
    }
    return bytes;
}

Result<QByteArray> HandedInput::standardInput(const QString &option)
{
    return find(u"-"_s, option);
}

Result<QByteArray> HandedInput::file(const QString &path, const QString &option)
{
    return find(path, option);
}

Result<QByteArray> HandedInput::find(const QString &key, const QString &option) const
{
    const auto read = m_read.constFind(key);
    return read != m_read.cend() ? Result<QByteArray>(*read) : failure(Fault::BadOption, {option, key});
}

} // namespace giftdesk::ctl
