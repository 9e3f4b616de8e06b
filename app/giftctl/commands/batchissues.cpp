// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftctl/commands/batchissues.h"

#include "ui/text/fieldtext.h"

namespace giftdesk::ctl {

namespace {

void printRow(Output &output, const BatchRow &row)
{
    Json list = Json::array();
    for (const FieldIssue &issue : row.order.error()) {
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

void printBatchIssues(Output &output, const BatchFile &file)
{
    output.beginRows({"row", "field", "message"});
    for (const BatchRow &row : file.rows) {
        if (!row.order) {
            printRow(output, row);
        }
    }
    output.endRows();
}

} // namespace giftdesk::ctl
