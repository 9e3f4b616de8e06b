// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/producttexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::producttexts {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ProductTexts)
};

struct StateRow
{
    const char16_t *state; ///< contract §3.3
    const char *word;
    IconName icon;
    Colour colour;
};

constexpr std::array states{
    //: State of a card product: it is in use.
    StateRow{u"ACTIVE", QT_TRANSLATE_NOOP("ProductTexts", "Active"), IconName::Done, Colour::Done},
    //: State of a card product: stopped for the time being.
    StateRow{u"SUSPENDED", QT_TRANSLATE_NOOP("ProductTexts", "Suspended"), IconName::Hourglass, Colour::Waiting},
    //: State of a card product: not valid.
    StateRow{u"VOID", QT_TRANSLATE_NOOP("ProductTexts", "Void"), IconName::Ban, Colour::SecondText},
    //: State of a card product: no longer there.
    StateRow{u"DELETED", QT_TRANSLATE_NOOP("ProductTexts", "Deleted"), IconName::Ban, Colour::SecondText},
};

const StateRow *rowOf(const QString &state)
{
    const auto found = std::find_if(states.begin(), states.end(),
                                    [&state](const StateRow &row) { return state == QStringView(row.state); });
    return found == states.end() ? nullptr : &*found;
}

} // namespace

QString stateText(const QString &state)
{
    const StateRow *row = rowOf(state);
    return row ? Texts::tr(row->word) : state.isEmpty() ? u"–"_s : state;
}

QString validityText(int months)
{
    return months > 0 ? Texts::tr("%Ln month(s)", nullptr, months) : u"–"_s;
}

QString yesNoText(const QString &letter)
{
    if (letter == u"Y"_s) {
        //: A product can do something: yes.
        return Texts::tr("Yes");
    }
    //: A product can do something: no.
    return letter == u"N"_s ? Texts::tr("No") : u"–"_s;
}

ProductTexts tableTexts()
{
    return {[](const QString &state) { return stateText(state); },
            [](int months) {
                return validityText(months);
            }};
}

BadgeLook stateLook(const QString &state)
{
    const StateRow *row = rowOf(state);
    return row ? BadgeLook{row->icon, row->colour} : BadgeLook{IconName::Info, Colour::SecondText};
}

} // namespace giftdesk::producttexts
