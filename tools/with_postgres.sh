#!/usr/bin/env bash
# Run a command with a throw-away PostgreSQL beside it: with_postgres.sh COMMAND [ARGUMENT...]
#
# The server listens on a socket in a temporary folder only, and is stopped and removed when the command ends. The
# command finds it through the CSR_TEST_DB variables that tests/settings.py reads.
set -euo pipefail

# Debian keeps the server's programs off the path, in a folder for each version.
newest=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
PATH="$PATH${newest:+:$newest}"
for tool in initdb pg_ctl; do
    command -v "$tool" >/dev/null || {
        echo "PostgreSQL is not installed: $tool is missing. On Debian and Ubuntu: apt-get install postgresql" >&2
        exit 1
    }
done

folder=$(mktemp -d)
data="$folder/data"
as_user=()
if [ "$(id -u)" -eq 0 ]; then
    # The server refuses to run as root. Debian's package brings the user `postgres`.
    user=$(id -un postgres 2>/dev/null || echo nobody)
    chown "$user" "$folder"
    as_user=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups)
fi

server() { (cd "$folder" && "${as_user[@]}" "$@"); }

stop() {
    server pg_ctl --pgdata "$data" --mode immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

# Nothing has to survive, so nothing waits for the disk.
options="-k '$folder' -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
if ! server initdb --pgdata "$data" --username postgres --auth trust --encoding UTF8 --locale C.UTF-8 \
    --no-sync >"$folder/initdb.log" 2>&1 ||
    ! server pg_ctl --pgdata "$data" --options "$options" --log "$data/log" --wait start >/dev/null; then
    echo "PostgreSQL did not start:" >&2
    cat "$folder/initdb.log" "$data/log" >&2 || true
    exit 1
fi

export CSR_TEST_DB=postgres CSR_TEST_DB_SOCKET="$folder" CSR_TEST_DB_USER=postgres CSR_TEST_DB_PASSWORD=
"$@"
