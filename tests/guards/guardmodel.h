// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entrystate.h"
#include "domain/guardrules.h"
#include "domain/textid.h"

#include <QDate>
#include <QList>

namespace giftdesk::test {

/// A gift as the model remembers it: plainly, with the true day.
struct ModelGift
{
    EntryId id;
    QDate day;
    QString phone;
    QString person;
    qint64 amount = 0;
    EntryState state = EntryState::Intent;
};

/// What the guards have to say, worked out by walking over everything there ever was.
class GuardModel
{
public:
    GuardRules rules;
    QList<ModelGift> gifts;

    /// The fault with which the gift has to be refused; nothing where it has to pass.
    std::optional<Fault> verdict(const ModelGift &asked, bool allowDuplicate) const;
    /// Nothing that was recorded on any day stands above the limits.
    bool holds() const;
};

} // namespace giftdesk::test
