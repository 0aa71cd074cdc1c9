#!/usr/bin/env bash
# Install the package for editing into a virtual environment: install.sh FOLDER EXTRAS
#
# Where requirements/ has a list for the environment's Python, those versions are taken, so that a release of somebody
# else cannot break the demo or the tests. The package itself caps nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

python="$1/bin/python"
locked="requirements/$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])').txt"
constraint=()
[ ! -f "$locked" ] || constraint=(--constraint "$locked")
"$python" -m pip install --quiet --disable-pip-version-check "${constraint[@]}" --editable ".[$2]"
