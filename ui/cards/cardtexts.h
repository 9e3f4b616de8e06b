// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/senderlookup.h"
#include "ui/widgets/statebadge.h"

namespace giftdesk::cardtexts {

/// "Can be given", or in a few words why not.
QString stateText(const std::optional<CardBlock> &block);
/// One sentence why a card cannot be given.
QString blockSentence(CardBlock block);

BadgeLook stateLook(const std::optional<CardBlock> &block);

} // namespace giftdesk::cardtexts
