#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent peer for the crypto tests: jwcrypto and Python's own hmac. One JSON request a line, one answer a line."""
import base64
import datetime
import hashlib
import hmac
import json
import os
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.x509.oid import NameOID
from jwcrypto import jwe, jwk

ENC = serialization.Encoding.PEM
PKCS8 = serialization.PrivateFormat.PKCS8
PKCS1 = serialization.PrivateFormat.TraditionalOpenSSL
PLAIN = serialization.NoEncryption()
LOCKED = serialization.BestAvailableEncryption(b"secret")


def b64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def certificate(key):
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    start = datetime.datetime(2024, 1, 1)
    return (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
            .serial_number(1).not_valid_before(start).not_valid_after(start + datetime.timedelta(days=9999))
            .sign(key, hashes.SHA256()))


def keys(request):
    key = rsa.generate_private_key(65537, request.get("bits", 2048))
    curve = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key()
    forms = {
        "pkcs8": key.private_bytes(ENC, PKCS8, PLAIN),
        "pkcs1": key.private_bytes(ENC, PKCS1, PLAIN),
        "lockedPkcs8": key.private_bytes(ENC, PKCS8, LOCKED),
        "lockedPkcs1": key.private_bytes(ENC, PKCS1, LOCKED),
        "public": public.public_bytes(ENC, serialization.PublicFormat.SubjectPublicKeyInfo),
        "publicPkcs1": public.public_bytes(ENC, serialization.PublicFormat.PKCS1),
        "certificate": certificate(key).public_bytes(ENC),
        "curve": curve.private_bytes(ENC, PKCS8, PLAIN),
        "curvePublic": curve.public_key().public_bytes(ENC, serialization.PublicFormat.SubjectPublicKeyInfo),
    }
    return {name: pem.decode() for name, pem in forms.items()}


def encrypt(request):
    token = jwe.JWE(base64.b64decode(request["plain"]), json.dumps(request["header"]),
                    algs=["RSA-OAEP-256", "RSA-OAEP", "RSA1_5", "A128GCM", "A256GCM", "A192GCM", "A128CBC-HS256"])
    token.add_recipient(jwk.JWK.from_pem(request["public"].encode()))
    return {"compact": token.serialize(compact=True)}


def decrypt(request):
    token = jwe.JWE()
    token.deserialize(request["compact"], jwk.JWK.from_pem(request["private"].encode()))
    return {"plain": base64.b64encode(token.payload).decode(), "header": token.jose_header}


def forge(request):
    """A JWE that is right in all but what the request asks for: any header bytes, key, IV and tag lengths."""
    header = b64url(request["header"].encode())
    key = os.urandom(request.get("keySize", 16))
    nonce = os.urandom(request.get("nonceSize", 12))
    public = serialization.load_pem_public_key(request["public"].encode())
    oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
    sealed = AESGCM(key).encrypt(nonce, base64.b64decode(request["plain"]), header.encode())
    body, tag = sealed[:-16], sealed[-16:][:request.get("tagSize", 16)]
    return {"compact": ".".join([header, b64url(public.encrypt(key, oaep)), b64url(nonce), b64url(body), b64url(tag)])}


def mac(request):
    digest = hmac.new(base64.b64decode(request["key"]), base64.b64decode(request["body"]), hashlib.sha256).digest()
    return {"mac": base64.b64encode(digest).decode()}


OPERATIONS = {"keys": keys, "encrypt": encrypt, "decrypt": decrypt, "forge": forge, "mac": mac}

for line in sys.stdin:
    asked = json.loads(line)
    try:
        answer = OPERATIONS[asked["op"]](asked)
    except Exception as error:  # told to the test, which fails by it
        answer = {"error": repr(error)}
    print(json.dumps(answer), flush=True)
