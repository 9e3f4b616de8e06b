// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"
#include "crypto/canonical.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "crypto/secretbytes.h"
#include "crypto/selftest.h"
#include "crypto/xts.h"

#include <openssl/crypto.h>

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <type_traits>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

// The library's allocator, with an eye on one block: was it wiped when it was given back?
void *watched = nullptr;
std::size_t watchedSize = 0;
bool wasWiped = false;

void *allocate(std::size_t size, const char *, int)
{
    return std::malloc(size);
}

void *reallocate(void *block, std::size_t size, const char *, int)
{
    return std::realloc(block, size);
}

void release(void *block, const char *, int)
{
    if (block && block == watched) {
        const auto *bytes = static_cast<const unsigned char *>(block);
        wasWiped = std::all_of(bytes, bytes + watchedSize, [](unsigned char byte) { return byte == 0; });
        watched = nullptr;
    }
    std::free(block);
}

bool allocatorIsOurs = false;

/// Only possible before OpenSSL's first allocation, which crypto/opensslatexit.cpp makes before main(): with a priority
/// this comes before all that have none.
[[gnu::constructor(101)]] void useOurAllocator()
{
    allocatorIsOurs = CRYPTO_set_mem_functions(allocate, reallocate, release) == 1;
}

void watch(const SecretBytes &secret)
{
    watched = const_cast<unsigned char *>(secret.data());
    watchedSize = std::size_t(secret.size());
    wasWiped = false;
}

class TestPrimitives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreWipedWhenTheyDie();
    void secretsMoveAndCloneOnly();
    void secretsCompare();
    void theSelfTestPasses();
    void knownHashes();
    void emptyInputs();
    void gcmRefusesEveryChange();
    void xtsKnownAnswer();
    void xtsShortTails();
    void xtsUnitsDiffer();
    void canonicalFormsNeverCollide();
    void randomBytesDiffer();
};

void TestPrimitives::secretsAreWipedWhenTheyDie()
{
    {
        const SecretBytes secret = SecretBytes::fromText(u"비밀 passphrase");
        QCOMPARE(secret.view().toByteArray(), QByteArray("비밀 passphrase"));
        watch(secret);
    }
    QVERIFY(!watched && wasWiped);
    SecretBytes first = SecretBytes::fromBytes("first secret");
    watch(first);
    first = SecretBytes::fromBytes("second");
    QVERIFY(!watched && wasWiped);
    watch(first);
    first.clear();
    QVERIFY(!watched && wasWiped);
    QVERIFY(first.isEmpty());
}

void TestPrimitives::secretsMoveAndCloneOnly()
{
    static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
    SecretBytes first = SecretBytes::fromBytes("abc");
    const SecretBytes clone = first.clone();
    const SecretBytes moved = std::move(first);
    QCOMPARE(moved.view().toByteArray(), QByteArray("abc"));
    QVERIFY(clone.data() != moved.data() && clone == moved);
    QCOMPARE(moved.part(1, 2).view().toByteArray(), QByteArray("bc"));
}

void TestPrimitives::secretsCompare()
{
    QVERIFY(SecretBytes::fromBytes("abc") == SecretBytes::fromBytes("abc"));
    QVERIFY(!(SecretBytes::fromBytes("abc") == SecretBytes::fromBytes("abd")));
    QVERIFY(!(SecretBytes::fromBytes("abc") == SecretBytes::fromBytes("ab")));
    QVERIFY(SecretBytes() == SecretBytes::fromBytes(""));
}

void TestPrimitives::theSelfTestPasses()
{
    const Status status = cryptoSelfTest();
    QVERIFY2(status, status ? "" : qPrintable(status.error().args.join(u' ')));
}

void TestPrimitives::knownHashes()
{
    QCOMPARE(sha256("").toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    // RFC 4231, cases 1 and 6 (a key longer than a block)
    QCOMPARE(hmacSha256(SecretBytes::fromBytes(QByteArray(20, '\x0b')), "Hi There").toHex(),
             QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
    QCOMPARE(hmacSha256(SecretBytes::fromBytes(QByteArray(131, '\xaa')),
                        "Test Using Larger Than Block-Size Key - Hash Key First")
                 .toHex(),
             QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
    // RFC 5869, case 3: neither salt nor info
    QCOMPARE(hkdfSha256(SecretBytes::fromBytes(QByteArray(22, '\x0b')), "", 42).view().toByteArray().toHex(),
             QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
}

void TestPrimitives::emptyInputs()
{
    QCOMPARE(hmacSha256(SecretBytes(), "").toHex(),
             QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
    const auto sealed = gcmSeal(randomSecret(16), QByteArray(12, 'n'), {}, {});
    QVERIFY(sealed && sealed->cipherText.isEmpty() && sealed->tag.size() == 16);
}

void TestPrimitives::gcmRefusesEveryChange()
{
    const SecretBytes key = randomSecret(32);
    const QByteArray nonce = randomBytes(12);
    const auto sealed = gcmSeal(key, nonce, "plain text", "associated");
    QVERIFY(sealed);
    QVERIFY(gcmOpen(key, nonce, sealed->cipherText, sealed->tag, "associated"));
    QVERIFY(!gcmOpen(key, nonce, sealed->cipherText, sealed->tag, "Associated"));
    QVERIFY(!gcmOpen(key, nonce, sealed->cipherText, sealed->tag.first(12), "associated"));
    QVERIFY(!gcmOpen(key, nonce.first(8), sealed->cipherText, sealed->tag, "associated"));
    QVERIFY(!gcmOpen(randomSecret(32), nonce, sealed->cipherText, sealed->tag, "associated"));
}

// IEEE 1619-2007, vector 10: AES-256, data unit 0xff, bytes 00..ff twice; its first 32 bytes.
void TestPrimitives::xtsKnownAnswer()
{
    const QByteArray key = QByteArray::fromHex("2718281828459045235360287471352662497757247093699959574966967627"
                                               "3141592653589793238462643383279502884197169399375105820974944592");
    XtsCipher cipher(SecretBytes::fromBytes(QByteArray(key + QByteArray(32, 'k'))));
    SecretBytes unit(512);
    for (int i = 0; i < 512; ++i)
        unit.data()[i] = static_cast<unsigned char>(i);
    QVERIFY(cipher.encrypt(0xff, unit.data(), unit.size()));
    QCOMPARE(unit.part(0, 32).view().toByteArray().toHex(),
             QByteArray("1c3b3a102f770386e4836c99e370cf9bea00803f5e482357a4ae12d414a3e63b"));
}

void TestPrimitives::xtsShortTails()
{
    XtsCipher cipher(randomSecret(XtsCipher::keySize));
    QSet<int> outputs;
    for (int value = 0; value < 256; ++value) {
        unsigned char byte = static_cast<unsigned char>(value);
        QVERIFY(cipher.encrypt(3, &byte, 1));
        outputs.insert(byte);
        QVERIFY(cipher.decrypt(3, &byte, 1));
        QCOMPARE(int(byte), value);
    }
    QCOMPARE(outputs.size(), 256);
    for (qsizetype length = 2; length <= 40; ++length) {
        const SecretBytes plain = randomSecret(length);
        SecretBytes bytes = plain.clone();
        QVERIFY(cipher.encrypt(length, bytes.data(), length));
        QVERIFY(length < 4 || !(bytes == plain));
        QVERIFY(cipher.decrypt(length, bytes.data(), length));
        QVERIFY(bytes == plain);
    }
}

void TestPrimitives::xtsUnitsDiffer()
{
    XtsCipher cipher(randomSecret(XtsCipher::keySize));
    for (const qsizetype length : {8, 15, 16, 100, 4096}) {
        SecretBytes first(length);
        SecretBytes second(length);
        QVERIFY(cipher.encrypt(1, first.data(), length) && cipher.encrypt(2, second.data(), length));
        QVERIFY(!(first == second));
    }
}

void TestPrimitives::canonicalFormsNeverCollide()
{
    const QVariantList lists[] = {{u"ab"_s, u"c"_s},
                                  {u"a"_s, u"bc"_s},
                                  {u"abc"_s},
                                  {u""_s, u"abc"_s},
                                  {QByteArray("abc")},
                                  {1},
                                  {u"1"_s},
                                  {QVariant(), u"abc"_s},
                                  {0},
                                  {QVariant()},
                                  {u""_s}};
    QSet<QByteArray> forms;
    for (const QVariantList &list : lists) {
        CanonicalEncoder encoder;
        for (const QVariant &value : list)
            encoder.addValue(value);
        forms.insert(encoder.bytes());
    }
    QCOMPARE(forms.size(), qsizetype(std::size(lists)));
    QCOMPARE(CanonicalEncoder().addValue(true).bytes(),
             CanonicalEncoder().addInteger(1).bytes()); // as SQLite stores it
    QCOMPARE(CanonicalEncoder().addValue(QString()).bytes(), CanonicalEncoder().addNull().bytes());
}

void TestPrimitives::randomBytesDiffer()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(randomBytes(16));
    QCOMPARE(seen.size(), 1000);
}

} // namespace

int main(int argc, char **argv)
{
    if (!allocatorIsOurs)
        return 1;
    QCoreApplication application(argc, argv);
    TestPrimitives test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_primitives.moc"
