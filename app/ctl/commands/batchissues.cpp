// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/batchissues.h"

#include "ui/text/fieldtext.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

void printRow(Output &output, const BatchRow &row, const QList<FieldIssue> &issues)
{
    Json list = Json::array();
    for (const FieldIssue &issue : issues) {
        const Json json = issueJson(issue);
        list.push_back(json);
        if (!output.isJson()) {
            output.row(
                {{"row", row.number}, {"field", jsonText(fieldText(issue.field))}, {"message", json["message"]}});
        }
    }
    if (output.isJson()) {
        output.row({{"row", row.number}, {"issues", std::move(list)}});
    }
}

} // namespace

void printBatchIssues(Output &output, const BatchFile &file, const QHash<int, Error> &cards)
{
    output.beginRows({"row", "field", "message"});
    for (const BatchRow &row : file.rows) {
        if (!row.order) {
            printRow(output, row, row.order.error());
        } else if (const auto card = cards.constFind(row.number); card != cards.cend()) {
            printRow(output, row, {FieldIssue{u"card"_s, *card}});
        }
    }
    output.endRows();
}

} // namespace giftdesk::ctl
