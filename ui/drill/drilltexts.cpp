// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drill/drilltexts.h"

#include <QCoreApplication>

namespace giftdesk::drilltexts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(giftdesk::DrillTexts)
};

} // namespace

QList<DrillScene> scenes()
{
    return {DrillScene::Normal,  DrillScene::Slow,       DrillScene::Refuse,  DrillScene::DropAnswer,
            DrillScene::Garbage, DrillScene::LoseAsking, DrillScene::Lagging, DrillScene::Down};
}

QString name(DrillScene scene)
{
    switch (scene) {
    case DrillScene::Normal: return Words::tr("Everything &works");
    case DrillScene::DropAnswer: return Words::tr("&Drop the answer");
    case DrillScene::LoseAsking: return Words::tr("&Lose the request");
    case DrillScene::Slow: return Words::tr("&Slow");
    case DrillScene::Garbage: return Words::tr("&Garbage");
    case DrillScene::Refuse: return Words::tr("&Refuse");
    case DrillScene::Lagging: return Words::tr("H&istory lags behind");
    case DrillScene::Down: return Words::tr("Dow&n");
    }
    Q_UNREACHABLE();
}

QString story(DrillScene scene)
{
    switch (scene) {
    case DrillScene::Normal: return Words::tr("The provider answers as it should.");
    case DrillScene::DropAnswer:
        return Words::tr("The gift is sent, but the answer never arrives. The outcome is unknown: do not send again, "
                         "wait for the check or press “Check now”, and see it proved as sent.");
    case DrillScene::LoseAsking:
        return Words::tr("The request is lost on the way and no gift is made, but nobody here can know. See how long "
                         "it takes until it is proved as not sent, and only then send anew.");
    case DrillScene::Slow: return Words::tr("The answer takes eight seconds. Wait; nothing needs to be pressed twice.");
    case DrillScene::Garbage:
        return Words::tr("The gift is sent, but the answer cannot be read. It is treated like a lost answer.");
    case DrillScene::Refuse:
        return Words::tr("The provider refuses the gift and says why. The money stays; correct what is wrong and "
                         "send anew.");
    case DrillScene::Lagging:
        return Words::tr("The answer is lost, and the provider's history shows the gift only half a minute later. No "
                         "check may call it not sent meanwhile.");
    case DrillScene::Down:
        return Words::tr("Nobody answers anything: no card list, no token. Nothing leaves, so every gift ends as not "
                         "sent.");
    }
    Q_UNREACHABLE();
}

} // namespace giftdesk::drilltexts
