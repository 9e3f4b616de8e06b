# SPDX-License-Identifier: GPL-3.0-or-later
"""What every driver needs: a provider that runs, a desk (data folder, passphrase, giftctl), and gifts to send."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
PROVIDER = os.path.join(HERE, "..", "provider")
SEND = "/api/v1/gifts/cards/transmission/no-hce"
TOKEN = "/api/v2/payment/generate/onetimetoken"
PASSPHRASE = "correct-mule-fastener-09"
EXIT = {"SENT": 0, "REFUSED": 3, "UNKNOWN": 4, "NOT_SENT": 5}
RECEIVER = {"receiverName": "한보람", "receiverPhone": "01000004711"}


class Provider:
    """One konaplate.py in a folder of its own."""

    def __init__(self, *options, life=600):
        self._folder = tempfile.mkdtemp(prefix="provider-")
        command = ["/usr/bin/python3", "-B", os.path.join(PROVIDER, "konaplate.py"), "--dir", self._folder,
                   "--for", str(life), *options]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        hello = json.loads(self._process.stdout.readline())
        self.url, self.profile, self.members = hello["url"], hello["profile"], hello["members"]
        self._control = hello["control"]
        self.main, self.special = self.members[0], self.members[2]
        self._cards = iter(self.main["cards"])

    def stop(self):
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait(10)
            self._process.stdout.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def go_down(self):
        """Stops answering, keeps the profile file."""
        self._process.terminate()
        self._process.wait(10)
        self._process.stdout.close()

    def control(self, **wish):
        request = urllib.request.Request(self._control + "/__control", json.dumps(wish).encode())
        with urllib.request.urlopen(request, timeout=10) as reply:
            return json.load(reply)

    def ledger(self, gifts="made"):
        with urllib.request.urlopen(f"{self._control}/__ledger?gifts={gifts}", timeout=30) as reply:
            return json.load(reply)

    def posts(self, path=SEND):
        return self.ledger("none")["posts"].get(path, 0)

    def card(self):
        """A full card of the main member that no test used yet."""
        return next(self._cards)

    def other_profile(self, **changes):
        """A copy of the profile with changes, in the same folder so that file: paths hold; None drops a key."""
        with open(self.profile, encoding="utf-8") as source:
            profile = json.load(source)
        profile.update(changes)
        profile = {k: v for k, v in profile.items() if v is not None}
        handle, path = tempfile.mkstemp(suffix=".json", dir=self._folder)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(profile, out)
        return path


class Outcome:
    """What one run of giftctl gave."""

    def __init__(self, args, code, stdout, stderr):
        self.args, self.exit, self.stdout, self.stderr = args, code, stdout, stderr
        self.lines = []
        for line in stdout.splitlines():
            try:
                self.lines.append(json.loads(line))
            except ValueError:
                self.lines.append({"unreadable": line})

    @property
    def last(self):
        return self.lines[-1] if self.lines else {}

    @property
    def kind(self):
        return (self.last.get("error") or {}).get("kind")

    @property
    def code(self):
        return (self.last.get("error") or {}).get("code") or self.last.get("code")

    def __str__(self):
        return f"giftctl {' '.join(map(str, self.args))}\nexit {self.exit}\n{self.stdout[-3000:]}\n{self.stderr[-2000:]}"


class Desk:
    """A person's machine: home, temp and data folder below one root that vanishes at the end."""

    def __init__(self, profile=None, lang="en"):
        self.root = tempfile.mkdtemp(prefix="desk-")
        self.inputs = tempfile.mkdtemp(prefix="desk-inputs-")
        self.data, self.profile, self.lang = os.path.join(self.root, "data"), profile, lang
        for name in ("home", "tmp"):
            os.mkdir(os.path.join(self.root, name), 0o700)
        self.passphrase = self.write("passphrase", PASSPHRASE + "\n")

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.rmtree(self.inputs, ignore_errors=True)

    def write(self, name, content):
        path = os.path.join(self.inputs, name)
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(data)
        return path

    def environment(self):
        home = os.path.join(self.root, "home")
        # The proxy is a trap: a program that obeys it reaches nothing.
        trap = {name: "http://127.0.0.1:9" for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "ALL_PROXY")}
        keep = {k: v for k, v in os.environ.items() if k in ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS",
                                                             "UBSAN_OPTIONS", "LSAN_OPTIONS")}
        return keep | trap | {"HOME": home, "TMPDIR": os.path.join(self.root, "tmp"), "LC_ALL": "C.UTF-8",
                              "XDG_DATA_HOME": home + "/.local/share", "XDG_CONFIG_HOME": home + "/.config",
                              "XDG_CACHE_HOME": home + "/.cache", "XDG_STATE_HOME": home + "/.local/state",
                              "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "offscreen"}

    def command(self, args, profile="", passphrase=None):
        """profile: "" is the desk's own, None names none."""
        profile = self.profile if profile == "" else profile
        line = [os.environ["GIFTCTL"], "--data-dir", self.data, "--passphrase-file", passphrase or self.passphrase,
                "--lang", self.lang, "--json"]
        return line + (["--profile", profile] if profile else []) + [str(a) for a in args]

    def start(self, *args, **choice):
        return subprocess.Popen(self.command(args, **choice), env=self.environment(), stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.root)

    def run(self, *args, stdin=None, timeout=120, **choice):
        data = stdin.encode("utf-8") if isinstance(stdin, str) else stdin
        try:
            done = subprocess.run(self.command(args, **choice), env=self.environment(), input=data or b"",
                                  capture_output=True, timeout=timeout, cwd=self.root, check=False)
        except subprocess.TimeoutExpired as error:
            return Outcome(args, f"none, still running after {timeout} s", (error.stdout or b"").decode("utf-8", "replace"),
                           (error.stderr or b"").decode("utf-8", "replace"))
        return Outcome(args, done.returncode, done.stdout.decode("utf-8", "replace"),
                       done.stderr.decode("utf-8", "replace"))

    def send(self, gift, *options, **choice):
        """`gift send` with the gift on stdin: nothing personal on the command line."""
        text = gift if isinstance(gift, (str, bytes)) else json.dumps(gift, ensure_ascii=False)
        return self.run("gift", "send", "--from", "-", *options, "--yes", stdin=text, **choice)


def gift(member, card, /, **changes):
    """The JSON object of `gift send --from`; None drops a key."""
    fields = {"senderUserId": member["userId"], "card": card["par"], "amount": card["balance"],
              "reason": "e2e test", "allowDuplicate": True, **RECEIVER, **changes}
    return {k: v for k, v in fields.items() if v is not None}


class DeskCase(unittest.TestCase):
    """One provider and one desk for all tests of a class."""
    provider_options = ()

    @classmethod
    def setUpClass(cls):
        cls.provider = Provider(*cls.provider_options)
        cls.desk = Desk(cls.provider.profile)

    @classmethod
    def tearDownClass(cls):
        cls.provider.stop()
        cls.desk.remove()

    def expect(self, outcome, code, kind=None, own_code=None):
        """kind and own_code: one value or several that are all right."""
        self.assertEqual(outcome.exit, code, outcome)
        if kind:
            self.assertIn(outcome.kind, [kind] if isinstance(kind, str) else kind, outcome)
        if code:
            self.assertIs(outcome.last.get("ok"), False, outcome)
            self.assertTrue(outcome.last["error"]["message"], outcome)
        if own_code:
            self.assertEqual(outcome.code, own_code, outcome)

    def no_violations(self, provider=None):
        self.assertEqual((provider or self.provider).ledger("none")["violations"], [])


def main():
    if "GIFTCTL" not in os.environ:
        sys.exit("GIFTCTL must name the giftctl program")
    unittest.main(verbosity=2)
