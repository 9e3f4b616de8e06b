# SPDX-License-Identifier: GPL-3.0-or-later
"""The faults as data: at which stage they strike, whether the gift has been made by then, what goes on the wire.

SPEC is `name[:value][@endpoint][#n]`, several with commas; without endpoint gifts.send, without #n every call.
Stages: accept (a new connection after a token was given), read (the request came, nothing was done),
answer (the gift was made where `commits`, the wire gets something else than the answer).
"""
import gzip
import json
import socket
import struct
import time

from book import MESSAGES


class Fault:
    def __init__(self, name, stage, commits, act, note):
        self.name, self.stage, self.commits, self.act, self.note = name, stage, commits, act, note


class Armed:
    """One fault with its value, endpoint and count, as asked for by a SPEC."""

    def __init__(self, spec):
        text, _, self.nth = spec.partition("#")
        text, _, endpoint = text.partition("@")
        name, _, self.value = text.partition(":")
        if name not in FAULTS:
            raise ValueError(f"no fault is called {name}")
        self.fault, self.endpoint = FAULTS[name], endpoint or "gifts.send"
        self.calls = 0

    def strikes(self, endpoint):
        """Counts the call; true if this one is to fail."""
        if endpoint != self.endpoint:
            return False
        self.calls += 1
        return not self.nth or self.calls == int(self.nth)


def parse(spec):
    return [Armed(part) for part in spec.split(",") if part and part != "none"]


# ---- what an act gets: wire (send, close, reset, sleep), answer (a maker of replies), value ----
def head(status, body, extra=(), length=None, correlation=""):
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json"]
    lines.append(f"Content-Length: {len(body) if length is None else length}")
    if correlation:
        lines.append(f"X-KM-Correlation-Id: {correlation}")
    return ("\r\n".join(lines + list(extra)) + "\r\n\r\n").encode("utf-8")


def close(wire, _answer, _value):
    wire.close()


def reset(wire, _answer, _value):
    wire.reset()


def raw(data):
    def act(wire, _answer, _value):
        wire.send(data)
        wire.close()
    return act


def silence(wire, _answer, value):
    wire.sleep(float(value or 60))
    wire.close()


def plain_status(status, body=b"", extra=()):
    """A status of its own with our correlation id, so that only the status can decide."""
    def act(wire, answer, _value):
        wire.send(head(status, body, extra, correlation=answer.correlation) + body)
        wire.close()
    return act


def redirect(status):
    def act(wire, answer, _value):
        wire.send(head(status, b"", [f"Location: {answer.url}"], correlation=answer.correlation))
        wire.close()
    return act


def cut_body(wire, answer, _value):
    whole = answer.good()
    wire.send(whole[:-40])
    wire.close()


def length_of(offset):
    def act(wire, answer, _value):
        body = answer.good_body()
        wire.send(head("200 OK", body, answer.extra(), len(body) + offset, answer.correlation) + body)
        wire.close()
    return act


def altered(change):
    def act(wire, answer, _value):
        fields = json.loads(answer.text())
        change(fields)
        wire.send(answer.good(json.dumps(fields)))
    return act


def _drop_id(fields):
    fields.pop("transferId", None)


def _short_id(fields):
    fields["transferId"] = fields.get("transferId", "X" * 20)[:19]


def _number_id(fields):
    fields["transferId"] = 12345678901234567890


def _drop_response(fields):
    fields.pop("response", None)


def stale_id(wire, answer, _value):
    fields = json.loads(answer.text())
    fields["transferId"] = answer.older_id()
    wire.send(answer.good(json.dumps(fields)))


def foreign_correlation(wire, answer, _value):
    answer.correlation = "010101000000-0000000"
    wire.send(answer.good())


def missing_correlation(wire, answer, _value):
    answer.correlation = ""
    wire.send(answer.good())


def plain_success(wire, answer, _value):
    body = answer.text().encode()
    wire.send(head("200 OK", body, correlation=answer.correlation) + body)


def undecryptable(wire, answer, _value):
    wire.send(answer.good(stranger=True))


def duplicate_keys(wire, answer, _value):
    text = answer.text()
    wire.send(answer.good('{"transferId":"KG000000000000000000",' + text[1:]))


def refusal(status):
    def act(wire, answer, value):
        code, _, field = (value or "005_023").partition(" ")
        description = (MESSAGES.get(code, "Refused.") + " " + field).strip()
        body = json.dumps({"response": {"code": code, "description": description}}).encode()
        wire.send(head(status, body, correlation=answer.correlation) + body)
    return act


def success_with_400(wire, answer, _value):
    body = answer.good_body()
    wire.send(head("400 Bad Request", body, answer.extra(), None, answer.correlation) + body)


def gzip_bomb(wire, answer, _value):
    body = gzip.compress(b" " * (64 << 20), 9)
    wire.send(head("200 OK", body, answer.extra() + ["Content-Encoding: gzip"], None, answer.correlation) + body)


def drip(wire, answer, value):
    for byte in answer.good():
        wire.send(bytes([byte]))
        wire.sleep(float(value or 1))


def huge(wire, answer, value):
    size = int(value or 100) << 20
    wire.send(head("200 OK", b"", answer.extra(), size, answer.correlation))
    block = b" " * (1 << 20)
    for _ in range(size >> 20):
        wire.send(block)
    wire.close()


def late_commit(wire, answer, value):
    wire.close()
    time.sleep(float(value or 5))
    answer.commit()


def wait(wire, answer, value):
    wire.sleep(float(value or 3))
    wire.send(answer.good())


HTML = b"<html><body>Gateway</body></html>"
FAULTS = {f.name: f for f in (
    # Strike before the request is read. The last three never let a byte of it in.
    Fault("close-before-read", "accept", False, close, "closed as soon as it is open"),
    Fault("reset-before-read", "accept", False, reset, "RST as soon as it is open"),
    Fault("stall-accept", "accept", False, silence, "accepted, then silent; with TLS the handshake never ends"),
    Fault("wrong-certificate", "accept", False, None, "TLS: a certificate of an authority nobody knows"),
    Fault("gone", "accept", False, None, "nobody listens for three seconds"),
    # The request was read and nothing was done.
    Fault("close-after-read", "read", False, close, ""),
    Fault("reset-after-read", "read", False, reset, ""),
    Fault("redirect-302", "read", False, redirect("302 Found"), "to itself"),
    Fault("redirect-307", "read", False, redirect("307 Temporary Redirect"), "to itself"),
    Fault("redirect-308", "read", False, redirect("308 Permanent Redirect"), "to itself"),
    Fault("status-401", "read", False, plain_status("401 Unauthorized", extra=["WWW-Authenticate: Basic realm=x"]), ""),
    Fault("status-403", "read", False, plain_status("403 Forbidden"), ""),
    Fault("status-407", "read", False, plain_status("407 Proxy", extra=["Proxy-Authenticate: Basic realm=x"]), ""),
    Fault("status-408", "read", False, plain_status("408 Request Timeout"), ""),
    Fault("status-500", "read", False, plain_status("500 Internal Server Error", b"tid too long"), ""),
    Fault("status-503", "read", False, plain_status("503 Service Unavailable", extra=["Retry-After: 0"]), "empty"),
    Fault("refuse", "read", False, refusal("400 Bad Request"), "value: the code, and after a blank the field"),
    Fault("refusal-with-200", "read", False, refusal("200 OK"), "value: the code"),
    Fault("late-commit", "read", True, late_commit, "closed; the gift is made value seconds later"),
    # The gift was made; the answer suffers.
    Fault("close-after-commit", "answer", True, close, ""),
    Fault("reset-after-commit", "answer", True, reset, ""),
    Fault("half-status", "answer", True, raw(b"HTTP/1.1 2"), "half a status line"),
    Fault("garbage", "answer", True, raw(b"\x00\xff\x13not http at all\r\n\r\n"), ""),
    Fault("continue-only", "answer", True, raw(b"HTTP/1.1 100 Continue\r\n\r\n"), "then closed"),
    Fault("empty-200", "answer", True, plain_status("200 OK"), ""),
    Fault("status-204", "answer", True, plain_status("204 No Content"), ""),
    Fault("cut-body", "answer", True, cut_body, ""),
    Fault("length-too-short", "answer", True, length_of(-25), "Content-Length below the body"),
    Fault("length-too-long", "answer", True, length_of(25), "Content-Length above the body"),
    Fault("no-transfer-id", "answer", True, altered(_drop_id), ""),
    Fault("short-transfer-id", "answer", True, altered(_short_id), "19 characters"),
    Fault("number-transfer-id", "answer", True, altered(_number_id), "a number of 20 digits"),
    Fault("stale-transfer-id", "answer", True, stale_id, "the id of an older gift of this run"),
    Fault("no-response", "answer", True, altered(_drop_response), "no response object, so no code"),
    Fault("foreign-correlation", "answer", True, foreign_correlation, ""),
    Fault("no-correlation", "answer", True, missing_correlation, ""),
    Fault("plain-success", "answer", True, plain_success, "not encrypted"),
    Fault("undecryptable", "answer", True, undecryptable, "encrypted for somebody else"),
    Fault("success-with-400", "answer", True, success_with_400, ""),
    Fault("refuse-after-commit", "answer", True, refusal("400 Bad Request"), "a replaying hop; value: the code, such as 905_034"),
    Fault("status-502-after-commit", "answer", True, plain_status("502 Bad Gateway", HTML), ""),
    Fault("not-json", "answer", True, plain_status("200 OK", HTML), ""),
    Fault("duplicate-keys", "answer", True, duplicate_keys, ""),
    Fault("gzip-bomb", "answer", True, gzip_bomb, "64 MiB of blanks"),
    Fault("silence", "answer", True, silence, "no answer for value seconds (60)"),
    Fault("drip", "answer", True, drip, "a byte each value seconds (1)"),
    Fault("huge", "answer", True, huge, "value MiB (100)"),
    Fault("delay", "answer", True, wait, "a good answer after value seconds (3)"),
)}


def hard_reset(sock):
    """Close with RST instead of FIN."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()
