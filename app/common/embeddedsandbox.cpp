// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/embeddedsandbox.h"

#include "app/sandbox/sqlsandboxstorage.h"
#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int settleSeconds = 10; // nothing in this process settles later

/// The sandbox's memory on a database of ours.
class EncryptedSandboxStorage final : public SandboxStorage
{
public:
    EncryptedSandboxStorage(std::shared_ptr<EncryptedVfs> vfs, Database database)
        : m_vfs(std::move(vfs))
        , m_database(std::move(database))
        , m_storage(m_database.connection().connectionName())
    {
    }

    Result<std::optional<SandboxSnapshot>> load() override { return m_storage.load(); }
    Status seed(const SandboxSnapshot &snapshot) override { return m_storage.seed(snapshot); }
    Status keep(const SandboxGift &gift, const SandboxCard &card) override { return m_storage.keep(gift, card); }
    Status keep(const SandboxCard &card) override { return m_storage.keep(card); }

private:
    std::shared_ptr<EncryptedVfs> m_vfs; // outlives the database
    Database m_database;                 // the storage closes its connection first
    SqlSandboxStorage m_storage;
};

Result<std::unique_ptr<SandboxStorage>> openStorage(const QString &path, const std::shared_ptr<EncryptedVfs> &vfs)
{
    auto database = Database::openLedger(path, *vfs); // a gift the sandbox took must not be forgotten by a power cut
    if (!database) {
        return failure(database.error());
    }
    return std::make_unique<EncryptedSandboxStorage>(vfs, std::move(*database));
}

} // namespace

Profile embeddedProfile()
{
    Profile profile;
    profile.name = u"sandbox"_s;
    profile.kind = ProfileKind::Sandbox;
    profile.settleSeconds = settleSeconds;
    profile.embedded = true;
    return profile;
}

Profile embeddedProfile(const Sandbox &sandbox)
{
    const SandboxCredentials credentials = sandbox.credentials();
    Profile profile = embeddedProfile();
    profile.baseUrl = sandbox.baseUrl();
    profile.aspId = credentials.aspId;
    profile.accessKey = credentials.accessKey;
    profile.cryptoKeyId = credentials.cryptoKeyId;
    profile.caPem = credentials.caPem;
    return profile;
}

ProfileSecrets embeddedSecrets(const Sandbox &sandbox)
{
    const SandboxCredentials credentials = sandbox.credentials();
    return {SecretBytes::fromText(credentials.secretKey), SecretBytes::fromBytes(credentials.serverPublicKey),
            SecretBytes::fromBytes(credentials.clientPrivateKey)};
}

Result<std::unique_ptr<Sandbox>> startEmbeddedSandbox(const ProfileFolder &folder, SandboxOptions options)
{
    // A VFS of its own: the session may close the folder's before the sandbox has ended.
    auto vfs = EncryptedVfs::create(folder.keys().file);
    if (!vfs) {
        return failure(vfs.error());
    }
    options.makeStorage = [path = folder.file(u"sandbox.db"_s),
                           shared = std::shared_ptr<EncryptedVfs>(std::move(*vfs))] {
        return openStorage(path, shared);
    };
    return Sandbox::start(options);
}

} // namespace giftdesk
