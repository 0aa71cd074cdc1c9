"""Lets days pass in the running demo: everything that it keeps about people becomes older by them."""

import sqlite3
from contextlib import closing

from tests.browser.demo_server import Demo

OURS = "csr_xblock_%"
OLDER = {"date": "date({column}, ?)", "datetime": "strftime('%Y-%m-%d %H:%M:%f', {column}, ?)"}
"""How each kind of column becomes older; SQLite gives milliseconds, which is enough to keep an order."""


def days_pass(demo: Demo, days: int) -> None:
    """Move every day and time of our tables back, so that today is so many days later for them."""
    with closing(sqlite3.connect(demo.database, timeout=20)) as database, database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE ?", (OURS,))
        for (table,) in tables.fetchall():
            columns = database.execute(f"SELECT name, lower(type) FROM pragma_table_info('{table}')").fetchall()
            for column, kind in columns:
                if kind in OLDER:
                    older = OLDER[kind].format(column=column)
                    database.execute(f"UPDATE {table} SET {column} = {older}", (f"-{days} days",))
