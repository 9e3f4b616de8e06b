// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/jwe.h"

#include "crypto/aead.h"
#include "crypto/random.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qsizetype maximumHeaderSize = 4096;
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

struct EncryptionRow
{
    JweEncryption encryption;
    const char *name;
    qsizetype keySize;
};

constexpr EncryptionRow encryptions[] = {
    {JweEncryption::A128Gcm, "A128GCM", 16},
    {JweEncryption::A256Gcm, "A256GCM", 32},
};

struct Parts
{
    QByteArray headerText; // as it came: it is the associated data
    QByteArray header;
    QByteArray wrappedKey;
    QByteArray nonce;
    QByteArray cipherText;
    QByteArray tag;
};

bool setOaep256(EVP_PKEY_CTX *context)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) == 1 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1;
}

PkeyContext contextFor(EVP_PKEY *key)
{
    return PkeyContext(EVP_PKEY_CTX_new(key, nullptr), &EVP_PKEY_CTX_free);
}

std::optional<QByteArray> wrapKey(const SecretBytes &contentKey, const RsaPublicKey &key)
{
    const PkeyContext context = contextFor(key.handle());
    QByteArray wrapped(key.bits() / 8, Qt::Uninitialized);
    size_t length = size_t(wrapped.size());
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1 || !setOaep256(context.get()) ||
        EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char *>(wrapped.data()), &length, contentKey.data(),
                         size_t(contentKey.size())) != 1)
        return std::nullopt;
    wrapped.truncate(qsizetype(length));
    return wrapped;
}

// The content key, or a random one of the right size if the wrapped one is no good: the failure then shows only in the
// tag, as it does for any other change (RFC 7516 §11.5).
SecretBytes unwrapKey(QByteArrayView wrapped, const RsaPrivateKey &key, qsizetype keySize)
{
    SecretBytes substitute = randomSecret(keySize);
    SecretBytes unwrapped(EVP_PKEY_get_size(key.handle()));
    size_t length = size_t(unwrapped.size());
    const PkeyContext context = contextFor(key.handle());
    const bool done =
        context && EVP_PKEY_decrypt_init(context.get()) == 1 && setOaep256(context.get()) &&
        EVP_PKEY_decrypt(context.get(), unwrapped.data(), &length,
                         reinterpret_cast<const unsigned char *>(wrapped.data()), size_t(wrapped.size())) == 1;
    const bool good = done && qsizetype(length) == keySize;
    SecretBytes found = unwrapped.part(0, keySize);
    return good ? std::move(found) : std::move(substitute);
}

// Only the one spelling an encoder gives: no padding, no blanks, no stray bits in the last character.
std::optional<QByteArray> decodePart(QByteArrayView text)
{
    const QByteArray encoded = QByteArray::fromRawData(text.data(), text.size());
    auto decoded = QByteArray::fromBase64Encoding(encoded, base64Url | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64(base64Url) != encoded)
        return std::nullopt;
    return std::move(decoded.decoded);
}

std::optional<Parts> splitCompact(QByteArrayView compact)
{
    if (compact.size() > jweMaximumSize)
        return std::nullopt;
    const QList<QByteArray> texts = QByteArray::fromRawData(compact.data(), compact.size()).split('.');
    if (texts.size() != 5 || texts[0].size() > maximumHeaderSize * 4 / 3 + 3)
        return std::nullopt;
    QByteArray decoded[5];
    for (int i = 0; i < 5; ++i) {
        auto part = decodePart(texts[i]);
        if (!part)
            return std::nullopt;
        decoded[i] = std::move(*part);
    }
    if (decoded[0].size() > maximumHeaderSize || decoded[2].size() != gcmNonceSize || decoded[4].size() != gcmTagSize)
        return std::nullopt;
    return Parts{texts[0], decoded[0], decoded[1], decoded[2], decoded[3], decoded[4]};
}

// How many members the outermost object is written with: more than it has after parsing means a name came twice.
qsizetype writtenMembers(const QByteArray &json)
{
    qsizetype members = 0;
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '{' || c == '['))
            ++depth;
        else if (!inText && (c == '}' || c == ']'))
            --depth;
        else if (!inText && c == ':' && depth == 1)
            ++members;
    }
    return members;
}

bool keyIdAllowed(const QJsonObject &header, const QStringList &keyIds)
{
    const auto kid = header.constFind("kid"_L1);
    return kid == header.constEnd() || (kid->isString() && keyIds.contains(kid->toString()));
}

// The content encryption the header asks for, if we take part in all it says.
const EncryptionRow *readHeader(const QByteArray &json, const QStringList &keyIds)
{
    const QJsonObject header = QJsonDocument::fromJson(json).object();
    if (header.isEmpty() || writtenMembers(json) != header.size() || header.contains("zip"_L1) ||
        header.contains("crit"_L1) || header["alg"_L1].toString() != "RSA-OAEP-256"_L1 || !keyIdAllowed(header, keyIds))
        return nullptr;
    const QByteArray wanted = header["enc"_L1].toString().toUtf8();
    const auto row = std::find_if(std::begin(encryptions), std::end(encryptions),
                                  [&](const EncryptionRow &candidate) { return wanted == candidate.name; });
    return row != std::end(encryptions) ? row : nullptr;
}

std::optional<SecretBytes> decryptCompact(QByteArrayView compact, const RsaPrivateKey &key, const QStringList &keyIds)
{
    const std::optional<Parts> parts = splitCompact(compact);
    const EncryptionRow *row = parts ? readHeader(parts->header, keyIds) : nullptr;
    if (!row || parts->wrappedKey.size() != EVP_PKEY_get_size(key.handle()))
        return std::nullopt;
    const SecretBytes contentKey = unwrapKey(parts->wrappedKey, key, row->keySize);
    return gcmOpen(contentKey, parts->nonce, parts->cipherText, parts->tag, parts->headerText);
}

} // namespace

Result<QByteArray> jweEncrypt(QByteArrayView plain, const RsaPublicKey &key, JweEncryption encryption)
{
    const EncryptionRow &row =
        *std::find_if(std::begin(encryptions), std::end(encryptions),
                      [&](const EncryptionRow &entry) { return entry.encryption == encryption; });
    const QByteArray header =
        QByteArray(R"({"enc":")" + QByteArray(row.name) + R"(","alg":"RSA-OAEP-256"})").toBase64(base64Url);
    const SecretBytes contentKey = randomSecret(row.keySize);
    const QByteArray nonce = randomBytes(gcmNonceSize);
    const std::optional<QByteArray> wrapped = wrapKey(contentKey, key);
    const std::optional<Sealed> sealed = gcmSeal(contentKey, nonce, plain, header);
    ERR_clear_error();
    if (!wrapped || !sealed)
        return failure(Fault::Internal, {}, u"JWE encryption failed"_s);
    return QByteArray(header + '.' + wrapped->toBase64(base64Url) + '.' + nonce.toBase64(base64Url) + '.' +
                      sealed->cipherText.toBase64(base64Url) + '.' + sealed->tag.toBase64(base64Url));
}

Result<SecretBytes> jweDecrypt(QByteArrayView compact, const RsaPrivateKey &key, const QStringList &keyIds)
{
    std::optional<SecretBytes> plain = decryptCompact(compact, key, keyIds);
    ERR_clear_error();
    if (!plain)
        return failure(Fault::AnswerNotDecryptable);
    return std::move(*plain);
}

} // namespace giftdesk
