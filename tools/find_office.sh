#!/usr/bin/env bash
# Print the path of LibreOffice; where there is none, install Debian's Calc without a screen, if we may.
set -euo pipefail

find_office() {
    local candidate
    for candidate in "${SOFFICE_PATH:-}" soffice libreoffice /usr/lib/libreoffice/program/soffice; do
        [ -n "$candidate" ] && command -v "$candidate" && return 0
    done
    return 1
}

install_office() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    command -v apt-get >/dev/null || return 1
    echo "No LibreOffice found, installing it." >&2
    "${as_root[@]}" apt-get update -q >&2 &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends libreoffice-calc-nogui >&2
}

find_office && exit 0
if install_office; then
    find_office && exit 0
fi
echo "These tests need LibreOffice Calc. Install it (Debian: apt-get install libreoffice-calc-nogui), or name soffice in SOFFICE_PATH." >&2
exit 1
