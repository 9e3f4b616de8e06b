// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"

#include <tl/expected.hpp>

#include <QStringList>

#include <utility>

namespace giftdesk {

/// What went wrong, without any text for people: that is made from it in `ui/text`.
struct Error
{
    Fault fault = Fault::Internal;
    QString providerCode; ///< the provider's `ddd_ddd` where it gave one
    QStringList
        args; ///< the names and values the sentence needs (a field's wire name, a file, a number); nothing personal
    QString detail; ///< for the log only, never shown as it is; nothing personal, nothing secret

    ErrorKind kind() const { return faultInfo(fault).kind; }
    /// The provider's code where there is one, else our own.
    QString code() const { return providerCode.isEmpty() ? QString::fromLatin1(faultInfo(fault).code) : providerCode; }

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T> using Result = tl::expected<T, Error>;

/// An error as the failing side of a Result: `return failure(Fault::FieldMissing, {u"reason"_s});`
inline tl::unexpected<Error> failure(Fault fault, QStringList args = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{fault, {}, std::move(args), std::move(detail)});
}

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// Done, with nothing to return.
using Status = Result<void>;

/// Runs the steps (each a callable that returns Status) until one fails, and answers as that one did.
template <typename... Steps> Status inOrder(Steps &&...steps)
{
    Status status;
    (void)((status = steps(), status.has_value()) && ...);
    return status;
}

} // namespace giftdesk
