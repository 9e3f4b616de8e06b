// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/printedoutput.h"

#include "app/ctl/terminal.h"
#include "app/ctl/words.h"
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

} // namespace

bool PrintedOutput::showsProgress() const
{
    return hasTerminalForProgress();
}

void PrintedOutput::write(std::FILE *stream, const QByteArray &line)
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

void PrintedOutput::progress(const QString &text)
{
    if (!showsProgress()) {
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

void PrintedOutput::beginColumns(const QStringList &columns)
{
    m_columns = columns;
    m_waiting.clear();
    m_widths.clear();
}

void PrintedOutput::row(const Json &row)
{
    if (isJson()) {
        return write(m_out, writeJson(row));
    }
    QStringList cells;
    for (const QString &key : std::as_const(m_columns)) {
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

void PrintedOutput::endRows()
{
    if (!isJson() && m_widths.isEmpty() && !m_waiting.isEmpty()) {
        flushRows();
    }
}

void PrintedOutput::flushRows()
{
    QStringList titles;
    for (const QString &column : std::as_const(m_columns)) {
        titles += labelText(column);
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

void PrintedOutput::printRow(const QStringList &cells)
{
    QString line;
    for (qsizetype at = 0; at < cells.size(); ++at) {
        const bool last = at + 1 == cells.size();
        line += cells[at] + QString(last ? 0 : std::max(0, m_widths[at] - displayWidth(cells[at])) + 2, u' ');
    }
    write(m_out, line.toUtf8());
}

void PrintedOutput::object(const Json &object)
{
    if (isJson()) {
        return write(m_out, writeJson(object));
    }
    printMembers(object, 0);
}

void PrintedOutput::printMembers(const Json &object, int indent)
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
void PrintedOutput::printList(const QString &key, const Json &list, int indent)
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

void PrintedOutput::fail(const CommandError &error, const Json &extras)
{
    endRows();
    if (!isJson()) {
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

void PrintedOutput::failForPeople(const CommandError &error)
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
