// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace giftdesk::sandbox {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// A request as it came: the body byte for byte.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< without the query
    HttpHeaders headers;
    QByteArray body;

    /// Every value of a header, whatever its case; a header given twice is two values.
    QList<QByteArray> headerValues(const QByteArray &name) const;
    QByteArray headerValue(const QByteArray &name) const;
};

struct HttpAnswer
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
};

/// An HTTP/1.1 message as raw text, for the fault proxy: start line, headers, body by Content-Length.
struct RawMessage
{
    QByteArray startLine;
    HttpHeaders headers;
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
    void setHeader(const QByteArray &name, const QByteArray &value);
    void removeHeader(const QByteArray &name);
    QByteArray head() const;       ///< with the empty line
    QByteArray serialised() const; ///< head and body, Content-Length set to the body
    int status() const;            ///< of an answer
    QByteArray path() const;       ///< of a request, without the query
    QByteArray method() const;     ///< of a request
    /// What Content-Length says; -1 if it is missing or not a number.
    qint64 announcedLength() const;
};

/// The head of a message once its empty line is in @p buffer, which then loses it. The body is left alone.
std::optional<RawMessage> takeHead(QByteArray &buffer);

/// `Sun, 22 Nov 2026 05:03:05 GMT`, as the Date header has it.
QByteArray httpDate(qint64 utcMs);

} // namespace giftdesk::sandbox
