// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/rsakey.h"

#include "crypto/secretbytes.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int smallestBits = 2048;

using KeyPtr = std::shared_ptr<EVP_PKEY>;

struct PemBlock
{
    QByteArray name;
    bool encrypted = false;
    SecretBytes der;
};

KeyPtr owned(EVP_PKEY *key)
{
    return KeyPtr(key, &EVP_PKEY_free);
}

KeyPtr publicFromSpki(const PemBlock &block)
{
    const unsigned char *at = block.der.data();
    return owned(d2i_PUBKEY(nullptr, &at, long(block.der.size())));
}

KeyPtr publicFromPkcs1(const PemBlock &block)
{
    const unsigned char *at = block.der.data();
    return owned(d2i_PublicKey(EVP_PKEY_RSA, nullptr, &at, long(block.der.size())));
}

KeyPtr publicFromCertificate(const PemBlock &block)
{
    const unsigned char *at = block.der.data();
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(d2i_X509(nullptr, &at, long(block.der.size())),
                                                                  &X509_free);
    return certificate ? owned(X509_get_pubkey(certificate.get())) : KeyPtr();
}

KeyPtr privateFromDer(const PemBlock &block)
{
    const unsigned char *at = block.der.data();
    return owned(d2i_AutoPrivateKey(nullptr, &at, long(block.der.size())));
}

KeyPtr lockedAway(const PemBlock &)
{
    return {};
}

struct BlockReader
{
    const char *name;
    KeyPtr (*read)(const PemBlock &);
};

constexpr BlockReader publicBlocks[] = {
    {"PUBLIC KEY", publicFromSpki},
    {"RSA PUBLIC KEY", publicFromPkcs1},
    {"CERTIFICATE", publicFromCertificate},
};

constexpr BlockReader privateBlocks[] = {
    {"PRIVATE KEY", privateFromDer},
    {"RSA PRIVATE KEY", privateFromDer},
    {"ENCRYPTED PRIVATE KEY", lockedAway},
};

// One block; false at the end of the text. A block that is damaged ends the reading too.
bool nextBlock(BIO *bio, PemBlock &block)
{
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long length = 0;
    if (PEM_read_bio(bio, &name, &header, &data, &length) != 1)
        return false;
    block.name = name;
    block.encrypted = std::strstr(header, "ENCRYPTED") || std::strstr(name, "ENCRYPTED");
    block.der = SecretBytes::fromBytes({reinterpret_cast<const char *>(data), qsizetype(length)});
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_clear_free(data, size_t(length));
    return true;
}

// What is wrong with a key, empty if nothing.
QString complaint(const PemBlock &block, const KeyPtr &key)
{
    if (block.encrypted)
        return u"encrypted"_s;
    if (!key)
        return u"malformed"_s;
    if (!EVP_PKEY_is_a(key.get(), "RSA"))
        return u"notRsa"_s;
    return EVP_PKEY_get_bits(key.get()) < smallestBits ? u"tooShort"_s : QString();
}

template <std::size_t N> const BlockReader *readerFor(const BlockReader (&readers)[N], const PemBlock &block)
{
    for (const BlockReader &reader : readers) {
        if (block.name == reader.name)
            return &reader;
    }
    return nullptr;
}

// The first good key, else the complaint about the first block that could have held one.
template <std::size_t N> Result<KeyPtr> firstKey(QByteArrayView pem, const BlockReader (&readers)[N])
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.data(), int(pem.size())), &BIO_free);
    QString firstComplaint;
    PemBlock block;
    while (bio && nextBlock(bio.get(), block)) {
        const BlockReader *reader = readerFor(readers, block);
        if (!reader)
            continue;
        const KeyPtr key = block.encrypted ? KeyPtr() : reader->read(block);
        const QString wrong = complaint(block, key);
        if (wrong.isEmpty()) {
            ERR_clear_error();
            return key;
        }
        if (firstComplaint.isEmpty())
            firstComplaint = wrong;
    }
    // A frame that could not be read at all (broken Base64, cut in the middle) is not "no key".
    const bool broken = ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (firstComplaint.isEmpty())
        firstComplaint = broken && !pem.isEmpty() ? u"malformed"_s : u"noKey"_s;
    return failure(Fault::ProfileKeyUnreadable, {firstComplaint});
}

} // namespace

Result<RsaPublicKey> RsaPublicKey::fromPem(QByteArrayView pem)
{
    return firstKey(pem, publicBlocks).map([](const KeyPtr &key) { return RsaPublicKey(key); });
}

int RsaPublicKey::bits() const
{
    return EVP_PKEY_get_bits(m_key.get());
}

Result<RsaPrivateKey> RsaPrivateKey::fromPem(QByteArrayView pem)
{
    return firstKey(pem, privateBlocks).map([](const KeyPtr &key) { return RsaPrivateKey(key); });
}

int RsaPrivateKey::bits() const
{
    return EVP_PKEY_get_bits(m_key.get());
}

} // namespace giftdesk
