"""
How the time of a trainer's pages grows with the class: the same pages with few and with many attempts.

    .venv/bin/python bench/size.py [--sizes 1000 100000]
    tools/with_mariadb.sh .venv/bin/python bench/size.py
    tools/with_postgres.sh .venv/bin/python bench/size.py

Each size is a course of its own in one throw-away database. "Cold" is the first look of all, "changed" the first after
one learner has changed something, "again" any later one. A class has 18 answers, 7 results, 3 recommendations and 3
units for each learner; half of them share.
"""

import argparse
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from demo_setup import own_demo

CHUNK = 5_000
FACTOR = 5
ROUNDS = 5


@dataclass(frozen=True)
class Timed:
    """One page with one size: seconds of the first look, of one after a change, and of any other."""

    cold: float
    changed: float
    again: float


def main() -> None:
    """Fill a database, look at every page, and print the seconds."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--sizes", nargs=2, type=int, default=(1_000, 100_000))
    arguments.add_argument("--files", action="store_true", help="also write the downloads, and trace their memory")
    chosen = arguments.parse_args()
    with own_demo("size_settings") as folder:
        from django.db import connection

        connection.creation.create_test_db(verbosity=0)
        try:
            small, large = (measure(folder, size) for size in chosen.sizes)
            print_table(connection.vendor, chosen.sizes, small, large)
            if chosen.files:
                print_files(chosen.sizes[1])
        finally:
            connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def measure(folder: Path, size: int) -> dict[str, Timed]:
    """Fill a class of this size and return the time of each page."""
    import our_scenarios
    from loading import load_scenarios

    name = f"class-of-{size}"
    load_scenarios(folder, {name: our_scenarios.program})
    fill(name, size)
    return {page: timed(look, change_in(name)) for page, look in pages(name).items()}


def timed(look: Callable[[], object], change: Callable[[], None]) -> Timed:
    """Return how long the first look takes, the first after a change, and any later one."""
    cold, again = seconds_of(look), min(seconds_of(look) for _ in range(ROUNDS))
    after = []
    for _ in range(ROUNDS):
        change()
        after.append(seconds_of(look))
    return Timed(cold, min(after), again)


def seconds_of(look: Callable[[], object]) -> float:
    """Return how long a look takes."""
    began = time.perf_counter()
    look()
    return time.perf_counter() - began


def change_in(scenario: str) -> Callable[[], None]:
    """Return what lets it seem that one learner of the class has saved something."""
    from csr_demo.keys import course_key_of
    from django.contrib.auth import get_user_model

    from csr_xblock.results.change_store import note_change

    course = str(course_key_of(scenario))
    learner = get_user_model().objects.get(username=f"{scenario}-learner-7")
    return lambda: note_change(course, learner.pk)


def pages(scenario: str) -> dict[str, Callable[[], object]]:
    """Return how to look at each of the trainer's and the author's pages that could grow."""
    from csr_demo.keys import course_key_of
    from csr_demo.people import make_users
    from django.test import Client
    from our_scenarios import ASSESSMENT_ID, PROGRAM_ID

    from csr_xblock.openedx.screens import PREFIX, short_id_of

    make_users()
    client = Client()
    client.post("/choose/", {"learner": "rasa", "role": "staff", "language": "en", "next": "/"})
    course = course_key_of(scenario)
    programme = course.make_usage_key("csr_program", PROGRAM_ID)
    assessment = course.make_usage_key("csr_assessment", ASSESSMENT_ID)
    own = PREFIX + short_id_of(str(programme))

    def page(screen: str, search: str = "") -> Callable[[], object]:
        query = {own: screen} | ({f"{own}_q": search} if search else {})
        return lambda: checked(client.get(f"/xblock/{programme}", query), "csr-overview")

    def editor(place: str) -> Callable[[], object]:
        url = f"/studio/xblock/{assessment}/handler/show_editor"
        return lambda: checked(client.get(url, {"place": place}), "")

    last = f"learners/all/{10**6}"
    return {
        "overview": page("overview"),
        "learners": page("learners"),
        "learners, last page": page(last),
        "learners at one step": page("learners/units"),
        "learners searched": page("learners", "learner-7"),
        "evidence": page("evidence"),
        "Studio: questions": editor("questions"),
        "Studio: one question": editor("item/fin-strategy-link"),
    }


def checked(response: object, shows: str) -> object:
    """Return the answer. Raises RuntimeError if it is not the page that is measured."""
    status, body = response.status_code, response.content.decode()  # type: ignore[attr-defined]
    if status != 200 or shows not in body:
        raise RuntimeError(f"{status}: {body[:500]}")
    return response


def fill(scenario: str, size: int) -> None:
    """Write a class of this size: users, profiles, attempts with answers and results, progress."""
    from csr_demo.keys import course_key_of
    from django.contrib.auth import get_user_model

    from csr_xblock import models

    course = str(course_key_of(scenario))
    users = get_user_model()
    version, _ = models.InstrumentVersion.objects.get_or_create(content_hash="h", instrument_id="i", version="1")
    company = models.Company.objects.create()
    new = (users(username=f"{scenario}-learner-{n}", first_name=f"F{n % 997}", last_name=f"L{n}") for n in range(size))
    write(users, new)
    ids = list(users.objects.filter(username__startswith=f"{scenario}-learner-").values_list("pk", flat=True))
    write(models.Membership, (models.Membership(user_id=pk, company=company, role="owner") for pk in ids))
    write(
        models.ConsentStatement,
        (models.ConsentStatement(user_id=pk, course_key=course, trainers_may_see=pk % 2 == 0) for pk in ids),
    )
    write(models.AttemptRow, attempts(course, company.pk, version.pk, ids))
    for_each_attempt(course)
    write(models.UnitProgress, progress(course, ids))


UNITS = ("g-why", "finance-foundation", "customers-practice")
BANDS = ("not-started", "first-steps", "in-place", "managed", "leading")


def attempts(course: str, company: int, version: int, ids: list[int]) -> Iterator[object]:
    """Yield a submitted attempt for each learner."""
    from django.utils import timezone

    from csr_xblock.models import AttemptRow

    for pk in ids:
        yield AttemptRow(
            user_id=pk,
            course_key=course,
            assessment="main",
            company_id=company,
            instrument_version_id=version,
            number=1,
            mode="quick",
            role="owner",
            state="submitted",
            draft_slot=None,
            latest_slot=1,
            submitted_at=timezone.now(),
            band=BANDS[pk % 5],
            display_score=pk % 101,
        )


def for_each_attempt(course: str) -> None:
    """Write answers, results and recommendations inside the database, which is much quicker for millions of them."""
    from django.db import connection

    from csr_xblock.content.library import packaged_instrument

    instrument = packaged_instrument()
    nothing = "CAST('[]' AS jsonb)" if connection.vendor == "postgresql" else "'[]'"
    band = "CASE (id + %s) % 5 " + " ".join(f"WHEN {at} THEN '{name}'" for at, name in enumerate(BANDS)) + " END"
    from_attempts = "FROM csr_xblock_attempt WHERE course_key = %s"
    with connection.cursor() as cursor:
        for item in (one.id for one in instrument.items if one.is_core):
            cursor.execute(
                "INSERT INTO csr_xblock_answer "
                "(attempt_id, item_id, level, special, reason, evidence, tab, sequences, revision) "
                f"SELECT id, %s, id %% 5, '', '', '', '', {nothing}, 0 {from_attempts}",
                [item, course],
            )
        for place, area in enumerate(one.id for one in instrument.perspectives):
            cursor.execute(
                "INSERT INTO csr_xblock_perspectiveresult (attempt_id, perspective_id, coverage, is_valid, band) "
                f"SELECT id, %s, 1, {'true' if connection.vendor == 'postgresql' else 1}, "
                f"{band.replace('%s', str(place)).replace('%', '%%')} {from_attempts}",
                [area, course],
            )
        for rank, unit in enumerate(UNITS, 1):
            cursor.execute(
                f"INSERT INTO csr_xblock_recommendation (attempt_id, unit_id, {connection.ops.quote_name('rank')}) "
                f"SELECT id, %s, {rank} {from_attempts}",
                [unit, course],
            )
        if connection.vendor != "mysql":
            cursor.execute("ANALYZE")


def progress(course: str, ids: list[int]) -> Iterator[object]:
    """Yield three units for each learner, one of them entered by most and done by some, one with a report."""
    from django.utils import timezone

    from csr_xblock.models import UnitProgress

    now = timezone.now()
    for pk in ids:
        for place, unit in enumerate(UNITS):
            yield UnitProgress(
                user_id=pk,
                course_key=course,
                unit_id=unit,
                opened_by_results=unit == "customers-practice",
                started_at=now if (pk + place) % 4 else None,
                completed_at=now if (pk + place) % 8 == 1 else None,
                trainers_may_read=place == 0,
                evidence_handed_in_at=now if place == 0 and pk % 4 == 1 else None,
                task_accepted_at=now if place == 0 and pk % 8 == 1 else None,
            )


def write(model: object, rows: Iterator[object]) -> None:
    """Write rows in chunks."""
    while chunk := list(islice(rows, CHUNK)):
        model.objects.bulk_create(chunk, batch_size=500)  # type: ignore[attr-defined]


def print_table(database: str, sizes: tuple[int, int], small: dict[str, Timed], large: dict[str, Timed]) -> None:
    """Print seconds and factors of all pages."""
    few, many = sizes
    print(f"{database}: seconds with {few:,} and {many:,} attempts")
    for page in small:
        one, other = small[page], large[page]
        pairs = ((kind, getattr(one, kind), getattr(other, kind)) for kind in ("cold", "changed", "again"))
        told = [f"{kind} {least:6.3f} {most:6.3f} x{most / least:5.1f}" for kind, least, most in pairs]
        is_slow = other.changed > FACTOR * one.changed or other.again > FACTOR * one.again
        print(f"{page:22} {'   '.join(told)}{f'   more than {FACTOR} times' if is_slow else ''}")


def print_files(size: int) -> None:
    """Print how long both downloads take and how much memory they need at most."""
    from csr_demo.keys import course_key_of
    from django.test import Client
    from our_scenarios import PROGRAM_ID

    client = Client()
    client.post("/choose/", {"learner": "rasa", "role": "staff", "language": "en", "next": "/"})
    course = course_key_of(f"class-of-{size}")
    programme = course.make_usage_key("csr_program", PROGRAM_ID)
    for form in ("csv", "xlsx"):
        tracemalloc.start()
        began = time.perf_counter()
        response = client.get(f"/courses/{course}/xblock/{programme}/handler/download_learners?form={form}")
        length = len(b"".join(response)) if response.streaming else len(response.content)
        seconds = time.perf_counter() - began
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        sizes = f"file {length / 2**20:.1f} MB, peak {peak / 2**20:.0f} MB"
        print(f"{form}: {seconds:.1f} s while memory is traced, {sizes}")


if __name__ == "__main__":
    main()
