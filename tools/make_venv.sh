#!/usr/bin/env bash
# Make a virtual environment: make_venv.sh FOLDER
set -euo pipefail

folder=$1
[ -x "$folder/bin/python" ] && exit 0

python=$("$(dirname "$0")/find_python.sh")
echo "Making $folder with $("$python" -V)"
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "This Python cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv" >&2
    exit 1
fi
"$python" -m venv "$folder"
