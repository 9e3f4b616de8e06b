# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain scan that searches are compared with: what a query matches, row by row, without any index."""
import re
import unicodedata
import unittest

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def nfc(text):
    return unicodedata.normalize("NFC", text)


def folded(text):
    """NFC, casefolded, without blanks."""
    return "".join(nfc(nfc(text).casefold()).split())


def is_syllable(char):
    return "가" <= char <= "힣"


def initial(char):
    return INITIALS[(ord(char) - 0xAC00) // 588] if is_syllable(char) else ""


def syllables_match(word, name):
    """Only initial consonants, or those and syllables: a consonant stands for any syllable it begins."""
    if not any(c in INITIALS for c in word) or not all(c in INITIALS or is_syllable(c) for c in word):
        return False
    return any(all(w == n or w == initial(n) for w, n in zip(word, name[at:]))
               for at in range(len(name) - len(word) + 1))


def word_matches(word, row):
    names = [folded(row.get(k) or "") for k in ("senderName", "receiverName")]
    phones = [row.get(k) or "" for k in ("senderPhone", "receiverPhone")]
    plain, digits = folded(word), re.sub(r"[-. ()]", "", word)
    if any(plain in name or syllables_match(nfc(word), name) for name in names):
        return True
    if re.fullmatch(r"[0-9]{3,}", digits) and any(digits in phone for phone in phones):
        return True
    transfer = row["transferId"].upper()
    if word.upper() == transfer or (len(word) >= 6 and transfer.startswith(word.upper())):
        return True
    amount = re.fullmatch(r"([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)원?", word)
    return bool(amount) and int(amount.group(1).replace(",", "")) == row["amount"]


def search(rows, query):
    """The rows of a query, newest first: time, then transfer id, both down."""
    words = query.split()
    hits = [row for row in rows if all(word_matches(w, row) for w in words)]
    return sorted(hits, key=lambda r: (r["sentDateTime"], r["transferId"]), reverse=True)


def iso(stamp):
    if not stamp:
        return None
    return f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}T{stamp[8:10]}:{stamp[10:12]}:{stamp[12:14]}+09:00"


def as_printed(row):
    """A provider's row as giftctl prints it unmasked."""
    keys = ("transferId", "status", "serviceId", "serviceName", "amount", "senderUserId", "senderName", "senderPhone",
            "receiverUserId", "receiverName", "receiverPhone")
    printed = {k: row.get(k) for k in keys}
    printed["senderName"], printed["receiverName"] = nfc(row["senderName"]), nfc(row["receiverName"])
    return printed | {"sentAt": iso(row["sentDateTime"]), "processedAt": iso(row.get("processedDateTime"))}


class ScanCase(unittest.TestCase):
    ROW = {"transferId": "KG261122ABCDEFGHJKLM", "senderName": "김 민서", "receiverName": nfc("Ada Quill"),
           "senderPhone": "01000750230", "receiverPhone": "01000004711", "amount": 50000}

    def test_what_matches(self):
        for word in ("김민", "민서", "ㄱㅁㅅ", "김ㅁ", "ㅁㅅ", "ada", "AQ"[:1], "0750", "010-0075-0230", "4711", "50000",
                     "50,000", "50000원", "kg2611", "kg261122abcdefghjklm", unicodedata.normalize("NFD", "민서")):
            self.assertTrue(word_matches(word, self.ROW), word)

    def test_what_does_not(self):
        for word in ("이", "ㄱㅅ", "ㅁㅁ", "47", "5000원", "kg26x", "kg261", "민ㅁ", "서김"):
            self.assertFalse(word_matches(word, self.ROW), word)


if __name__ == "__main__":
    unittest.main()
