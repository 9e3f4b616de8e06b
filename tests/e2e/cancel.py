# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking a gift back, once, and asking ahead, which sends nothing."""

import desk

CANCEL = "/api/v1/gifts/cards/transmission/cancel"
VALIDATE = "/api/v1/gifts/cards/transmission/validate"


class Cancel(desk.DeskCase):
    provider_options = ("--gifts", "100")

    def setUp(self):
        self.provider.control(fault="", hidden=[])
        sent = self.desk.send(desk.gift(self.provider.main, self.provider.card()))
        self.expect(sent, 0)
        self.gift, self.before = sent.last["transferId"], self.provider.posts(CANCEL)

    def cancel(self, *options):
        return self.desk.run("gift", "cancel", self.gift, "--reason", "wrong receiver", *options)

    def posts(self):
        return self.provider.posts(CANCEL) - self.before

    def test_the_money_goes_back_once(self):
        done = self.cancel()
        self.expect(done, 0)
        self.assertEqual((done.last["state"], self.posts()), ("DONE", 1), done)
        self.assertEqual(self.provider.ledger()["cancelled"][-1], self.gift)
        again = self.cancel()
        self.assertNotEqual(again.exit, 0, again)
        self.assertEqual(self.posts(), 1, "a gift known to be cancelled was asked for again")
        self.no_violations()

    def test_a_lost_answer_is_unknown_and_settled_from_the_history(self):
        self.provider.control(fault="close-after-commit@gifts.cancel")
        lost = self.cancel()
        self.expect(lost, 4, "unknown")
        self.assertEqual((lost.last["state"], self.posts()), ("UNKNOWN", 1), lost)
        self.provider.control(fault="")
        shown = self.desk.run("gift", "show", self.gift, "--refresh")
        self.expect(shown, 0)
        self.assertEqual([c["state"] for c in shown.last["cancellations"]], ["PROVED_DONE"], shown)
        self.assertEqual(self.posts(), 1)

    def test_no_answer_is_never_asked_twice(self):
        for fault in ("close-after-read", "redirect-307", "status-503", "status-408"):
            with self.subTest(fault=fault):
                self.setUp()
                self.provider.control(fault=fault + "@gifts.cancel")
                self.expect(self.cancel(), 4, "unknown")
                self.assertEqual(self.posts(), 1)
                self.provider.control(fault="")
                self.assertNotEqual(self.cancel().exit, 0)  # one is open
                self.assertEqual(self.posts(), 1)

    def test_asking_ahead_sends_nothing(self):
        made, sends = self.provider.ledger("none")["made"], self.provider.posts()
        fine = self.desk.send(desk.gift(self.provider.main, self.provider.card()), "--dry-run", "--preflight")
        self.expect(fine, 0)
        self.assertIs(fine.last["preflight"], True, fine)
        expired = next(c for c in self.provider.special["cards"] if c["trait"] == "expired")
        refused = self.desk.send(desk.gift(self.provider.special, expired), "--dry-run", "--preflight")
        self.expect(refused, 3, "refused", "005_025")
        self.assertEqual(self.provider.posts(VALIDATE), 2)
        self.assertEqual((self.provider.ledger("none")["made"], self.provider.posts()), (made, sends))


if __name__ == "__main__":
    desk.main()
