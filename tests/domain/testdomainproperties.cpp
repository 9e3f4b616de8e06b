// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hangul.h"
#include "domain/historyquery.h"
#include "domain/personname.h"
#include "domain/phonenumber.h"

#include <QTest>

#include <rapidcheck.h>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Any text, lone surrogates included.
QString anyText()
{
    const auto units = *rc::gen::container<std::vector<uint16_t>>(rc::gen::arbitrary<uint16_t>());
    return QString::fromUtf16(reinterpret_cast<const char16_t *>(units.data()), qsizetype(units.size()));
}

QString syllables(size_t count)
{
    QString text;
    for (const int at : *rc::gen::container<std::vector<int>>(count, rc::gen::inRange(0xAC00, 0xD7A4))) {
        text += QChar(char16_t(at));
    }
    return text;
}

qint64 giftAmount()
{
    return *rc::gen::inRange<qint64>(Won::smallestGift, Won::largestGift + 1);
}

} // namespace

class TestDomainProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsReadBackAsWritten()
    {
        QVERIFY(rc::check([] {
            const Won amount(giftAmount());
            RC_ASSERT(parseGiftAmount(groupedWon(amount)).value() == amount);
            RC_ASSERT(parseGiftAmount(formatWon(amount, Language::Korean)).value() == amount);
            RC_ASSERT(parseGiftAmount(formatWon(amount, Language::English)).value() == amount);
        }));
    }

    void differentAmountsReadDifferently()
    {
        QVERIFY(rc::check([] {
            const Won one(giftAmount());
            const Won other(giftAmount());
            RC_ASSERT((readWon(one) == readWon(other)) == (one == other));
            RC_ASSERT((one.value() > 999'999'999 || readWon(one) != readWon(Won(one.value() * 10))));
        }));
    }

    void noTextIsReadAsAnAmountItDoesNotShow()
    {
        QVERIFY(rc::check([] {
            const auto amount = parseGiftAmount(anyText());
            RC_ASSERT((!amount || (amount->value() >= Won::smallestGift && amount->value() <= Won::largestGift)));
        }));
    }

    void phonesKeepTheirDigits()
    {
        QVERIFY(rc::check([] {
            QString digits = u"01"_s;
            for (const int digit : *rc::gen::container<std::vector<int>>(9, rc::gen::inRange(0, 10))) {
                digits += QString::number(digit);
            }
            const auto phone = PhoneNumber::parse(formatPhone(digits), u"phone"_s);
            RC_ASSERT(phone.has_value());
            RC_ASSERT(phone->digits() == digits);
            RC_ASSERT(PhoneNumber::parse(QString(u"+82"_s + digits.mid(1)), u"phone"_s)->digits() == digits);
            RC_ASSERT((!maskedPhone(digits).contains(digits.mid(3, 4)) || digits.right(4) == digits.mid(3, 4)));
        }));
    }

    void acceptedNamesAreWhatTheyLookLike()
    {
        QVERIFY(rc::check([] {
            const auto name = parsePersonName(anyText(), u"name"_s);
            RC_ASSERT((!name || (revealHiddenCharacters(*name) == *name && *name == name->trimmed())));
            RC_ASSERT((!name || parsePersonName(*name, u"name"_s) == name));
        }));
    }

    void masksHideTheMiddle()
    {
        QVERIFY(rc::check([] {
            const QString name = syllables(*rc::gen::inRange<size_t>(2, 6));
            const QString masked = maskedName(name);
            RC_ASSERT(masked.size() == name.size());
            RC_ASSERT(masked.contains(u'*'));
            RC_ASSERT(masked.front() == name.front());
        }));
    }

    void initialsFindTheirName()
    {
        QVERIFY(rc::check([] {
            GiftRecord record;
            record.receiverName = syllables(*rc::gen::inRange<size_t>(2, 6));
            const auto from = *rc::gen::inRange<qsizetype>(0, record.receiverName.size());
            RC_ASSERT(matches(parseSearchWord(record.receiverName.mid(from)), record));
            RC_ASSERT(matches(parseSearchWord(hangul::initials(record.receiverName).mid(from)), record));
        }));
    }

    void wireTimesComeBack()
    {
        QVERIFY(rc::check([] {
            const qint64 instant = *rc::gen::inRange<qint64>(0, 4'102'444'800) * 1000;
            const auto zone = *rc::gen::element(TimeZone::Kst, TimeZone::Utc);
            RC_ASSERT(parseWireTime14(wireTime14(instant, zone), zone) == std::optional(instant));
            RC_ASSERT(wireTime17(instant, zone) == wireTime14(instant, zone) + u"000"_s);
            RC_ASSERT(wireTime12(instant, zone) == wireTime14(instant, zone).mid(2));
            const QDate day = dayInZone(instant, zone);
            RC_ASSERT(startOfDay(day, zone) <= instant && instant < startOfDay(day.addDays(1), zone));
        }));
    }

    void searchTextNeverHarms()
    {
        QVERIFY(rc::check([] {
            const auto words = parseSearchText(anyText());
            GiftRecord record;
            record.receiverName = anyText();
            HistoryQuery query;
            query.words = words.value_or(QList<SearchWord>());
            matches(query, record);
        }));
    }
};

QTEST_APPLESS_MAIN(TestDomainProperties)
#include "testdomainproperties.moc"
