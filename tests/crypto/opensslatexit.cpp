// SPDX-License-Identifier: GPL-3.0-or-later

// Says on stdout when OpenSSL cleans up at exit; every program with giftdesk_crypto must end without that, because
// threads may still be leaving (crypto/opensslatexit.cpp). CTest fails on the line.

#include "crypto/random.h"

#include <openssl/crypto.h>

#include <cstdio>

int main()
{
    OPENSSL_atexit([] { std::puts("OpenSSL was cleaned up"); });
    return giftdesk::randomBytes(16).size() == 16 ? 0 : 1;
}
