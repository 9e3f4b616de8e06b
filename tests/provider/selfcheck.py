#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The provider checked on its own, with a small client that does everything right, then one thing wrong at a time."""
import base64
import hashlib
import hmac
import http.client
import json
import os
import secrets
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

from jwcrypto import jwe, jwk

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import checks  # noqa: E402
import faults  # noqa: E402
from book import now_kst  # noqa: E402


class Client:
    """One correct request; `spoil` changes headers or body on the way out."""

    def __init__(self, hello):
        self.folder = os.path.dirname(hello["profile"])
        with open(hello["profile"], encoding="utf-8") as source:
            self.profile = json.load(source)
        self.hello, self.tls = hello, hello["url"].startswith("https")

    def _pem(self, name):
        with open(os.path.join(self.folder, self.profile[name].removeprefix("file:")), "rb") as source:
            return source.read()

    def _encrypt(self, text):
        token = jwe.JWE(text.encode(), protected='{"alg":"RSA-OAEP-256","enc":"A256GCM"}', algs=checks.ALGORITHMS)
        token.add_recipient(jwk.JWK.from_pem(self._pem("serverPublicKey")))
        return token.serialize(compact=True)

    def _decrypt(self, body):
        private = self._pem("clientPrivateKey")
        token = jwe.JWE(algs=checks.ALGORITHMS)
        token.deserialize(body["encData"], jwk.JWK.from_pem(private[private.index(b"-----BEGIN PRIVATE"):]))
        return json.loads(token.payload)

    def headers(self, endpoint, body):
        now = now_kst()
        message = hmac.new(self.profile["secretKey"].encode(), body, hashlib.sha256).digest()
        token = f"KMV1:{now:%Y%m%d%H%M%S}{now.microsecond // 1000:03d}:{base64.b64encode(message).decode()}"
        result = {"User-Agent": "selfcheck/1", "Accept": "application/json", "Accept-Encoding": "identity",
                  "Content-Type": "application/json", "X-KM-User-AspId": self.profile["aspId"],
                  "X-KM-Correlation-Id": f"{now:%y%m%d%H%M%S}-{secrets.token_hex(4)[:7]}",
                  "X-KM-Access-Key": self.profile["accessKey"], "X-KM-Tran-Token": token,
                  "X-KM-Tran-Time": f"{now:%Y%m%d%H%M%S}", "X-KM-Time-Zone": "KST"}
        if endpoint.needs_crypto_key:
            result["X-KM-Crypto-Key-Id"] = self.profile["cryptoKeyId"]
        return result

    def call(self, key, fields, spoil=None, timeout=20):
        endpoint = checks.BY_KEY[key]
        text = fields if isinstance(fields, str) else json.dumps(fields, ensure_ascii=False)
        body = json.dumps({"encData": self._encrypt(text)}) if endpoint.request_encrypted else text
        headers = self.headers(endpoint, body.encode())
        if spoil:
            spoil(headers)
        status, answer, correlation = self.post(endpoint, body.encode(), headers, timeout)
        if correlation != headers["X-KM-Correlation-Id"]:
            raise ValueError("foreign correlation")
        return status, self._decrypt(answer) if "encData" in answer else answer

    def post(self, endpoint, body, headers, timeout):
        if self.tls:
            context = ssl.create_default_context(cafile=os.path.join(self.folder, "ca.pem"))
            link = http.client.HTTPSConnection("127.0.0.1", self.hello["port"], timeout=timeout, context=context)
        else:
            link = http.client.HTTPConnection("127.0.0.1", self.hello["port"], timeout=timeout)
        try:
            link.request("POST", "/open-api" + endpoint.path, body, headers)
            reply = link.getresponse()
            return reply.status, json.loads(reply.read()), reply.getheader("X-KM-Correlation-Id")
        finally:
            link.close()

    def control(self, **wish):
        request = urllib.request.Request(self.hello["control"] + "/__control", json.dumps(wish).encode())
        with urllib.request.urlopen(request, timeout=5) as reply:
            return json.load(reply)

    def ledger(self, gifts="made"):
        with urllib.request.urlopen(self.hello["control"] + "/__ledger?gifts=" + gifts, timeout=5) as reply:
            return json.load(reply)

    def gift(self, member, card, **changes):
        """A card's way to a receiver: token, then the gift's fields."""
        _, token = self.call("token.issue", {"cardNo": card["cardNo"]})
        fields = {"senderUserId": member["userId"], "receiverName": "한별", "receiverPhone": "01000000001",
                  "serviceId": card["serviceId"], "amount": card["balance"],
                  "oneTimeToken": token.get("oneTimeToken", "0" * 16), "dcvv": token.get("dcvv", "000"), "locale": "KO"}
        return {k: v for k, v in (fields | changes).items() if v is not None}


class ProviderCase(unittest.TestCase):
    tls = False

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        command = [sys.executable, os.path.join(HERE, "konaplate.py"), "--dir", cls.folder.name, "--gifts", "2500",
                   "--for", "120"] + (["--tls"] if cls.tls else [])
        cls.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        cls.client = Client(json.loads(cls.process.stdout.readline()))
        cls.main = cls.client.hello["members"][0]
        cls.cards = iter(cls.main["cards"])

    @classmethod
    def tearDownClass(cls):
        cls.process.terminate()
        cls.process.wait(10)
        cls.process.stdout.close()
        cls.folder.cleanup()

    def setUp(self):
        self.client.control(fault="", reset=True)

    def kinds(self):
        return sorted({v["kind"] for v in self.client.ledger()["violations"]})

    def send(self, card=None, member=None, **changes):
        card = card or next(self.cards)
        return self.client.call("gifts.send", self.client.gift(member or self.main, card, **changes))

    # ---- all well ----
    def test_a_gift_moves_a_whole_card_once(self):
        card = next(self.cards)
        status, answer = self.send(card)
        self.assertEqual((status, answer["response"]["code"], len(answer["transferId"])), (200, "000_000", 20))
        self.assertEqual(self.client.ledger()["gifts"][-1]["transferId"], answer["transferId"])
        self.assertEqual(self.send(card)[1]["response"]["code"], "005_022")
        _, cards = self.client.call("cards.list", {"userId": int(self.main["userId"]), "par": card["par"]})
        self.assertEqual([c["balance"] for c in cards["cardDataInfo"]], [0])
        self.assertEqual(self.kinds(), [])

    def test_a_gift_is_cancelled_once_and_its_money_goes_back(self):
        card = next(self.cards)
        _, sent = self.send(card)
        wish = {"transferId": sent["transferId"], "senderUserId": self.main["userId"]}
        codes = [self.client.call("gifts.cancel", w)[1]["response"]["code"]
                 for w in (wish | {"senderUserId": "7"}, wish, wish)]
        self.assertEqual(codes, ["005_060", "000_000", "005_058"])
        _, cards = self.client.call("cards.list", {"userId": int(self.main["userId"]), "par": card["par"]})
        self.assertEqual([c["balance"] for c in cards["cardDataInfo"]], [card["balance"]])
        ledger = self.client.ledger()
        self.assertEqual((ledger["cancelled"][-1], ledger["gifts"][-1]["status"]), (sent["transferId"], "CANCELLED"))
        self.assertEqual(self.kinds(), [])

    def test_a_check_moves_nothing(self):
        card, special = next(self.cards), self.client.hello["members"][2]
        made = self.client.ledger("none")["made"]
        for member, one, code in [(self.main, card, "000_000")] + [
                (special, c, wanted) for c in special["cards"]
                for trait, wanted in (("expired", "005_025"), ("empty", "005_022")) if c["trait"] == trait]:
            fields = {"senderUserId": member["userId"], "receiverName": "한별", "receiverPhone": "01000000001",
                      "serviceId": one["serviceId"], "amount": max(1, one["balance"]), "cardNo": one["cardNo"],
                      "locale": "KO"}
            self.assertEqual(self.client.call("gifts.validate", fields)[1]["response"]["code"], code)
        self.assertEqual(self.client.ledger("none")["made"], made)
        self.assertEqual(self.kinds(), [])

    def test_a_history_may_lag(self):
        today = now_kst().strftime("%Y%m%d")
        query = {"searchType": "SENT", "startDate": today, "endDate": today,
                 "pageRequest": {"page": 0, "pageSize": 1000}}
        _, sent = self.send(next(self.cards))

        def shown():
            rows = self.client.call("gifts.list", query)[1]["giftList"]
            return sent["transferId"] in [r["transferId"] for r in rows]
        self.client.control(lag=3600)
        self.assertFalse(shown())
        self.client.control(lag=0)
        self.assertTrue(shown())

    def test_every_read(self):
        page = {"page": 0, "pageSize": 10}
        wanted = {"member.info": ({"userId": 9999999999999999999}, "userInfo"),
                  "products.list": ({"pageRequest": page}, "productList"),
                  "products.detail": ({"serviceId": "000190000000001"}, "productDetailInfo"),
                  "products.info": ({"serviceIdList": ["000190000000001"]}, "serviceInfos"),
                  "issued.list": ({"pageRequest": page}, "issuedCardList")}
        for key, (fields, name) in wanted.items():
            status, answer = self.client.call(key, fields)
            self.assertEqual(status, 200, key)
            self.assertTrue(answer[name], key)
        self.assertEqual(self.kinds(), [])

    def test_history_pages_hold_every_gift_once(self):
        rows, page = [], 0
        while True:
            _, answer = self.client.call("gifts.list", {"searchType": "SENT",
                                                        "pageRequest": {"page": page, "pageSize": 1000}})
            if not answer["giftList"]:
                break
            rows += answer["giftList"]
            page += 1
        self.assertEqual(page, 3)
        self.assertEqual(sorted(r["transferId"] for r in rows),
                         sorted(g["transferId"] for g in self.client.ledger("all")["gifts"]))

    def test_history_windows_and_people(self):
        gifts = self.client.ledger("all")["gifts"]
        day, phone = gifts[700]["sentDateTime"][:8], gifts[700]["receiverPhone"]
        cases = ({"searchType": "SENT", "startDate": day, "endDate": day}, lambda g: g["sentDateTime"][:8] == day), \
            ({"searchType": "RECEIVED", "mobileNumber": phone}, lambda g: g["receiverPhone"] == phone), \
            ({"searchType": "SENT", "userId": int(gifts[700]["senderUserId"])},
             lambda g: g["senderUserId"] == gifts[700]["senderUserId"])
        for query, wanted in cases:
            _, answer = self.client.call("gifts.list", query | {"pageRequest": {"page": 0, "pageSize": 1000}})
            self.assertEqual({r["transferId"] for r in answer["giftList"]},
                             {g["transferId"] for g in gifts if wanted(g)})

    # ---- every refusal on its cause ----
    def test_refusals(self):
        special = self.client.hello["members"][2]
        wanted = {"empty": "000_002", "suspended": "005_024", "expired": "005_025", "autoRecharge": "005_027",
                  "used": "005_028", "invalid": "005_029", "physicalOnly": "905_030", "remittance": "905_033",
                  "badProduct": "905_031", "tokenLost": "905_034", "tokenStale": "905_035", "noToken": "905_034"}
        for card in special["cards"]:
            status, answer = self.send(card, special)
            self.assertEqual((status, answer["response"]["code"]), (400, wanted[card["trait"]]), card["trait"])
        self.assertEqual(self.send(amount=7)[1]["response"]["code"], "005_026")
        self.assertEqual(self.send(receiverPhone=self.main["phone"])[1]["response"]["code"], "005_023")
        self.assertEqual(self.send(senderPhone="01000000009")[1]["response"]["code"], "905_032")
        self.assertEqual(self.client.call("cards.list", {"userId": 12})[1]["response"]["code"], "001_006")

    def test_a_token_is_good_for_one_gift(self):
        gift = self.client.gift(self.main, next(self.cards))
        self.client.call("gifts.send", gift)
        self.assertEqual(self.client.call("gifts.send", gift)[1]["response"]["code"], "905_035")

    # ---- one thing wrong at a time ----
    def test_header_mistakes_are_seen(self):
        cases = {"header": {"Cookie": "a=b", "Accept": "*/*", "X-KM-Time-Zone": "UTC", "Authorization": "Basic eA==",
                            "X-KM-Crypto-Key-Id": None, "User-Agent": "Mozilla/5.0"},
                 "correlation": {"X-KM-Correlation-Id": "261122140305123-abcdef0"},
                 "time": {"X-KM-Tran-Time": "20200101000000"},
                 "token": {"X-KM-Tran-Token": "KMV1:20261122140305:AAAA"},
                 "credentials": {"X-KM-Access-Key": "x" * 40}}
        for kind, changes in cases.items():
            for name, value in changes.items():
                def spoil(headers, name=name, value=value):
                    headers.pop(name, None)
                    if value is not None:
                        headers[name] = value
                self.client.control(reset=True)
                self.client.call("member.info", {"userId": 7}, spoil)
                self.assertIn(kind, self.kinds(), name)

    def test_a_signature_over_other_bytes_is_seen(self):
        def spoil(headers):
            good = headers["X-KM-Tran-Token"]
            headers["X-KM-Tran-Token"] = good[:30] + ("A" if good[30] != "A" else "B") + good[31:]
        status, answer = self.client.call("cards.list", {"userId": 7}, spoil)
        self.assertEqual((status, answer["response"]["code"], self.kinds()), (401, "900_001", ["signature"]))

    def test_field_mistakes_are_seen(self):
        cases = ({"extra": 1}, {"amount": 10000.0}, {"amount": "10000"}, {"senderUserId": 50000104652},
                 {"receiverPhone": "010-0000-0001"}, {"receiverName": "한\u200b별"}, {"locale": "ko"},
                 {"senderName": ""}, {"dcvv": None})
        for changes in cases:
            self.client.control(reset=True)
            self.send(self.main["cards"][-1], **changes)
            self.assertIn("field", self.kinds(), changes)
        self.client.control(reset=True)
        self.client.call("cards.list", '{"userId":7,"userId":7}')
        self.assertEqual(self.kinds(), ["json"])

    def test_a_correlation_id_used_twice_is_seen(self):
        def spoil(headers):
            headers["X-KM-Correlation-Id"] = f"{now_kst():%y%m%d%H%M%S}"[:12] + "-0000000"
            headers["X-KM-Correlation-Id"] = self.kept = getattr(self, "kept", headers["X-KM-Correlation-Id"])
        for _ in range(2):
            self.client.call("gifts.send", self.client.gift(self.main, next(self.cards)), spoil)
        self.assertEqual(self.kinds(), ["correlation"])

    # ---- faults ----
    def test_every_fault_does_what_it_says(self):
        slow = {"delay", "stall-accept", "silence", "drip"}
        values = {"late-commit": ":0.2", "huge": ":2"}
        for name, fault in faults.FAULTS.items():
            if name in slow or (name == "wrong-certificate" and not self.tls):
                continue
            self.client.control(reset=True, fault=name + values.get(name, ""))
            before = self.client.ledger()["made"]
            try:
                status, answer = self.send()
                good = status == 200 and len(answer.get("transferId", "")) == 20 and "response" in answer
            except Exception:  # whatever the network did is what the fault is for
                good = False
            # A careless client believes these; ours must not.
            believable = {"plain-success", "stale-transfer-id", "duplicate-keys"}
            self.assertEqual(good, name in believable, name)
            if name == "late-commit":
                deadline = time.monotonic() + 10
                while self.client.ledger()["made"] == before and time.monotonic() < deadline:
                    time.sleep(0.05)
            self.client.control(fault="")
            if name == "gone":
                time.sleep(3.5)
            ledger = self.client.ledger()
            self.assertEqual(ledger["made"] - before, int(fault.commits), name)
            count = ledger["posts"].get(checks.BY_KEY["gifts.send"].path, 0)
            self.assertEqual(count, 0 if fault.stage == "accept" else 1, name)

    def test_a_fault_can_name_endpoint_and_call(self):
        self.client.control(fault="status-500@cards.list#2")
        codes = [self._status() for _ in range(3)]
        self.assertEqual(codes, [200, "failed", 200])

    def _status(self):
        try:
            return self.client.call("cards.list", {"userId": 7})[0]
        except ValueError:
            return "failed"


class ProviderOverTls(ProviderCase):
    tls = True


if __name__ == "__main__":
    unittest.main()
