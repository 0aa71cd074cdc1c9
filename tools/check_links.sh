#!/usr/bin/env bash
# Check that every link of the repository is one, and leads to something. Git without links makes text files of them,
# and a package that is built then has no scripts, styles and translations.
set -euo pipefail
cd "$(dirname "$0")/.."

status=0
while IFS= read -r link; do
    if [ ! -L "$link" ] || [ ! -e "$link" ]; then
        echo "$link should be a symbolic link that leads to a file or folder of this repository." >&2
        status=1
    fi
done < <(git ls-files --stage | sed -n 's/^120000 [^\t]*\t//p')
[ "$status" -eq 0 ] || echo "Clone with: git -c core.symlinks=true clone" >&2
exit "$status"
