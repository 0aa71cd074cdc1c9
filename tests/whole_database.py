"""
Whether a request that was refused has changed anything: every row of every table is compared, before and after.

Tables are those of csr_xblock, and in the demo also its store of blocks and their fields. Sessions and accounts are the
platform's own.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps

COMPARED_APPS = ("csr_xblock", "csr_demo")

Rows = tuple[tuple[object, ...], ...]


def whole_database() -> dict[str, Rows]:
    """Return every row of every compared table, by table. One query for each table."""
    models = [
        model for app in COMPARED_APPS if apps.is_installed(app) for model in apps.get_app_config(app).get_models()
    ]
    return {model._meta.db_table: tuple(model.objects.order_by("pk").values_list()) for model in models}


@contextmanager
def unchanged_database() -> Iterator[None]:
    """Raise AssertionError with the tables that the block has changed. Use it around a request that must be refused."""
    before = whole_database()
    yield
    after = whole_database()
    changed = {table: (rows, after[table]) for table, rows in before.items() if rows != after[table]}
    assert not changed, f"changed although refused: {changed}"
