"""
Measure requests in this process: the time of many, taken in turns, and the SQL and the weight of one.

All subjects run through the same middleware and page shell, so what differs between them is the blocks' own work.
"""

import gc
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from weight import Weight, weigh

TABLE = re.compile(r'"(\w+)"')
OWN_TABLES = ("csr_xblock_", "problem_builder_")
STORE_TABLES = ("csr_demo_",)


@dataclass(frozen=True)
class Subject:
    """
    Something to measure. A slow one takes part in every `every`-th round only.

    `shows` are texts of the answer, without which something else would be measured than the name says.
    """

    name: str
    request: Callable[[], HttpResponse]
    shows: tuple[str, ...]
    every: int = 1


@dataclass(frozen=True)
class Measurement:
    """
    What a subject costs. `own_queries` go to tables of the block's package, `store_queries` to the demo's own tables.

    The latter stand for the LMS's modulestore and user state, which cost something else there.
    """

    name: str
    milliseconds: float
    own_queries: int
    store_queries: int
    weight: Weight


def measure(subjects: Sequence[Subject], client: Client, rounds: int) -> dict[str, Measurement]:
    """Return a measurement of each subject by name. Raises RuntimeError if one does not answer as it should."""
    queries = {}
    weights = {}
    for subject in subjects:
        check(subject)
        queries[subject.name] = count_queries(subject)
        weights[subject.name] = weigh(ask(subject), client)
    times = take_times(subjects, rounds)
    return {
        name: Measurement(
            name, statistics.median(taken) * 1000, queries[name]["own"], queries[name]["store"], weights[name]
        )
        for name, taken in times.items()
    }


def take_times(subjects: Sequence[Subject], rounds: int) -> dict[str, list[float]]:
    """Return the seconds of each request, by subject. They take turns, so that a busy moment meets all of them."""
    times: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    gc.collect()
    gc.freeze()
    for number in range(rounds):
        for subject in subjects:
            if number % subject.every == 0:
                started = time.perf_counter()
                ask(subject)
                times[subject.name].append(time.perf_counter() - started)
    return times


def count_queries(subject: Subject) -> Counter[str]:
    """Return how many statements of one request name a table of the package, and of the demo."""
    seen: Counter[str] = Counter()

    def note(execute: Callable[..., Any], sql: str, parameters: Any, many: bool, context: Any) -> Any:
        tables = TABLE.findall(sql)
        seen["own"] += any(table.startswith(OWN_TABLES) for table in tables)
        seen["store"] += any(table.startswith(STORE_TABLES) for table in tables)
        return execute(sql, parameters, many, context)

    wrapper: AbstractContextManager[None] = connection.execute_wrapper(note)
    with wrapper:
        ask(subject)
    return seen


def check(subject: Subject) -> None:
    """Raise RuntimeError if the answer does not show what it should."""
    text = ask(subject).content.decode()
    missing = [wanted for wanted in subject.shows if wanted not in text]
    if missing:
        raise RuntimeError(f"{subject.name} does not show {missing}")


def ask(subject: Subject) -> HttpResponse:
    """Return the answer to the subject's request. Raises RuntimeError if it is not 200."""
    response = subject.request()
    if response.status_code != 200:
        raise RuntimeError(f"{subject.name} answered {response.status_code}: {response.content[:500]!r}")
    return response
