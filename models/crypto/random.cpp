// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"

#include <openssl/rand.h>

namespace giftdesk {

namespace {

void fill(unsigned char *bytes, qsizetype size)
{
    if (size > 0 && RAND_bytes(bytes, int(size)) != 1)
        qFatal("no random numbers from the system");
}

} // namespace

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    fill(reinterpret_cast<unsigned char *>(bytes.data()), size);
    return bytes;
}

SecretBytes randomSecret(qsizetype size)
{
    SecretBytes secret(size);
    fill(secret.data(), size);
    return secret;
}

} // namespace giftdesk
