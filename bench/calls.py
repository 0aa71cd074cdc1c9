"""
Count the Python calls inside the package for what learners and authors do, as `sys.setprofile` tells them.

The course is a programme with an assessment and three units of an author's own, of which two are open. Everything is
done through the demo's addresses, each request with blocks of its own. It is done in one course uncounted and then in
another: what is kept from one request to the next, such as parsed content, is there already. A generator counts each
time that it goes on; what Python or Django do themselves counts nothing.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from types import FrameType

import openpyxl
from columns import Figure
from csr_demo.identity import CourseRole
from csr_demo.keys import course_key_of
from csr_demo.people import LEARNERS
from csr_demo.runtime import DemoRuntime
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from loading import load_scenarios
from lxml import etree
from opaque_keys.edx.keys import UsageKey
from our_scenarios import PROGRAM_ID, Learner, assessment, check, post

import csr_xblock
from csr_xblock.content.library import packaged_instrument

PACKAGE = f"{Path(csr_xblock.__file__).parent}{os.sep}"
REHEARSAL, COUNTED = "rehearsal", "counted"
UNITS = {"one": "always", "two": "always", "far": "overall at least 99"}
LEVEL, OTHER_WEIGHT = 2, 7


@dataclass(frozen=True)
class Calls:
    """How many calls there were, and in how many files of the package."""

    total: int
    files: int

    def __str__(self) -> str:
        return f"{self.total} in {self.files} files"


def figures(folder: Path) -> list[Figure]:
    """Return the rows of the table, once the demo is set up. The folder is for the scenarios."""
    load_scenarios(folder, {REHEARSAL: programme, COUNTED: programme})
    learn(REHEARSAL)
    bring_workbook(REHEARSAL)
    counted = [*learn(COUNTED), ("importing a workbook, one cell changed", bring_workbook(COUNTED))]
    return [(f"calls: {name}", str(calls)) for name, calls in counted]


def programme() -> etree._Element:
    """Return a programme with an assessment and three units of an author's own."""
    container = etree.Element("csr_program", url_name=PROGRAM_ID)
    container.append(assessment())
    for name, rule in UNITS.items():
        words = {"title": name.title(), "text": f"Read {name}."}
        etree.SubElement(container, "csr_unit", {"url_name": name, "unit": f"our-{name}", "opens-when": rule, **words})
    return container


def learn(scenario: str) -> list[tuple[str, Calls]]:
    """Let a learner answer one question and hand in, and go on to the programme and to a unit that is not done."""
    course, client = course_key_of(scenario), Client()
    learner = Learner(client, scenario)
    learner.start()
    attempt, item = learner.attempt_id, packaged_instrument().items[0].id
    saved = calls_of(lambda: learner.post_answer(attempt, item, LEVEL, 1))
    submitted = calls_of(lambda: post(client, learner.assessment, "submit_attempt", {"attempt": attempt}))
    unit = reverse("xblock", args=[course.make_usage_key("csr_unit", next(iter(UNITS)))])
    shown = reverse("xblock", args=[course.make_usage_key("csr_program", PROGRAM_ID)])
    # The first opening also notes that the learner has begun.
    check(client.get(unit))
    return [
        ("opening a unit", calls_of(lambda: client.get(unit))),
        ("saving an answer", saved),
        ("submitting an attempt", submitted),
        ("programme page", calls_of(lambda: client.get(shown))),
    ]


def bring_workbook(scenario: str) -> Calls:
    """Let an author fetch the questions as a workbook, change one weight, and apply the file."""
    client, block = author(), Learner(Client(), scenario).assessment
    fetched = client.get(author_url(block, "download_content"), {"what": "questions-workbook"})
    check(fetched)
    data = with_other_weight(fetched.content)
    form = {"intent": "save", "checked": sha256(data).hexdigest()}
    url = author_url(block, "submit_editor") + "?place=exchange"
    calls = calls_of(lambda: client.post(url, {**form, "file": SimpleUploadedFile("questions.xlsx", data)}))
    if not DemoRuntime(block.context_key).get_block(block).instrument_xml:
        raise RuntimeError("The workbook was not applied")
    return calls


def with_other_weight(data: bytes) -> bytes:
    """Return the workbook with another weight for its first question."""
    book = openpyxl.load_workbook(BytesIO(data))
    cells = [cell for row in book["Questions"].iter_rows() for cell in row]
    head = next(cell for cell in cells if cell.value == "Weight")
    weight = next(cell for cell in cells if cell.column == head.column and isinstance(cell.value, int))
    weight.value = OTHER_WEIGHT
    changed = BytesIO()
    book.save(changed)
    return changed.getvalue()


def author() -> Client:
    """Return the browser of a trainer, who may write the course."""
    client = Client()
    choice = {"learner": LEARNERS[0].username, "role": CourseRole.TRAINER.value, "language": "en"}
    client.post(reverse("choose"), choice)
    return client


def author_url(block: UsageKey, handler: str) -> str:
    """Return the address of a block's handler in Studio."""
    return reverse("component_handler", kwargs={"usage_key_string": str(block), "handler": handler})


def calls_of(request: Callable[[], HttpResponse]) -> Calls:
    """Return the calls inside the package while a request is answered. Raises RuntimeError if it is refused."""
    seen: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
            seen[frame.f_code.co_filename] += 1

    sys.setprofile(note)
    try:
        response = request()
    finally:
        sys.setprofile(None)
    check(response)
    if not seen:
        raise RuntimeError(f"No call was seen in {PACKAGE}")
    return Calls(seen.total(), len(seen))
