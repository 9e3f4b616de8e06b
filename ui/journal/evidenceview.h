// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/journalbackend.h"
#include "ui/journal/entrytexts.h"

#include <QWidget>

class QVBoxLayout;

namespace giftdesk {

/// What the provider said, beside what we sent: each candidate field by field with a mark for agree or differ, how far
/// apart in time, the card's balance then and now. Persons are masked; what differs is said by the mark.
class EvidenceView : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceView(const DeskWords &words, QWidget *parent = nullptr);

    /// Shows the evidence, or nothing. Call again when the language changes.
    void show(const std::optional<EntryEvidence> &evidence);

private:
    void addSummary(const EntryEvidence &evidence);
    void addCandidate(const LedgerEntry &entry, const EntryCandidate &candidate, int number);

    DeskWords m_words;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
};

} // namespace giftdesk
