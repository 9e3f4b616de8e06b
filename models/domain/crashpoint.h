// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace giftdesk {

/// A place where a test may end the program as a power cut or `kill -9` would: before and after every durable step of a
/// send. Kills the process (SIGKILL) if the environment variable GIFTDESK_CRASH_AT is `step` or `step.moment`. Does
/// nothing in a build without GIFTDESK_CRASH_POINTS, as packaged.
void crashPoint(const char *step, const char *moment = "");

} // namespace giftdesk
