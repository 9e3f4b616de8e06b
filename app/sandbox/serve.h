// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"

#include <QObject>
#include <QTemporaryDir>

#include <optional>

class QSocketNotifier;

namespace giftdesk {

struct ServeOptions
{
    SandboxOptions sandbox;
    std::optional<int> forSeconds; ///< ends by itself after so long
};

/// The content of a profile file for a sandbox (design §7, kind sandbox).
QByteArray sandboxProfile(const QUrl &baseUrl, const SandboxCredentials &credentials);

/// A sandbox for people and scripts, used by `giftdesk-sandbox` and by `giftctl sandbox serve`: memory only, with a
/// 0600 profile file in a new temporary folder that goes with this object. Emits finished() on SIGINT, SIGTERM or after
/// `forSeconds`; the caller then leaves its event loop. One at a time in a process.
class SandboxService : public QObject
{
    Q_OBJECT

public:
    /// Errors: those of Sandbox::start, Internal if the profile file cannot be written.
    static Result<std::unique_ptr<SandboxService>> start(const ServeOptions &options);
    ~SandboxService() override;

    /// The first line on stdout, without its end: `{"ok":true,"url","profile":PATH,"members":[…3]}` (decisions C20).
    QByteArray firstLine() const;
    Sandbox &sandbox() { return *m_sandbox; }

Q_SIGNALS:
    void finished();

private:
    SandboxService();

    Status writeProfile();
    void watchSignals();

    std::unique_ptr<Sandbox> m_sandbox;
    QTemporaryDir m_folder;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace giftdesk
