# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input and bad surroundings: the documented exit code and error.kind, a message, nothing lost and nothing sent."""
import json
import os
import pathlib
import shutil
import subprocess
import time

import desk

NOBODY = 65534

class BadProfiles(desk.DeskCase):
    """Each profile is used with --profile FILE; none of them may reach a gift."""

    def refuse(self, changes, kind, code=8):
        path = self.provider.other_profile(**changes)
        fresh = desk.Desk(path)
        self.addCleanup(fresh.remove)
        self.provider.control(reset=True)
        with self.subTest(changes=changes):
            self.expect(fresh.run("cards", "list", "--user-id", self.provider.main["userId"]), code, kind)
            self.expect(fresh.send(desk.gift(self.provider.main, self.provider.main["cards"][0])), code, kind)
            self.assertEqual(self.provider.posts(), 0)

    def test_wrong_credentials(self):
        self.refuse({"secretKey": "0" * 48}, "credentials")
        self.refuse({"accessKey": "0" * 7 + "-" + "0" * 32}, "credentials")

    def test_wrong_fields(self):
        for changes in ({"aspId": "1"}, {"accessKey": "short"}, {"cryptoKeyId": "0" * 31}, {"secretKey": ""},
                        {"secretKey": None}, {"kind": "other"}, {"tokenForm": "mine"}, {"timeZone": "PST"},
                        {"overrides": {"endpoints": {"gifts.nothing": {"enabled": True}}}}):
            self.refuse(changes, "configuration")

    def test_unreadable_keys(self):
        broken = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"
        for changes in ({"serverPublicKey": broken}, {"clientPrivateKey": "file:nowhere.pem"},
                        {"clientPrivateKey": "no pem at all"}, {"caFile": "file:nowhere.pem"}):
            self.refuse(changes, "configuration")

    def test_addresses(self):
        for url in ("http://192.0.2.1/open-api", "http://example.invalid/open-api", "ftp://127.0.0.1/open-api",
                    "https://user:pw@127.0.0.1/open-api", "https://127.0.0.1/open-api?a=b"):
            self.refuse({"baseUrl": url}, "configuration")

    def test_not_json(self):
        path = self.desk.write("broken.json", "{\"name\":")
        self.expect(self.desk.run("profile", "import", path, profile=None), 8, "configuration")
        self.expect(self.desk.run("cards", "list", "--user-id", "7", profile="/nowhere/profile.json"), 8,
                    "configuration")

    def test_live_takes_no_ca_and_si_does_not_send_yet(self):
        self.refuse({"kind": "live", "caFile": "file:ca.pem"}, "configuration")
        sent = desk.Desk(self.provider.other_profile(kind="si"))
        self.addCleanup(sent.remove)
        self.expect(sent.send(desk.gift(self.provider.main, self.provider.main["cards"][0])), 3, "validation")
        self.assertEqual((self.provider.posts(), self.provider.posts(desk.TOKEN)), (0, 0))

    def test_an_unknown_authority(self):
        secure = desk.Provider("--tls", "--gifts", "10")
        self.addCleanup(secure.stop)
        path = secure.other_profile(caFile=None)
        fresh = desk.Desk(path)
        self.addCleanup(fresh.remove)
        self.expect(fresh.run("cards", "list", "--user-id", "7"), 5, "network")
        self.assertEqual(secure.ledger("none")["posts"], {})

    def test_a_decryption_key_of_somebody_else(self):
        wrong = {"clientPrivateKey": "file:server-private.pem"}
        fresh = desk.Desk(self.provider.other_profile(**wrong))
        self.addCleanup(fresh.remove)
        self.expect(fresh.run("cards", "list", "--user-id", "7"), 5, "protocol")


class BadGifts(desk.DeskCase):
    """Refused before anything is done: no token, no gift, no entry."""

    def refused(self, code, kind, outcome, own_code=None):
        posts = self.provider.ledger("none")["posts"]
        self.provider.control(reset=True)  # so that one mistake is not told for every later case
        self.expect(outcome, code, kind, own_code)
        self.assertNotIn("entryId", outcome.last, outcome)
        self.assertEqual((posts.get(desk.SEND, 0), posts.get(desk.TOKEN, 0)), (0, 0), outcome)

    def gift(self, **changes):
        return desk.gift(self.provider.main, self.provider.main["cards"][0], **changes)

    def test_values(self):
        cases = {"receiverName": ["", "한\u200b별", "\u202eabc", "가\u200d나", "ㄱ", "a\u0007b", "a\u2028b", "\ue000", "가" * 257],
                 "senderName": ["한\ufeff별"], "reason": ["", "   "],
                 "receiverPhone": ["", "12", "+81 90 1234 5678", "1588-1234", "01000004711x", "010000047111234"],
                 "senderUserId": ["", "0", "-1", "12x", "10000000000000000000"], "card": ["", "Q1NOSUCHCARD"],
                 "locale": ["FR"]}
        for field, values in cases.items():
            for value in values:
                with self.subTest(field=field, value=value):
                    self.refused(3, ("validation", "notFound"), self.desk.send(self.gift(**{field: value})))

    def test_amounts(self):
        for amount in ("0", "-1", "10000000000", "1.0", "1e4", "10000.5", '"1e3"', '"ten"', "null", "true",
                       "99999999999999999999999"):
            text = json.dumps(self.gift(amount="HERE")).replace('"HERE"', amount)
            with self.subTest(amount=amount):
                self.refused(3, "validation", self.desk.send(text))

    def test_amount_and_balance(self):
        self.refused(3, "validation", self.desk.send(self.gift(amount=self.provider.main["cards"][0]["balance"] + 1)),
                     "005_026")
        empty = next(c for c in self.provider.special["cards"] if c["trait"] == "empty")
        self.refused(3, "validation", self.desk.send(desk.gift(self.provider.special, empty, amount=1)), "005_022")

    def test_somebody_elses_card_and_nobody(self):
        foreign = self.provider.special["cards"][3]
        self.refused(3, ("validation", "notFound"), self.desk.send(desk.gift(self.provider.main, foreign)))
        self.refused(3, ("refused", "notFound", "validation"), self.desk.send(self.gift(senderUserId="12")))
        self.expect(self.desk.run("cards", "list", "--user-id", "12"), 3, "refused", "001_006")

    def test_unreadable_json(self):
        twice = json.dumps(self.gift())[:-1] + ',"amount":1}'
        for text in ("", "{", "[]", "null", twice, json.dumps(self.gift()) + "x", b"\xff\xfe{}", '{"amount":1}',
                     json.dumps(self.gift(surprise=1))):
            with self.subTest(text=text[:40]):
                outcome = self.desk.send(text)
                self.assertIn(outcome.exit, (2, 3), outcome)
                self.refused(outcome.exit, ("usage", "validation"), outcome)

    def test_usage(self):
        card, member = self.provider.main["cards"][0], self.provider.main
        before = self.provider.posts()
        named = ["gift", "send", "--sender-user-id", member["userId"], "--card", card["par"], "--receiver-name", "A",
                 "--receiver-phone", "01000004711", "--amount", card["balance"], "--reason", "r"]
        for args in (named, named[:-2] + ["--yes"], named[:4] + ["--yes"], ["gift", "send", "--yes"], ["nothing"], [],
                     ["gift"], ["gift", "send", "--wrong", "--yes"], ["history", "search", "", "--limit", "0"],
                     ["--unmasked", "history", "search", ""], ["gift", "send", "--from", "-"], ["cards", "list"]):
            with self.subTest(args=args):
                self.refused(2, "usage", self.desk.run(*args))

    def test_nothing_found(self):
        self.expect(self.desk.run("gift", "show", "no-such-gift"), 3, "notFound")
        self.expect(self.desk.run("journal", "show", "no-such-entry"), 3, "notFound")
        empty = self.desk.run("history", "search", "nothing-like-this")
        self.expect(empty, 0)
        self.assertEqual(empty.lines, [])
        for day in ("20261301", "yesterday", "2026-02-30"):
            self.expect(self.desk.run("history", "sync", "--from", day), 3, "validation")


class Uat(desk.DeskCase):
    provider_options = ("--kind", "uat", "--tls", "--gifts", "50")

    def test_personal_arguments_are_refused(self):
        card, member = self.provider.main["cards"][0], self.provider.main
        before = self.provider.posts()
        named = self.desk.run("gift", "send", "--sender-user-id", member["userId"], "--card", card["par"],
                              "--receiver-name", "Noor Vale", "--receiver-phone", "01000004711", "--amount",
                              card["balance"], "--reason", "r", "--yes")
        self.expect(named, 2, "usage")
        self.assertIn("--from", named.last["error"]["message"] + (named.last["error"].get("action") or ""))
        self.expect(self.desk.run("history", "search", "김"), 2, "usage")
        self.assertEqual(self.provider.posts(), before)

    def test_from_stdin_works(self):
        self.expect(self.desk.send(desk.gift(self.provider.main, self.provider.card())), 0)
        self.expect(self.desk.run("products", "list", "--refresh"), 0)
        self.no_violations()


class Surroundings(desk.DeskCase):
    provider_options = ("--gifts", "300")

    def setUp(self):
        self.place = desk.Desk(self.provider.profile)
        self.addCleanup(self.place.remove)
        self.provider.control(fault="", reset=True)

    def files(self, name):
        return [os.path.join(at, f) for at, _, names in os.walk(self.place.data) for f in names if f == name]

    def spoil(self, name):
        found = self.files(name)
        self.assertEqual(len(found), 1, f"one {name} below the data folder")
        path = found[0]
        with open(path, "r+b") as target:
            size = os.path.getsize(path)
            for at in range(0, size, 512):
                target.seek(at)
                target.write(os.urandom(min(512, size - at)))
        return path

    def test_wrong_passphrase(self):
        self.expect(self.place.run("journal", "list"), 0)
        wrong = self.place.write("wrong", "another one\n")
        self.expect(self.place.run("journal", "list", passphrase=wrong), 8, "credentials")
        sent = self.place.send(desk.gift(self.provider.main, self.provider.main["cards"][0]), passphrase=wrong)
        self.expect(sent, 8, "credentials")
        empty = self.place.write("empty", "\n")
        self.expect(self.place.run("journal", "list", passphrase=empty), 8, "credentials")
        self.expect(self.place.run("journal", "list"), 0)
        self.assertEqual(self.provider.posts(), 0)

    def test_imported_profiles_must_be_named(self):
        self.expect(self.place.run("profile", "import", self.provider.profile, profile=None), 0)
        self.expect(self.place.run("journal", "list", profile=None), 2, "usage")
        self.expect(self.place.run("journal", "list", profile="no-such-profile"), 8, "configuration")

    def test_provider_down(self):
        down = desk.Provider("--gifts", "10")
        self.addCleanup(down.stop)
        down.go_down()
        place = desk.Desk(down.profile)
        self.addCleanup(place.remove)
        for args in (("cards", "list", "--user-id", "7"), ("products", "list"), ("history", "sync")):
            self.expect(place.run(*args), 5, "network")
        sent = place.send(desk.gift(down.main, down.main["cards"][0]))
        self.expect(sent, 5, ("network", "notSent"))
        self.expect(place.run("journal", "list"), 0)

    def test_provider_ill(self):
        for fault in ("status-500", "status-503", "not-json", "empty-200", "redirect-307", "cut-body", "huge",
                      "undecryptable", "foreign-correlation", "gzip-bomb"):
            with self.subTest(fault=fault):
                self.provider.control(fault=fault + "@cards.list")
                outcome = self.place.run("cards", "list", "--user-id", "7")
                self.expect(outcome, 5, ("network", "protocol"))

    def test_second_instance(self):
        self.expect(self.place.run("journal", "list"), 0)
        self.provider.control(fault="silence")
        path = self.place.write("gift.json", json.dumps(desk.gift(self.provider.main, self.provider.card())))
        first = self.place.start("gift", "send", "--from", path, "--yes")
        end = time.monotonic() + 30
        while not self.provider.posts() and time.monotonic() < end and first.poll() is None:
            time.sleep(0.05)
        begun = time.monotonic()
        second = self.place.run("journal", "list")
        took = time.monotonic() - begun
        first.kill()
        first.communicate()
        self.expect(second, 6, "storeInUse")
        self.assertIn(str(first.pid), second.stdout + second.stderr)
        self.assertLess(took, 2, "promised within a second; doubled for a busy machine")
        self.provider.control(fault="")
        after = self.place.run("journal", "list")
        self.assertEqual([r["state"] for r in after.lines], ["UNKNOWN"], after)
        self.assertEqual(self.provider.posts(), 1)

    def test_damaged_cache(self):
        self.expect(self.place.run("history", "sync"), 0)
        path = self.spoil("cache.db")
        with open(path, "rb") as source:
            damaged = source.read()
        searched = self.place.run("history", "search", "", "--count")
        self.expect(searched, 0)
        self.assertTrue(searched.stderr.strip(), "a note says that the cache was set aside")
        folder = os.path.dirname(path)
        kept = [f.name for f in pathlib.Path(folder).iterdir() if f.is_file() and f.read_bytes()[:4096] == damaged[:4096]]
        self.assertTrue(kept, "the damaged file is kept aside")
        self.expect(self.place.run("history", "sync"), 0)
        self.assertEqual(self.place.run("history", "search", "", "--count").last["count"],
                         len(self.provider.ledger("all")["gifts"]))

    def test_damaged_ledger_and_vault(self):
        card = self.provider.card()
        self.expect(self.place.send(desk.gift(self.provider.main, card)), 0)
        saved = shutil.copytree(self.place.data, os.path.join(self.place.root, "saved"))
        path = self.spoil("ledger.db")
        with open(path, "rb") as source:
            before = source.read()
        posts = self.provider.posts()
        sent = self.place.send(desk.gift(self.provider.main, self.provider.card()))
        self.assertIn(sent.exit, (6, 7), sent)
        with open(path, "rb") as source:
            self.assertEqual(source.read(), before, "a damaged ledger is never overwritten")
        shutil.rmtree(self.place.data)
        shutil.copytree(saved, self.place.data)
        vault = self.files("vault.json")
        self.assertEqual(len(vault), 1)
        with open(vault[0], "w", encoding="utf-8") as target:
            target.write("{}")
        self.expect(self.place.run("journal", "list"), 8, "credentials")
        self.assertEqual(self.provider.posts(), posts)

    def test_places_that_cannot_be_written(self):
        """As nobody where the tests run as root: to root nothing is read-only."""
        self.expect(self.desk.run("journal", "list"), 0)
        program = shutil.copy(os.environ["GIFTCTL"], self.desk.inputs)
        as_root = os.geteuid() == 0
        if as_root:
            for top in (self.desk.root, self.desk.inputs, os.path.dirname(self.desk.profile)):
                for folder, _, files in os.walk(top):
                    for path in [folder] + [os.path.join(folder, name) for name in files]:
                        os.chown(path, NOBODY, NOBODY)
        ledger = next(pathlib.Path(self.desk.data).rglob("ledger.db"))
        gift = json.dumps(desk.gift(self.provider.main, self.provider.main["cards"][0]), ensure_ascii=False)
        for path, mode in ((ledger, 0o400), (ledger.parent, 0o500)):
            with self.subTest(place=path.name):
                before, bytes_before = path.stat().st_mode, ledger.read_bytes()
                path.chmod(mode)
                started, args = time.monotonic(), ["gift", "send", "--from", "-", "--yes"]
                done = subprocess.run([program] + self.desk.command(args)[1:], capture_output=True, input=gift.encode(),
                                      env=self.desk.environment(), cwd=self.desk.root, timeout=30, check=False,
                                      user=NOBODY if as_root else None, group=NOBODY if as_root else None)
                path.chmod(before)
                outcome = desk.Outcome(args, done.returncode, done.stdout.decode(), done.stderr.decode())
                self.expect(outcome, 6, "storeReadOnly")
                self.assertIn(self.desk.data, outcome.last["error"]["message"], outcome)
                self.assertLess(time.monotonic() - started, 20, "it hangs")
                self.assertEqual((ledger.read_bytes(), self.provider.posts()), (bytes_before, 0))

    def test_unsafe_places(self):
        real = os.path.join(self.place.root, "elsewhere")
        os.mkdir(real, 0o700)
        os.symlink(real, self.place.data)
        self.expect(self.place.run("journal", "list"), 8, "configuration")

    def test_a_provider_that_lags_or_caps(self):
        self.provider.control(pageCap=100)
        self.addCleanup(self.provider.control, pageCap=1000)
        self.expect(self.place.run("history", "sync"), 0)
        self.assertEqual(self.place.run("history", "search", "", "--count").last["count"],
                         len(self.provider.ledger("all")["gifts"]))


if __name__ == "__main__":
    desk.main()
