// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codebook.h"
#include "domain/fieldissue.h"

namespace giftdesk {

/// An error as people read it, in the language of textLanguage(): whole sentences, ready to show. `why` and `action`
/// may be empty. docs/ERRORS.md lists every one of them and the arguments each fault takes.
struct ErrorText
{
    QString what;   ///< what happened
    QString why;    ///< why
    QString action; ///< what to do now
    QString code;   ///< the provider's code where it gave one, else our own `GD-…`; never translated

    /// What and why on one line: `error.message` of the command line.
    QString message() const;
};

/// The words for an error. `codes` explains the provider's code for the endpoint (`gifts.send`, decisions B2); without
/// it, or for a code it does not know, the sentence names the code alone. A missing argument is shown as a dash, never
/// as %1.
ErrorText errorText(const Error &error, const CodeBook *codes = nullptr, QStringView endpointKey = {});

/// The one line under a field of a form: what is wrong with it and what to enter.
QString issueText(const FieldIssue &issue);

} // namespace giftdesk
