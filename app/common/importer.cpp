// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/importer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Status importProfile(OpenDesk &desk, const ProfileSecrets &secrets, const DataFolder &dataFolder)
{
    Session &session = *desk.session;
    // Before profiles.json names it: an import that is on no record must not look done.
    if (const Status kept = session.keepSecrets(secrets); !kept) {
        return kept;
    }
    return dataFolder.remember(session.profile(), session.contract());
}

Status keepProfileFacts(OpenDesk &desk)
{
    if (!desk.fromFile) {
        return {};
    }
    const QByteArray facts = QJsonDocument(profileToJson(desk.session->profile())).toJson(QJsonDocument::Compact);
    return desk.session->ledger().call(
        [facts](LedgerStore &store) { return store.secrets().put(u"profile.facts"_s, SecretBytes::fromBytes(facts)); });
}

} // namespace giftdesk
