// SPDX-License-Identifier: GPL-3.0-or-later

// OpenSSL must not clean up when the program exits. QThread::wait() returns while the thread is still leaving: its
// thread-local destructors, OpenSSL's among them, run after that. Where exit() cleans OpenSSL up meanwhile, both free
// the same per-thread state, and a program that has sent its gift ends by SIGABRT (seen twice in the crash tests, once
// in some 7,000 restarts). Memory is the operating system's at that moment anyway; secrets are wiped by their owners
// (SecretBytes).

#include <openssl/crypto.h>

// Only the first initialisation decides, so this one comes before main(), and before Qt loads its TLS backend. The
// linker is told to take this symbol along (CMakeLists.txt): nothing refers to it.
extern "C" const int giftdesk_openssl_stays; // NOLINT(readability-identifier-naming)
extern "C" const int giftdesk_openssl_stays = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
