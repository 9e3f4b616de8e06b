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
cmake --build build --target benchstore benchopen >/dev/null

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "$rows made-up gifts; $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
build/bench/benchstore "$rows" "$folder"
for way in ours tablemodel querymodel; do
    build/bench/benchopen "$way" "$folder"
done
