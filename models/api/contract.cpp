// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/contract.h"

#include "api/contractreader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// The macro must stand outside of any namespace. It keeps the linker from dropping the data out of the static library.
static void keepContractData()
{
    Q_INIT_RESOURCE(contract);
}

namespace giftdesk::contract {

namespace {

bool isPlainPath(QStringView path)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'/' ||
               c == u'-' || c == u'_';
    };
    return path.startsWith(u'/') && !path.endsWith(u'/') && !path.contains(u"//") &&
           std::all_of(path.begin(), path.end(), allowed);
}

const Code *findCode(const QList<Code> &codes, QStringView code)
{
    const auto found = std::find_if(codes.begin(), codes.end(), [code](const Code &each) { return each.code == code; });
    return found == codes.end() ? nullptr : &*found;
}

bool namesField(const QList<Field> &fields, QStringView name)
{
    return std::any_of(fields.begin(), fields.end(),
                       [name](const Field &field) { return field.name == name || namesField(field.children, name); });
}

QString lastWord(QStringView description)
{
    static const QRegularExpression word(u"(?:^|[^A-Za-z0-9_-])([A-Za-z][A-Za-z0-9]*)[\\s.]*$"_s);
    return word.match(description.toString()).captured(1);
}

} // namespace

const Field *findField(const QList<Field> &fields, QStringView name)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [name](const Field &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

bool Endpoint::paged() const
{
    return findField(requestFields, u"pageRequest") != nullptr;
}

Contract::Contract(Tables tables)
    : m_tables(std::move(tables))
{
    for (const MenuEntry &entry : std::as_const(m_tables.menu))
        m_effectOfPath.insert(entry.path.toLower(), Effect::Money);
    for (qsizetype i = 0; i < m_tables.endpoints.size(); ++i) {
        const Endpoint &endpoint = m_tables.endpoints.at(i);
        m_byKey.insert(endpoint.key, i);
        m_byPath.insert(endpoint.path.toLower(), i);
        m_effectOfPath.insert(endpoint.path.toLower(), endpoint.effect);
    }
}

Result<Contract> Contract::load()
{
    return fromDocuments(builtIn());
}

Result<Contract> Contract::fromDocuments(const QList<Document> &documents)
{
    Result<Tables> tables = readTables(documents);
    if (!tables)
        return failure(std::move(tables.error()));
    return Contract(std::move(*tables));
}

QList<Document> Contract::builtIn()
{
    keepContractData();
    QList<Document> documents;
    const QDir folder(u":/contract"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            documents.append({name, file.readAll()});
    }
    return documents;
}

const Endpoint *Contract::endpoint(QStringView key) const
{
    const auto found = m_byKey.constFind(key.toString());
    return found == m_byKey.constEnd() ? nullptr : &m_tables.endpoints.at(*found);
}

const Endpoint *Contract::endpointForPath(QStringView path) const
{
    const auto found = m_byPath.constFind(path.toString().toLower());
    return found == m_byPath.constEnd() ? nullptr : &m_tables.endpoints.at(*found);
}

Effect Contract::effectAt(const Endpoint &endpoint, QStringView path) const
{
    if (path == endpoint.path)
        return endpoint.effect;
    if (!isPlainPath(path))
        return Effect::Money;
    const Effect unknown = endpoint.pathMark == Mark::Proposed ? Effect::None : Effect::Money;
    return std::max(endpoint.effect, m_effectOfPath.value(path.toString().toLower(), unknown));
}

const Code *Contract::code(QStringView endpointKey, QStringView code) const
{
    const Endpoint *const of = endpoint(endpointKey);
    const Code *const own = of ? findCode(of->codes, code) : nullptr;
    return own ? own : findCode(m_tables.commonCodes, code);
}

bool Contract::refusalIsClean(QStringView endpointKey, QStringView code, QStringView description) const
{
    const Code *const known = this->code(endpointKey, code);
    const Endpoint *const of = endpoint(endpointKey);
    if (!known || !of)
        return false;
    switch (known->refusal) {
    case Refusal::Clean: return true;
    case Refusal::CleanIfFieldNamed: {
        const QString field = lastWord(description);
        return namesField(of->requestFields, field) && !known->echoFields.contains(field);
    }
    case Refusal::Success:
    case Refusal::Echo: return false;
    }
    Q_UNREACHABLE();
}

std::optional<CodeExplanation> Contract::explain(QStringView endpointKey, QStringView code) const
{
    const Code *const known = this->code(endpointKey, code);
    if (!known)
        return std::nullopt;
    return CodeExplanation{known->meaning.ko, known->meaning.en, known->nextStep.ko, known->nextStep.en, known->who};
}

} // namespace giftdesk::contract
