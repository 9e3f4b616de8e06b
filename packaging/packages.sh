# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian 12 packages that Giftdesk is built from, and how they get here. Sourced by run.sh and test.sh.

build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-svg-dev qt6-httpserver-dev qt6-websockets-dev
    libqt6sql6-sqlite qt6-translations-l10n libgl1-mesa-dev
    libssl-dev libsqlite3-dev libargon2-dev nlohmann-json3-dev libexpected-dev
    libcsv-dev libminizip-dev zlib1g-dev libxlsxwriter-dev
    fonts-noto-cjk
)
test_packages=(
    librapidcheck-dev poppler-utils python3 python3-jwcrypto python3-cryptography python3-openpyxl
)

# install_missing PACKAGE…: asks apt only for what is not here, so that a second run asks for nothing.
install_missing()
{
    local missing=() package
    for package in "$@"; do
        if [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | cut -c1-2)" != ii ]; then
            missing+=("$package")
        fi
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing and only root can install them: ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
