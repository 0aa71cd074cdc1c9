#!/usr/bin/env bash
# Print a Python that the project runs on: the first on the path from 3.11 on, or the one asked for:
# find_python.sh [VERSION], such as 3.12. That one is looked for among pyenv's too, whether they are on the path or not.
set -euo pipefail

wanted=${1:-}
if [ -n "$wanted" ]; then
    check="sys.version_info[:2] != tuple(map(int, '$wanted'.split('.')))"
    mapfile -t candidates < <(
        printf '%s\n' "${PYTHON:-}" "python$wanted" python3
        pyenv root 2>/dev/null | xargs -I{} find {}/versions -path "*/$wanted*/bin/python$wanted" | sort -Vr
    )
else
    check='sys.version_info < (3, 11)'
    candidates=("${PYTHON:-}" python3.12 python3.11 python3)
fi

for candidate in "${candidates[@]}"; do
    [ -n "$candidate" ] || continue
    if "$candidate" -c "import sys; sys.exit($check)" >/dev/null 2>&1; then
        command -v "$candidate"
        exit 0
    fi
done

if [ -n "$wanted" ]; then
    echo "Python $wanted is not on this machine." >&2
else
    found=$(python3 -V 2>/dev/null || echo "no python3")
    echo "CSR Step by Step needs Python 3.11 or 3.12; found $found. Name another one with: make install PYTHON=/path/to/python3.12" >&2
fi
exit 1
