# SPDX-License-Identifier: GPL-3.0-or-later
"""giftdesk-sandbox as a stranger meets it: signed with Python's hmac, encrypted with jwcrypto."""
import base64, hashlib, hmac, json, os, random, signal, ssl, stat, subprocess, sys, time
import urllib.error, urllib.request

try:
    from jwcrypto import jwe, jwk
except ImportError:
    print("jwcrypto is not installed")
    sys.exit(77)


class Client:
    def __init__(self, profile):
        self.profile = profile
        self.server = jwk.JWK.from_pem(profile["serverPublicKey"].encode())
        self.private = jwk.JWK.from_pem(profile["clientPrivateKey"].encode())
        self.context = ssl.create_default_context(cadata=profile["caFile"]) if "caFile" in profile else None

    def sealed(self, body, enc="A128GCM", alg="RSA-OAEP-256", **header):
        token = jwe.JWE(json.dumps(body).encode(), json.dumps({"alg": alg, "enc": enc, **header}),
                        algs=[alg, enc])
        token.add_recipient(self.server)
        return json.dumps({"encData": token.serialize(compact=True)}).encode()

    def post(self, path, raw):
        p = self.profile
        now = time.strftime("%Y%m%d%H%M%S", time.gmtime(time.time() + 9 * 3600))
        mac = base64.b64encode(hmac.new(p["secretKey"].encode(), raw, hashlib.sha256).digest()).decode()
        headers = {"Content-Type": "application/json", "X-KM-User-AspId": p["aspId"],
                   "X-KM-Correlation-Id": "%s-%07x" % (now[2:], random.randrange(1 << 28)),
                   "X-KM-Access-Key": p["accessKey"], "X-KM-Crypto-Key-Id": p["cryptoKeyId"],
                   "X-KM-Tran-Token": "KMV1:" + now + "000:" + mac, "X-KM-Tran-Time": now, "X-KM-Time-Zone": "KST"}
        request = urllib.request.Request(p["baseUrl"] + path, raw, headers, method="POST")
        try:
            answer = urllib.request.urlopen(request, context=self.context, timeout=10)
        except urllib.error.HTTPError as error:
            answer = error
        body = json.loads(answer.read())
        enc = None
        if "encData" in body:
            opened = jwe.JWE()
            opened.deserialize(body["encData"], self.private)
            enc = json.loads(opened.objects["protected"])["enc"]
            body = json.loads(opened.payload)
        return answer.status, body, enc


def main_job(client, member):
    status, cards, enc = client.post("/api/v1/user/card/list", json.dumps({"userId": int(member["userId"])}).encode())
    assert (status, enc) == (200, "A128GCM"), (status, enc)
    card = cards["cardDataInfo"][0]
    assert card["par"] == member["cards"][0]["par"]
    status, token, enc = client.post("/api/v2/payment/generate/onetimetoken",
                                     client.sealed({"cardNo": card["mobileCardNo"]}, "A256GCM"))
    assert (status, enc, len(token["oneTimeToken"]), len(token["dcvv"])) == (200, "A256GCM", 16, 3)
    assert 25_000 < token["expiryTime"] - time.time() * 1000 <= 30_000
    gift = {"senderUserId": member["userId"], "receiverName": "받는이", "receiverPhone": "01000001111",
            "serviceId": card["serviceId"], "amount": card["balance"], "oneTimeToken": token["oneTimeToken"],
            "dcvv": token["dcvv"], "locale": "KO"}
    status, sent, _ = client.post("/api/v1/gifts/cards/transmission/no-hce", client.sealed(gift))
    assert (status, sent["response"]["code"], len(sent["transferId"])) == (200, "000_000", 20), sent
    status, page, _ = client.post("/api/v1/admin/gifts/cards/list",
                                  client.sealed({"searchType": "SENT", "pageRequest": {"page": 0, "pageSize": 1}}))
    assert page["giftList"][0]["transferId"] == sent["transferId"]
    return sent["transferId"]


def bad_encryption(client):
    for variant in ({"alg": "RSA-OAEP"}, {"enc": "A128CBC-HS256"}, {"zip": "DEF"}, {"kid": "nobody"}):
        status, body, _ = client.post("/api/v1/user/info", client.sealed({"userId": 7}, **variant))
        assert (status, body["response"]["code"]) == (400, "900_003"), (variant, body)
    good = {"kid": client.profile["cryptoKeyId"]}
    assert client.post("/api/v1/user/info", client.sealed({"userId": 7}, **good))[0] == 200


def run(program, *options):
    process = subprocess.Popen([program, "--for", "30", "--gifts", "50", *options], stdout=subprocess.PIPE)
    try:
        first = json.loads(process.stdout.readline())
        assert first["ok"] is True and len(first["members"]) == 3
        assert stat.S_IMODE(os.stat(first["profile"]).st_mode) == 0o600
        with open(first["profile"], encoding="utf-8") as file:
            client = Client(json.load(file))
        assert client.profile["kind"] == "sandbox" and client.profile["baseUrl"] == first["url"]
        transfer_id = main_job(client, first["members"][2])
        bad_encryption(client)
        with urllib.request.urlopen(first["url"].replace("/open-api", "/__sandbox/ledger"), context=client.context) as answer:
            ledger = json.load(answer)
        assert [gift["transferId"] for gift in ledger["sent"]] == [transfer_id]
        assert ledger["posts"]["gifts.send"] == 1
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
    assert not os.path.exists(first["profile"])


for extra in ((), ("--tls",)):
    run(sys.argv[1], *extra)
refused = subprocess.run([sys.argv[1], "--fault", "nonsense@gifts.send"], capture_output=True, timeout=20)
assert refused.returncode == 2 and b"nonsense" in refused.stderr, refused
print("ok")
