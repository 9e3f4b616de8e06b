// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/startup.h"

#include "crypto/selftest.h"

#include <QSysInfo>

#include <array>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// The account's name; its number where the machine has no name for it.
QString accountName()
{
    const uid_t user = geteuid();
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found);
    return found ? QString::fromLocal8Bit(found->pw_name) : QString(u"uid "_s + QString::number(user));
}

/// A crash file would hold keys, tokens and names (R11). The limit alone does not keep a crash handler from getting
/// one through a pipe.
void forbidCrashFiles()
{
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // its leak check has to look into the process
    (void)prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace

Result<contract::Contract> startUp()
{
    forbidCrashFiles();
    if (const Status tested = cryptoSelfTest(); !tested) {
        return failure(tested.error());
    }
    return contract::Contract::load();
}

Actor currentActor(const QString &program)
{
    return {accountName(), QString(QSysInfo::machineHostName() + u' ' + program)};
}

} // namespace giftdesk
