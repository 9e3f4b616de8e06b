#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""workbooks.py FOLDER: writes the XLSX files that the tests of the batch reader read, good ones and bad ones."""
import datetime
import pathlib
import sys
import unicodedata
import zipfile

import openpyxl
from openpyxl.styles import numbers

HEADER = ["senderUserId", "card", "receiverName", "receiverPhone", "amount", "reason"]
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def row(number, **other):
    values = {
        "senderUserId": "50000104652",
        "card": f"BATCHTESTCARD{number:014d}",
        "receiverName": "홍길동",
        "receiverPhone": f"0100000{number:04d}",
        "amount": "50000",
        "reason": "설 선물",
    }
    values.update(other)
    return [values[name] for name in HEADER]


def book(folder, name, rows, header=None, prepare=None):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(header or HEADER)
    for each in rows:
        sheet.append(each)
    if prepare:
        prepare(workbook, sheet)
    workbook.save(folder / name)


def sheet_xml(rows, head=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def inline(column, number, text):
    return f'<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>'


def raw(folder, name, sheet, extra=(), strings=None):
    """A workbook of hand-made parts."""
    parts = {
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    if strings is not None:
        parts["xl/sharedStrings.xml"] = strings
    parts.update(dict(extra))
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as out:
        for path, text in parts.items():
            out.writestr(path, text)


def header_row():
    return "<row r=\"1\">" + "".join(inline(chr(65 + at), 1, text) for at, text in enumerate(HEADER)) + "</row>"


def data_row(number, card=None, **other):
    values = row(number, **other)
    return f'<row r="{number + 1}">' + "".join(inline(chr(65 + at), number + 1, text) for at, text in enumerate(values)) + "</row>"


def good(folder):
    book(folder, "text.xlsx", [row(1), row(2)])
    book(folder, "numbers.xlsx", [row(n, senderUserId=50000104652, receiverPhone=1000000000 + n, amount=50000) for n in (1, 2)])
    book(folder, "decomposed.xlsx", [row(n, receiverName=unicodedata.normalize("NFD", "홍길동")) for n in (1, 2)])

    def second_sheet(workbook, sheet):
        notes = workbook.create_sheet("notes", 0)
        notes.append(["이 파일은 총무팀이 씁니다"])
        hidden = workbook.create_sheet("old", 0)
        hidden.sheet_state = "hidden"
        hidden.append(HEADER)
        hidden.append(row(9))
    book(folder, "secondsheet.xlsx", [row(1), row(2)], prepare=second_sheet)

    def korean(workbook, sheet):
        sheet.insert_rows(3)
    book(folder, "korean.xlsx", [row(1), row(2)], ["보낸 회원", "카드 (PAR)", "받는 분", "휴대폰", "금액(원)", "사유"], korean)

    def hide(workbook, sheet):
        sheet.row_dimensions[3].hidden = True
    book(folder, "hiddenrow.xlsx", [row(1), row(2)], prepare=hide)

    def rich(workbook, sheet):
        sheet["G1"] = "총무팀 메모"
        sheet["G2"] = "x"
    book(folder, "unknowncolumn.xlsx", [row(1), row(2)], prepare=rich)

    strings = (f'<sst xmlns="{MAIN}"><si><r><t>홍</t></r><r><rPr><b/></rPr><t xml:space="preserve">길동</t></r>'
               "<rPh sb=\"0\" eb=\"1\"><t>ほん</t></rPh></si><si><t>a_x200B_b</t></si></sst>")
    cells = data_row(1).replace(inline("C", 2, "홍길동"), '<c r="C2" t="s"><v>0</v></c>')
    hiding = data_row(2).replace(inline("C", 3, "홍길동"), '<c r="C3" t="s"><v>1</v></c>')
    nowhere = data_row(3).replace(inline("C", 4, "홍길동"), '<c r="C4" t="s"><v>7</v></c>')
    raw(folder, "strings.xlsx", sheet_xml(header_row() + cells + hiding + nowhere), strings=strings)


def large(folder):
    """As many rows as a batch has at most in daily use, written the way Excel writes them."""
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    sheet.append(HEADER)
    for number in range(1, 10_001):
        sheet.append(row(number, senderUserId=50000104652, receiverPhone=f"0100{number:07d}", amount=50000))
    workbook.save(folder / "large.xlsx")


def faulty(folder):
    def formula(workbook, sheet):
        sheet["E2"] = "=50000*1"
        sheet["C3"] = "=HYPERLINK(\"http://x\",\"홍길동\")"
    book(folder, "formula.xlsx", [row(1), row(2)], prepare=formula)

    def lost(workbook, sheet):
        sheet["A2"] = 1234567890123456789
        sheet["A3"] = 5.0000104652e10
        sheet["D3"] = 212345678  # 02-1234-5678 without its zero: could be many a number
    book(folder, "digits.xlsx", [row(1), row(2)], prepare=lost)

    def dates(workbook, sheet):
        sheet["F2"] = datetime.datetime(2026, 9, 25)
        sheet["E3"] = 50000
        sheet["E3"].number_format = numbers.FORMAT_DATE_YYYYMMDD2
        sheet["C4"] = True
        sheet["F5"] = datetime.datetime(2026, 9, 25, 14, 30)
        sheet["F5"].number_format = 'yyyy"년" m"월" d"일" hh:mm'
    book(folder, "dates.xlsx", [row(n) for n in (1, 2, 3, 4)], prepare=dates)

    def merged(workbook, sheet):
        sheet.merge_cells("F2:F3")
    book(folder, "merged.xlsx", [row(1), row(2)], prepare=merged)
    book(folder, "headeronly.xlsx", [])
    openpyxl.Workbook().save(folder / "empty.xlsx")


def damaged(folder):
    whole = (folder / "text.xlsx").read_bytes()
    (folder / "truncated.xlsx").write_bytes(whole[: len(whole) // 2])
    spoilt = bytearray(whole)
    spoilt[whole.find(b"xl/worksheets/sheet1.xml") + 60] ^= 0x55
    (folder / "spoilt.xlsx").write_bytes(bytes(spoilt))
    (folder / "justzip.xlsx").write_bytes(b"PK\x05\x06" + bytes(18))
    with zipfile.ZipFile(folder / "otherzip.xlsx", "w") as out:
        out.writestr("readme.txt", "no workbook")
    encrypted = bytearray(whole)
    at = encrypted.find(b"PK\x01\x02")
    while at >= 0:  # the flag of every entry, in the directory at the end
        encrypted[at + 8] |= 1
        at = encrypted.find(b"PK\x01\x02", at + 1)
    (folder / "encrypted.xlsx").write_bytes(bytes(encrypted))
    (folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    raw(folder, "entities.xlsx", sheet_xml(header_row() + data_row(1, receiverName="&b;"),
        head='<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'))
    raw(folder, "unclosed.xlsx", sheet_xml(header_row() + data_row(1))[:-40])
    raw(folder, "wide.xlsx", sheet_xml(header_row() + '<row r="2"><c r="ZZZ2"><v>1</v></c></row>'))
    raw(folder, "nocolumn.xlsx", sheet_xml(header_row() + '<row r="2"><c r="7"><v>1</v></c></row>'))


def bombs(folder):
    rows = '<row><c s="1"/><c s="1"/></row>' * 2_500_000  # blank ones, so that the number of rows does not end it
    raw(folder, "bombratio.xlsx", sheet_xml(header_row() + rows))
    raw(folder, "bombcell.xlsx", sheet_xml(header_row() + data_row(1, receiverName="a" * 40_000_000)))
    raw(folder, "bombstrings.xlsx", sheet_xml(header_row()),
        strings=f'<sst xmlns="{MAIN}">' + "<si><t>x</t></si>" * 3_000_000 + "</sst>")
    # Says it is small: the size in both headers is a lie.
    lying = bytearray((folder / "bombratio.xlsx").read_bytes())
    at = lying.find(b"PK\x01\x02", lying.find(b"xl/_rels/workbook.xml.rels"))
    while at >= 0:
        if lying[at + 46: at + 46 + 24] == b"xl/worksheets/sheet1.xml":
            lying[at + 24: at + 28] = (1000).to_bytes(4, "little")
        at = lying.find(b"PK\x01\x02", at + 1)
    (folder / "bomblying.xlsx").write_bytes(bytes(lying))


def main():
    folder = pathlib.Path(sys.argv[1])
    good(folder)
    large(folder)
    faulty(folder)
    damaged(folder)
    bombs(folder)


main()
