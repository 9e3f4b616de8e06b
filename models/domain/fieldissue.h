// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>

namespace giftdesk {

/// A fault of one field of a form, a file row or a request; `field` is the field's wire or JSON name.
struct FieldIssue
{
    QString field;
    Error error;
};

} // namespace giftdesk
