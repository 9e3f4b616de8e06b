// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/contract.h"
#include "store/auditrepository.h"

namespace giftdesk {

/// What every program does before anything else: forbids crash files, proves its cryptography and reads the contract.
/// Faults: CryptoSelfTestFailed, ContractDamaged; the program then stops.
Result<contract::Contract> startUp();

/// Who acts in this process: the account's name, and `HOST PROGRAM` as origin.
Actor currentActor(const QString &program);

} // namespace giftdesk
