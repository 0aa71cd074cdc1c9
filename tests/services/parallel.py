"""Runs tasks at the same moment, each in a thread with a database connection of its own, as a platform's workers do."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connection, connections

from csr_xblock.domain.errors import Refusal

T = TypeVar("T")

WORKERS = 8
START_SECONDS = 30


def together(tasks: Sequence[Callable[[], T]]) -> list[T]:
    """Return what the tasks return, in their order. They begin together; an error in one of them is raised here."""
    barrier = Barrier(len(tasks), timeout=START_SECONDS)

    def run(task: Callable[[], T]) -> T:
        try:
            connection.ensure_connection()
            barrier.wait()
            return task()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return [future.result() for future in [pool.submit(run, task) for task in tasks]]


def or_refusal(task: Callable[[], T]) -> Callable[[], T | Refusal]:
    """Return the task as one that returns a refusal instead of raising it; every other error is still raised."""

    def attempt() -> T | Refusal:
        try:
            return task()
        except Refusal as refusal:
            return refusal

    return attempt
