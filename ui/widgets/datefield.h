// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDateEdit;
class QWidget;

namespace giftdesk {

/// A field for a day with a calendar to pick from, written as it is on the command line (`2026-11-22`) in both
/// languages.
QDateEdit *dateField(QWidget *parent);

} // namespace giftdesk
