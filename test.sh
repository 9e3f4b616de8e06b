#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs the tests.
#   ./test.sh              the fast ones
#   ./test.sh --faults     the fault matrix and the crash tests too, as continuous integration does
#   ./test.sh --sanitize   the layers below the window under AddressSanitizer and UndefinedBehaviorSanitizer
#   ./test.sh -- ARGS      arguments for ctest, for example -R ledger
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
. packaging/packages.sh

preset=dev
tests=dev
case "${1:-}" in
--help | -h) sed -n '3,7s/^# \{0,1\}//p' "$0" ; exit 0 ;;
--faults) tests=faults ; shift ;;
--sanitize) preset=asan-ubsan ; tests=asan-ubsan ; shift ;;
esac
[ "${1:-}" = -- ] && shift

install_missing "${build_packages[@]}" "${test_packages[@]}"
cmake --preset "$preset" -DBUILD_TESTING=ON >/dev/null
if [ "$preset" = asan-ubsan ]; then
    cmake --build --preset "$preset" --target sanitized_tests
else
    cmake --build --preset "$preset"
fi
ctest --preset "$tests" "$@"
