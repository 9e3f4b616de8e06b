# SPDX-License-Identifier: GPL-3.0-or-later
"""Every refusal of the provider on its cause: clean ones end REFUSED, echoes stay UNKNOWN with their code."""
import desk

# A clean refusal cannot have been caused by our own success; an echo can (a hop that asked twice).
BY_TRAIT = {"expired": ("005_025", "REFUSED"), "autoRecharge": ("005_027", "REFUSED"),
            "physicalOnly": ("905_030", "REFUSED"), "badProduct": ("905_031", "REFUSED"),
            "suspended": ("005_024", "UNKNOWN"), "used": ("005_028", "UNKNOWN"), "invalid": ("005_029", "UNKNOWN"),
            "remittance": ("905_033", "UNKNOWN"), "tokenLost": ("905_034", "UNKNOWN"),
            "tokenStale": ("905_035", "UNKNOWN")}
BY_ANSWER = {"005_023": "REFUSED", "000_002 receiverPhone": "REFUSED", "000_002": "UNKNOWN",
             "000_002 dcvv": "UNKNOWN", "000_002 oneTimeToken": "UNKNOWN", "005_022": "UNKNOWN",
             "005_026": "UNKNOWN", "005_099": "UNKNOWN", "000_000": "UNKNOWN"}


class Refusals(desk.DeskCase):
    def outcome(self, sent, state, code, posts):
        kind = {"REFUSED": "refused", "UNKNOWN": "unknown"}[state]
        self.expect(sent, desk.EXIT[state], kind)
        self.assertEqual(sent.last["state"], state, sent)
        if code:
            self.assertEqual(sent.last["code"], code, sent)
        self.assertIsNone(sent.last["transferId"], sent)
        self.assertEqual(self.provider.posts(), posts, sent)

    def test_on_their_causes(self):
        for card in self.provider.special["cards"]:
            if card["trait"] in BY_TRAIT:
                with self.subTest(trait=card["trait"]):
                    code, state = BY_TRAIT[card["trait"]]
                    posts = self.provider.posts()
                    self.outcome(self.desk.send(desk.gift(self.provider.special, card)), state, code, posts + 1)

    def test_as_answers(self):
        for value, state in BY_ANSWER.items():
            with self.subTest(answer=value):
                self.provider.control(fault="refuse:" + value)
                posts = self.provider.posts()
                sent = self.desk.send(desk.gift(self.provider.main, self.provider.card()))
                self.outcome(sent, state, value[:7] if value != "000_000" else None, posts + 1)

    def test_to_oneself(self):
        posts = self.provider.posts()
        sent = self.desk.send(desk.gift(self.provider.main, self.provider.card(),
                                        receiverPhone=self.provider.main["phone"]))
        self.outcome(sent, "REFUSED", "005_023", posts + 1)

    def test_a_foreign_sender_phone(self):
        posts = self.provider.posts()
        sent = self.desk.send(desk.gift(self.provider.main, self.provider.card(), senderPhone="01000009999"))
        self.outcome(sent, "REFUSED", "905_032", posts + 1)

    def test_no_token_means_not_sent(self):
        card = next(c for c in self.provider.special["cards"] if c["trait"] == "noToken")
        posts = self.provider.posts()
        sent = self.desk.send(desk.gift(self.provider.special, card))
        self.expect(sent, 5)
        self.assertEqual((sent.last["state"], self.provider.posts()), ("NOT_SENT", posts), sent)

    def test_token_or_cards_without_credentials(self):
        for endpoint in ("token.issue", "cards.list"):
            for status in ("status-401", "status-403"):
                with self.subTest(endpoint=endpoint, status=status):
                    self.provider.control(fault=f"{status}@{endpoint}")
                    posts = self.provider.posts()
                    sent = self.desk.send(desk.gift(self.provider.main, self.provider.card()))
                    self.expect(sent, 8, "credentials")
                    self.assertEqual(self.provider.posts(), posts)
                    self.assertIn(sent.last.get("state"), (None, "NOT_SENT"), sent)

    def test_a_refused_card_may_be_sent_anew_and_an_unknown_one_not(self):
        for value, code in (("005_023", 0), ("005_099", 3)):
            with self.subTest(answer=value):
                card = self.provider.card()
                self.provider.control(fault="refuse:" + value)
                self.desk.send(desk.gift(self.provider.main, card))
                self.provider.control(fault="")
                posts = self.provider.posts()
                again = self.desk.send(desk.gift(self.provider.main, card))
                self.assertEqual(again.exit, code, again)
                self.assertEqual(self.provider.posts(), posts + (1 if code == 0 else 0))

    def setUp(self):
        self.provider.control(fault="")


if __name__ == "__main__":
    desk.main()
