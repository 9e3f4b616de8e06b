# SPDX-License-Identifier: GPL-3.0-or-later
"""Unknown outcomes against a history that lags or loses a row: what is recorded is what the provider's ledger says."""
import random
import sys
import time
import unittest

import desk

sys.path.insert(0, desk.PROVIDER)
import faults  # noqa: E402

LAG, SETTLE = 4, 6
SENT, NOT_SENT = {"SENT", "PROVED_SENT"}, {"NOT_SENT", "REFUSED", "PROVED_NOT_SENT"}
# Faults of the wire that end at once and leave the outcome open, with and without a gift.
SLOW = ("stall-accept", "silence", "drip", "huge", "delay")
MADE = [n for n, f in faults.FAULTS.items() if f.stage == "answer" and f.commits and n not in SLOW
        and n != "stale-transfer-id"]
NOT_MADE = [n for n, f in faults.FAULTS.items() if f.stage == "read" and not f.commits and n != "refuse"]


# A code that our own success can have caused; a clean one with a gift behind it is a lie, and has a test of its own.
VALUES = {"refuse-after-commit": ":905_034"}


class Reconcile(unittest.TestCase):
    def setUp(self):
        self.provider = desk.Provider("--gifts", "200", "--lag", str(LAG))
        self.desk = desk.Desk(self.provider.other_profile(settleSeconds=SETTLE))
        self.addCleanup(self.provider.stop)
        self.addCleanup(self.desk.remove)

    def send(self, fault="", **changes):
        self.provider.control(fault=fault + VALUES.get(fault, ""))
        sent = self.desk.send(desk.gift(self.provider.main, self.provider.card(), **changes))
        self.provider.control(fault="")
        return sent

    def reconcile(self, seconds=0):
        return self.desk.run("reconcile", *(["--wait", seconds] if seconds else []), timeout=seconds + 60)

    def states(self):
        return {r["entryId"]: r for r in self.desk.run("journal", "list").lines if "entryId" in r}

    def judge(self, sends):
        """Every entry's state is the truth of the other side, or open."""
        made = {g["transferId"]: g for g in self.provider.ledger()["gifts"]}
        entries = self.states()
        self.assertEqual(len(entries), len(sends))
        claimed = [e["transferId"] for e in entries.values() if e["transferId"]]
        self.assertEqual(len(claimed), len(set(claimed)), "one gift claimed twice")
        by_amount = {g["amount"]: g["transferId"] for g in made.values()}  # every card has a balance of its own
        for entry in entries.values():
            truth = by_amount.get(entry["amount"])
            if entry["state"] in SENT:
                self.assertEqual(entry["transferId"], truth, entry)
            elif entry["state"] in NOT_SENT:
                self.assertIsNone(truth, entry)
        return [e["state"] for e in entries.values()]

    def test_lost_answers_are_proved_once_the_history_shows_them(self):
        self.assertTrue(MADE)
        first = self.send()
        self.assertEqual(first.exit, 0, first)
        sends = [first] + [self.send(name) for name in MADE]
        posts = self.provider.posts()
        self.assertEqual(posts, len(sends))
        early = self.reconcile()
        self.assertNotIn("PROVED_NOT_SENT", [l.get("state") for l in early.lines], early)
        done = self.reconcile(60)
        self.assertEqual(done.last.get("open"), 0, done)
        self.assertEqual(set(self.judge(sends)), {"SENT", "PROVED_SENT"})
        self.assertEqual(self.provider.posts(), posts, "reconciling sent a gift")

    def test_what_never_arrived_is_proved_only_after_the_settle_time(self):
        self.assertTrue(NOT_MADE)
        sends = [self.send()] + [self.send(name) for name in NOT_MADE]
        early = self.reconcile()
        self.assertNotIn("PROVED_NOT_SENT", [l.get("state") for l in early.lines], early)
        self.reconcile(60)
        states = self.judge(sends)
        self.assertIn("PROVED_NOT_SENT", states)
        self.assertEqual(self.provider.ledger("none")["made"], 1)

    def test_a_row_that_the_history_loses_is_never_proved_not_sent(self):
        sends = [self.send(), self.send(MADE[0])]
        lost = self.provider.ledger()["gifts"][-1]["transferId"]
        self.provider.control(hidden=[lost])
        self.reconcile(4 * SETTLE)
        self.assertEqual(sorted(self.judge(sends)), ["SENT", "UNKNOWN"])
        self.provider.control(hidden=[])
        self.reconcile(30)
        self.assertEqual(sorted(self.judge(sends)), ["PROVED_SENT", "SENT"])

    def test_a_refusal_that_lies_raises_an_alarm(self):
        self.assertEqual(self.send().exit, 0)
        lied = self.send("refuse-after-commit:005_027")
        self.assertEqual((lied.exit, lied.last["state"]), (3, "REFUSED"), lied)
        time.sleep(LAG + 1)
        found = self.desk.run("history", "sync")
        self.assertEqual(found.exit, 7, found)
        self.assertIn("CONTRADICTED", [e["state"] for e in self.states().values()])
        self.assertEqual(self.reconcile().exit, 7, "the alarm ends with a person's note only")
        self.assertEqual(self.provider.posts(), 2)

    def test_many_at_once(self):
        dice = random.Random(20261101)
        sends = [self.send()]
        for _ in range(24):
            name = dice.choice(MADE + NOT_MADE + [""])
            sends.append(self.send(name, receiverPhone=dice.choice(["01000004711", "01000004712"])))
        posts = self.provider.posts()
        self.reconcile(60)
        states = self.judge(sends)
        self.assertEqual([s for s in states if s not in SENT | NOT_SENT], [], states)
        self.assertEqual(self.provider.posts(), posts)


if __name__ == "__main__":
    desk.main()
