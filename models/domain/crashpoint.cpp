// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/crashpoint.h"

#ifdef GIFTDESK_CRASH_POINTS
#include <csignal>
#include <cstdlib>
#include <string>
#endif

namespace giftdesk {

#ifdef GIFTDESK_CRASH_POINTS
void crashPoint(const char *step, const char *moment)
{
    const char *wanted = std::getenv("GIFTDESK_CRASH_AT");
    if (wanted && wanted == std::string(step) + (*moment ? "." : "") + moment) {
        std::raise(SIGKILL);
    }
}
#else
void crashPoint(const char *, const char *) {}
#endif

} // namespace giftdesk
