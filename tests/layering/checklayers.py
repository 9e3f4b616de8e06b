#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources to the layers and to the rules that no compiler knows.

    checklayers.py ROOT              every rule over every source of the product and its tests
    checklayers.py --no-widgets BIN  the program does not load Qt Widgets
    checklayers.py --self-test       each rule reports a source that breaks it
"""
import pathlib
import re
import subprocess
import sys

# What each folder may include, beside itself; the longest matching folder counts.
EDGES = {
    "models/domain": set(),
    "models/crypto": {"models/domain"},
    "models/api": {"models/domain", "models/crypto"},
    "models/store": {"models/domain", "models/crypto"},
    "models/services": {"models/domain", "models/crypto", "models/api", "models/store"},
    "models/tables": {"models/domain", "models/services"},
    "models/forms": {"models/domain", "models/services"},
    "ui/text": {"models/domain"},
    "ui": {"models/domain", "models/services", "models/tables", "models/forms", "ui/text"},
    # A sandbox that verified with the client's own code would not see a mistake made twice.
    "app/sandbox": {"models/domain", "models/crypto", "models/api", "models/store"},
    "app/ctl": {"models/domain", "models/crypto", "models/api", "models/store", "models/services", "ui/text",
                "app/common", "app/sandbox"},
    "app/giftctl": {"models/domain", "models/crypto", "models/api", "models/store", "models/services", "ui/text",
                    "app/common", "app/ctl", "app/sandbox"},
    "app/common": {"models/domain", "models/crypto", "models/api", "models/store", "models/services", "ui/text",
                   "app/sandbox"},
    "app/giftdesk": {"models/domain", "models/crypto", "models/api", "models/store", "models/services",
                     "models/tables", "models/forms", "ui/text", "ui", "app/common", "app/ctl", "app/sandbox"},
}
# Folders that must not know a widget.
WITHOUT_WIDGETS = ("models/", "ui/text/", "app/sandbox/", "app/giftctl/", "app/ctl/", "app/common/")
WIDGET_HEADER = re.compile(
    r"#include <(QtWidgets.*|QWidget|QApplication|Q\w*(Dialog|MessageBox|Button|Layout|Menu|MenuBar|ToolBar|StatusBar|"
    r"LineEdit|TextEdit|SpinBox|ComboBox|CheckBox|Label|Frame|Splitter|TabBar|TabWidget|TableView|TreeView|ListView|"
    r"HeaderView|ItemDelegate|ScrollArea|ScrollBar|ProgressBar|StackedWidget|MainWindow|Completer|ProxyStyle))>")
BANNED = [
    (re.compile(r"\bprocessEvents\b"), "processEvents lets other work in at a moment nobody chose"),
    (re.compile(r"\bQEventLoop\b"), "a nested event loop"),
    (re.compile(r"\b(SIGNAL|SLOT)\("), "connect by pointer to member"),
    (re.compile(r"(?<![\w:>.])sender\(\)"), "sender() ties a slot to one kind of caller"),
    (re.compile(r"\b(TODO|FIXME|XXX)\b"), "finish it, or write an issue"),
]
NESTED_EXEC = re.compile(r"(\.|->|::)exec\(")
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
LONGEST = 700
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
MODELS = {name.split("/")[1] for name in EDGES if name.startswith("models/")}


def folder_of(path):
    """The folder of EDGES a path belongs to, or None."""
    fitting = [name for name in EDGES if path == name or path.startswith(name + "/")]
    return max(fitting, key=len) if fitting else None


def included_path(include):
    """The include as a path from the root; None for one that is relative to its own folder."""
    head = include.split("/")[0]
    if "/" not in include:
        return None
    if head in MODELS:
        return "models/" + include
    return include if head in ("ui", "app", "tests") else None


def without_comments(text):
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return re.sub(r"//[^\n]*", "", text)


def edge_faults(path, text):
    here = folder_of(path)
    if here is None:
        return
    for include in INCLUDE.findall(text):
        target = included_path(include)
        if ".." in include.split("/"):
            yield f'includes "{include}": name it from the root'
        if target is None:
            continue
        there = folder_of(target)
        if there != here and there not in EDGES[here]:
            yield f'includes "{include}": {here} may not know {there or target.split("/")[0]}'


def faults(path, text):
    """Every rule the source breaks, in words."""
    if SPDX not in "\n".join(text.splitlines()[:2]):
        yield "no SPDX line at its head"
    if text.count("\n") > LONGEST:
        yield f"{text.count(chr(10))} lines; the most is {LONGEST}"
    if not path.endswith((".cpp", ".h")):
        return
    yield from edge_faults(path, text)
    code = without_comments(text)
    product = path.startswith(("models/", "ui/", "app/"))
    if path.startswith(WITHOUT_WIDGETS) and WIDGET_HEADER.search(code):
        yield f"{WIDGET_HEADER.search(code).group(0)}: no widgets here"
    for pattern, why in BANNED[:-1] if product else []:
        if pattern.search(code):
            yield f"{pattern.search(code).group(0)}: {why}"
    if BANNED[-1][0].search(text):
        yield f"{BANNED[-1][0].search(text).group(0)}: {BANNED[-1][1]}"
    if path.startswith(("ui/", "app/giftdesk/")) and not path.endswith("main.cpp") and NESTED_EXEC.search(code):
        yield "exec(): show the dialog and connect to its end"


def link_faults(path, text):
    if (path + "/").startswith(WITHOUT_WIDGETS) or path.startswith(WITHOUT_WIDGETS):
        if re.search(r"Qt6::Widgets|giftdesk_ui\b", text):
            yield "links widgets"


def check(root):
    root = pathlib.Path(root)
    found = []
    count = 0
    for top in ("app", "models", "tests", "ui"):
        for file in sorted((root / top).rglob("*")):
            path = file.relative_to(root).as_posix()
            if file.name == "CMakeLists.txt":
                found += [f"{path}: {fault}" for fault in link_faults(path, file.read_text(encoding="utf-8"))]
            elif file.suffix in (".cpp", ".h", ".py"):
                count += 1
                found += [f"{path}: {fault}" for fault in faults(path, file.read_text(encoding="utf-8"))]
    print(*found, sep="\n")
    print(f"{count} sources, {len(found)} faults")
    return 1 if found or count == 0 else 0


def no_widgets(program):
    libraries = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    loaded = [line.strip() for line in libraries.splitlines() if "Qt6Widgets" in line]
    print(*loaded, sep="\n")
    return 1 if loaded or "Qt6Core" not in libraries else 0


def self_test():
    head = "// " + SPDX + "\n"
    bad = [
        ("models/domain/a.cpp", "int a;\n"),
        ("models/domain/a.cpp", head + "\n" * (LONGEST + 1)),
        ("models/domain/a.cpp", head + '#include "crypto/jwe.h"\n'),
        ("models/crypto/a.cpp", head + '#include "api/json.h"\n'),
        ("models/api/a.cpp", head + '#include "store/database.h"\n'),
        ("models/store/a.cpp", head + '#include "api/json.h"\n'),
        ("models/services/a.cpp", head + '#include "ui/text/errortext.h"\n'),
        ("models/tables/a.cpp", head + '#include "store/database.h"\n'),
        ("ui/text/a.cpp", head + '#include "ui/theme/theme.h"\n'),
        ("ui/send/a.cpp", head + '#include "api/json.h"\n'),
        ("ui/send/a.cpp", head + '#include "app/giftdesk/main.h"\n'),
        ("app/giftctl/a.cpp", head + '#include "ui/theme/theme.h"\n'),
        ("app/sandbox/a.cpp", head + '#include "services/sendgift.h"\n'),
        ("models/domain/a.cpp", head + '#include "../crypto/jwe.h"\n'),
        ("models/forms/a.cpp", head + "#include <QLabel>\n"),
        ("app/giftctl/a.cpp", head + "#include <QApplication>\n"),
        ("ui/send/a.cpp", head + "qApp->processEvents();\n"),
        ("models/api/a.cpp", head + "QEventLoop loop;\n"),
        ("ui/send/a.cpp", head + "connect(a, SIGNAL(b()), c, SLOT(d()));\n"),
        ("ui/send/a.cpp", head + "auto *from = sender();\n"),
        ("ui/send/a.cpp", head + "dialog.exec();\n"),
        ("tests/store/a.cpp", head + "// TO" + "DO later\n"),
    ]
    good = [
        ("models/domain/a.cpp", head + '#include "domain/b.h"\n#include "b.h"\n// QEventLoop is never used\n'),
        ("models/services/a.cpp", head + '#include "api/json.h"\n#include "store/database.h"\n'),
        ("ui/send/a.cpp", head + '#include "ui/text/errortext.h"\n#include <QLabel>\ndialog->open();\n'),
        ("app/giftdesk/main.cpp", head + "return QApplication::exec();\n"),
        ("models/store/a.cpp", head + "query.exec();\nentry.sender();\n"),
    ]
    missed = [source for source in bad if not list(faults(*source))]
    blamed = [source for source in good if list(faults(*source))]
    missed += [] if list(link_faults("models/api/CMakeLists.txt", "LINKS Qt6::Widgets")) else ["link"]
    for source in missed + blamed:
        print("not as it should be:", source)
    return 1 if missed or blamed else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) == 2 and arguments[0] == "--no-widgets":
        return no_widgets(arguments[1])
    return check(arguments[0]) if len(arguments) == 1 else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
