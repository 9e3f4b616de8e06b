// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/startup.h"

#include "crypto/selftest.h"

#include <QSysInfo>

#include <array>
#include <pwd.h>
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

} // namespace

Result<contract::Contract> startUp()
{
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
