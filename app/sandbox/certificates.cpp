// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/certificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QHostAddress>

#include <memory>

namespace giftdesk::sandbox {

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Pkey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Cert = std::unique_ptr<X509, decltype(&X509_free)>;

QByteArray bioContent(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

tl::unexpected<Error> broken(const char *step)
{
    return failure(Fault::Internal, {}, QString::fromLatin1(step));
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    if (!extension)
        return;
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// A certificate with names, a random serial and validity, not yet signed.
Cert blank(EVP_PKEY *key, const char *commonName, qint64 validFrom, qint64 validTo)
{
    Cert certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), 2);
    unsigned char serial[8];
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7f;
    BIGNUM *number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), validFrom);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validTo);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0);
    return certificate;
}

CertificatePair toPem(X509 *certificate, EVP_PKEY *key)
{
    const Bio first(BIO_new(BIO_s_mem()), BIO_free);
    const Bio second(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(first.get(), certificate);
    PEM_write_bio_PKCS8PrivateKey(second.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return {bioContent(first.get()), bioContent(second.get())};
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArray names;
    for (const QString &host : hosts) {
        const bool address = !QHostAddress(host).isNull();
        names += (names.isEmpty() ? "" : ",") + QByteArray(address ? "IP:" : "DNS:") + host.toLatin1();
    }
    return names;
}

} // namespace

Result<CertificatePair> makeTestCa()
{
    const Pkey key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    if (!key)
        return broken("no key for the test CA");
    const Cert certificate = blank(key.get(), "Giftdesk sandbox test CA", -3600, 30LL * 24 * 3600);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return broken("the test CA could not be signed");
    return toPem(certificate.get(), key.get());
}

Result<CertificatePair> makeServerCertificate(const CertificatePair &ca, const ServerCertificate &wanted)
{
    const Bio caBio(BIO_new_mem_buf(ca.certificate.constData(), -1), BIO_free);
    const Bio keyBio(BIO_new_mem_buf(ca.privateKey.constData(), -1), BIO_free);
    const Cert issuer(PEM_read_bio_X509(caBio.get(), nullptr, nullptr, nullptr), X509_free);
    const Pkey issuerKey(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const Pkey key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    if (!issuer || !issuerKey || !key)
        return broken("unreadable test CA");
    const Cert certificate = blank(key.get(), "Giftdesk sandbox", wanted.validFrom, wanted.validTo);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get()));
    addExtension(certificate.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), issuer.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), issuer.get(), NID_ext_key_usage, "serverAuth");
    addExtension(certificate.get(), issuer.get(), NID_authority_key_identifier, "keyid");
    addExtension(certificate.get(), issuer.get(), NID_subject_alt_name, alternativeNames(wanted.hosts));
    if (X509_sign(certificate.get(), issuerKey.get(), EVP_sha256()) == 0)
        return broken("the server certificate could not be signed");
    return toPem(certificate.get(), key.get());
}

} // namespace giftdesk::sandbox
