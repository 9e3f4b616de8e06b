// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"

#include <array>

namespace giftdesk {

/// What an argument of a fault holds, and so how it is shown. The same words stand in docs/ERRORS.md.
enum class ArgKind {
    None,
    Field, ///< a JSON or wire name, shown by fieldText()
    Plain, ///< a number, a file, an option: shown as it is
    Form,  ///< the form expected; a number alone is a length in letters and digits
};

/// The sentences of one fault in English, the source language; `%1` to `%3` stand for its arguments.
struct ErrorSentences
{
    Fault fault;
    std::array<ArgKind, 3> args; ///< of %1, %2, %3
    const char *what;
    const char *why;
    const char *action;
};

/// The context of these sentences in the translation files.
inline constexpr char errorContext[] = "ErrorText";

/// The sentences of a fault. A fault without a row does not compile.
const ErrorSentences &errorSentences(Fault fault);

} // namespace giftdesk
