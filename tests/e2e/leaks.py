# SPDX-License-Identifier: GPL-3.0-or-later
"""After a full run, one kill and one unknown outcome: no planted value in the clear in any file the program wrote."""
import json
import os
import re
import stat
import time

import desk
import scan


def encodings(text):
    """The forms in which a value could lie in a file. Short ones are left out: chance would find them."""
    forms = [text.encode("utf-8"), text.encode("utf-16-le"), text.encode("utf-16-be"),
             json.dumps(text)[1:-1].encode("ascii")]
    return {f for f in forms if len(f) >= 6}


class Leaks(desk.DeskCase):
    provider_options = ("--tls", "--gifts", "400")

    def test_nothing_in_the_clear(self):
        self.work()
        needles = self.needles()
        # In parts: one expression over everything would be slow to build.
        finders = [re.compile(b"|".join(map(re.escape, needles[at:at + 200]))) for at in range(0, len(needles), 200)]
        searched = 0
        for path in self.written():
            with open(path, "rb") as source:
                data = source.read()
            searched += len(data)
            for finder in finders:
                hit = finder.search(data)
                self.assertIsNone(hit, f"{path} holds {hit.group() if hit else ''!r} at {hit.start() if hit else 0}")
        self.assertGreater(searched, 10000, "the run wrote something to search in")
        self.no_violations()

    def test_the_search_finds_what_is_there(self):
        """The net has no holes: every needle planted by hand is found in each form."""
        finder = re.compile(b"|".join(map(re.escape, self.needles()[:150])))
        for needle in self.needles()[:150]:
            self.assertTrue(finder.search(b"\0\1" + needle + b"\2"))

    def test_only_the_owner_may_read(self):
        self.work()
        for at, folders, names in os.walk(self.desk.data):
            for name in folders + names:
                path = os.path.join(at, name)
                mode = stat.S_IMODE(os.lstat(path).st_mode)
                self.assertEqual(mode & 0o077, 0, f"{path} is {mode:o}")

    # ---- the run ----
    def work(self):
        if getattr(type(self), "done", False):
            return
        type(self).done = True
        self.expect(self.desk.run("profile", "import", self.desk.profile, profile=None), 0)
        for _ in range(3):
            self.expect(self.desk.send(desk.gift(self.provider.main, self.provider.card(), senderName="홍길순전",
                                                 senderPhone=self.provider.main["phone"])), 0)
        self.provider.control(fault="garbage")
        self.expect(self.desk.send(desk.gift(self.provider.main, self.provider.card())), 4)
        self.kill_in_the_middle()
        member = self.provider.main
        for args in (("history", "sync"), ("history", "search", ""), ("history", "search", desk.RECEIVER["receiverName"]),
                     ("--unmasked", "--reason", "e2e", "history", "search", "0100"), ("journal", "list"),
                     ("cards", "list", "--user-id", member["userId"]), ("products", "list"), ("audit", "verify"),
                     ("audit", "list")):
            self.expect(self.desk.run(*args), 0)

    def kill_in_the_middle(self):
        self.provider.control(fault="silence", reset=True)
        path = self.desk.write("gift.json", json.dumps(desk.gift(self.provider.main, self.provider.card())))
        running = self.desk.start("gift", "send", "--from", path, "--yes")
        end = time.monotonic() + 30
        while not self.provider.posts() and time.monotonic() < end and running.poll() is None:
            time.sleep(0.05)
        running.kill()
        running.communicate()
        self.provider.control(fault="")

    def written(self):
        return [os.path.join(at, name) for at, _, names in os.walk(self.desk.root) for name in names]

    def needles(self):
        ledger = self.provider.ledger("all")
        with open(self.provider.profile, encoding="utf-8") as source:
            profile = json.load(source)
        folder = os.path.dirname(self.provider.profile)
        with open(os.path.join(folder, "client.pem"), encoding="ascii") as source:
            private = source.read().split("PRIVATE KEY-----")[1].split()[3]
        texts = {profile["secretKey"], private, desk.PASSPHRASE, *desk.RECEIVER.values(), "홍길순전"}
        # Three digits alone prove nothing; with their key they do.
        texts |= {t for t, _ in ledger["tokens"]} | {f'"dcvv":"{d}"' for _, d in ledger["tokens"]}
        for member in self.provider.members:
            texts |= {member["name"], member["phone"], *(c["cardNo"] for c in member["cards"])}
        for row in ledger["gifts"]:
            texts |= {row["senderName"], row["receiverName"], row["senderPhone"], row["receiverPhone"]}
        texts |= {scan.nfc(t) for t in texts}
        texts |= {f"{t[:3]}-{t[3:7]}-{t[7:]}" for t in texts if re.fullmatch("0100[0-9]{7}", t)}
        # Three signs at least: shorter names are found by chance in encrypted bytes.
        return sorted({form for t in texts if len(t) >= 3 for form in encodings(t)})


if __name__ == "__main__":
    desk.main()
