#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent Konaplate on loopback, for end-to-end tests. See README.md.

Raw sockets and threads, so that a fault can put any byte, or none, on the wire. Prints one JSON line, then serves.
"""
import argparse
import datetime
import json
import os
import signal
import socket
import ssl
import sys
import threading
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import checks  # noqa: E402
import faults  # noqa: E402
from book import MESSAGES, Book, Refusal, now_kst, stamp  # noqa: E402
from keys import Keys  # noqa: E402

PREFIX = "/open-api"
MAX_HEAD, MAX_BODY, IDLE = 64 << 10, 4 << 20, 30


class Gone(Exception):
    """The other side ended in the middle of a request."""


class Wire:
    """One connection as the faults see it."""

    def __init__(self, sock, server):
        self.sock, self._server, self._buffer, self.open = sock, server, b"", True

    def send(self, data):
        self.sock.sendall(data)

    def close(self):
        if self.open:
            self.open = False
            self._shut()

    def _shut(self):
        try:
            self.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.sock.close()

    def reset(self):
        self.open = False
        faults.hard_reset(self.sock)

    def sleep(self, seconds):
        self._server.stopping.wait(seconds)

    def read_until(self, mark, limit):
        while mark not in self._buffer:
            if len(self._buffer) > limit:
                raise Gone("too long")
            self._more()
        data, _, self._buffer = self._buffer.partition(mark)
        return data

    def read_exactly(self, count):
        while len(self._buffer) < count:
            self._more()
        data, self._buffer = self._buffer[:count], self._buffer[count:]
        return data

    def _more(self):
        try:
            block = self.sock.recv(65536)
        except OSError as error:
            raise Gone(str(error)) from error
        if not block:
            raise Gone("closed")
        self._buffer += block

    @property
    def started(self):
        return bool(self._buffer)


class Answer:
    """Makes the reply to one request, good or spoilt. `commit` does the business once."""

    def __init__(self, server, endpoint, correlation, business):
        self._server, self._endpoint, self._business = server, endpoint, business
        self.correlation, self.url, self._text = correlation, server.url + endpoint.path, None

    def commit(self):
        self.text()

    def text(self):
        if self._text is None:
            fields = self._business()
            fields["response"] = {"code": "000_000", "description": MESSAGES["000_000"]}
            self._text = json.dumps(fields, ensure_ascii=False)
        return self._text

    def older_id(self):
        made = self._server.book.made
        return made[0]["transferId"] if len(made) > 1 else "KG" + "0" * 18

    def extra(self):
        return [f"X-KM-Crypto-Key-Id: {self._server.keys.crypto_key_id}"] if self._endpoint.answer_encrypted else []

    def good_body(self, text=None, stranger=False):
        text = self.text() if text is None else text
        if not self._endpoint.answer_encrypted:
            return text.encode()
        keys = self._server.keys
        public = keys.stranger_public if stranger else keys.client_public
        return json.dumps({"encData": checks.encrypt(text, public, self._server.next_enc())}).encode()

    def good(self, text=None, stranger=False):
        body = self.good_body(text, stranger)
        return faults.head("200 OK", body, self.extra() + self._server.connection_header(), None,
                           self.correlation) + body


class Server:
    def __init__(self, options):
        self.options, self.keys = options, Keys(options.dir)
        self.book = Book(options.gifts, options.cards)
        self.stopping, self._lock = threading.Event(), threading.Lock()
        self.violations, self.notes, self.posts, self.correlations = [], set(), {}, set()
        self.connections = self.dropped = self.partial = self._enc = 0
        self.page_cap, self.hidden, self.lag = options.page_cap, set(), options.lag
        self.faults, self.armed = faults.parse(options.fault), False
        self._listener = self._listen(options.port)
        self.port = self._listener.getsockname()[1]
        self._control = self._listen(0)
        self.url = f"{'https' if options.tls else 'http'}://127.0.0.1:{self.port}{PREFIX}"
        self._trusted, self._untrusted = self._tls("tls.pem"), self._tls("untrusted-tls.pem")

    @staticmethod
    def _listen(port):
        listener = socket.create_server(("127.0.0.1", port), backlog=128)
        listener.settimeout(0.2)
        return listener

    def _tls(self, name):
        if not self.options.tls:
            return None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(os.path.join(self.options.dir, name))
        return context

    def hello(self):
        profile = self.keys.write_profile(self.url, self.options.kind, self.options.tls)
        control = f"http://127.0.0.1:{self._control.getsockname()[1]}"
        return {"url": self.url, "profile": profile, "port": self.port, "control": control,
                "members": self.book.members}

    def next_enc(self):
        """Both content ciphers in turn: a client must take either."""
        self._enc += 1
        return "A128GCM" if self._enc % 2 else "A256GCM"

    def connection_header(self):
        return ["Connection: close"] if self.options.close else []

    def say(self, path, kind, detail):
        with self._lock:
            self.violations.append({"path": path, "kind": kind, "detail": detail})

    # ---- running ----
    def run(self):
        end = time.monotonic() + self.options.seconds
        threading.Thread(target=self._accept_control, daemon=True).start()
        while not self.stopping.is_set() and time.monotonic() < end:
            if self._accept_fault("gone"):
                self._go_away()
            self._accept(self._listener, self._guest)
        self.stopping.set()

    def _accept_control(self):
        while not self.stopping.is_set():
            self._accept(self._control, self._talk)

    def _accept(self, listener, handler):
        try:
            sock, _ = listener.accept()
        except (socket.timeout, OSError):
            return
        sock.settimeout(IDLE)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=handler, args=(sock,), daemon=True).start()

    def _go_away(self):
        self.armed = False
        self._listener.close()
        self.stopping.wait(3)
        self._listener = self._listen(self.port)

    def _accept_fault(self, name=None):
        """The fault that is to strike a new connection, if any."""
        if not self.armed:
            return None
        striking = [a for a in self.faults if a.fault.stage == "accept" and name in (None, a.fault.name)]
        return striking[0] if striking else None

    def _guest(self, sock):
        with self._lock:
            self.connections += 1
        armed = self._accept_fault()
        context = self._trusted
        if armed and armed.fault.name == "wrong-certificate":
            context = self._untrusted
        elif armed and armed.fault.act:
            self._strike_at_accept(sock, armed, context)
            return
        try:
            self._talk(context.wrap_socket(sock, server_side=True) if context else sock)
        except OSError:
            sock.close()

    def _strike_at_accept(self, sock, armed, context):
        with self._lock:
            self.dropped += 1
        try:
            if context and armed.fault.name != "stall-accept":
                sock = context.wrap_socket(sock, server_side=True)
            armed.fault.act(Wire(sock, self), None, armed.value)
        except OSError:
            sock.close()

    def _talk(self, sock):
        wire = Wire(sock, self)
        try:
            while wire.open and not self.stopping.is_set() and self._one_request(wire):
                pass
        except Gone:
            if wire.started:
                self.partial += 1
        except OSError:
            pass
        finally:
            wire.close()

    # ---- one request ----
    def _one_request(self, wire):
        line = wire.read_until(b"\r\n", MAX_HEAD).decode("latin-1")
        method, target, version = (line.split(" ") + ["", ""])[:3]
        path, _, query = target.partition("?")
        if not path.startswith("/__"):
            with self._lock:
                known = path.removeprefix(PREFIX)
                self.posts[known] = self.posts.get(known, 0) + (method == "POST")
        headers = self._headers(wire)
        low = {n.lower(): v for n, v in headers}
        if low.get("expect"):
            wire.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        body = wire.read_exactly(min(int(low.get("content-length") or 0), MAX_BODY))
        if path.startswith("/__"):
            self._talk_to_tests(wire, path, query, body)
        else:
            self._serve(wire, method, path, version, headers, body)
        return not self.options.close and low.get("connection", "").lower() != "close"

    @staticmethod
    def _headers(wire):
        headers = []
        while True:
            line = wire.read_until(b"\r\n", MAX_HEAD).decode("utf-8", "replace")
            if not line:
                return headers
            name, _, value = line.partition(":")
            headers.append((name, value.strip()))

    def _serve(self, wire, method, path, version, headers, body):
        endpoint = checks.ENDPOINTS.get(path.removeprefix(PREFIX)) if path.startswith(PREFIX) else None
        if endpoint is None or method != "POST" or version != "HTTP/1.1":
            self.say(path, "path", f"{method} {version} is not served")
            wire.send(faults.head("404 Not Found", b""))
            return
        correlation = next((v for n, v in headers if n.lower() == "x-km-correlation-id"), "")
        struck = next((a for a in self.faults if a.strikes(endpoint.key)), None)
        try:
            query = self._let_in(endpoint, headers, body)
            answer = Answer(self, endpoint, correlation, lambda: getattr(self, "_" + endpoint.key.replace(".", "_"))(query))
            if struck and struck.fault.stage == "answer":
                answer.commit()
            if endpoint.key == "token.issue":
                self._arm()
            if struck and struck.fault.act:
                struck.fault.act(wire, answer, struck.value)
            else:
                wire.send(answer.good())
        except checks.Rejected as error:
            self._refuse(wire, error.status, error.code, MESSAGES.get(error.code, ""), correlation)
        except Refusal as error:
            self._refuse(wire, 400, error.code, error.description, correlation)
        if endpoint.key == "gifts.send":
            self.armed = False

    def _arm(self):
        """Before the token leaves: the next connection is the gift's own."""
        self.armed = True
        if self._accept_fault("gone"):
            # Stops listening at once; a mere close would wait for the thread inside accept.
            self._listener.shutdown(socket.SHUT_RDWR)

    def _let_in(self, endpoint, headers, body):
        def say(kind, detail):
            self.say(endpoint.path, kind, detail)
        seen = checks.check_headers(endpoint, headers, say)
        if "accept-language" in seen:
            self.notes.add("accept-language: " + seen["accept-language"])
        checks.check_times(seen, say)
        checks.check_signature(seen, body, self.keys, say)
        correlation = seen.get("x-km-correlation-id", "")
        with self._lock:
            if endpoint.key == "gifts.send" and correlation in self.correlations:
                self.violations.append({"path": endpoint.path, "kind": "correlation", "detail": "used before"})
            self.correlations.add(correlation)
        query = checks.decrypt(endpoint, seen, body, self.keys, say)
        checks.check_fields(endpoint.fields, query, say)
        return query

    def _refuse(self, wire, status, code, description, correlation):
        body = json.dumps({"response": {"code": code, "description": description}}).encode()
        reason = {400: "Bad Request", 401: "Unauthorized"}[status]
        wire.send(faults.head(f"{status} {reason}", body, self.connection_header(), None, correlation) + body)

    # ---- endpoints: the plain request in, the answer's fields out ----
    def _cards_list(self, query):
        return {"cardDataInfo": self.book.card_rows(query["userId"], query.get("par"), query.get("physicalCardNo"))}

    def _member_info(self, query):
        return {"userInfo": self.book.user_info(query["userId"], self.keys.asp_id)}

    def _token_issue(self, query):
        if query.get("type") not in (None, "ATM", "CREDIT"):
            raise Refusal("000_002", "type")
        return self.book.issue_token(query["cardNo"], query.get("type"))

    def _gifts_send(self, query):
        return {"transferId": self.book.send_gift(query)["transferId"]}

    def _gifts_cancel(self, query):
        self.book.cancel_gift(query)
        return {}

    def _gifts_validate(self, query):
        self.book.check_gift(query)
        return {}

    def _gifts_list(self, query):
        rows = self.book.gift_rows(query)
        if self.lag:
            shown = stamp(now_kst() - datetime.timedelta(seconds=self.lag))
            rows = [r for r in rows if r["sentDateTime"] <= shown]
        if self.hidden:
            rows = [r for r in rows if r["transferId"] not in self.hidden]
        return self._page(rows, "giftList", query["pageRequest"])

    def _products_info(self, query):
        return {"serviceInfos": [{"serviceId": p["serviceId"], "serviceName": p["serviceName"]}
                                 for p in self.book.products if p["serviceId"] in query["serviceIdList"]]}

    def _products_list(self, query):
        rows = [p for p in self.book.products if query.get("status") in (None, p["status"])]
        return self._page(rows, "productList", query["pageRequest"])

    def _products_detail(self, query):
        for product in self.book.products:
            if product["serviceId"] == query["serviceId"]:
                detail = {"title": "안내", "content": "선물 전용 카드"}
                return {k: v for k, v in product.items() if k != "serviceId"} | {"productDetailInfo": detail}
        raise Refusal("000_002", "serviceId")

    def _issued_list(self, query):
        return self._page(self.book.issued_rows(query), "issuedCardList", query["pageRequest"])

    def _page(self, rows, name, request):
        page, size = request.get("page", 0), request.get("pageSize", 10)
        if size > self.page_cap:
            raise Refusal("000_002", "pageSize")
        part = rows[page * size:(page + 1) * size]
        return {name: part, "pageResponse": {"page": page, "numberOfElements": len(part),
                                             "totalPages": min(10000, -(-len(rows) // size))}}

    # ---- the tests' own door ----
    def _talk_to_tests(self, wire, path, query, body):
        try:
            reply = self._control_reply(path, urllib.parse.parse_qs(query), body)
            status = "200 OK" if reply is not None else "404 Not Found"
        except (ValueError, KeyError) as error:
            status, reply = "400 Bad Request", {"error": str(error)}
        data = json.dumps(reply).encode()
        wire.send(faults.head(status, data) + data)

    def _control_reply(self, path, query, body):
        if path == "/__ledger":
            return self._ledger(query.get("gifts", ["all"])[0])
        if path != "/__control":
            return None
        wish = json.loads(body or b"{}")
        if "fault" in wish:
            self.faults, self.armed = faults.parse(wish["fault"] or ""), False
        if wish.get("reset"):
            with self._lock:
                self.violations, self.posts = [], {}
                self.connections = self.dropped = self.partial = 0
        self.page_cap = wish.get("pageCap", self.page_cap)
        self.hidden = set(wish.get("hidden", self.hidden))
        self.lag = wish.get("lag", self.lag)
        for par, changes in wish.get("cards", {}).items():
            self.book.cards[par].update(changes)
        return {"ok": True}

    def _ledger(self, which):
        with self._lock:
            gifts = list(self.book.made if which == "made" else self.book.gifts)
            return {"gifts": gifts if which != "none" else [], "posts": self.posts, "violations": self.violations,
                    "connections": self.connections, "dropped": self.dropped, "partial": self.partial,
                    "notes": sorted(self.notes), "made": len(self.book.made), "cancelled": self.book.cancelled,
                    "tokens": [[t, v["dcvv"]] for t, v in self.book.tokens.items()]}


def arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dir", required=True, help="folder for keys, certificates and the profile")
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--gifts", type=int, default=2000)
    parser.add_argument("--cards", type=int, default=80, help="cards of the first member")
    parser.add_argument("--kind", default="sandbox", choices=["sandbox", "uat", "si", "live"])
    parser.add_argument("--fault", default="", help="see faults.py")
    parser.add_argument("--for", dest="seconds", type=float, default=300)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--lag", type=float, default=0, help="seconds until the history shows a gift")
    parser.add_argument("--page-cap", type=int, default=1000, help="refuse a larger pageSize")
    ending = parser.add_mutually_exclusive_group()
    ending.add_argument("--keep-alive", action="store_true", help="the default")
    ending.add_argument("--close", action="store_true")
    return parser.parse_args(argv)


def main(argv=None):
    server = Server(arguments(argv))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: server.stopping.set())
    print(json.dumps(server.hello(), ensure_ascii=False), flush=True)
    server.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
