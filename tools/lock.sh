#!/usr/bin/env bash
# Write which versions the demo and the tests are installed with, for each Python on this machine: requirements/*.txt
set -euo pipefail
cd "$(dirname "$0")/.."

for version in 3.11 3.12; do
    python=$(tools/find_python.sh "$version") || continue
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    "$python" -m venv "$folder"
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --editable '.[workbench,test,dev,mysql,postgres]'
    {
        echo "# Written by \`make lock\`."
        "$folder/bin/python" -m pip freeze --disable-pip-version-check --exclude-editable
    } >"requirements/python$version.txt"
    rm -rf "$folder"
done
