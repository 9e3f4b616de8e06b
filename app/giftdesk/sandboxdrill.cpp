// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftdesk/sandboxdrill.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// In the words of docs/SANDBOX.md.
QString faultsOf(DrillScene scene)
{
    switch (scene) {
    case DrillScene::Normal: return {};
    case DrillScene::DropAnswer: return u"dropAfterCommit@gifts.send"_s;
    case DrillScene::LoseAsking: return u"dropAfterRead@gifts.send"_s;
    case DrillScene::Slow: return u"delay:8000@gifts.send"_s;
    case DrillScene::Garbage: return u"garbage@gifts.send"_s;
    case DrillScene::Refuse: return u"refusal:5025@gifts.send"_s;
    case DrillScene::Lagging: return u"dropAfterCommit@gifts.send,historyLags:30000@gifts.list"_s;
    case DrillScene::Down: return u"dropBeforeRead@*"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

SandboxDrill::SandboxDrill(Sandbox &sandbox)
    : m_sandbox(sandbox)
    , m_giftsBefore(sandbox.sentGifts().size())
{
}

Status SandboxDrill::play(DrillScene scene)
{
    const Status set = m_sandbox.setFaults(faultsOf(scene));
    if (set) {
        m_scene = scene;
    }
    return set;
}

DrillCount SandboxDrill::count() const
{
    return {m_sandbox.postsSeen(u"gifts.send"_s), m_sandbox.sentGifts().size() - m_giftsBefore};
}

} // namespace giftdesk
