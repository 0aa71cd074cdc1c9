#!/usr/bin/env bash
# Print the path of LibreOffice; where it or its Writer is missing, install Debian's Calc and Writer without a screen, if we may.
set -euo pipefail

find_office() {
    local candidate
    for candidate in "${SOFFICE_PATH:-}" soffice libreoffice /usr/lib/libreoffice/program/soffice; do
        [ -n "$candidate" ] && command -v "$candidate" && return 0
    done
    return 1
}

# Debian parts LibreOffice into packages, so Calc may be there without Writer; elsewhere they come together.
has_writer() {
    local folder
    folder=$(dirname "$(readlink -f "$1")")
    [ ! -e "$folder/libsclo.so" ] || [ -e "$folder/libswlo.so" ]
}

install_office() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    command -v apt-get >/dev/null || return 1
    echo "No LibreOffice with Calc and Writer found, installing it." >&2
    "${as_root[@]}" apt-get update -q >&2 &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
            libreoffice-calc-nogui libreoffice-writer-nogui >&2
}

if office=$(find_office) && has_writer "$office"; then
    echo "$office"
    exit 0
fi
if install_office; then
    find_office && exit 0
fi
echo "These tests need LibreOffice Calc and Writer. Install them (Debian: apt-get install libreoffice-calc-nogui" >&2
echo "libreoffice-writer-nogui), or name soffice in SOFFICE_PATH." >&2
exit 1
