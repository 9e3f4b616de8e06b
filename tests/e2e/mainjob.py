# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job: import a profile, look at products and cards, send, see it, find it; searches against a plain scan."""
import json
import random

import desk
import scan

SEND_KEYS = {"ok", "entryId", "state", "transferId", "code", "correlationId"}
ENTRY_KEYS = {"entryId", "state", "transferId", "code", "correlationId", "amount", "serviceId", "receiverName",
              "receiverPhone", "reason", "createdAt", "updatedAt"}
PRODUCT_KEYS = {"serviceId", "serviceName", "serviceGroupName", "status", "effectiveDurationMonth", "cachedAt"}
CARD_KEYS = {"par", "serviceId", "serviceName", "balance", "expiry", "status", "cardNo"}


class MainJob(desk.DeskCase):
    provider_options = ("--tls", "--gifts", "3000")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.imported = cls.desk.run("profile", "import", cls.desk.profile, profile=None)
        with open(cls.desk.profile, encoding="utf-8") as source:
            cls.desk.profile = json.load(source)["name"]
        cls.card = cls.provider.card()
        path = cls.desk.write("gift.json", json.dumps(desk.gift(cls.provider.main, cls.card, key="main-1")))
        cls.sent = cls.desk.run("gift", "send", "--from", path, "--yes")
        cls.synced = cls.desk.run("history", "sync")

    # ---- profile, products, cards ----
    def test_profile(self):
        self.expect(self.imported, 0)
        listed = self.desk.run("profile", "list", profile=None)
        self.assertIn(self.desk.profile, listed.stdout, listed)
        shown = self.desk.run("profile", "show")
        self.expect(shown, 0)
        with open(self.provider.profile, encoding="utf-8") as source:
            self.assertNotIn(json.load(source)["secretKey"], shown.stdout)
        checked = self.desk.run("profile", "check")
        self.expect(checked, 0)
        self.assertTrue(all(c["ok"] for c in checked.last["checks"]), checked)

    def test_products(self):
        listed = self.desk.run("products", "list", "--refresh")
        self.expect(listed, 0)
        self.assertEqual(len({r["serviceId"] for r in listed.lines}), 12, listed)
        for row in listed.lines:
            self.assertLessEqual(PRODUCT_KEYS, set(row), row)
        shown = self.desk.run("products", "show", "000190000000001")
        self.expect(shown, 0)
        self.assertIn("Blue Card", shown.stdout)

    def test_cards(self):
        for member in self.provider.members:
            listed = self.desk.run("cards", "list", "--user-id", member["userId"])
            self.expect(listed, 0)
            self.assertEqual({r["par"] for r in listed.lines}, {c["par"] for c in member["cards"]}, listed)
            for row in listed.lines:
                self.assertLessEqual(CARD_KEYS, set(row), row)
            for card in member["cards"]:
                self.assertNotIn(card["cardNo"], listed.stdout)

    # ---- the gift ----
    def test_the_gift_went_out_once(self):
        self.expect(self.sent, 0)
        self.assertLessEqual(SEND_KEYS, set(self.sent.last))
        self.assertEqual((self.sent.last["ok"], self.sent.last["state"], self.sent.last["code"]),
                         (True, "SENT", "000_000"))
        rows = [g for g in self.provider.ledger()["gifts"] if g["transferId"] == self.sent.last["transferId"]]
        self.assertEqual(len(rows), 1)
        wanted = {"senderUserId": self.provider.main["userId"], "amount": self.card["balance"],
                  "serviceId": self.card["serviceId"], **desk.RECEIVER}
        self.assertEqual({k: rows[0][k] for k in wanted}, wanted)

    def test_show_and_journal(self):
        for name in (self.sent.last["entryId"], self.sent.last["transferId"]):
            shown = self.desk.run("gift", "show", name)
            self.expect(shown, 0)
            self.assertEqual(shown.last["entry"]["entryId"], self.sent.last["entryId"], shown)
        self.assertEqual(shown.last["history"]["transferId"], self.sent.last["transferId"], shown)
        listed = self.desk.run("journal", "list", "--state", "SENT")
        mine = [r for r in listed.lines if r.get("entryId") == self.sent.last["entryId"]]
        self.assertEqual([r["state"] for r in mine], ["SENT"], listed)
        self.assertLessEqual(ENTRY_KEYS, set(mine[0]))
        self.assertNotIn(desk.RECEIVER["receiverPhone"], listed.stdout)
        self.assertNotIn(desk.RECEIVER["receiverName"], listed.stdout)

    def test_the_same_key_sends_once(self):
        card = self.provider.card()
        first = self.desk.send(desk.gift(self.provider.main, card, key="twice"))
        self.expect(first, 0)
        before = self.provider.posts()
        again = self.desk.send(desk.gift(self.provider.main, card, key="twice"))
        self.expect(again, 0)
        self.assertEqual(again.last["entryId"], first.last["entryId"], again)
        other = self.desk.send(desk.gift(self.provider.main, self.provider.card(), key="twice"))
        self.expect(other, 3, "validation")
        self.assertEqual(self.provider.posts(), before)

    def test_dry_run_touches_nothing(self):
        card, tokens = self.provider.card(), self.provider.posts(desk.TOKEN)
        before = len(self.desk.run("journal", "list").lines)
        dry = self.desk.run("gift", "send", "--from", "-", "--dry-run",
                            stdin=json.dumps(desk.gift(self.provider.main, card)))
        self.expect(dry, 0)
        self.assertEqual((dry.last["dryRun"], dry.last["amount"], dry.last["serviceId"]),
                         (True, card["balance"], card["serviceId"]))
        self.assertEqual(self.provider.posts(desk.TOKEN), tokens)
        self.assertEqual(len(self.desk.run("journal", "list").lines), before)

    def test_a_gift_on_the_command_line_with_all_fields(self):
        card, member = self.provider.members[1]["cards"][2], self.provider.members[1]
        done = self.desk.run("gift", "send", "--sender-user-id", member["userId"], "--card", card["par"],
                             "--receiver-name", "Noor Vale", "--receiver-phone", "+82 10-0000-4712", "--amount",
                             card["balance"], "--reason", "big one", "--sender-name", "보낸이", "--sender-phone",
                             member["phone"], "--locale", "EN", "--yes")
        self.expect(done, 0)
        row = self.provider.ledger()["gifts"][-1]
        self.assertEqual((row["transferId"], row["amount"], row["senderUserId"], row["receiverPhone"],
                          row["senderName"]),
                         (done.last["transferId"], 9999999999, "9999999999999999999", "01000004712", "보낸이"))

    # ---- history ----
    def test_sync(self):
        self.expect(self.synced, 0)
        self.assertEqual(len(self.synced.lines), 1, self.synced)
        self.assertEqual(self.synced.last["rows"], self.synced.last["new"], self.synced)
        self.assertGreaterEqual(self.synced.last["rows"], 3001)
        again = self.desk.run("history", "sync")
        self.expect(again, 0)
        self.assertLess(again.last["rows"], 3000, "only the overlap is read again")

    # ---- afterwards ----
    def test_zz_audit_and_provider_agree(self):
        verified = self.desk.run("audit", "verify")
        self.expect(verified, 0)
        self.assertRegex(verified.last["head"], "^[0-9a-f]{64}$")
        self.assertGreater(verified.last["rows"], 0)
        head = self.desk.run("audit", "head")
        self.expect(head, 0)
        sent = {r["transferId"] for r in self.desk.run("journal", "list", "--state", "SENT").lines}
        self.assertEqual(sent, {g["transferId"] for g in self.provider.ledger()["gifts"]})
        self.no_violations()


class Searches(desk.DeskCase):
    """Nothing is sent here after the sync, so the provider's rows are the truth for every search."""
    provider_options = ("--gifts", "3000")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sent = cls.desk.send(desk.gift(cls.provider.main, cls.provider.card()))
        cls.synced = cls.desk.run("history", "sync")
        cls.rows = cls.provider.ledger("all")["gifts"]

    def test_sync_brought_every_row(self):
        self.expect(self.sent, 0)
        self.expect(self.synced, 0)
        self.assertEqual(self.synced.last["rows"], len(self.rows))
        self.no_violations()

    def test_everything_is_there_newest_first(self):
        found = self.search("")
        self.assertEqual([r["transferId"] for r in found.lines], [r["transferId"] for r in scan.search(self.rows, "")])
        shown = self.search("", "--unmasked", "--reason", "e2e compare")
        wanted = [scan.as_printed(r) for r in scan.search(self.rows, "")]
        for have, want in zip(shown.lines, wanted):
            have = have | {k: scan.nfc(have[k]) for k in ("senderName", "receiverName")}
            self.assertEqual({k: have.get(k, "no key") for k in want}, want)

    def test_masked_by_default(self):
        text = self.search("").stdout
        for row in self.rows[:400]:
            for side in ("sender", "receiver"):
                self.assertNotIn(row[side + "Phone"], text)
                name = scan.nfc(row[side + "Name"])
                if len(name) > 2:
                    self.assertNotIn(name, text)
            if len(row["senderUserId"]) > 6:
                self.assertNotIn(row["senderUserId"], text)

    def test_searches_equal_the_plain_scan(self):
        rng = random.Random(7)
        queries = ["이", "김", "mina", "QUILL", "a r", "ㄱㅁ", "ㅅ", "없는이름", "50000", "30,000원", "0000", "010-0"]
        for row in rng.sample(self.rows, 14):
            queries += self.queries_for(row)
        for query in dict.fromkeys(q for q in queries if self.clear_cut(q)):
            with self.subTest(query=query):
                found = self.search(query)
                wanted = [r["transferId"] for r in scan.search(self.rows, query)]
                self.assertEqual([r["transferId"] for r in found.lines], wanted)

    @staticmethod
    def queries_for(row):
        name, phone = scan.folded(row["receiverName"]), row["senderPhone"]
        consonants = "".join(scan.initial(c) for c in name)
        short = [name[:2], name[-2:], phone[3:7], phone[-4:], row["transferId"], row["transferId"][:9].lower(),
                 f"{phone[:3]}-{phone[3:7]}-{phone[7:]}", f"{row['amount']:,}", str(row["amount"]),
                 f"{name} {row['receiverPhone'][-4:]}"]
        return short + ([consonants, consonants[:2], name[0] + consonants[1:]] if consonants else [])

    def clear_cut(self, query):
        """Whether a comma also separates digits of a phone is left open: such words only where it makes no difference."""
        digits = query.replace(",", "").rstrip("원")
        return "," not in query or not any(digits in r[k] for r in self.rows for k in ("senderPhone", "receiverPhone"))

    def test_count_limit_after(self):
        wanted = [r["transferId"] for r in scan.search(self.rows, "김")]
        self.assertEqual(self.search("김", "--count").last, {"ok": True, "count": len(wanted)})
        first = [r["transferId"] for r in self.search("김", "--limit", 5).lines]
        self.assertEqual(first, wanted[:5])
        after = [r["transferId"] for r in self.search("김", "--limit", 7, "--after", first[-1]).lines]
        self.assertEqual(after, wanted[5:12])

    def search(self, query, *options):
        outcome = self.desk.run("history", "search", query, *options)
        self.expect(outcome, 0)
        return outcome

    def test_query_from_stdin(self):
        found = self.desk.run("history", "search", "-", stdin="김\n")
        self.assertEqual(len(found.lines), len(scan.search(self.rows, "김")), found)


class MainJobInKorean(desk.DeskCase):
    provider_options = ("--gifts", "200", "--close", "--page-cap", "100")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desk.lang = "ko"

    def test_send_and_find(self):
        sent = self.desk.send(desk.gift(self.provider.main, self.provider.card()))
        self.expect(sent, 0)
        self.expect(self.desk.run("history", "sync"), 0)
        found = self.desk.run("history", "search", sent.last["transferId"])
        self.assertEqual([r["transferId"] for r in found.lines], [sent.last["transferId"]])
        every = self.desk.run("history", "search", "", "--count")
        self.assertEqual(every.last["count"], 201, "a provider with small pages is read to the end")
        gone = self.desk.run("gift", "show", "no-such-gift")
        self.expect(gone, 3, "notFound")
        self.assertRegex(gone.last["error"]["message"], "[가-힣]")


if __name__ == "__main__":
    desk.main()
