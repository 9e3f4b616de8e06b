# SPDX-License-Identifier: GPL-3.0-or-later
"""A batch that is killed at random, told anew in other formats, and answered badly: one gift a row, never two."""
import collections
import io
import os
import random
import time
import unittest

import openpyxl

import desk

ROWS = int(os.environ.get("BATCH_ROWS", "300"))
KILLS = int(os.environ.get("BATCH_KILLS", "8"))
HEADER = ["senderUserId", "card", "receiverName", "receiverPhone", "amount", "reason"]
SETTLE = 3


def table(member, cards):
    """A receiver of its own in every row, so that a gift tells its row."""
    return [[member["userId"], card["par"], "한보람" if at % 2 else "Mina Rowe", f"0100{at:07d}", card["balance"], "설 선물"]
            for at, card in enumerate(cards)]


def csv_bytes(rows, encoding="utf-8-sig", separator=","):
    lines = [separator.join(map(str, row)) for row in [HEADER] + rows]
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


def xlsx_bytes(rows):
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in [HEADER] + [[str(cell) for cell in row] for row in rows]:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


class Batch(unittest.TestCase):
    def setUp(self):
        self.provider = desk.Provider("--gifts", "100", "--cards", str(ROWS + 20), life=7000)
        self.desk = desk.Desk(self.provider.other_profile(settleSeconds=SETTLE))
        self.addCleanup(self.provider.stop)
        self.addCleanup(self.desk.remove)
        self.rows = table(self.provider.main, [self.provider.card() for _ in range(ROWS)])

    def run_file(self, name, content, *options):
        return self.desk.run("batch", "run", self.desk.write(name, content), "--yes", *options, timeout=600)

    def gifts_by_receiver(self):
        return collections.Counter(g["receiverPhone"] for g in self.provider.ledger()["gifts"])

    def one_gift_a_row(self):
        counts = self.gifts_by_receiver()
        self.assertEqual({p: n for p, n in counts.items() if n != 1}, {})
        self.assertEqual(set(counts), {row[3] for row in self.rows})

    def test_killed_at_random_and_run_again(self):
        """SIGKILL lands anywhere: what may have left is settled from the history, never sent again."""
        dice = random.Random(20261101)
        path = self.desk.write("gifts.csv", csv_bytes(self.rows))
        for _ in range(KILLS):
            process = self.desk.start("batch", "run", path, "--yes")
            time.sleep(dice.uniform(0.1, 0.9))
            process.kill()
            process.communicate()
            self.desk.run("reconcile", "--wait", 8 * SETTLE, timeout=120)
            self.assertEqual([p for p, n in self.gifts_by_receiver().items() if n > 1], [])
        for _ in range(10):
            done = self.desk.run("batch", "run", path, "--yes", timeout=600)
            if done.exit == 0:
                break
            self.desk.run("reconcile", "--wait", 8 * SETTLE, timeout=120)
        self.assertEqual(done.exit, 0, done)
        self.assertEqual(done.last["sent"], ROWS, done)
        self.one_gift_a_row()
        posts = self.provider.posts()
        for name, content in (("again.csv", csv_bytes(self.rows)), ("cp949.csv", csv_bytes(self.rows, "cp949")),
                              ("wide.csv", csv_bytes(self.rows, "utf-16", "\t")), ("book.xlsx", xlsx_bytes(self.rows))):
            with self.subTest(file=name):
                again = self.run_file(name, content)
                self.assertEqual((again.exit, again.last["sent"]), (0, ROWS), again)
        self.assertEqual(self.provider.posts(), posts, "the same content sent something")

    def test_an_unknown_row_pauses_and_is_never_tried_again(self):
        self.provider.control(fault="close-after-commit#40")
        first = self.run_file("gifts.csv", csv_bytes(self.rows))
        self.assertEqual((first.exit, first.last["unknown"], first.last["state"]), (4, 1, "PAUSED"), first)
        self.assertLess(first.last["sent"], ROWS)
        self.provider.control(fault="")
        self.desk.run("reconcile", "--wait", 8 * SETTLE, timeout=120)
        rest = self.run_file("gifts.csv", csv_bytes(self.rows))
        self.assertEqual((rest.exit, rest.last["sent"]), (0, ROWS), rest)
        self.one_gift_a_row()

    def test_refused_credentials_stop_it(self):
        self.provider.control(fault="status-401@token.issue#10")
        stopped = self.run_file("gifts.csv", csv_bytes(self.rows))
        self.assertEqual((stopped.exit, stopped.last["state"]), (8, "STOPPED"), stopped)
        self.assertLess(self.provider.ledger("none")["made"], ROWS)
        self.provider.control(fault="")
        rest = self.desk.run("batch", "resume", stopped.last["batchId"], "--yes", timeout=600)
        self.assertEqual((rest.exit, rest.last["sent"]), (0, ROWS), rest)
        self.one_gift_a_row()

    def test_the_cards_are_checked_ahead_when_asked(self):
        emptied, strange = self.rows[3], self.rows[5]
        self.provider.control(cards={emptied[1]: {"balance": 0}})
        strange[1] = self.provider.special["cards"][0]["par"]
        path = self.desk.write("gifts.csv", csv_bytes(self.rows))
        fine = self.desk.run("batch", "check", path)
        self.assertEqual((fine.exit, fine.last["products"]), (0, None), fine)
        checked = self.desk.run("batch", "check", path, "--cards")
        self.assertEqual((checked.exit, checked.last["unusableCards"]), (3, 2), checked)
        self.assertEqual([(l["row"], l["issues"][0]["field"]) for l in checked.lines if "row" in l],
                         [(4, "card"), (6, "card")])
        products = checked.last["products"]
        self.assertEqual(sum(p["rows"] for p in products), ROWS - 2)
        self.assertEqual(sum(p["sum"] for p in products), sum(r[4] for r in self.rows if r not in (emptied, strange)))
        self.assertEqual((self.provider.posts(), self.provider.posts(desk.TOKEN)), (0, 0))

    def test_one_wrong_row_sends_nothing(self):
        self.rows[17][3] = "0101234"
        wrong = self.run_file("gifts.csv", csv_bytes(self.rows))
        self.assertEqual(wrong.exit, 3, wrong)
        self.assertEqual([line["row"] for line in wrong.lines if "row" in line], [18])
        self.assertEqual(self.provider.posts(), 0)


if __name__ == "__main__":
    desk.main()
