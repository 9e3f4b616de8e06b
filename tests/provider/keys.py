# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys, certificates and the profile file of the test provider. Made once a folder and used again."""
import datetime
import ipaddress
import json
import os
import secrets

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DAY = datetime.timedelta(days=1)


def _write(path, data):
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(data)


def _private_pem(key):
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                             serialization.NoEncryption())


def _public_pem(key):
    return key.public_key().public_bytes(serialization.Encoding.PEM,
                                         serialization.PublicFormat.SubjectPublicKeyInfo)


def _name(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _certificate(subject, key, issuer, issuer_key, is_ca):
    now = datetime.datetime.utcnow()
    builder = (x509.CertificateBuilder().subject_name(_name(subject)).issuer_name(_name(issuer))
               .public_key(key.public_key()).serial_number(x509.random_serial_number())
               .not_valid_before(now - DAY).not_valid_after(now + 30 * DAY)
               .add_extension(x509.BasicConstraints(ca=is_ca, path_length=None), critical=True)
               .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
               .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
                              critical=False))
    if is_ca:
        builder = builder.add_extension(x509.KeyUsage(False, False, False, False, False, True, True, False, False),
                                        critical=True)
    else:
        names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
        builder = (builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
                   .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False))
    return builder.sign(issuer_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def _make_authority(folder, prefix):
    """A CA and one certificate for 127.0.0.1 and localhost. `prefix` keeps the untrusted pair apart."""
    ca_key, leaf_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = f"Test provider {prefix or 'main'} CA"
    _write(os.path.join(folder, prefix + "ca.pem"), _certificate(authority, ca_key, authority, ca_key, True))
    leaf = _certificate("localhost", leaf_key, authority, ca_key, False)
    _write(os.path.join(folder, prefix + "tls.pem"), leaf + _private_pem(leaf_key))


class Keys:
    """What both sides share, plus what only the provider knows (the server private key, the client public key)."""

    def __init__(self, folder):
        os.makedirs(folder, mode=0o700, exist_ok=True)
        self.folder = folder
        path = os.path.join(folder, "keys.json")
        if not os.path.exists(path):
            self._make(path)
        with open(path, encoding="utf-8") as source:
            stored = json.load(source)
        self.asp_id, self.access_key = stored["aspId"], stored["accessKey"]
        self.secret_key, self.crypto_key_id = stored["secretKey"], stored["cryptoKeyId"]
        self.server_private = self._read("server-private.pem")
        self.client_public = self._read("client-public.pem")
        self.stranger_public = self._read("stranger-public.pem")

    def _read(self, name):
        with open(os.path.join(self.folder, name), "rb") as source:
            return source.read()

    def _make(self, path):
        _make_authority(self.folder, "")
        _make_authority(self.folder, "untrusted-")
        server, client, stranger = (rsa.generate_private_key(65537, 2048) for _ in range(3))
        files = {"server-private.pem": _private_pem(server), "server-public.pem": _public_pem(server),
                 # The portal's client download is two blocks in one file (contract §1.2).
                 "client.pem": _public_pem(client) + _private_pem(client),
                 "client-public.pem": _public_pem(client), "stranger-public.pem": _public_pem(stranger)}
        for name, data in files.items():
            _write(os.path.join(self.folder, name), data)
        shared = {"aspId": "000190000000000", "accessKey": secrets.token_hex(4)[:7] + "-" + secrets.token_hex(16),
                  "secretKey": secrets.token_hex(24), "cryptoKeyId": secrets.token_hex(16)}
        _write(path, json.dumps(shared).encode())

    def write_profile(self, url, kind, tls):
        """The profile file of design §7; returns its path."""
        profile = {"name": f"provider-{kind}-{'tls' if tls else 'http'}", "kind": kind, "baseUrl": url,
                   "aspId": self.asp_id, "accessKey": self.access_key, "secretKey": self.secret_key,
                   "cryptoKeyId": self.crypto_key_id, "serverPublicKey": "file:server-public.pem",
                   "clientPrivateKey": "file:client.pem", "timeZone": "KST", "proxy": "none",
                   "tokenForm": "ms17-padded", "settleSeconds": 10}
        if tls:
            profile["caFile"] = "file:ca.pem"
        if kind != "sandbox":
            profile["overrides"] = {"endpoints": {"products.list": {"enabled": True}}}
        path = os.path.join(self.folder, "profile.json")
        _write(path, json.dumps(profile, indent=1).encode())
        return path
