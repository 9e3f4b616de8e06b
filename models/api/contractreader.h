// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/contract.h"

namespace giftdesk::contract {

/// Reads the data files strictly: a key nobody knows, a missing text in either language, a word outside its list, two
/// equal keys, codes or paths, a bound that is no number or a menu with a gap is Fault::ContractDamaged with the place
/// ("gifts.json/endpoints[0]/codes[3]") in `args` and the reason in `detail`.
Result<Tables> readTables(const QList<Document> &documents);

} // namespace giftdesk::contract
