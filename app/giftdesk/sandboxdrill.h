// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "forms/drillbackend.h"

namespace giftdesk {

/// Fire drill on the embedded sandbox, which must live longer.
class SandboxDrill final : public DrillBackend
{
public:
    /// Counts from here: what earlier runs left in the sandbox's books is not practice of today.
    explicit SandboxDrill(Sandbox &sandbox);

    Status play(DrillScene scene) override;
    DrillScene scene() const override { return m_scene; }
    DrillCount count() const override;

private:
    Sandbox &m_sandbox;
    qint64 m_giftsBefore;
    DrillScene m_scene = DrillScene::Normal;
};

} // namespace giftdesk
