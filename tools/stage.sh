#!/usr/bin/env bash
# Run one stage of the checks and tests, and say how it ended: stage.sh [--may-be-empty] NAME COMMAND [ARGUMENT...]
#
# A stage with tests ends with their counts, which tests/conftest.py leaves in the file CSR_TEST_COUNTS. Where
# CSR_STAGES names a file, the last line is added to it, so that .ci/run can repeat the lines of all stages. With
# --may-be-empty it is no fault that pytest finds no test, which it says with the status 5.
set -euo pipefail

may_be_empty=no
if [ "$1" = --may-be-empty ]; then
    may_be_empty=yes
    shift
fi
name=$1
shift

counts=$(mktemp)
trap 'rm -f "$counts"' EXIT
echo "== $name"
SECONDS=0
status=0
CSR_TEST_COUNTS="$counts" "$@" || status=$?
[ "$status" -eq 5 ] && [ "$may_be_empty" = yes ] && status=0

result=$(awk '{ sum[$1] += $2 }
    END { if (NR) printf "%d passed, %d failed, %d skipped", sum["passed"], sum["failed"] + sum["error"], sum["skipped"]
        if (sum["rerun"]) printf ", %d needed a second try", sum["rerun"] }' "$counts")
[ "$status" -eq 0 ] || result="FAILED${result:+, $result}"
line="$name: ${result:-ok} in $((SECONDS / 60)) min $((SECONDS % 60)) s"
echo "$line"
[ -z "${CSR_STAGES:-}" ] || echo "$line" >>"$CSR_STAGES"
exit "$status"
