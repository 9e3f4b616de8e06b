// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/trantoken.h"

#include "crypto/hash.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qsizetype timeDigits = 17;

QByteArray::Base64Options base64Options(TranTokenForm form)
{
    switch (form) {
    case TranTokenForm::Ms17Padded: return QByteArray::KeepTrailingEquals;
    case TranTokenForm::Ms17Unpadded: return QByteArray::OmitTrailingEquals;
    }
    Q_UNREACHABLE();
}

bool isTime17(QStringView time)
{
    return time.size() == timeDigits &&
           std::all_of(time.begin(), time.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Result<TranTokenForm> parseTranTokenForm(QStringView name)
{
    for (const TranTokenForm form : {TranTokenForm::Ms17Padded, TranTokenForm::Ms17Unpadded}) {
        if (name == tranTokenFormName(form))
            return form;
    }
    return failure(Fault::ProfileFieldWrong, {u"tokenForm"_s});
}

QString tranTokenFormName(TranTokenForm form)
{
    switch (form) {
    case TranTokenForm::Ms17Padded: return u"ms17-padded"_s;
    case TranTokenForm::Ms17Unpadded: return u"ms17-unpadded"_s;
    }
    Q_UNREACHABLE();
}

QByteArray tranToken(QByteArrayView wireBody, const SecretBytes &secretKey, QStringView time17, TranTokenForm form)
{
    Q_ASSERT(isTime17(time17));
    return "KMV1:" + time17.toLatin1() + ':' + hmacSha256(secretKey, wireBody).toBase64(base64Options(form));
}

} // namespace giftdesk
