// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/filters/savedfilter.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

const QString filterKey = u"filter"_s;
const QString receiverPhoneKey = u"receiverPhone"_s;
const QString receiverKey = u"receiver"_s;
const QString textKey = u"text"_s;

} // namespace

QByteArray savedFilterContent(const SavedFilter &saved)
{
    QJsonObject content;
    content.insert(filterKey, QJsonObject::fromVariantMap(historyFilterFields(saved.filter)));
    content.insert(receiverPhoneKey, saved.filter.receiverPhone);
    content.insert(receiverKey, saved.receiver);
    content.insert(textKey, saved.text);
    return QJsonDocument(content).toJson(QJsonDocument::Compact);
}

SavedFilter readSavedFilter(const QString &id, const QString &name, const QByteArray &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    SavedFilter saved;
    saved.id = id;
    saved.name = name;
    saved.filter = historyFilterFrom(object.value(filterKey).toObject().toVariantMap());
    saved.filter.receiverPhone = object.value(receiverPhoneKey).toString();
    saved.receiver = object.value(receiverKey).toString();
    saved.text = object.value(textKey).toString();
    return saved;
}

} // namespace giftdesk
