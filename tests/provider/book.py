# SPDX-License-Identifier: GPL-3.0-or-later
"""The provider's own books: members, cards, tokens, products and gifts. All of it is made up."""
import base64
import bisect
import datetime
import hashlib
import random
import secrets
import threading
import time
import unicodedata

KST = datetime.timezone(datetime.timedelta(hours=9), "KST")
SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍"
GIVEN = "민서준하윤지우은채도현시온유나라솔빈결찬별봄"
LATIN = ["Mina Rowe", "Tobi Lark", "Ada Quill", "Noor Vale", "Ivo Stern", "Lea Brandt"]
TOKEN_LIFE = {None: 30, "ATM": 300, "CREDIT": 300}

# Documented codes and messages (contract §1.11); 905_xxx stand for the six cases without a published code.
MESSAGES = {
    "000_000": "Success.", "000_002": "Invalid input parameter.", "001_006": "Wallet user not found.",
    "005_022": "Invalid amount error.", "005_023": "Sender & Receiver are same..",
    "005_024": "Gift card status not active.", "005_025": "Gift card is expired.",
    "005_026": "Amount and card balance are not same.", "005_027": "Auto recharge is applied..",
    "005_028": "Gift card is already used as payment.", "005_029": "Gift card is already used as payment.",
    "005_058": "The gift card is already cancelled by sender.",
    "005_059": "The gift card is already rejected by receiver.", "005_060": "Transaction data not valid.",
    "905_001": "The gift card is already accepted.",
    "905_030": "Mobile cards only.", "905_031": "Invalid product id.", "905_032": "Invalid sender phone.",
    "905_033": "Remittance in progress.", "905_034": "No card for the token.", "905_035": "No card for the token.",
    "900_001": "Signature does not match.", "900_002": "Unknown access key.", "900_003": "Body cannot be decrypted.",
}


class Refusal(Exception):
    """A business refusal: HTTP 400 with a code."""

    def __init__(self, code, field=""):
        super().__init__(code)
        self.code = code
        self.description = MESSAGES.get(code, "Refused.") + (" " + field if field else "")


def now_kst():
    return datetime.datetime.now(KST)


def stamp(moment):
    return moment.strftime("%Y%m%d%H%M%S")


def made_up_name(rng):
    roll = rng.random()
    if roll < 0.06:
        return rng.choice(LATIN)
    name = rng.choice(SURNAMES) + rng.choice(GIVEN) + (rng.choice(GIVEN) if roll < 0.93 else "")
    if roll > 0.99:
        return name[0] + " " + name[1:]
    # A few rows come decomposed, as some telephones write them.
    return unicodedata.normalize("NFD", name) if roll > 0.98 else name


def made_up_phone(rng):
    """010-0… is not given to anybody."""
    return f"0100{rng.randrange(10**7):07d}"


def _digits(rng, count):
    return "".join(rng.choice("0123456789") for _ in range(count))


def _letters(rng, count):
    return "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(count))


class Book:
    """Thread-safe. Money moves in `send_gift` only."""

    def __init__(self, gifts=2000, cards=80, seed=20260101):
        self._lock = threading.RLock()
        self._rng = random.Random(seed)
        self.products = self._make_products()
        self.members, self.cards, self.tokens = [], {}, {}
        self._make_members(cards)
        self.gifts, self._times, self.made = [], [], []
        self.cancelled, self._paid_from = [], {}
        self._make_history(gifts)

    # ---- making ----
    def _make_products(self):
        titles = ["안심 선물", "Blue Card", "봄 선물", "지역 화폐", "커피 한 잔", "Book Gift", "명절 선물", "급식 카드",
                  "Travel Card", "시장 상품권", "준비 중 카드", "끝난 카드"]
        states = ["ACTIVE"] * 9 + ["SUSPENDED", "VOID", "DELETED"]
        return [{"serviceId": f"00019000000{index:04d}", "serviceName": title, "serviceGroupName": "선물 묶음",
                 "cardType": "https://img.invalid/card.png", "personalRechargeableYn": "Y",
                 "creditCardRechargeYn": "N", "effectiveDurationMonth": 1 + index, "refundYn": "Y",
                 "remittalbeYn": "N", "transferYn": "Y", "status": state}
                for index, (title, state) in enumerate(zip(titles, states))]

    def _make_members(self, cards):
        ids = ["50000104652", "9999999999999999999", "9223372036854775808", "9007199254740993", "7"]
        for user_id in ids:
            self.members.append({"userId": user_id, "name": made_up_name(random.Random(user_id)),
                                 "phone": made_up_phone(self._rng), "cards": []})
        main, nines, special = self.members[:3]
        for index in range(cards):
            self._add_card(main, 10_000 + 37 * index)
        for amount in (1, 50_000, 9_999_999_999):
            self._add_card(nines, amount)
        for trait in ("empty", "suspended", "expired", "autoRecharge", "used", "invalid", "physicalOnly",
                      "remittance", "badProduct", "noToken", "tokenLost", "tokenStale"):
            self._add_card(special, 0 if trait == "empty" else 30_000, trait)
        self._add_card(self.members[3], 12_345)

    def _add_card(self, member, balance, trait=""):
        card = {"par": "Q1" + _letters(self._rng, 25), "cardNo": "9491" + _digits(self._rng, 12),
                "serviceId": self.products[len(self.cards) % 9]["serviceId"], "balance": balance, "trait": trait,
                "expiry": "20200131" if trait == "expired" else ("3108" if len(self.cards) % 2 else "20310831"),
                "status": "SUSPENDED" if trait == "suspended" else "ACTIVE", "userId": member["userId"]}
        member["cards"].append(card)
        self.cards[card["par"]] = card

    def _make_history(self, count):
        rng, end = self._rng, now_kst() - datetime.timedelta(hours=2)
        people = [(str(rng.randrange(10**9, 10**18)), made_up_name(rng), made_up_phone(rng))
                  for _ in range(max(20, count // 8))]
        people += [(m["userId"], m["name"], m["phone"]) for m in self.members]
        span = 88 * 86400
        moments = sorted(end - datetime.timedelta(seconds=rng.randrange(span)) for _ in range(count))
        for index, moment in enumerate(moments):
            if index % 97 == 1:
                moment = moments[index - 1]  # several gifts in one second: order falls to the transfer id
            self._append(self._history_row(rng, moment, people))

    def _history_row(self, rng, moment, people):
        sender, receiver = rng.choice(people), rng.choice(people)
        product = rng.choice(self.products[:10])
        status = rng.choice(["SENT", "ACCEPTED", "ACCEPTED", "ACCEPTED", "REJECTED", "CANCELLED", "EXPIRED"])
        row = {"transferId": self._transfer_id(moment, rng), "status": status, "serviceId": product["serviceId"],
               "serviceName": product["serviceName"], "amount": rng.choice([1000, 5000, 10_000, 30_000, 50_000,
                                                                            rng.randrange(1, 500_000)]),
               "senderUserId": sender[0], "senderName": sender[1], "senderPhone": sender[2],
               "receiverName": receiver[1], "receiverPhone": receiver[2], "sentDateTime": stamp(moment)}
        if status == "ACCEPTED":
            row["receiverUserId"] = receiver[0]
        if status != "SENT":
            later = moment + datetime.timedelta(seconds=rng.randrange(60, 7200))
            row["processedDateTime"] = stamp(later)
        return row

    @staticmethod
    def _transfer_id(moment, rng):
        return "KG" + moment.strftime("%y%m%d") + _letters(rng, 12)

    def _append(self, row):
        at = bisect.bisect_right(self._times, row["sentDateTime"])
        self._times.insert(at, row["sentDateTime"])
        self.gifts.insert(at, row)

    # ---- asking ----
    def member(self, user_id):
        for member in self.members:
            if member["userId"] == str(user_id):
                return member
        raise Refusal("001_006")

    def card_rows(self, user_id, par=None, physical=None):
        with self._lock:
            cards = [c for c in self.member(user_id)["cards"] if par in (None, c["par"])]
            return [self._card_row(c) for c in cards if physical is None or c["cardNo"] == physical]

    def _card_row(self, card):
        row = {"par": card["par"], "limits": {"day": 500000}, "balance": card["balance"], "pendingAmount": 0,
               "isNamed": True, "serviceId": card["serviceId"], "serviceName": self._product(card["serviceId"]),
               "expiryDate": card["expiry"], "rechargeable": True, "remittable": True, "refundable": False,
               "cardPointInfo": []}
        if card["trait"] == "physicalOnly":
            row.update(physicalCardNo=card["cardNo"], physicalCardStatus=card["status"])
        else:
            row.update(mobileCardNo=card["cardNo"], mobileCardStatus=card["status"])
        return row

    def _product(self, service_id):
        return next(p["serviceName"] for p in self.products if p["serviceId"] == service_id)

    def user_info(self, user_id, asp_id):
        member = self.member(user_id)
        ci = base64.b64encode(hashlib.sha512(member["userId"].encode()).digest()).decode()
        return {"aspId": asp_id, "userId": int(member["userId"]), "birthDate": "19900101", "ci": ci,
                "loginId": f"m{member['userId']}@example.invalid", "nationality": "Korean", "gender": "Female",
                "mobileNumber": member["phone"], "userName": member["name"],
                "email": f"m{member['userId'][:8]}@example.invalid", "joinChannel": "OPENAPI"}

    def issued_rows(self, query):
        with self._lock:
            rows = []
            for card in self.cards.values():
                member = self.member(card["userId"])
                wanted = (query.get("userId") in (None, int(card["userId"]))
                          and query.get("mobileNumber") in (None, member["phone"])
                          and query.get("serviceId") in (None, card["serviceId"])
                          and query.get("cardType") in (None, "MOBILE"))
                if wanted:
                    rows.append({"serviceId": card["serviceId"], "serviceName": self._product(card["serviceId"]),
                                 "serviceGroupName": "선물 묶음", "cardType": "MOBILE",
                                 "mobileCardNo": card["cardNo"], "mobileCardStatus": card["status"][:7],
                                 "mobileExpiryDate": "20310831", "expiryDate": "20310831",
                                 "balance": card["balance"], "userId": int(card["userId"]),
                                 "issuedDateTime": "20260101090000"})
            return rows

    def gift_rows(self, query, newest_first=True):
        """Rows of one query, both dates included, KST."""
        with self._lock:
            low = bisect.bisect_left(self._times, query.get("startDate", ""))
            high = bisect.bisect_right(self._times, query.get("endDate", "9") + "999999")
            rows = self.gifts[low:high]
        side = "sender" if query["searchType"] == "SENT" else "receiver"
        if "userId" in query:
            rows = [r for r in rows if r.get(side + "UserId") == str(query["userId"])]
        if "mobileNumber" in query:
            rows = [r for r in rows if r[side + "Phone"] == query["mobileNumber"]]
        elif side == "receiver" and "userId" not in query:
            rows = [r for r in rows if "receiverUserId" in r]
        return rows[::-1] if newest_first else rows

    # ---- money ----
    def issue_token(self, card_no, kind):
        with self._lock:
            card = next((c for c in self.cards.values() if c["cardNo"] == card_no), None)
            if card is None or card["trait"] == "noToken":
                raise Refusal("000_002", "cardNo")
            token, life = f"{secrets.randbelow(10**16):016d}", TOKEN_LIFE[kind]
            dcvv = f"{secrets.randbelow(1000):03d}"
            self.tokens[token] = {"dcvv": dcvv, "card": card, "until": time.monotonic() + life, "used": False}
            return {"dcvv": dcvv, "expiryTime": int((time.time() + life) * 1000), "oneTimeToken": token}

    def send_gift(self, gift):
        """Moves a whole card; returns the new row, or raises Refusal and moves nothing."""
        with self._lock:
            card = self._spend_token(gift)
            member = self.member(gift["senderUserId"])
            self._refuse(gift, card, member)
            card["balance"] = 0
            moment = now_kst()
            row = {"transferId": self._transfer_id(moment, random.SystemRandom()), "status": "SENT",
                   "serviceId": card["serviceId"], "serviceName": self._product(card["serviceId"]),
                   "amount": gift["amount"], "senderUserId": gift["senderUserId"],
                   "senderName": gift.get("senderName", member["name"]),
                   "senderPhone": gift.get("senderPhone", member["phone"]), "receiverName": gift["receiverName"],
                   "receiverPhone": gift["receiverPhone"], "sentDateTime": stamp(moment)}
            self._append(row)
            self.made.append(row)
            self._paid_from[row["transferId"]] = card["par"]
            return row

    def check_gift(self, gift):
        """What sending would refuse, with nothing moved."""
        with self._lock:
            card = next((c for c in self.cards.values() if c["cardNo"] == gift["cardNo"]), None)
            if card is None:
                raise Refusal("000_002", "cardNo")
            self._refuse(gift, card, self.member(gift["senderUserId"]))

    def cancel_gift(self, wish):
        """The money goes back to its card, once."""
        with self._lock:
            row = next((g for g in self.made if g["transferId"] == wish["transferId"]), None)
            if row is None or row["senderUserId"] != wish["senderUserId"] or row["status"] == "EXPIRED":
                raise Refusal("005_060")
            ended = {"CANCELLED": "005_058", "REJECTED": "005_059", "ACCEPTED": "905_001"}.get(row["status"])
            if ended:
                raise Refusal(ended)
            row.update(status="CANCELLED", processedDateTime=stamp(now_kst()))
            card = self.cards[self._paid_from[row["transferId"]]]
            card["balance"] += row["amount"]
            self.cancelled.append(row["transferId"])

    def _spend_token(self, gift):
        token = self.tokens.get(gift["oneTimeToken"])
        if token is None or token["dcvv"] != gift["dcvv"] or token["card"]["trait"] == "tokenLost":
            raise Refusal("905_034")
        stale = token["used"] or time.monotonic() > token["until"] or token["card"]["trait"] == "tokenStale"
        token["used"] = True
        if stale:
            raise Refusal("905_035")
        return token["card"]

    def _refuse(self, gift, card, member):
        trait = card["trait"]
        checks = (
            (gift["amount"] == 0 or card["balance"] == 0, "005_022"),
            (gift["receiverPhone"] == member["phone"], "005_023"),
            (card["status"] != "ACTIVE", "005_024"),
            (trait == "expired", "005_025"),
            (trait == "autoRecharge", "005_027"),
            (trait == "used", "005_028"),
            (trait == "invalid" or card["userId"] != gift["senderUserId"], "005_029"),
            (trait == "physicalOnly", "905_030"),
            (trait == "badProduct" or gift["serviceId"] != card["serviceId"], "905_031"),
            (gift.get("senderPhone", member["phone"]) != member["phone"], "905_032"),
            (trait == "remittance", "905_033"),
            (gift["amount"] != card["balance"], "005_026"),
        )
        for bad, code in checks:
            if bad:
                raise Refusal(code)
