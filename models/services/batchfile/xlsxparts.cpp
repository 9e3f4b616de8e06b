// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/xlsxparts.h"

#include <QDate>
#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QTime>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

using Relations = QHash<QString, QString>; ///< id to target

/// Runs `element(xml)` for each start of an element of the entry.
template <typename Element> Status eachElement(ZipFile &zip, const QString &name, Element element)
{
    auto entry = zip.entry(name);
    if (!entry) {
        return failure(entry.error());
    }
    QXmlStreamReader xml(entry->get());
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD) {
            return unreadableFile(u"batchNotWorkbook"_s, u"document type"_s);
        }
        if (token == QXmlStreamReader::StartElement) {
            if (Status status = element(xml); !status) {
                return status;
            }
        }
    }
    return xmlStatus(xml, **entry);
}

/// Targets are relative to the folder of the part they belong to, or to the root.
QString resolved(const QString &folder, const QString &target)
{
    const QString path = target.startsWith(u'/') ? target.mid(1) : QString(folder + target);
    return QDir::cleanPath(path);
}

Status readRelations(ZipFile &zip, const QString &name, const QString &folder, Relations &relations,
                     QString *officeDocument = nullptr)
{
    return eachElement(zip, name, [&](QXmlStreamReader &xml) -> Status {
        if (xml.name() == u"Relationship") {
            const auto attributes = xml.attributes();
            const QString target = resolved(folder, attributes.value("Target"_L1).toString());
            relations.insert(attributes.value("Id"_L1).toString(), target);
            if (officeDocument && attributes.value("Type"_L1).endsWith("/officeDocument"_L1)) {
                *officeDocument = target;
            }
        }
        return {};
    });
}

Status readSheets(ZipFile &zip, const QString &name, const Relations &relations, XlsxWorkbook &book)
{
    return eachElement(zip, name, [&](QXmlStreamReader &xml) -> Status {
        const auto attributes = xml.attributes();
        if (xml.name() == u"workbookPr") {
            const auto value = attributes.value("date1904"_L1);
            book.since1904 = value == u"1" || value == u"true";
        } else if (xml.name() == u"sheet") {
            const QString id =
                attributes.value("http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1, "id"_L1)
                    .toString();
            const QString strictId =
                attributes.value("http://purl.oclc.org/ooxml/officeDocument/relationships"_L1, "id"_L1).toString();
            const auto state = attributes.value("state"_L1);
            const QString entry = relations.value(id.isEmpty() ? strictId : id);
            // A chart sheet has no cells.
            if (!entry.isEmpty() && !entry.contains(u"chartsheets/"_s)) {
                book.sheets.append(
                    {attributes.value("name"_L1).toString(), entry, !state.isEmpty() && state != u"visible"});
            }
        }
        return {};
    });
}

Status readSharedStrings(ZipFile &zip, const QString &name, const BatchFileLimits &limits, QStringList &strings)
{
    qint64 characters = 0;
    return eachElement(zip, name, [&](QXmlStreamReader &xml) -> Status {
        if (xml.name() == u"si") {
            strings.append(readRichText(xml));
            characters += strings.last().size();
        }
        const bool many = strings.size() > limits.sharedStrings || characters > limits.sharedCharacters;
        return many ? Status(tooLargeFile(u"batchLimitTexts"_s, limits.sharedStrings)) : Status();
    });
}

/// Formats by number that every spreadsheet knows, those of Korean and Japanese ones included.
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
           (format >= 50 && format <= 58);
}

/// Whether a format of one's own shows a date or time: letters of dates outside quotes, brackets and escapes.
bool isDateFormat(const QString &code)
{
    static const QRegularExpression literal(u"\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*."_s);
    static const QRegularExpression dateLetters(u"[ymdhs]"_s, QRegularExpression::CaseInsensitiveOption);
    QString bare = code;
    bare.remove(literal);
    bare.remove(u"General"_s, Qt::CaseInsensitive);
    return bare.contains(dateLetters);
}

Status readDateStyles(ZipFile &zip, const QString &name, QList<bool> &dateStyles)
{
    QHash<int, bool> own;
    bool inCellFormats = false;
    return eachElement(zip, name, [&](QXmlStreamReader &xml) -> Status {
        const auto attributes = xml.attributes();
        if (xml.name() == u"numFmt") {
            own.insert(attributes.value("numFmtId"_L1).toInt(),
                       isDateFormat(attributes.value("formatCode"_L1).toString()));
        } else if (xml.name() == u"cellXfs" || xml.name() == u"cellStyleXfs" || xml.name() == u"cellStyles") {
            inCellFormats = xml.name() == u"cellXfs";
        } else if (xml.name() == u"xf" && inCellFormats) {
            const int format = attributes.value("numFmtId"_L1).toInt();
            dateStyles.append(own.value(format, isBuiltInDate(format)));
        }
        return {};
    });
}

/// `_x200B_` stands for a character that XML cannot hold, or that somebody hid this way.
QString unescaped(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    if (!text.contains(u"_x"_s)) {
        return text;
    }
    QString plain;
    qsizetype from = 0;
    for (auto found = escape.match(text); found.hasMatch(); found = escape.match(text, from)) {
        plain += QStringView(text).mid(from, found.capturedStart() - from);
        plain += QChar(found.capturedView(1).toUShort(nullptr, 16));
        from = found.capturedEnd();
    }
    return plain + QStringView(text).mid(from);
}

} // namespace

Status xmlStatus(const QXmlStreamReader &xml, const ZipEntry &entry)
{
    if (!entry.status()) {
        return entry.status();
    }
    return xml.hasError() ? Status(unreadableFile(u"batchZipDamaged"_s, xml.errorString())) : Status();
}

QString readRichText(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == u"t") {
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
            } else if (xml.name() == u"rPh") {
                xml.skipCurrentElement();
            } else {
                ++depth;
            }
        }
    }
    return unescaped(text);
}

QString xlsxDate(double serial, bool since1904)
{
    constexpr double lastDay = 2'958'465; // the end of 9999
    if (!(serial >= 0 && serial <= lastDay)) {
        return {};
    }
    const QDate first = since1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const qint64 seconds = std::llround(serial * 86'400);
    const QDate day = first.addDays(seconds / 86'400);
    const QTime time = QTime(0, 0).addSecs(int(seconds % 86'400));
    const QString date = day.toString(u"yyyy-MM-dd"_s);
    return time == QTime(0, 0) ? date : QString(date + u' ' + time.toString(u"hh:mm:ss"_s));
}

Result<XlsxWorkbook> readWorkbook(ZipFile &zip, const BatchFileLimits &limits)
{
    if (!zip.has(u"_rels/.rels"_s)) {
        return unreadableFile(u"batchNotWorkbook"_s);
    }
    XlsxWorkbook book;
    Relations relations;
    QString main = u"xl/workbook.xml"_s;
    const Status read =
        inOrder([&] { return readRelations(zip, u"_rels/.rels"_s, {}, relations, &main); },
                [&] {
                    relations.clear();
                    const QString folder = main.left(main.lastIndexOf(u'/') + 1);
                    const QString name = main.mid(folder.size());
                    return readRelations(zip, folder + u"_rels/"_s + name + u".rels"_s, folder, relations);
                },
                [&] { return readSheets(zip, main, relations, book); },
                [&]() -> Status {
                    const QString folder = main.left(main.lastIndexOf(u'/') + 1);
                    const QString strings = folder + u"sharedStrings.xml"_s;
                    return zip.has(strings) ? readSharedStrings(zip, strings, limits, book.sharedStrings) : Status();
                },
                [&]() -> Status {
                    const QString styles = main.left(main.lastIndexOf(u'/') + 1) + u"styles.xml"_s;
                    return zip.has(styles) ? readDateStyles(zip, styles, book.dateStyles) : Status();
                });
    if (!read) {
        return failure(read.error());
    }
    if (book.sheets.isEmpty()) {
        return unreadableFile(u"batchNotWorkbook"_s);
    }
    return book;
}

} // namespace giftdesk
