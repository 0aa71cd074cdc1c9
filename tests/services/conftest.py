"""Fixtures of the tests of use cases."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created


@pytest.fixture
def quick_disk() -> Iterator[None]:
    """
    Let SQLite not wait for the disk at each commit, which would make a thousand saves a test of the disk.

    It changes nothing in how connections wait for one another.
    """

    def leave_it_to_the_system(connection: BaseDatabaseWrapper, **_: Any) -> None:
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA synchronous = OFF")

    connection_created.connect(leave_it_to_the_system)
    connections.close_all()
    yield
    connection_created.disconnect(leave_it_to_the_system)
    connections.close_all()
