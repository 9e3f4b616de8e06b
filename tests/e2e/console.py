# SPDX-License-Identifier: GPL-3.0-or-later
"""giftctl beside an open console: the console runs the command on its own desk, with the same answers, exit codes,
masking, audit rows and refusals as if giftctl had opened the folder itself."""
import json
import os
import signal
import socket
import stat
import subprocess
import time
import unittest

from desk import DeskCase, Desk, SEND, gift


class OpenConsole:
    """A console on the desk's folder, without a display."""

    def __init__(self, desk):
        for folder, _, names in os.walk(desk.data):
            if "console" in names:  # of a console that was killed
                os.remove(os.path.join(folder, "console"))
        line = [os.environ["GIFTDESK"], "--data-dir", desk.data, "--passphrase-file", desk.passphrase,
                "--profile", desk.profile, "--lang", "ko"]
        self._process = subprocess.Popen(line, env=desk.environment(), stdin=subprocess.DEVNULL,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=desk.root)
        self.door = self._wait_for_door(desk.data)

    @staticmethod
    def _wait_for_door(data):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            for folder, _, names in os.walk(data):
                if "console" in names:
                    return os.path.join(folder, "console")
            time.sleep(0.05)
        raise AssertionError("the console has opened no door")

    def close(self, how=signal.SIGKILL):
        self._process.send_signal(how)
        self._process.wait(30)


class Console(DeskCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        first = cls.desk.run("history", "sync")
        assert first.exit == 0, first

    def setUp(self):
        self.console = OpenConsole(self.desk)

    def tearDown(self):
        self.console.close()

    def test_the_door_is_for_its_owner_only(self):
        mode = os.stat(self.console.door).st_mode
        self.assertTrue(stat.S_ISSOCK(mode))
        self.assertEqual(stat.S_IMODE(mode), 0o700)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.dirname(self.console.door)).st_mode), 0o700)

    def test_reading_answers_as_without_a_console(self):
        asked = [("history", "search", "", "--limit", "700"), ("history", "search", "", "--count"),
                 ("history", "search", "amount>", "--count"), ("products", "list"), ("journal", "list"),
                 ("journal", "show", "nothing"), ("gift", "show", "nothing"), ("audit", "verify"),
                 ("history", "search", "--limit", "none"), ("batch", "list")]
        beside = [self.desk.run(*line) for line in asked]
        self.console.close()
        alone = [self.desk.run(*line) for line in asked]
        for one, other in zip(beside, alone):
            self.assertEqual(one.exit, other.exit, f"{one}\n{other}")
            self.assertEqual(one.lines, other.lines)
        self.assertGreater(len(beside[0].lines), 20)

    def test_a_gift_is_sent_once_and_recorded(self):
        card = self.provider.card()
        before = self.provider.posts(SEND)
        outcome = self.desk.send(gift(self.provider.main, card))
        self.expect(outcome, 0)
        self.assertEqual(outcome.last["state"], "SENT")
        self.assertEqual(self.provider.posts(SEND), before + 1)
        shown = self.desk.run("journal", "show", outcome.last["entryId"])
        self.assertEqual(shown.last["entry"]["transferId"], outcome.last["transferId"])
        again = self.desk.send(gift(self.provider.main, card))
        self.assertNotEqual(again.exit, 0, again)
        self.assertEqual(self.provider.posts(SEND), before + 1)

    def test_a_file_is_read_and_written_where_giftctl_stands(self):
        with open(os.path.join(self.desk.root, "order.json"), "w", encoding="utf-8") as out:
            json.dump(gift(self.provider.main, self.provider.card()), out)
        self.expect(self.desk.run("gift", "send", "--from", "order.json", "--yes"), 0)
        written = self.desk.run("history", "export", "", "--to", "out.csv")
        self.expect(written, 0)
        with open(os.path.join(self.desk.root, "out.csv"), encoding="utf-8-sig") as source:
            self.assertEqual(len(source.read().splitlines()), written.last["rows"] + 1)

    def test_looking_in_the_clear_needs_a_reason_and_is_on_record(self):
        self.expect(self.desk.run("history", "search", "", "--limit", "1", "--unmasked"), 2)
        self.expect(self.desk.run("history", "search", "", "--limit", "1", "--unmasked", "--reason", "for the test"), 0)
        record = self.desk.run("audit", "list", "--unmasked", "--reason", "to see the reason")
        reasons = [json.dumps(row, ensure_ascii=False) for row in record.lines if row.get("action") == "reveal"]
        self.assertTrue(any("for the test" in row for row in reasons), record)

    def test_a_wrong_passphrase_gets_no_further_than_without_a_console(self):
        wrong = self.desk.write("wrong", "not-the-passphrase\n")
        self.expect(self.desk.run("journal", "list", passphrase=wrong), 8, "credentials")

    def test_errors_are_told_in_the_language_of_giftctl(self):
        message = self.desk.run("journal", "show", "nothing").last["error"]["message"]
        self.assertTrue(message.isascii(), message)

    def test_what_needs_the_folder_for_itself_is_refused(self):
        outcome = self.desk.run("profile", "import", self.desk.profile, profile=None)
        self.expect(outcome, 6, "storeInUse", "GD-storeInUse-01")

    def test_ctrl_c_ends_a_long_command(self):
        running = self.desk.start("reconcile", "--wait", "300")
        time.sleep(1)
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=30)
        self.expect(self.desk.run("journal", "list"), 0)

    def test_several_at_once(self):
        running = [self.desk.start("history", "search", "", "--count") for _ in range(6)]
        answers = {one.communicate(timeout=60)[0] for one in running}
        self.assertEqual(len(answers), 1, answers)
        self.assertTrue(json.loads(answers.pop())["ok"])

    def test_nonsense_at_the_door_harms_nothing(self):
        for said in (b"", b"hello\n", b"{}\n", b'{"version":"0.1.0","command":"backup restore"}\n',
                     b'{"version":"99","command":"journal list","argument":"","options":{},"progress":false,"read":{}}\n',
                     b"[" * 100000 + b"\n", b"x" * 5_000_000):
            with socket.socket(socket.AF_UNIX) as door:
                door.connect(self.console.door)
                try:
                    door.sendall(said)
                    door.shutdown(socket.SHUT_WR)
                    door.settimeout(10)
                    self.assertEqual(door.recv(100), b"")
                except ConnectionError:
                    pass
        self.expect(self.desk.run("journal", "list"), 0)

    def test_a_console_that_dies_is_said_so(self):
        running = self.desk.start("reconcile", "--wait", "300")
        time.sleep(1)
        entry = running.poll()
        self.console.close()
        out, _ = running.communicate(timeout=30)
        if entry is None:
            self.assertEqual(running.returncode, 4)
            self.assertEqual(json.loads(out.splitlines()[-1])["error"]["code"], "GD-unknown-05")
        self.expect(self.desk.run("journal", "list"), 0)


class FarFolder(unittest.TestCase):
    """A folder whose path is longer than the address of a socket may be."""

    def test_is_reached_all_the_same(self):
        desk = Desk()
        self.addCleanup(desk.remove)
        desk.data = os.path.join(desk.root, *["a-rather-long-name-of-a-folder"] * 6)
        os.makedirs(os.path.dirname(desk.data), 0o700)
        line = [os.environ["GIFTDESK"], "--data-dir", desk.data]
        console = subprocess.Popen(line, env=desk.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(console.wait, 30)
        self.addCleanup(console.kill)
        OpenConsole._wait_for_door(desk.data)
        listed = subprocess.run([os.environ["GIFTCTL"], "--data-dir", desk.data, "--json", "products", "list"],
                                env=desk.environment(), stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                                check=False)
        self.assertEqual(listed.returncode, 0, listed)


if __name__ == "__main__":
    unittest.main(verbosity=2)
