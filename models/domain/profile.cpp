// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/profile.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QString profileKindName(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::Sandbox: return u"sandbox"_s;
    case ProfileKind::Uat: return u"uat"_s;
    case ProfileKind::Si: return u"si"_s;
    case ProfileKind::Live: return u"live"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ProfileKind> profileKindFromName(QStringView name)
{
    for (const ProfileKind kind : {ProfileKind::Sandbox, ProfileKind::Uat, ProfileKind::Si, ProfileKind::Live}) {
        if (profileKindName(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

QString Profile::key() const
{
    constexpr int keyLength = 16;
    if (embedded) {
        return u"embedded-sandbox"_s; // its port changes at every start, its folder must not (decisions B10)
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {profileKindName(kind), baseUrl.toString(), aspId}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\n"));
    }
    return QString::fromLatin1(hash.result().toHex().left(keyLength));
}

bool Profile::maySend() const
{
    return kind == ProfileKind::Sandbox || kind == ProfileKind::Uat;
}

} // namespace giftdesk
