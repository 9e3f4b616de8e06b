# SPDX-License-Identifier: GPL-3.0-or-later
"""The search language and the export, against a plain scan of the provider's own rows."""
import csv
import os
import stat

import openpyxl

import desk
import scan


def first_day(row):
    return row["sentDateTime"][:8]


class History(desk.DeskCase):
    """Nothing is sent, so the provider's rows are the truth."""
    provider_options = ("--gifts", "2500")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.synced = cls.desk.run("history", "sync")
        cls.rows = cls.provider.ledger("all")["gifts"]
        cls.path = os.path.join(cls.desk.root, "gifts")

    def found(self, query, *options):
        outcome = self.desk.run("history", "search", "-", *options, stdin=query)
        self.expect(outcome, 0)
        return outcome

    def assert_finds(self, query, keep):
        wanted = [r["transferId"] for r in scan.search(self.rows, "") if keep(r)]
        self.assertEqual([r["transferId"] for r in self.found(query).lines], wanted, query)
        self.assertEqual(self.found(query, "--count").last, {"ok": True, "count": len(wanted)}, query)
        return wanted

    def test_fields_equal_the_plain_scan(self):
        row = self.rows[len(self.rows) // 3]
        name, phone, day = scan.folded(row["receiverName"]), row["receiverPhone"], first_day(row)
        amount, product = row["amount"], row["serviceId"]
        cases = [
            (f"amount>{amount}", lambda r: r["amount"] > amount),
            (f"금액<={amount}", lambda r: r["amount"] <= amount),
            (f"amount:{amount}", lambda r: r["amount"] == amount),
            (f"-amount:{amount}", lambda r: r["amount"] != amount),
            (f"amount:10000..{amount:,}원", lambda r: 10000 <= r["amount"] <= amount),
            ("status:accepted", lambda r: r["status"] == "ACCEPTED"),
            ("상태:수락,만료", lambda r: r["status"] in ("ACCEPTED", "EXPIRED")),
            ("-status:accepted", lambda r: r["status"] != "ACCEPTED"),
            (f"product:{product}", lambda r: r["serviceId"] == product),
            (f"-product:{product}", lambda r: r["serviceId"] != product),
            (f"on:{day}", lambda r: first_day(r) == day),
            (f"from:{day}", lambda r: first_day(r) >= day),
            (f"까지:{day[:4]}-{day[4:6]}-{day[6:]}", lambda r: first_day(r) <= day),
            (f'receiver:"{name}"', lambda r: name in scan.folded(r["receiverName"])),
            (f'-receiver:"{name}"', lambda r: name not in scan.folded(r["receiverName"])),
            (f'보낸분:"{name}"', lambda r: name in scan.folded(r["senderName"])),
            (f"receiver:{phone[-4:]}", lambda r: phone[-4:] in r["receiverPhone"]),
            (f"phone:{phone}", lambda r: phone in (r["receiverPhone"], r["senderPhone"])),
            (f"id:{row['transferId'].lower()}", lambda r: r["transferId"] == row["transferId"]),
            (f"status:accepted amount>={amount} -receiver:\"{name}\" from:{day}",
             lambda r: r["status"] == "ACCEPTED" and r["amount"] >= amount and first_day(r) >= day
             and name not in scan.folded(r["receiverName"])),
            ("status:accepted status:expired", lambda r: False),
            ("from:20300101 to:20290101", lambda r: False),
        ]
        for query, keep in cases:
            with self.subTest(query=query):
                self.assert_finds(query, keep)

    def test_mistakes_name_their_place(self):
        for query, code, place in (("홍 recever:김", "GD-validation-37", "3"), ("amount>viel", "GD-validation-38", "1"),
                                   ('홍 "길동', "GD-validation-39", "3")):
            refused = self.desk.run("history", "search", "-", stdin=query)
            self.expect(refused, 3, "validation", code)
            self.assertIn(f"character {place}", refused.last["error"]["message"], refused)

    def test_a_query_may_begin_with_a_minus(self):
        wanted = [r for r in self.rows if r["status"] != "ACCEPTED"]
        found = self.desk.run("history", "search", "-status:accepted", "--count")
        self.expect(found, 0)
        self.assertEqual(found.last["count"], len(wanted))
        self.expect(self.desk.run("history", "search", "--wrong", "x"), 2)
        self.assertEqual(self.desk.run("history", "search", "-h").exit, 0)

    # ---- export ----
    def export(self, query, name, *options):
        path = os.path.join(self.desk.root, name)
        outcome = self.desk.run("history", "export", "-", "--to", path, *options, stdin=query)
        self.expect(outcome, 0)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        return path, outcome

    def test_csv_is_what_the_search_finds(self):
        path, outcome = self.export("status:accepted", "all.csv", "--unmasked", "--reason", "month end")
        with open(path, "rb") as source:
            self.assertEqual(source.read(3), b"\xef\xbb\xbf")
        with open(path, encoding="utf-8-sig", newline="") as source:
            text = source.read()
        self.assertEqual(text.count("\r\n"), text.count("\n"))
        rows = list(csv.DictReader(text.splitlines()))
        wanted = [scan.as_printed(r) for r in scan.search(self.rows, "") if r["status"] == "ACCEPTED"]
        self.assertEqual(outcome.last, {"ok": True, "rows": len(wanted), "masked": False})
        self.assertEqual(len(rows), len(wanted))
        for have, want in zip(rows, wanted):
            for key in ("transferId", "status", "serviceId", "sentAt", "receiverUserId", "processedAt"):
                self.assertEqual(have[key], want[key] or "", want)
            self.assertEqual(have["amount"], str(want["amount"]))
            for side in ("sender", "receiver"):
                self.assertEqual(scan.nfc(have[side + "Name"]).lstrip("'"), scan.nfc(want[side + "Name"]))
                self.assertEqual(have[side + "Phone"].replace("-", ""), want[side + "Phone"])

    def test_a_workbook_holds_the_same(self):
        path, outcome = self.export("", "all.xlsx")
        sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
        lines = list(sheet.iter_rows(values_only=True))
        rows = [dict(zip(lines[0], line)) for line in lines[1:]]
        wanted = scan.search(self.rows, "")
        self.assertEqual(outcome.last["rows"], len(wanted))
        self.assertEqual([r["transferId"] for r in rows], [r["transferId"] for r in wanted])
        self.assertEqual([r["amount"] for r in rows], [r["amount"] for r in wanted])
        phones = {r[side + "Phone"] for r in self.rows for side in ("sender", "receiver")}
        for row in rows:  # masked unless it is asked for
            self.assertNotIn((row["receiverPhone"] or "").replace("-", ""), phones)
            self.assertIsInstance(row["senderUserId"] or "", str)

    def test_it_is_on_the_audit_record(self):
        self.export("receiver:김", "audited.csv", "--unmasked", "--reason", "complaint 17")
        audit = self.desk.run("audit", "list", "--unmasked", "--reason", "e2e")
        acts = [r for r in audit.lines if r["action"].startswith("export.")][:2]  # newest first
        self.assertEqual([r["action"] for r in acts], ["export.end", "export.begin"], audit)
        self.assertIn("complaint 17", str(acts[0]))
        wanted = [r for r in self.rows if "김" in scan.folded(r["receiverName"])]
        self.assertIn(str(len(wanted)), str(acts[0]))

    def test_what_cannot_be_written_changes_nothing(self):
        path, _ = self.export("", "kept.csv")
        with open(path, "rb") as source:
            before = source.read()
        for bad in ("/nowhere/x.csv", "/nowhere/x.xlsx"):
            refused = self.desk.run("history", "export", "", "--to", bad)
            self.expect(refused, 3, "validation", "GD-validation-36")
        self.expect(self.desk.run("history", "export", ""), 2)
        self.expect(self.desk.run("history", "export", "", "--to", path, "--unmasked"), 2)
        self.expect(self.desk.run("history", "export", "nofield:1", "--to", path), 3)
        with open(path, "rb") as source:
            self.assertEqual(source.read(), before)
        self.assertEqual([n for n in os.listdir(self.desk.root) if "giftdesk-" in n], [])


if __name__ == "__main__":
    desk.main()
