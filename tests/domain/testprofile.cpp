// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/giftrecord.h"
#include "domain/profile.h"

#include <QCryptographicHash>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindNames();
    void keySeparatesEnvironments();
    void onlyTestKindsSend();
    void statusNames();
};

void TestProfile::kindNames()
{
    for (const QString &name : {u"sandbox"_s, u"uat"_s, u"si"_s, u"live"_s}) {
        const auto kind = profileKindFromName(name);
        QVERIFY(kind);
        QCOMPARE(profileKindName(*kind), name);
    }
    QVERIFY(!profileKindFromName(u"LIVE"));
    QVERIFY(!profileKindFromName(u""));
}

void TestProfile::keySeparatesEnvironments()
{
    Profile profile;
    profile.kind = ProfileKind::Uat;
    profile.baseUrl = QUrl(u"https://example.org/open-api"_s);
    profile.aspId = u"000170000000000"_s;
    const QString key = profile.key();
    QCOMPARE(key.size(), 16);
    Profile renamed = profile;
    renamed.name = u"another name"_s;
    QCOMPARE(renamed.key(), key);
    Profile other = profile;
    other.kind = ProfileKind::Live;
    QVERIFY(other.key() != key);
    other = profile;
    other.aspId = u"000170000000001"_s;
    QVERIFY(other.key() != key);
    other = profile;
    other.baseUrl = QUrl(u"https://example.org/other"_s);
    QVERIFY(other.key() != key);
    other.embedded = true;
    const QString embedded = other.key();
    other.baseUrl = QUrl(u"http://127.0.0.1:9/open-api"_s);
    QCOMPARE(other.key(), embedded);
}

void TestProfile::onlyTestKindsSend()
{
    Profile profile;
    for (const auto &[kind, sends] : {std::pair(ProfileKind::Sandbox, true), std::pair(ProfileKind::Uat, true),
                                      std::pair(ProfileKind::Si, false), std::pair(ProfileKind::Live, false)}) {
        profile.kind = kind;
        QCOMPARE(profile.maySend(), sends);
    }
}

void TestProfile::statusNames()
{
    QCOMPARE(knownGiftStatuses().size(), 5);
    for (const GiftStatus status : knownGiftStatuses()) {
        QCOMPARE(giftStatusFromName(giftStatusName(status)), status);
    }
    QCOMPARE(giftStatusFromName(u"accepted"), GiftStatus::Unrecognised);
    QCOMPARE(giftStatusFromName(u""), GiftStatus::Unrecognised);
    QCOMPARE(giftStatusName(GiftStatus::Unrecognised), QString());
}

QTEST_APPLESS_MAIN(TestProfile)
#include "testprofile.moc"
