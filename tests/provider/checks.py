# SPDX-License-Identifier: GPL-3.0-or-later
"""Strict checks of one request: headers, times, signature, encryption, fields. Every complaint goes to `say`."""
import base64
import datetime
import functools
import hashlib
import hmac
import json
import re
import unicodedata

from jwcrypto import jwe, jwk

from book import KST, Refusal, now_kst

ALGORITHMS = ["RSA-OAEP-256", "A128GCM", "A256GCM"]
OURS = {"x-km-user-aspid", "x-km-correlation-id", "x-km-access-key", "x-km-crypto-key-id", "x-km-tran-token",
        "x-km-tran-time", "x-km-time-zone"}
NEEDED = (OURS - {"x-km-crypto-key-id"}) | {"host", "user-agent", "accept", "accept-encoding", "content-type",
                                            "content-length"}
# Qt's network stack always names a language; its value is noted, not judged.
ALLOWED = OURS | NEEDED | {"connection", "accept-language"}
FIXED = {"accept": "application/json", "accept-encoding": "identity", "content-type": "application/json",
         "x-km-time-zone": "KST"}


class Endpoint:
    """`cipher` is two letters, request then answer: P plain, E encrypted. Fields: name -> (type, needed, low, high)."""

    def __init__(self, key, path, cipher, fields):
        self.key, self.path, self.fields = key, path, fields
        self.request_encrypted, self.answer_encrypted = cipher[0] == "E", cipher[1] == "E"

    @property
    def needs_crypto_key(self):
        return self.request_encrypted or self.answer_encrypted


NINES = 9999999999999999999
PAGE = {"page": ("int", False, 0, 1000), "pageSize": ("int", False, 1, 1000)}
ENDPOINTS = {e.path: e for e in (
    Endpoint("cards.list", "/api/v1/user/card/list", "PE", {
        "userId": ("int", True, 1, NINES), "par": ("str", False, 27, 27), "physicalCardNo": ("str", False, 16, 16)}),
    Endpoint("member.info", "/api/v1/user/info", "EE", {"userId": ("int", True, 1, NINES)}),
    Endpoint("token.issue", "/api/v2/payment/generate/onetimetoken", "EE", {
        "cardNo": ("str", True, 16, 16), "type": ("str", False, 3, 6)}),
    Endpoint("gifts.send", "/api/v1/gifts/cards/transmission/no-hce", "EE", {
        "senderUserId": ("id", True, 1, NINES), "senderName": ("name", False, 1, 256),
        "senderPhone": ("phone", False, 1, 20), "receiverName": ("name", True, 1, 256),
        "receiverPhone": ("phone", True, 1, 20), "serviceId": ("str", True, 15, 15),
        "amount": ("int", True, 1, 9999999999), "oneTimeToken": ("str", True, 16, 16), "dcvv": ("str", True, 3, 3),
        "locale": ("locale", True, 2, 2)}),
    Endpoint("gifts.cancel", "/api/v1/gifts/cards/transmission/cancel", "EE", {
        "transferId": ("str", True, 20, 20), "senderUserId": ("id", True, 1, NINES)}),
    Endpoint("gifts.validate", "/api/v1/gifts/cards/transmission/validate", "EE", {
        "senderUserId": ("id", True, 1, NINES), "senderName": ("name", False, 1, 256),
        "senderPhone": ("phone", False, 1, 20), "receiverName": ("name", True, 1, 256),
        "receiverPhone": ("phone", True, 1, 20), "serviceId": ("str", True, 15, 15),
        "amount": ("int", True, 1, 9999999999), "cardNo": ("str", True, 16, 16), "locale": ("locale", True, 2, 2)}),
    Endpoint("gifts.list", "/api/v1/admin/gifts/cards/list", "EE", {
        "searchType": ("search", True, 1, 8), "userId": ("int", False, 1, NINES),
        "mobileNumber": ("str", False, 10, 20), "startDate": ("date", False, 8, 8), "endDate": ("date", False, 8, 8),
        "pageRequest": ("page", True, 0, 0)}),
    Endpoint("products.info", "/api/v1/service/info/list", "PP", {"serviceIdList": ("list", True, 0, 1000)}),
    Endpoint("products.list", "/api/v1/admin/products/info/list", "EE", {
        "pageRequest": ("page", True, 0, 0), "status": ("str", False, 1, 10)}),
    Endpoint("products.detail", "/api/v1/admin/products/info/detail", "EE", {"serviceId": ("str", True, 15, 15)}),
    Endpoint("issued.list", "/api/v1/admin/issued-card/list", "EE", {
        "userId": ("int", False, 1, NINES), "mobileNumber": ("str", False, 10, 20),
        "serviceId": ("str", False, 15, 15), "cardType": ("str", False, 1, 6), "pageRequest": ("page", True, 0, 0)}),
)}
BY_KEY = {e.key: e for e in ENDPOINTS.values()}


class Rejected(Exception):
    """The request is not let in: HTTP status and code of the contract's §6.13."""

    def __init__(self, status, code, detail=""):
        super().__init__(code)
        self.status, self.code, self.detail = status, code, detail


def check_headers(endpoint, headers, say):
    """headers: list of (name, value) as they came. Returns them as a dict in small letters."""
    seen = {}
    for name, value in headers:
        low = name.lower()
        if low in seen:
            say("header", f"{name} twice")
        if low not in ALLOWED:
            say("header", f"{name} is not one of ours")
        if low in OURS and not name.startswith("X-KM-") and name != low:
            say("header", f"{name} is written oddly")
        seen[low] = value
    for name in sorted(NEEDED - set(seen)):
        say("header", f"{name} is missing")
    for name, value in FIXED.items():
        if name in seen and seen[name] != value:
            say("header", f"{name} is {seen[name]!r}")
    if seen.get("user-agent", "").startswith("Mozilla"):
        say("header", "user-agent is the network library's own")
    if ("x-km-crypto-key-id" in seen) != endpoint.needs_crypto_key:
        say("header", f"x-km-crypto-key-id and {endpoint.key}: encrypted is {endpoint.needs_crypto_key}")
    return seen


def _moment(text, pattern, layout):
    if not re.fullmatch(pattern, text):
        return None
    try:
        return datetime.datetime.strptime(text, layout).replace(tzinfo=KST)
    except ValueError:
        return None


def check_times(seen, say):
    """Three times in one request: each well formed, all of one instant, in KST, and about now."""
    correlation = seen.get("x-km-correlation-id", "")
    parts = seen.get("x-km-tran-token", "").split(":", 2)
    token_time = parts[1] if len(parts) == 3 else ""
    if not re.fullmatch(r"[0-9]{12}-[0-9a-f]{7}", correlation, re.I):
        say("correlation", f"{correlation!r} has not the form yyMMddHHmmss-hhhhhhh")
    moments = {"correlation": _moment(correlation[:12], r"[0-9]{12}", "%y%m%d%H%M%S"),
               "tran-time": _moment(seen.get("x-km-tran-time", ""), r"[0-9]{14}", "%Y%m%d%H%M%S"),
               "token": _moment(token_time[:14], r"[0-9]{14}", "%Y%m%d%H%M%S")}
    for name, moment in moments.items():
        if moment is None:
            say("time", f"{name} is not a time")
    good = [m for m in moments.values() if m is not None]
    if good and (max(good) - min(good)).total_seconds() > 2:
        say("time", f"the times of one request differ: {sorted(map(str, good))}")
    if good and abs((now_kst() - good[0]).total_seconds()) > 120:
        say("time", f"{good[0]} is not now in KST")


def check_signature(seen, body, keys, say):
    """Raises Rejected when the caller is not who it says; says what else is wrong."""
    for name, value in (("x-km-user-aspid", keys.asp_id), ("x-km-access-key", keys.access_key)):
        if seen.get(name) != value:
            say("credentials", f"{name} is not ours")
            raise Rejected(401, "900_002")
    token = seen.get("x-km-tran-token", "")
    if not re.fullmatch(r"KMV1:[0-9]{17}:[A-Za-z0-9+/]{43}=", token):
        say("token", f"tran token of {len(token)} characters is not ms17-padded")
        raise Rejected(401, "900_001")
    wanted = base64.b64encode(hmac.new(keys.secret_key.encode(), body, hashlib.sha256).digest()).decode()
    if not hmac.compare_digest(token.split(":", 2)[2], wanted):
        say("signature", "the signature does not fit the body that came")
        raise Rejected(401, "900_001")


def read_json(raw, say):
    """Strict JSON: UTF-8, no duplicate keys, no NaN; floats stay recognisable as float."""
    def pairs(items):
        if len({k for k, _ in items}) != len(items):
            say("json", "a key comes twice")
        return dict(items)
    try:
        return json.loads(raw.decode("utf-8"), object_pairs_hook=pairs, parse_constant=lambda c: say("json", c))
    except ValueError as error:
        say("json", f"unreadable: {error}")
        raise Rejected(400, "000_002") from error


def decrypt(endpoint, seen, raw, keys, say):
    """The request's plain JSON object."""
    outer = read_json(raw, say)
    if not isinstance(outer, dict):
        say("json", "the body is not an object")
        raise Rejected(400, "000_002")
    if endpoint.needs_crypto_key and seen.get("x-km-crypto-key-id", keys.crypto_key_id) != keys.crypto_key_id:
        say("encryption", "unknown crypto key id")
        raise Rejected(400, "900_003")
    if not endpoint.request_encrypted:
        if "encData" in outer:
            say("encryption", f"{endpoint.key} is asked in the clear by contract")
        return outer
    if list(outer) != ["encData"] or not isinstance(outer["encData"], str):
        say("encryption", f"{endpoint.key} must be exactly one encData")
        raise Rejected(400, "900_003")
    return read_json(_open_jwe(outer["encData"], keys, say), say)


@functools.lru_cache(maxsize=8)
def _key(pem):
    """Reading a private key checks its primes, which costs more than using it."""
    return jwk.JWK.from_pem(pem)


def _open_jwe(compact, keys, say):
    try:
        head = compact.split(".", 1)[0]
        header = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
        if header.get("alg") != "RSA-OAEP-256" or header.get("enc") not in ("A128GCM", "A256GCM"):
            say("encryption", f"header {header}")
        if set(header) != {"alg", "enc"}:
            say("encryption", f"header has {sorted(header)}")
        token = jwe.JWE(algs=ALGORITHMS)
        token.deserialize(compact, _key(keys.server_private))
        return token.payload
    except Exception as error:  # jwcrypto has many; all mean the same here
        say("encryption", f"cannot be decrypted: {type(error).__name__}")
        raise Rejected(400, "900_003") from error


def encrypt(text, public_pem, enc):
    token = jwe.JWE(text.encode("utf-8"), protected=json.dumps({"alg": "RSA-OAEP-256", "enc": enc}), algs=ALGORITHMS)
    token.add_recipient(_key(public_pem))
    return token.serialize(compact=True)


def check_fields(fields, body, say, where=""):
    """Exact set, exact types, bounds. What is wrong is refused with 000_002 and the field's name, and recorded."""
    for name in sorted(set(body) - set(fields)):
        say("field", f"{where}{name} is not in the contract")
    for name, (kind, needed, low, high) in fields.items():
        if name not in body:
            if needed:
                say("field", f"{where}{name} is missing")
                raise Refusal("000_002", where + name)
            continue
        problem = _problem(kind, body[name], low, high, say)
        if problem:
            say("field", f"{where}{name} {problem}")
            raise Refusal("000_002", where + name)


def _problem(kind, value, low, high, say):
    if kind == "int":
        if type(value) is not int:
            return f"is a {type(value).__name__}, not an integer"
        return "" if low <= value <= high else f"is out of {low}..{high}"
    if kind == "page":
        if not isinstance(value, dict):
            return "is not an object"
        check_fields(PAGE, value, say, "pageRequest.")
        return ""
    if kind == "list":
        good = isinstance(value, list) and all(isinstance(v, str) and len(v) == 15 for v in value)
        return "" if good else "is not a list of product ids"
    if not isinstance(value, str):
        return f"is a {type(value).__name__}, not a string"
    if kind == "id":
        good = re.fullmatch(r"[0-9]{1,19}", value) and low <= int(value) <= high and str(int(value)) == value
        return "" if good else "is no member id"
    if not low <= len(value) <= high:
        return f"has a length of {len(value)}"
    return _odd_text(kind, value)


def _odd_text(kind, value):
    if kind == "name":
        hidden = any(unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp") for c in value)
        if hidden or value != value.strip() or value != unicodedata.normalize("NFC", value):
            return "holds hidden, outer or decomposed characters"
    patterns = {"phone": r"[0-9]{9,11}", "locale": "KO|EN", "search": "SENT|RECEIVED", "date": r"[0-9]{8}"}
    return "" if kind not in patterns or re.fullmatch(patterns[kind], value) else "has not the documented form"
