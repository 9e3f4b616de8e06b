// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cardtexts.h"

#include <QCoreApplication>

namespace giftdesk::cardtexts {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardTexts)
};

} // namespace

QString stateText(const std::optional<CardBlock> &block)
{
    if (!block) {
        //: State of a card: its balance can be sent as a gift.
        return Texts::tr("Can be given");
    }
    switch (*block) {
    //: State of a card: there is no money on it.
    case CardBlock::Empty: return Texts::tr("Empty");
    //: State of a card: suspended, lost, not registered and so on.
    case CardBlock::NotActive: return Texts::tr("Not active");
    //: State of a card: its last day is over.
    case CardBlock::Expired: return Texts::tr("Expired");
    //: State of a card: plastic without a mobile card number.
    case CardBlock::NotMobile: return Texts::tr("No mobile card");
    }
    Q_UNREACHABLE();
}

QString blockSentence(CardBlock block)
{
    switch (block) {
    case CardBlock::Empty: return Texts::tr("There is no money on this card.");
    case CardBlock::NotActive: return Texts::tr("The provider does not report this card as active.");
    case CardBlock::Expired: return Texts::tr("This card has expired.");
    case CardBlock::NotMobile: return Texts::tr("Only mobile cards can be given; this one has no mobile card number.");
    }
    Q_UNREACHABLE();
}

BadgeLook stateLook(const std::optional<CardBlock> &block)
{
    if (!block) {
        return {IconName::Done, Colour::Done};
    }
    return *block == CardBlock::NotActive || *block == CardBlock::Expired
               ? BadgeLook{IconName::Refused, Colour::Refused}
               : BadgeLook{IconName::Ban, Colour::SecondText};
}

} // namespace giftdesk::cardtexts
