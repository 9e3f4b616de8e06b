// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codebook.h"

#include <QList>
#include <QString>
#include <QStringList>

/// The provider's API as data (`resources/contract`, docs/API.md). Plain values, never changed after loading.
namespace giftdesk::contract {

/// How sure a fact is.
enum class Mark {
    Published, ///< in the provider's own documentation
    Client,    ///< seen in programs that call the provider
    Proposed,  ///< not published; what our sandbox uses until the provider confirms another
};
/// How a body travels. An unknown request is sent encrypted; an unknown answer is taken in both forms (decisions A11).
enum class Crossing { Plain, Encrypted, Unknown };
/// What a call changes at the provider. Money needs a SendPermit.
enum class Effect { None, State, Money };
enum class FieldType { String, Number, Boolean, Object, Array };
enum class Need { Required, Conditional, Optional };
/// What a code on a call that may have moved money proves (design §4.5).
enum class Refusal {
    Success,           ///< 000_000: no refusal at all
    Clean,             ///< our own success cannot have caused it
    CleanIfFieldNamed, ///< clean where the answer names a request field that is not among Code::echoFields
    Echo,              ///< may be the answer to a second copy of a request that succeeded: the outcome stays UNKNOWN
};
enum class Format {
    Any,
    Digits,   ///< digits only; Field::min and Field::max bound the value even where the type is string
    Won,      ///< integer Korean won
    Date,     ///< yyyyMMdd
    DateTime, ///< yyyyMMddHHmmss in the profile's zone
    UnixMs,
    YesNo, ///< "Y" or "N"
    Url,
};

struct Text
{
    QString ko;
    QString en;
};

struct Field
{
    QString name; ///< on the wire, the provider's misspellings included
    FieldType type = FieldType::String;
    Need need = Need::Required;
    qsizetype minLength = 0;  ///< of a string, in code points
    qsizetype maxLength = -1; ///< -1: unbounded
    QString min;              ///< decimal digits, so that 9999999999999999999 survives; empty: unbounded
    QString max;
    Format format = Format::Any;
    QStringList values;                  ///< the only values allowed; empty: any
    FieldType items = FieldType::Object; ///< what an array holds
    QList<Field> children;               ///< of an object, or of each object in an array
    Mark mark = Mark::Published;
    Text label; ///< the name of the field for a person
    Text note;  ///< may be empty
};

struct HeaderField
{
    QString name;
    FieldType type = FieldType::String;
    Need need = Need::Required;
    int length = 0;     ///< as documented: X-KM-Tran-Token 66, X-KM-Tran-Time 16
    int sentLength = 0; ///< as sent by programs that were seen to work: 67 and 14
    Mark mark = Mark::Published;
    Text label;
    Text note; ///< what is really sent, and why
};

struct Code
{
    QString code; ///< `ddd_ddd`, the only key: messages vary
    int http = 400;
    QString message; ///< the provider's wording, for the record only
    Text meaning;
    ActingParty who = ActingParty::Nobody;
    Text nextStep;
    Refusal refusal = Refusal::Echo;
    QStringList echoFields; ///< with CleanIfFieldNamed: fields whose refusal proves nothing
    Mark mark = Mark::Published;
};

struct Endpoint
{
    QString key; ///< `gifts.send`, as in a profile's overrides (decisions B2)
    Text title;
    QString path;                   ///< below the base URL
    Mark pathMark = Mark::Proposed; ///< alone decides whether the endpoint is on outside the sandbox (decisions B3)
    Crossing request = Crossing::Unknown;
    Crossing response = Crossing::Unknown;
    Mark requestMark = Mark::Proposed;
    Mark responseMark = Mark::Proposed; ///< Proposed shows "answer not confirmed"
    Effect effect = Effect::Money;
    int menu = 0; ///< its number in the provider's menu
    Text note;    ///< may be empty
    QList<Field> requestFields;
    QList<Field> responseFields;
    QList<Code> codes; ///< its own; Contract::code() knows the common ones too

    bool sendsEncrypted() const { return request != Crossing::Plain; }
    /// X-KM-Crypto-Key-Id is sent exactly then (decisions A4).
    bool needsCryptoKey() const { return sendsEncrypted() || response == Crossing::Encrypted; }
    bool onByDefault() const { return pathMark != Mark::Proposed; }
    bool paged() const;
};

/// One line of the provider's own menu.
struct MenuEntry
{
    int number = 0;
    QString group;
    QString title; ///< the provider's wording
    QString path;  ///< empty: not known
};

/// Paging facts (contract §1.8, decisions A19). Pages count from firstPage to lastPage, both included.
struct Paging
{
    int pageSize = 0;
    int fallbackPageSize = 0; ///< after a 000_002 on the first page
    int firstPage = 0;
    int lastPage = 0;
};

/// The whole of the data, as read from the files.
struct Tables
{
    QList<HeaderField> requestHeaders;
    QList<HeaderField> responseHeaders;
    QList<Code> commonCodes;
    Paging paging;
    QList<Endpoint> endpoints;
    QList<MenuEntry> menu;
};

/// The field called `name` in a list, or nullptr.
const Field *findField(const QList<Field> &fields, QStringView name);

} // namespace giftdesk::contract
