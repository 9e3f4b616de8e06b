// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpmessage.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace giftdesk::sandbox {

namespace {

bool sameName(const QByteArray &left, const QByteArray &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace

QList<QByteArray> HttpRequest::headerValues(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : headers) {
        if (sameName(key, name))
            values.append(value);
    }
    return values;
}

QByteArray HttpRequest::headerValue(const QByteArray &name) const
{
    const QList<QByteArray> values = headerValues(name);
    return values.isEmpty() ? QByteArray() : values.first();
}

QByteArray RawMessage::header(const QByteArray &name) const
{
    const auto found =
        std::find_if(headers.begin(), headers.end(), [&](const auto &pair) { return sameName(pair.first, name); });
    return found == headers.end() ? QByteArray() : found->second;
}

void RawMessage::setHeader(const QByteArray &name, const QByteArray &value)
{
    removeHeader(name);
    headers.append({name, value});
}

void RawMessage::removeHeader(const QByteArray &name)
{
    headers.removeIf([&](const auto &pair) { return sameName(pair.first, name); });
}

QByteArray RawMessage::head() const
{
    QByteArray text = startLine + "\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

QByteArray httpDate(qint64 utcMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

QByteArray RawMessage::serialised() const
{
    RawMessage copy = *this;
    copy.setHeader("Content-Length", QByteArray::number(body.size()));
    return copy.head() + body;
}

int RawMessage::status() const
{
    return startLine.mid(9, 3).toInt();
}

QByteArray RawMessage::path() const
{
    const QList<QByteArray> parts = startLine.split(' ');
    const QByteArray target = parts.value(1);
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.left(query);
}

QByteArray RawMessage::method() const
{
    return startLine.left(startLine.indexOf(' '));
}

qint64 RawMessage::announcedLength() const
{
    bool ok = false;
    const qint64 length = header("Content-Length").toLongLong(&ok);
    return ok && length >= 0 ? length : -1;
}

std::optional<RawMessage> takeHead(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QByteArray text = buffer.left(end);
    buffer.remove(0, end + 4);
    RawMessage message;
    bool first = true;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray clean = line.endsWith('\r') ? line.chopped(1) : line;
        const qsizetype colon = clean.indexOf(':');
        if (first)
            message.startLine = clean;
        else if (colon > 0)
            message.headers.append({clean.left(colon), clean.mid(colon + 1).trimmed()});
        first = false;
    }
    return message;
}

} // namespace giftdesk::sandbox
