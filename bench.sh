#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the history beside its peers and prints a table of figures and ratios: ./bench.sh [ROWS], 1,000,000 unless
# said otherwise. Both sides run on this machine, one after the other; only the ratios can be compared between machines.
set -euo pipefail
cd "$(dirname "$0")"
. packaging/packages.sh
install_missing "${build_packages[@]}" "${test_packages[@]}" sqlite3

rows=${1:-1000000}
[ -f build/CMakeCache.txt ] || cmake --preset dev -DBUILD_TESTING=ON >/dev/null
cmake -B build -DBUILD_TESTING=ON >/dev/null
cmake --build build --target benchstore benchopen benchframes >/dev/null

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "$rows made-up gifts; $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
build/bench/benchstore "$rows" "$folder"
for way in ours tablemodel querymodel; do
    build/bench/benchopen "$way" "$folder"
done

# The provider of the tests serves as many gifts, in a process of its own.
/usr/bin/python3 -B tests/provider/konaplate.py --dir "$folder" --gifts "$rows" --for 1800 > "$folder/hello" &
provider=$!
trap 'kill $provider 2>/dev/null; rm -rf "$folder"' EXIT
until [ -s "$folder/hello" ]; do sleep 0.2; done
profile=$(/usr/bin/python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["profile"])' "$folder/hello")
QT_QPA_PLATFORM=offscreen build/bench/benchframes "$profile" "$folder/desk"
