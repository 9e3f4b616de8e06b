# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault, over http and TLS: at most one POST of a gift, the right state and exit code, and nothing sent later."""
import concurrent.futures
import os
import sys
import time
import unittest

import desk

sys.path.insert(0, desk.PROVIDER)
import faults  # noqa: E402

# Whatever is not named here must end UNKNOWN: the gift may have been made.
STATES = {"delay": {"SENT"}, "refuse": {"REFUSED"}, "gone": {"NOT_SENT"}, "wrong-certificate": {"NOT_SENT"},
          "close-before-read": {"NOT_SENT", "UNKNOWN"}, "reset-before-read": {"NOT_SENT", "UNKNOWN"}}
STATES_TLS = {"stall-accept": {"NOT_SENT"}}
# A code that our own success can have caused: the hop asked twice and shows the second answer.
VALUES = {"late-commit": ":1", "refuse-after-commit": ":905_034"}
# These end by our own deadline, so they run side by side.
SLOW = ("stall-accept", "silence", "drip", "huge")


class Bench:
    """A provider and a desk of their own."""

    def __init__(self, tls):
        self.tls = tls
        self.provider = desk.Provider("--gifts", "50", *(["--tls"] if tls else []))
        self.desk = desk.Desk(self.provider.profile)

    def close(self):
        self.provider.stop()
        self.desk.remove()

    def states(self, name):
        return (STATES_TLS if self.tls else {}).get(name, STATES.get(name, {"UNKNOWN"}))

    def run(self, name):
        """One send under one fault; returns what is wrong with it, in words."""
        made = self.provider.ledger("none")["made"]
        self.provider.control(fault=name + VALUES.get(name, ""), reset=True)
        sent = self.desk.send(desk.gift(self.provider.main, self.provider.card()))
        wrong = self._judge_answer(name, sent)
        after = self.provider.ledger("none")
        wrong += self._judge_wire(name, sent, after)
        self.provider.control(fault="")
        listed = self.desk.run("journal", "list")
        states = [r.get("state") for r in listed.lines if r.get("entryId") == sent.last.get("entryId")]
        if states != [sent.last.get("state")]:
            wrong.append(f"the journal says {states}")
        if name == "gone":
            time.sleep(3.5)  # until the provider listens again
        later = self.provider.ledger("none")
        if later["posts"] != after["posts"]:
            wrong.append(f"the next command posted: {later['posts']}")
        count = self._gifts_made(made, 1 if faults.FAULTS[name].commits and sent.last.get("state") != "NOT_SENT" else 0)
        if count is not None:
            wrong.append(f"{count} gifts were made")
        return [f"{name} {'TLS' if self.tls else 'http'}: {w}\n{sent}" for w in wrong]

    def _gifts_made(self, before, wanted):
        """None if as many as wanted, after a while for a late one; else how many."""
        end = time.monotonic() + 5
        while True:
            count = self.provider.ledger("none")["made"] - before
            if count == wanted:
                return None
            if count > wanted or time.monotonic() > end:
                return count
            time.sleep(0.1)

    def _judge_answer(self, name, sent):
        state, wanted, wrong = sent.last.get("state"), self.states(name), []
        if state not in wanted:
            wrong.append(f"state {state}, not {sorted(wanted)}")
        elif sent.exit != desk.EXIT[state]:
            wrong.append(f"exit {sent.exit} for {state}")
        if sent.last.get("ok") is not (state == "SENT"):
            wrong.append("ok does not fit the state")
        if state == "UNKNOWN" and sent.kind != "unknown":
            wrong.append(f"kind {sent.kind}")
        return wrong

    @staticmethod
    def _judge_wire(name, sent, ledger):
        posts, wrong = ledger["posts"].get(desk.SEND, 0), []
        unread = faults.FAULTS[name].stage == "accept"
        if posts != (0 if unread or sent.last.get("state") == "NOT_SENT" else 1):
            wrong.append(f"{posts} POSTs of the gift")
        # A connection that ends before anything was read is no POST: the network library may knock again, but the body
        # goes out once.
        if ledger["dropped"] > 1 and not unread:
            wrong.append(f"{ledger['dropped']} connections for one gift")
        if ledger["violations"]:
            wrong.append(f"violations {ledger['violations']}")
        return wrong


class FaultMatrix(unittest.TestCase):
    tls = False

    def names(self, slow):
        only = os.environ.get("FAULTS", "").split(",") if os.environ.get("FAULTS") else list(faults.FAULTS)
        elsewhere = {"stale-transfer-id"} | (set() if self.tls else {"wrong-certificate"})
        return [n for n in only if (n in SLOW) == slow and n not in elsewhere]

    def test_quick_faults(self):
        bench = Bench(self.tls)
        self.addCleanup(bench.close)
        for name in self.names(False):
            with self.subTest(fault=name):
                self.assertEqual(bench.run(name), [])

    def test_slow_faults(self):
        def alone(name):
            bench = Bench(self.tls)
            try:
                return bench.run(name)
            finally:
                bench.close()
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for name, wrong in zip(self.names(True), pool.map(alone, self.names(True))):
                with self.subTest(fault=name):
                    self.assertEqual(wrong, [])

    def test_a_claimed_transfer_id_is_no_proof(self):
        """The provider answers with the id of a gift that is already on our record."""
        bench = Bench(self.tls)
        self.addCleanup(bench.close)
        self.assertEqual(bench.desk.send(desk.gift(bench.provider.main, bench.provider.card())).exit, 0)
        self.assertEqual(bench.run("stale-transfer-id"), [])


class FaultMatrixOverTls(FaultMatrix):
    tls = True


if __name__ == "__main__":
    desk.main()
