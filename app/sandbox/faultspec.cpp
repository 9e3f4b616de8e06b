// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faultspec.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

constexpr FaultFacts table[] = {
    {FaultKind::Delay, "delay", FaultStage::After, 1000},
    {FaultKind::DropBeforeRead, "dropBeforeRead", FaultStage::BeforeRead, 0},
    {FaultKind::DropAfterRead, "dropAfterRead", FaultStage::Instead, 0},
    {FaultKind::DropAfterCommit, "dropAfterCommit", FaultStage::After, 0},
    {FaultKind::Reset, "reset", FaultStage::Instead, 0},
    {FaultKind::ResetAfterCommit, "resetAfterCommit", FaultStage::After, 0},
    {FaultKind::HalfStatusLine, "halfStatusLine", FaultStage::After, 0},
    {FaultKind::Garbage, "garbage", FaultStage::After, 0},
    {FaultKind::Only100, "only100", FaultStage::After, 0},
    {FaultKind::Redirect302, "redirect302", FaultStage::Instead, 302},
    {FaultKind::Redirect307, "redirect307", FaultStage::Instead, 307},
    {FaultKind::Redirect308, "redirect308", FaultStage::Instead, 308},
    {FaultKind::CutBody, "cutBody", FaultStage::After, 0},
    {FaultKind::WrongLength, "wrongLength", FaultStage::After, -10},
    {FaultKind::Drip, "drip", FaultStage::After, 1000},
    {FaultKind::Huge, "huge", FaultStage::After, 100},
    {FaultKind::Status408, "status408", FaultStage::Instead, 408},
    {FaultKind::Status500, "status500", FaultStage::After, 500},
    {FaultKind::Unencrypted, "unencrypted", FaultStage::After, 0},
    {FaultKind::WrongKey, "wrongKey", FaultStage::After, 0},
    {FaultKind::LateCommit, "lateCommit", FaultStage::Late, 0},
    {FaultKind::Replay, "replay", FaultStage::After, 0},
    {FaultKind::ForeignCorrelation, "foreignCorrelation", FaultStage::After, 0},
    {FaultKind::MissingCorrelation, "missingCorrelation", FaultStage::After, 0},
    {FaultKind::DuplicateKeys, "duplicateKeys", FaultStage::After, 0},
    {FaultKind::CodeStatusMismatch, "codeStatusMismatch", FaultStage::After, 0},
    {FaultKind::IdleClose, "idleClose", FaultStage::BeforeRead, 0},
    {FaultKind::HistoryLosesRow, "historyLosesRow", FaultStage::After, 0},
    {FaultKind::HistoryMasked, "historyMasked", FaultStage::After, 0},
    {FaultKind::Silence, "silence", FaultStage::Instead, 0},
    {FaultKind::SilenceAfterCommit, "silenceAfterCommit", FaultStage::After, 0},
    {FaultKind::LateAlert, "lateAlert", FaultStage::Instead, 0},
    {FaultKind::Status401, "status401", FaultStage::Instead, 401},
    {FaultKind::Status403, "status403", FaultStage::Instead, 403},
    {FaultKind::Status407, "status407", FaultStage::Instead, 407},
    {FaultKind::Refusal, "refusal", FaultStage::Instead, 900'010},
    {FaultKind::NineteenNines, "nineteenNines", FaultStage::After, 0},
    {FaultKind::HistoryLags, "historyLags", FaultStage::Beside, 1000},
};

std::optional<FaultRule> ruleOf(const QString &part)
{
    static const QRegularExpression form(
        u"^([A-Za-z0-9]+)(?::(-?[0-9]{1,9}))?@([a-zA-Z.]+|\\*)(?:#([1-9][0-9]{0,6}))?$"_s);
    const QRegularExpressionMatch match = form.match(part);
    const auto facts = std::find_if(std::begin(table), std::end(table), [&](const FaultFacts &row) {
        return match.captured(1) == QLatin1StringView(row.name);
    });
    if (!match.hasMatch() || facts == std::end(table))
        return std::nullopt;
    const QString value = match.captured(2);
    return FaultRule{facts->kind, value.isEmpty() ? facts->defaultValue : value.toLongLong(), match.captured(3),
                     match.captured(4).toInt()};
}

} // namespace

std::span<const FaultFacts> faultFacts()
{
    return table;
}

const FaultFacts &factsOf(FaultKind kind)
{
    return *std::find_if(std::begin(table), std::end(table),
                         [kind](const FaultFacts &row) { return row.kind == kind; });
}

Result<FaultPlan> FaultPlan::parse(const QString &spec)
{
    FaultPlan plan;
    for (const QString &part : spec.split(u',', Qt::SkipEmptyParts)) {
        const auto rule = ruleOf(part.trimmed());
        if (!rule)
            return failure(Fault::BadOption, {u"--fault"_s, part.trimmed()});
        plan.m_rules.append(*rule);
    }
    return plan;
}

bool FaultPlan::applies(const FaultRule &rule, const QString &endpoint) const
{
    const bool here = rule.endpoint == "*"_L1 || rule.endpoint == endpoint;
    return here && (rule.nth == 0 || rule.nth == m_seen.value(endpoint));
}

std::optional<FaultRule> FaultPlan::take(const QString &endpoint, bool onUsedConnection)
{
    ++m_seen[endpoint];
    for (const FaultRule &rule : std::as_const(m_rules)) {
        const bool spoils = factsOf(rule.kind).stage != FaultStage::Beside;
        if (spoils && applies(rule, endpoint) && (onUsedConnection || rule.kind != FaultKind::IdleClose))
            return rule;
    }
    return std::nullopt;
}

qint64 FaultPlan::historyLagMs(const QString &endpoint) const
{
    const auto lags = std::find_if(m_rules.begin(), m_rules.end(), [&](const FaultRule &rule) {
        return rule.kind == FaultKind::HistoryLags && applies(rule, endpoint);
    });
    return lags == m_rules.end() ? 0 : lags->value;
}

} // namespace giftdesk::sandbox
