// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/drillbackend.h"

#include <QList>
#include <QString>

namespace giftdesk::drilltexts {

/// In the order they are offered: no trouble first, the worst last.
QList<DrillScene> scenes();
/// The name of the button, with a mnemonic.
QString name(DrillScene scene);
/// One or two sentences: what the provider does, and what is to be practised.
QString story(DrillScene scene);

} // namespace giftdesk::drilltexts
