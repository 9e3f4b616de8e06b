# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sentence of the program is in the catalogues and translated: lupdate over the sources finds nothing new.

usage: checktranslations.py LUPDATE ROOT
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def sources(root):
    return sorted(str(path) for folder in ("ui", "models", "app") for path in (root / folder).rglob("*")
                  if path.suffix in (".cpp", ".h"))


def unfinished(catalogue):
    text = catalogue.read_text(encoding="utf-8")
    messages = re.findall(r"<message.*?</message>", text, re.S)
    open_ones = [m for m in messages if 'type="unfinished"' in m]
    return len(messages), [re.search(r"<source>(.*?)</source>", m, re.S).group(1) for m in open_ones]


def placeholders_differ(catalogue):
    """Translations that lost or invented a %1."""
    wrong = []
    for message in re.findall(r"<message.*?</message>", catalogue.read_text(encoding="utf-8"), re.S):
        source = re.search(r"<source>(.*?)</source>", message, re.S).group(1)
        for translated in re.findall(r"<(?:translation|numerusform)>([^<]+)</", message):
            if set(re.findall(r"%\d", source)) != set(re.findall(r"%\d", translated)):
                wrong.append(source)
    return wrong


def main(lupdate, root):
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        listing = pathlib.Path(folder) / "sources.lst"
        listing.write_text("\n".join(sources(root)))
        for name, extra in (("giftdesk_ko.ts", []), ("giftdesk_en.ts", ["-pluralonly"])):
            copy = pathlib.Path(folder) / name
            shutil.copy(root / "translations" / name, copy)
            subprocess.run([lupdate, "-silent", "-locations", "none", "-no-ui-lines", "-no-obsolete", *extra,
                            "-I", str(root), "-I", str(root / "models"), f"@{listing}", "-ts", str(copy)], check=True)
            count, missing = unfinished(copy)
            wrong = placeholders_differ(copy)
            print(f"{name}: {count} messages, {len(missing)} unfinished, {len(wrong)} with other placeholders")
            for source in missing + wrong:
                print(f"  {source}")
            failures += len(missing) + len(wrong) + (count == 0)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
