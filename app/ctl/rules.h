// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "domain/profile.h"
#include "store/auditrepository.h"

namespace giftdesk::ctl {

/// A reason belongs to a gift or to looking; without either it was meant for something else. Faults:
/// ReasonForUnmaskedMissing, UnknownOption.
Status checkUnmasking(const Invocation &given);
/// Outside the sandbox nothing personal stands on a command line, where every process of the machine can read it
/// (design §8). Fault::PersonalDataAsArgument.
Status checkPersonalArguments(const Invocation &given, ProfileKind kind);
/// The audit row of a command that shows personal data in full.
AuditAct unmaskingAct(const Invocation &given);

} // namespace giftdesk::ctl
