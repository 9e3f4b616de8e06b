#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the console on the embedded sandbox with made-up members.
#   ./run.sh            the console; without a display the main job, headless
#   ./run.sh --build    build only
#   ./run.sh -- ARGS    arguments for the console, see build/bin/giftdesk --help
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
. packaging/packages.sh

build()
{
    install_missing "${build_packages[@]}"
    # A tree that test.sh has configured keeps its tests.
    [ -f build/CMakeCache.txt ] || cmake --preset dev -DBUILD_TESTING=OFF >/dev/null
    cmake --build build --target giftdesk giftctl giftdesk-sandbox
}

# Sends a gift through the sandbox, finds it in the history, and takes a picture of every pane.
headless()
{
    echo "There is no display: doing the main job headless instead."
    build/bin/giftctl --json --data-dir build/demo demo
    QT_QPA_PLATFORM=offscreen build/bin/giftdesk --data-dir build/demo --shots build/shots "$@"
    echo "A gift was sent through the sandbox and found in the history; the pictures of every pane are in build/shots/."
}

case "${1:-}" in
--help | -h) sed -n '3,6s/^# \{0,1\}//p' "$0" ; exit 0 ;;
--build) build ; exit 0 ;;
--) shift ;;
esac
build
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/bin/giftdesk "$@"
fi
headless "$@"
