// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/contractreader.h"

#include "api/contractnode.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::contract {

namespace {

constexpr Word<Mark> marks[] = {
    {u"published", Mark::Published}, {u"client", Mark::Client}, {u"proposed", Mark::Proposed}};
constexpr Word<Crossing> crossings[] = {
    {u"unknown", Crossing::Unknown}, {u"plain", Crossing::Plain}, {u"encrypted", Crossing::Encrypted}};
constexpr Word<Effect> effects[] = {{u"money", Effect::Money}, {u"state", Effect::State}, {u"none", Effect::None}};
constexpr Word<FieldType> types[] = {{u"string", FieldType::String},
                                     {u"number", FieldType::Number},
                                     {u"boolean", FieldType::Boolean},
                                     {u"object", FieldType::Object},
                                     {u"array", FieldType::Array}};
constexpr Word<Need> needs[] = {{u"R", Need::Required}, {u"C", Need::Conditional}, {u"O", Need::Optional}};
constexpr Word<Refusal> refusals[] = {{u"echo", Refusal::Echo},
                                      {u"clean", Refusal::Clean},
                                      {u"cleanIfFieldNamed", Refusal::CleanIfFieldNamed},
                                      {u"success", Refusal::Success}};
constexpr Word<Format> formats[] = {
    {u"digits", Format::Digits}, {u"won", Format::Won},     {u"date", Format::Date}, {u"dateTime", Format::DateTime},
    {u"unixMs", Format::UnixMs}, {u"yesNo", Format::YesNo}, {u"url", Format::Url}};
constexpr Word<ActingParty> actors[] = {{u"nobody", ActingParty::Nobody},
                                        {u"sender", ActingParty::Sender},
                                        {u"support", ActingParty::Support},
                                        {u"provider", ActingParty::Provider},
                                        {u"administrator", ActingParty::Administrator}};

/// Reports the second of two equal names in a list.
class Once
{
public:
    void see(const QString &name, const QString &place, Damage &damage)
    {
        if (m_seen.contains(name))
            damage.report(place, name + u": twice");
        m_seen.insert(name);
    }

private:
    QSet<QString> m_seen;
};

QString pathOf(const Node &node, const char16_t *key)
{
    static const QRegularExpression form(u"\\A(/[A-Za-z0-9-]+){3,}\\z"_s);
    QString path = node.text(key);
    if (!form.match(path).hasMatch())
        node.damaged(u"path"_s);
    return path;
}

Text readText(const Json &json, const QString &place, Damage &damage)
{
    const Node node(json, place, damage, {u"ko", u"en"});
    return {node.text(u"ko"), node.text(u"en")};
}

Text textAt(const Node &node, const char16_t *key, Damage &damage)
{
    return readText(node.child(key), node.place() + u'/' + QStringView(key), damage);
}

Text optionalTextAt(const Node &node, const char16_t *key, Damage &damage)
{
    return node.has(key) ? textAt(node, key, damage) : Text();
}

QString bound(const Node &node, const char16_t *key)
{
    static const QRegularExpression form(u"\\A(0|[1-9][0-9]{0,19})\\z"_s);
    QString digits = node.optionalText(key);
    if (!digits.isEmpty() && !form.match(digits).hasMatch())
        node.damaged(QStringView(key).toString() + u": no decimal text");
    return digits;
}

void readLengths(const Node &node, Field &field)
{
    constexpr int most = 100000;
    if (node.has(u"length")) {
        field.minLength = field.maxLength = node.number(u"length", 1, most);
        if (node.has(u"minLength") || node.has(u"maxLength"))
            node.damaged(u"length and its bounds"_s);
        return;
    }
    if (node.has(u"minLength"))
        field.minLength = node.number(u"minLength", 0, most);
    if (node.has(u"maxLength"))
        field.maxLength = node.number(u"maxLength", std::max(1, static_cast<int>(field.minLength)), most);
}

void checkShape(const Node &node, const Field &field)
{
    const bool holds = field.type == FieldType::Object || field.type == FieldType::Array;
    if (!holds && !field.children.isEmpty())
        node.damaged(u"children of a plain field"_s);
    if (field.type == FieldType::Array && field.items == FieldType::Object && field.children.isEmpty())
        node.damaged(u"array of objects without fields"_s);
    const bool ofText =
        field.type == FieldType::String || (field.type == FieldType::Array && field.items == FieldType::String);
    if (!ofText && (field.minLength > 0 || field.maxLength >= 0))
        node.damaged(u"length of what is no string"_s);
    if (field.type == FieldType::String && field.format != Format::Digits &&
        !(field.min.isEmpty() && field.max.isEmpty()))
        node.damaged(u"value bounds of what is no number"_s);
}

QList<Field> readFields(const Node &node, const char16_t *key, bool required, Damage &damage);

Field readField(const Json &json, const QString &place, Damage &damage)
{
    const Node node(json, place, damage,
                    {u"name", u"type", u"required", u"length", u"minLength", u"maxLength", u"min", u"max", u"format",
                     u"values", u"items", u"children", u"mark", u"label", u"note"});
    Field field;
    field.name = node.text(u"name");
    field.type = node.word<FieldType>(u"type", types);
    field.need = node.word<Need>(u"required", needs);
    readLengths(node, field);
    field.min = bound(node, u"min");
    field.max = bound(node, u"max");
    if (node.has(u"format"))
        field.format = node.word<Format>(u"format", formats);
    field.values = node.texts(u"values");
    if (node.has(u"items"))
        field.items = node.word<FieldType>(u"items", types);
    field.children = readFields(node, u"children", false, damage);
    field.mark = node.word<Mark>(u"mark", marks);
    field.label = textAt(node, u"label", damage);
    field.note = optionalTextAt(node, u"note", damage);
    checkShape(node, field);
    return field;
}

QList<Field> readFields(const Node &node, const char16_t *key, bool required, Damage &damage)
{
    Once names;
    return node.list(key, required, [&](const Json &json, const QString &place) {
        Field field = readField(json, place, damage);
        names.see(field.name, place, damage);
        return field;
    });
}

Code readCode(const Json &json, const QString &place, Damage &damage)
{
    static const QRegularExpression form(u"\\A[0-9]{3}_[0-9]{3}\\z"_s);
    const Node node(
        json, place, damage,
        {u"code", u"http", u"message", u"meaning", u"who", u"nextStep", u"refusal", u"echoFields", u"mark"});
    Code code;
    code.code = node.text(u"code");
    code.http = node.number(u"http", 200, 599);
    code.message = node.text(u"message");
    code.meaning = textAt(node, u"meaning", damage);
    code.who = node.word<ActingParty>(u"who", actors);
    code.nextStep = textAt(node, u"nextStep", damage);
    code.refusal = node.word<Refusal>(u"refusal", refusals);
    code.echoFields = node.texts(u"echoFields");
    code.mark = node.word<Mark>(u"mark", marks);
    if (!form.match(code.code).hasMatch())
        node.damaged(u"code"_s);
    if ((code.refusal == Refusal::Success) != (code.code == u"000_000"_s) ||
        (code.http == 200) != (code.code == u"000_000"_s))
        node.damaged(u"only 000_000 is a success, and comes with 200"_s);
    if ((code.refusal == Refusal::CleanIfFieldNamed) == code.echoFields.isEmpty())
        node.damaged(u"echoFields belong to cleanIfFieldNamed"_s);
    return code;
}

QList<Code> readCodes(const Node &node, Damage &damage)
{
    Once codes;
    return node.list(u"codes", true, [&](const Json &json, const QString &place) {
        Code code = readCode(json, place, damage);
        codes.see(code.code, place, damage);
        return code;
    });
}

QList<HeaderField> readHeaders(const Node &node, const char16_t *key, Damage &damage)
{
    Once names;
    return node.list(key, true, [&](const Json &json, const QString &place) {
        const Node header(json, place, damage,
                          {u"name", u"type", u"required", u"length", u"sentLength", u"mark", u"label", u"note"});
        names.see(header.text(u"name"), place, damage);
        return HeaderField{header.text(u"name"),
                           header.word<FieldType>(u"type", types),
                           header.word<Need>(u"required", needs),
                           header.number(u"length", 1, 200),
                           header.number(u"sentLength", 1, 200),
                           header.word<Mark>(u"mark", marks),
                           textAt(header, u"label", damage),
                           textAt(header, u"note", damage)};
    });
}

Endpoint readEndpoint(const Json &json, const QString &place, Damage &damage)
{
    static const QRegularExpression form(u"\\A[a-z]+\\.[a-z]+(V[0-9])?\\z"_s);
    const Node node(json, place, damage,
                    {u"key", u"title", u"path", u"pathMark", u"request", u"response", u"requestMark", u"responseMark",
                     u"effect", u"menu", u"note", u"requestFields", u"responseFields", u"codes"});
    Endpoint endpoint;
    endpoint.key = node.text(u"key");
    endpoint.title = textAt(node, u"title", damage);
    endpoint.path = pathOf(node, u"path");
    endpoint.pathMark = node.word<Mark>(u"pathMark", marks);
    endpoint.request = node.word<Crossing>(u"request", crossings);
    endpoint.response = node.word<Crossing>(u"response", crossings);
    endpoint.requestMark = node.word<Mark>(u"requestMark", marks);
    endpoint.responseMark = node.word<Mark>(u"responseMark", marks);
    endpoint.effect = node.word<Effect>(u"effect", effects);
    endpoint.menu = node.number(u"menu", 1, 999);
    endpoint.note = optionalTextAt(node, u"note", damage);
    endpoint.requestFields = readFields(node, u"requestFields", true, damage);
    endpoint.responseFields = readFields(node, u"responseFields", true, damage);
    endpoint.codes = readCodes(node, damage);
    if (!form.match(endpoint.key).hasMatch())
        node.damaged(u"key"_s);
    return endpoint;
}

void readCommon(const Json &json, const QString &place, Tables &tables, Damage &damage)
{
    const Node node(json, place, damage, {u"requestHeaders", u"responseHeaders", u"paging", u"codes"});
    tables.requestHeaders = readHeaders(node, u"requestHeaders", damage);
    tables.responseHeaders = readHeaders(node, u"responseHeaders", damage);
    tables.commonCodes = readCodes(node, damage);
    const Node paging(node.child(u"paging"), place + u"/paging", damage,
                      {u"pageSize", u"fallbackPageSize", u"firstPage", u"lastPage"});
    tables.paging = {paging.number(u"pageSize", 1, 10000), paging.number(u"fallbackPageSize", 1, 10000),
                     paging.number(u"firstPage", 0, 1), paging.number(u"lastPage", 1, 10000)};
}

void readMenu(const Json &json, const QString &place, Tables &tables, Damage &damage)
{
    const Node node(json, place, damage, {u"menu"});
    tables.menu = node.list(u"menu", true, [&damage](const Json &each, const QString &where) {
        const Node entry(each, where, damage, {u"number", u"group", u"title", u"path"});
        return MenuEntry{entry.number(u"number", 1, 999), entry.text(u"group"), entry.text(u"title"),
                         entry.has(u"path") ? pathOf(entry, u"path") : QString()};
    });
    for (qsizetype i = 0; i < tables.menu.size(); ++i) {
        if (tables.menu.at(i).number != i + 1)
            damage.report(place, u"the menu's numbers have a gap"_s);
    }
}

void readFamily(const Json &json, const QString &place, Tables &tables, Damage &damage)
{
    const Node node(json, place, damage, {u"endpoints"});
    tables.endpoints += node.list(u"endpoints", true, [&damage](const Json &each, const QString &where) {
        return readEndpoint(each, where, damage);
    });
}

void readDocument(const Document &document, Tables &tables, Damage &damage)
{
    const Result<Json> json = parseJson(document.bytes);
    if (!json) {
        damage.report(document.name, json.error().detail);
        return;
    }
    if (document.name == u"common.json"_s)
        readCommon(*json, document.name, tables, damage);
    else if (document.name == u"menu.json"_s)
        readMenu(*json, document.name, tables, damage);
    else
        readFamily(*json, document.name, tables, damage);
}

void checkWhole(const Tables &tables, Damage &damage)
{
    Once keys;
    Once paths;
    for (const Endpoint &endpoint : tables.endpoints) {
        keys.see(endpoint.key, endpoint.key, damage);
        paths.see(endpoint.path.toLower(), endpoint.key, damage);
        if (endpoint.menu > tables.menu.size())
            damage.report(endpoint.key, u"menu"_s);
        else if (const QString listed = tables.menu.at(endpoint.menu - 1).path;
                 !listed.isEmpty() && listed != endpoint.path)
            damage.report(endpoint.key, u"the menu gives another path"_s);
    }
    if (tables.requestHeaders.isEmpty() || tables.endpoints.isEmpty() || tables.menu.isEmpty())
        damage.report(u"contract"_s, u"a file is missing"_s);
}

} // namespace

Result<Tables> readTables(const QList<Document> &documents)
{
    Tables tables;
    Damage damage;
    Once names;
    for (const Document &document : documents) {
        names.see(document.name, document.name, damage);
        readDocument(document, tables, damage);
    }
    checkWhole(tables, damage);
    if (!damage.place.isEmpty())
        return failure(Fault::ContractDamaged, {damage.place}, damage.reason);
    return tables;
}

} // namespace giftdesk::contract
