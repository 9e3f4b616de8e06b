// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchrow.h"

namespace giftdesk {

/// A checked file as bytes, to be kept and opened again later: what the file said, not what was made of it.
QByteArray packBatch(const BatchFile &file);

/// The file again, judged anew by the rules of today; content hash and keys are those it had. FieldMalformed(draft)
/// where the bytes are none of packBatch().
Result<BatchFile> unpackBatch(const QByteArray &packed);

} // namespace giftdesk
