"""A programme with learners as its trainer sees it, for the tests of the overview."""

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html as lxml_html
from web_fragments.fragment import Fragment
from webob import Request, Response
from xblock.core import XBlock

from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.openedx.screens import PREFIX, SEARCH, short_id
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import kept
from tests.blocks.runtime import NOBODY, Answered, Course, Person, masquerade, person, post
from tests.learners import COURSE
from tests.programmes import UNITS

UNIT_OLX = "".join(f'<csr_unit unit="{unit}"/>' for unit in UNITS)


class Programme:
    """A programme of three units in a course, where trainers review evidence."""

    def __init__(self, key: str = COURSE, inside: str = "<csr_assessment/>", **settings: str) -> None:
        self.course = Course(key)
        attributes = {"evidence-review": "trainer", **settings}
        written = "".join(f' {name}="{value}"' for name, value in attributes.items())
        self.key = self.course.add(f'<csr_program url_name="p"{written}>{inside}{UNIT_OLX}</csr_program>')

    def block(self, who: Person | None = None) -> XBlock:
        """Return the programme as a trainer, or somebody else, sees it."""
        return self.course.block(self.key, trainer() if who is None else who)

    def view(self, screen: str, who: Person | None = None, search: str = "") -> Fragment:
        """Return the page at the address of one of its screens."""
        block = self.block(who)
        own = PREFIX + short_id(block)
        return block.render("student_view", {own: screen} | ({own + SEARCH: search} if search else {}))

    def text(self, screen: str, who: Person | None = None, search: str = "") -> str:
        """Return the words of a page, each space one."""
        return words_of(document(self.view(screen, who, search)))

    def decide(self, handler: str, data: dict[str, Any], who: Person | None = None) -> Answered:
        """Let somebody decide."""
        return post(self.block(who), handler, data)

    def download(self, query: str, who: Person | None = None, method: str = "GET") -> Response:
        """Let somebody download the list."""
        return self.block(who).handle("download_learners", Request.blank(f"/?{query}", method=method))


def trainer() -> Person:
    """Return the trainer of the course."""
    return person("laima", "staff")


def document(fragment: Fragment) -> Any:
    """Return a page as a tree."""
    return lxml_html.fromstring(f"<div>{fragment.content}</div>")


def rows_of(fragment: Fragment) -> list[list[str]]:
    """Return the cells of the page's last table."""
    table = document(fragment).xpath("(//table)[last()]/tbody/tr")
    return [[words_of(cell) for cell in row.xpath("th | td")] for row in table]


def words_of(element: Any) -> str:
    """Return the words of an element, with one space between them."""
    return " ".join(" ".join(element.itertext()).split())


def no_trainers(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Person]]:
    """Yield everybody who is no trainer here, or is not now."""
    yield "learner", person("rasa")
    yield "not signed in", NOBODY
    masquerade(monkeypatch, COURSE)
    yield "trainer as a learner", person("laima", "staff")
    masquerade(monkeypatch, COURSE, user_name="rasa")
    yield "trainer as a named learner", person("rasa", "staff")


def evidence(report: UnitProgress, /, **changes: object) -> dict[str, object]:
    """Return what the page of a report sends."""
    version = kept(report).evidence_version
    return {"report": report.pk, "version": version, "decision": "accept", "note": "", **changes}


def about(attempt: AttemptRow, /, **changes: object) -> dict[str, object]:
    """Return what the question before a decision sends."""
    sent = {"attempt": attempt.pk, "state": attempt.state, "kind": "attempt-reopened", "reason": "You asked for it."}
    return {**sent, **changes}


def progress(report: UnitProgress) -> KeptProgress:
    """Return what is kept of a report now."""
    return kept(UnitProgress.objects.get(pk=report.pk))


def refused(answered: Answered) -> tuple[int, str]:
    """Return status and code of a refusal."""
    return answered.status, answered.data["code"]
