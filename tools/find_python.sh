#!/usr/bin/env bash
# Print the first Python on the path that the project runs on: 3.11 or newer.
set -euo pipefail

for candidate in "${PYTHON:-}" python3.12 python3.11 python3; do
    [ -n "$candidate" ] || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        command -v "$candidate"
        exit 0
    fi
done

found=$(python3 -V 2>/dev/null || echo "no python3")
echo "CSR Step by Step needs Python 3.11 or 3.12; found $found. Name another one with: make install PYTHON=/path/to/python3.12" >&2
exit 1
