#!/usr/bin/env bash
# Run a command with a throw-away MariaDB beside it: with_mariadb.sh COMMAND [ARGUMENT...]
#
# The server listens on a socket in a temporary folder only, and is stopped and removed when the command ends. The
# command finds it through the CSR_TEST_DB variables that tests/settings.py reads.
set -euo pipefail

PATH="$PATH:/usr/sbin:/usr/local/sbin"
folder=$(mktemp -d)
socket="$folder/socket"
as_user=()

tool() {
    command -v "$1" || command -v "$2" || {
        echo "MariaDB is not installed: $1 is missing. On Debian and Ubuntu: apt-get install mariadb-server" >&2
        exit 1
    }
}

stop() {
    if [ -n "${server:-}" ] && kill "$server" 2>/dev/null; then
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

install_db=$(tool mariadb-install-db mysql_install_db)
daemon=$(tool mariadbd mysqld)
admin=$(tool mariadb-admin mysqladmin)

if [ "$(id -u)" -eq 0 ]; then
    # The server refuses to run as root.
    chown mysql "$folder"
    as_user=(--user=mysql)
fi

# A folder of its own for temporary tables: two servers that share one end each other.
"$install_db" --no-defaults "${as_user[@]}" --datadir="$folder/data" --tmpdir="$folder" \
    --auth-root-authentication-method=normal --skip-test-db >"$folder.log" 2>&1 || {
    cat "$folder.log" >&2
    exit 1
}
rm -f "$folder.log"
"$daemon" --no-defaults "${as_user[@]}" --datadir="$folder/data" --tmpdir="$folder" --socket="$socket" \
    --pid-file="$folder/pid" --skip-networking --skip-log-bin --innodb-flush-log-at-trx-commit=2 \
    --character-set-server=utf8mb4 --collation-server=utf8mb4_general_ci >"$folder/log" 2>&1 &
server=$!

for _ in $(seq 100); do
    "$admin" --no-defaults --socket="$socket" --user=root ping >/dev/null 2>&1 && break
    if ! kill -0 "$server" 2>/dev/null; then
        echo "MariaDB did not start:" >&2
        cat "$folder/log" >&2
        exit 1
    fi
    sleep 0.2
done

export CSR_TEST_DB=mysql CSR_TEST_DB_SOCKET="$socket" CSR_TEST_DB_USER=root CSR_TEST_DB_PASSWORD=
"$@"
