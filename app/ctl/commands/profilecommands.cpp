// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/importer.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "app/ctl/words.h"
#include "ui/text/clocktext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

class ProfileImport final : public Command
{
public:
    using Command::Command;

    CommandStatus prepare() override
    {
        m_secrets = context().plan->secrets.clone(); // the session takes the plan's
        return {};
    }

    void start() override
    {
        const Status imported = importProfile(*context().desk, m_secrets, context().options.dataFolder());
        if (!imported) {
            return fail(imported.error());
        }
        output().object({{"ok", true}, {"profile", profileRow(session().profile())}});
        done();
    }

private:
    ProfileSecrets m_secrets;
};

class ProfileList final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        const auto profiles = context().options.dataFolder().profiles(*context().contract);
        if (!profiles) {
            return fail(profiles.error());
        }
        output().beginRows({"name", "kind", "baseUrl", "aspId"});
        for (const Profile &profile : *profiles) {
            output().row(profileRow(profile));
        }
        output().endRows();
        done();
    }
};

class ProfileShow final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        output().object({{"ok", true}, {"profile", profileFacts(context().plan->profile)}});
        done();
    }
};

Json checkRow(const char *name, bool ok, const QString &message)
{
    return {{"name", name}, {"ok", ok}, {"message", jsonText(message)}};
}

/// Decisions B15. By the time it starts, the profile was read and its stores and keys are open.
class ProfileCheck final : public Command
{
public:
    using Command::Command;

    Json failureExtras(const CommandError &error) const override
    {
        const QString message = errorText(error.error, context().contract).message();
        return {{"checks", Json::array({checkRow(context().plan ? "store" : "profile", false, message)})}};
    }

    void start() override
    {
        m_checks.push_back(checkRow("profile", true, words(QT_TRANSLATE_NOOP("Giftctl", "The profile is complete."))));
        m_checks.push_back(
            checkRow("store", true, words(QT_TRANSLATE_NOOP("Giftctl", "Its folder opens and its keys can be used."))));
        GiftPageRequest request;
        request.from = request.to = dayInZone(context().clock->utcMs(), zone());
        request.pageSize = 1;
        session().api().giftPage(request, this, [this](const Result<QList<GiftRecord>> &page) { finish(page); });
    }

private:
    void finish(const Result<QList<GiftRecord>> &page)
    {
        const bool ok = page.has_value();
        const QString good =
            words(QT_TRANSLATE_NOOP("Giftctl", "The provider answered, and its answer could be read."));
        m_checks.push_back(
            checkRow("provider", ok, ok ? good : errorText(page.error(), context().contract, u"gifts.list").message()));
        const bool clock = checkClock();
        output().object({{"ok", ok && clock}, {"checks", m_checks}});
        Q_EMIT finished(ok && clock ? 0 : exitCode(ErrorKind::Configuration));
    }

    /// Of whatever answered, even where the answer itself is no good.
    bool checkClock()
    {
        const auto skew = session().api().clockSkewMs();
        if (!skew) {
            return true;
        }
        const auto off = clockDifference(skew);
        const QString good = words(QT_TRANSLATE_NOOP("Giftctl", "The clock agrees with the provider's."));
        m_checks.push_back(checkRow("clock", !off, off ? clockText(*off) : good));
        return !off;
    }

    Json m_checks = Json::array();
};

} // namespace

std::unique_ptr<Command> makeProfileImport(CommandContext &context)
{
    return std::make_unique<ProfileImport>(context);
}
std::unique_ptr<Command> makeProfileList(CommandContext &context)
{
    return std::make_unique<ProfileList>(context);
}
std::unique_ptr<Command> makeProfileShow(CommandContext &context)
{
    return std::make_unique<ProfileShow>(context);
}
std::unique_ptr<Command> makeProfileCheck(CommandContext &context)
{
    return std::make_unique<ProfileCheck>(context);
}

} // namespace giftdesk::ctl
