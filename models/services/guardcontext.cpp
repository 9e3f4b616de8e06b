// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/guardcontext.h"

#include "services/session.h"

namespace giftdesk {

IntentContext guardContext(Session &session)
{
    const ApiClient &api = session.api();
    return {session.profile().limits, session.profile().zone, api.clockSkewMs() ? api.providerUtcMs() : 0, {}, {}};
}

} // namespace giftdesk
