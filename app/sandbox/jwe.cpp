// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jwe.h"

#include "app/sandbox/sandboxtypes.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

#include <QList>

namespace giftdesk::sandbox {

namespace {

constexpr qsizetype ivSize = 12;
constexpr qsizetype tagSize = 16;

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using PkeyCtx = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;
using CipherCtx = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

int length(const QByteArray &array)
{
    return static_cast<int>(array.size());
}

QByteArray bioContent(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

QByteArray encode(const QByteArray &raw)
{
    return raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Strict: only the one spelling of the bytes is accepted.
std::optional<QByteArray> decode(const QByteArray &part)
{
    const auto result =
        QByteArray::fromBase64Encoding(part, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || encode(*result) != part)
        return std::nullopt;
    return *result;
}

bool prepareOaep(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_OAEP_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(ctx, EVP_sha256()) > 0 && EVP_PKEY_CTX_set_rsa_mgf1_md(ctx, EVP_sha256()) > 0;
}

std::optional<QByteArray> unwrapKey(const QByteArray &wrapped, const RsaKey &key)
{
    const PkeyCtx ctx(EVP_PKEY_CTX_new(key.handle(), nullptr), EVP_PKEY_CTX_free);
    if (!ctx || EVP_PKEY_decrypt_init(ctx.get()) <= 0 || !prepareOaep(ctx.get()))
        return std::nullopt;
    size_t size = 512;
    QByteArray out(512, '\0');
    if (EVP_PKEY_decrypt(ctx.get(), bytes(out), &size, bytes(wrapped), static_cast<size_t>(wrapped.size())) <= 0)
        return std::nullopt;
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

std::optional<QByteArray> wrapKey(const QByteArray &contentKey, const RsaKey &key)
{
    const PkeyCtx ctx(EVP_PKEY_CTX_new(key.handle(), nullptr), EVP_PKEY_CTX_free);
    if (!ctx || EVP_PKEY_encrypt_init(ctx.get()) <= 0 || !prepareOaep(ctx.get()))
        return std::nullopt;
    size_t size = 512;
    QByteArray out(512, '\0');
    if (EVP_PKEY_encrypt(ctx.get(), bytes(out), &size, bytes(contentKey), static_cast<size_t>(contentKey.size())) <= 0)
        return std::nullopt;
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

const EVP_CIPHER *gcm(ContentCipher cipher)
{
    return cipher == ContentCipher::A256Gcm ? EVP_aes_256_gcm() : EVP_aes_128_gcm();
}

qsizetype keySize(ContentCipher cipher)
{
    return cipher == ContentCipher::A256Gcm ? 32 : 16;
}

/// The content cipher a protected header names, if it names exactly what is allowed.
std::optional<ContentCipher> readHeader(const QByteArray &header, const QByteArray &keyId)
{
    const Json json = Json::parse(header.begin(), header.end(), nullptr, false);
    if (!json.is_object() || json.value("alg", Json()) != "RSA-OAEP-256" || json.contains("zip") ||
        json.contains("crit"))
        return std::nullopt;
    if (json.contains("kid") && json["kid"] != keyId.toStdString())
        return std::nullopt;
    if (json.value("enc", Json()) == "A128GCM")
        return ContentCipher::A128Gcm;
    if (json.value("enc", Json()) == "A256GCM")
        return ContentCipher::A256Gcm;
    return std::nullopt;
}

struct Sealed
{
    QByteArray aad, iv, content, tag;
};

std::optional<QByteArray> openContent(const Sealed &sealed, const QByteArray &key, ContentCipher cipher)
{
    const CipherCtx ctx(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    QByteArray plain(sealed.content.size() + 16, '\0');
    QByteArray tag = sealed.tag;
    int size = 0;
    int rest = 0;
    const bool ok =
        ctx && EVP_DecryptInit_ex(ctx.get(), gcm(cipher), nullptr, bytes(key), bytes(sealed.iv)) == 1 &&
        EVP_DecryptUpdate(ctx.get(), nullptr, &rest, bytes(sealed.aad), length(sealed.aad)) == 1 &&
        EVP_DecryptUpdate(ctx.get(), bytes(plain), &size, bytes(sealed.content), length(sealed.content)) == 1 &&
        EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_SET_TAG, length(tag), bytes(tag)) == 1 &&
        EVP_DecryptFinal_ex(ctx.get(), bytes(plain) + size, &rest) == 1;
    if (!ok)
        return std::nullopt;
    plain.truncate(size + rest);
    return plain;
}

bool sealContent(Sealed &sealed, const QByteArray &plain, const QByteArray &key, ContentCipher cipher)
{
    const CipherCtx ctx(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    sealed.content.resize(plain.size() + 16);
    sealed.tag.resize(tagSize);
    int size = 0;
    int rest = 0;
    const bool ok = ctx && EVP_EncryptInit_ex(ctx.get(), gcm(cipher), nullptr, bytes(key), bytes(sealed.iv)) == 1 &&
                    EVP_EncryptUpdate(ctx.get(), nullptr, &rest, bytes(sealed.aad), length(sealed.aad)) == 1 &&
                    EVP_EncryptUpdate(ctx.get(), bytes(sealed.content), &size, bytes(plain), length(plain)) == 1 &&
                    EVP_EncryptFinal_ex(ctx.get(), bytes(sealed.content) + size, &rest) == 1 &&
                    EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_GET_TAG, tagSize, bytes(sealed.tag)) == 1;
    sealed.content.truncate(size + rest);
    return ok;
}

} // namespace

RsaKey::RsaKey(EVP_PKEY *key)
    : m_key(key, EVP_PKEY_free)
{
}

Result<RsaKey> RsaKey::generate()
{
    EVP_PKEY *key = EVP_RSA_gen(2048);
    if (!key)
        return failure(Fault::Internal, {}, QStringLiteral("no RSA key could be made"));
    return RsaKey(key);
}

Result<RsaKey> RsaKey::fromPrivatePem(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), length(pem)), BIO_free);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr);
    if (!key)
        return failure(Fault::Internal, {}, QStringLiteral("unreadable private key"));
    return RsaKey(key);
}

Result<RsaKey> RsaKey::fromPublicPem(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), length(pem)), BIO_free);
    EVP_PKEY *key = PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr);
    if (!key)
        return failure(Fault::Internal, {}, QStringLiteral("unreadable public key"));
    return RsaKey(key);
}

QByteArray RsaKey::privatePem() const
{
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return bioContent(bio.get());
}

QByteArray RsaKey::publicPem() const
{
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PUBKEY(bio.get(), m_key.get());
    return bioContent(bio.get());
}

std::optional<OpenedJwe> openJwe(const QByteArray &compact, const RsaKey &privateKey, const QByteArray &keyId)
{
    const QList<QByteArray> parts = compact.split('.');
    if (parts.size() != 5)
        return std::nullopt;
    const auto header = decode(parts[0]);
    const auto wrapped = decode(parts[1]);
    const auto iv = decode(parts[2]);
    const auto content = decode(parts[3]);
    const auto tag = decode(parts[4]);
    if (!header || !wrapped || !iv || !content || !tag || iv->size() != ivSize || tag->size() != tagSize)
        return std::nullopt;
    const auto cipher = readHeader(*header, keyId);
    const auto key = cipher ? unwrapKey(*wrapped, privateKey) : std::nullopt;
    if (!key || key->size() != keySize(*cipher))
        return std::nullopt;
    const auto plain = openContent({parts[0], *iv, *content, *tag}, *key, *cipher);
    if (!plain)
        return std::nullopt;
    return OpenedJwe{*plain, *cipher};
}

QByteArray sealJwe(const QByteArray &plain, const RsaKey &publicKey, ContentCipher cipher)
{
    QByteArray key(keySize(cipher), '\0');
    Sealed sealed;
    sealed.iv.resize(ivSize);
    if (RAND_bytes(bytes(key), length(key)) != 1 || RAND_bytes(bytes(sealed.iv), length(sealed.iv)) != 1)
        return {};
    const QByteArray enc = cipher == ContentCipher::A256Gcm ? "A256GCM" : "A128GCM";
    sealed.aad = encode(R"({"enc":")" + enc + R"(","alg":"RSA-OAEP-256"})");
    const auto wrapped = wrapKey(key, publicKey);
    if (!wrapped || !sealContent(sealed, plain, key, cipher))
        return {};
    return sealed.aad + '.' + encode(*wrapped) + '.' + encode(sealed.iv) + '.' + encode(sealed.content) + '.' +
           encode(sealed.tag);
}

} // namespace giftdesk::sandbox
