// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftctl/output.h"

#include "app/giftctl/words.h"
#include "ui/text/errortext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

constexpr qsizetype rowsForWidths = 200; // later rows use the widths of the first ones

QString keyOf(const std::string &key)
{
    return QString::fromStdString(key);
}

QString checkMark(const Json &ok)
{
    return ok.is_boolean() && ok.get<bool>() ? u"✓"_s : u"✗"_s;
}

/// The entry of the journal that stands against it.
std::optional<QString> entryOf(const Error &error)
{
    constexpr Fault named[] = {Fault::CardReserved, Fault::DuplicateGift, Fault::KeyReusedWithOtherContent,
                               Fault::SecondPersonNeeded};
    const bool stands = std::find(std::begin(named), std::end(named), error.fault) != std::end(named);
    return stands ? std::optional(error.args.value(0)) : std::nullopt;
}

} // namespace

Json issueJson(const FieldIssue &issue)
{
    return {{"field", jsonText(issue.field)},
            {"code", jsonText(issue.error.code())},
            {"message", jsonText(issueText(issue))}};
}

Json errorJson(const CommandError &error, const CodeBook *codes)
{
    const ErrorText text = errorText(error.error, codes, error.endpoint);
    Json json{{"kind", jsonText(errorKindName(error.error.kind()))},
              {"code", jsonText(text.code)},
              {"message", jsonText(text.message())},
              {"action", jsonText(text.action)}};
    if (const auto entry = entryOf(error.error)) {
        json["entryId"] = jsonText(*entry);
    }
    if (!error.issues.isEmpty()) {
        json["issues"] = Json::array();
        for (const FieldIssue &issue : error.issues) {
            json["issues"].push_back(issueJson(issue));
        }
    }
    return json;
}

void Output::write(std::FILE *stream, const QByteArray &line)
{
    if (m_progressShown) {
        m_progressShown = false;
        std::fputs("\r\033[K", m_err);
        std::fflush(m_err);
    }
    std::fwrite(line.constData(), 1, size_t(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

void Output::progress(const QString &text, bool terminal)
{
    if (!terminal) {
        if (!text.isEmpty()) {
            note(text);
        }
        return;
    }
    std::fputs("\r\033[K", m_err);
    std::fputs(text.toUtf8().constData(), m_err);
    std::fflush(m_err);
    m_progressShown = !text.isEmpty();
}

void Output::beginRows(const QList<const char *> &columns)
{
    m_columns = columns;
    m_waiting.clear();
    m_widths.clear();
}

void Output::row(const Json &row)
{
    if (m_json) {
        return write(m_out, writeJson(row));
    }
    QStringList cells;
    for (const char *column : std::as_const(m_columns)) {
        const QString key = QString::fromLatin1(column);
        const Json *value = member(row, key);
        cells += value ? valueText(key, *value) : u"–"_s;
    }
    if (!m_widths.isEmpty()) {
        return printRow(cells);
    }
    m_waiting += cells;
    if (m_waiting.size() == rowsForWidths) {
        flushRows();
    }
}

void Output::endRows()
{
    if (!m_json && m_widths.isEmpty() && !m_waiting.isEmpty()) {
        flushRows();
    }
}

void Output::flushRows()
{
    QStringList titles;
    for (const char *column : std::as_const(m_columns)) {
        titles += labelText(QString::fromLatin1(column));
    }
    m_waiting.prepend(titles);
    m_widths.fill(0, m_columns.size());
    for (const QStringList &cells : std::as_const(m_waiting)) {
        for (qsizetype at = 0; at < cells.size(); ++at) {
            m_widths[at] = std::max(m_widths[at], displayWidth(cells[at]));
        }
    }
    for (const QStringList &cells : std::as_const(m_waiting)) {
        printRow(cells);
    }
    m_waiting.clear();
}

void Output::printRow(const QStringList &cells)
{
    QString line;
    for (qsizetype at = 0; at < cells.size(); ++at) {
        const bool last = at + 1 == cells.size();
        line += cells[at] + QString(last ? 0 : std::max(0, m_widths[at] - displayWidth(cells[at])) + 2, u' ');
    }
    write(m_out, line.toUtf8());
}

void Output::object(const Json &object)
{
    if (m_json) {
        return write(m_out, writeJson(object));
    }
    printMembers(object, 0);
}

void Output::printMembers(const Json &object, int indent)
{
    int width = 0;
    for (const auto &[key, value] : object.items()) {
        width = std::max(width, displayWidth(labelText(keyOf(key))));
    }
    const QString before(indent, u' ');
    for (const auto &[key, value] : object.items()) {
        const QString name = keyOf(key);
        const QString label = labelText(name);
        if (value.is_structured()) {
            write(m_out, QString(before + label + u':').toUtf8());
            value.is_array() ? printList(name, value, indent + 2) : printMembers(value, indent + 2);
        } else if (name != u"ok"_s) {
            const QString gap(width - displayWidth(label) + 2, u' ');
            write(m_out, QString(before + label + gap + valueText(name, value)).toUtf8());
        }
    }
}

/// A line for each part; what a part leaves out is left out.
void Output::printList(const QString &key, const Json &list, int indent)
{
    for (const Json &part : list) {
        QStringList cells;
        const Json object = part.is_object() ? part : Json{{key.toStdString(), part}};
        for (const auto &[name, value] : object.items()) {
            const bool isMark = name == "ok";
            cells += value.is_null() ? QStringList()
                                     : QStringList{isMark ? checkMark(value) : valueText(keyOf(name), value)};
        }
        write(m_out, QString(QString(indent, u' ') + cells.join(u"  "_s)).toUtf8());
    }
}

void Output::fail(const CommandError &error, const Json &extras)
{
    endRows();
    if (!m_json) {
        if (!extras.empty()) {
            printMembers(extras, 0);
        }
        return failForPeople(error);
    }
    Json object{{"ok", false}};
    for (const auto &[key, value] : extras.items()) {
        object[key] = value;
    }
    object["error"] = errorJson(error, m_codes);
    write(m_out, writeJson(object));
}

void Output::failForPeople(const CommandError &error)
{
    const ErrorText text = errorText(error.error, m_codes, error.endpoint);
    note(QString(text.message() + u" ["_s + text.code + u']'));
    for (qsizetype at = 1; at < error.issues.size(); ++at) { // the first is the message itself
        note(issueText(error.issues[at]));
    }
    if (!text.action.isEmpty()) {
        note(text.action);
    }
}

} // namespace giftdesk::ctl
