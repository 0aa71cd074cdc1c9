"""What members see of the versions of their document, keep, approve, release, compare and take along."""

import json
from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
import pytest
from django.utils import timezone
from webob import Request, Response

from csr_xblock.domain.people.role import Role
from csr_xblock.results.document.version_tables import DocumentVersion
from csr_xblock.results.people.company_tables import Company
from tests.blocks.runtime import person
from tests.domain.goals.made_goals import LOAVES
from tests.domain.plan.made_actions import ENERGY
from tests.learners import assess, key_of
from tests.queries import queries_of
from tests.screens.plan.planned import Planned, page_key, words
from tests.services.goals.followers import follow
from tests.services.plan.planners import colleague
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

BUDGET_QUERIES = 22
"""The document of today is read for the comparison with the newest version."""


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in."""
    assess(key_of(), {ENERGY: 1})
    return Planned()


def keep(planned: Planned, number: int = 1, who: str = "rasa", **changes: object) -> DocumentVersion:
    """Keep a version, which must work."""
    body = {"number": number, "note": "New goals", "form_key": page_key(number), **changes}
    answered = planned.call("keep_version", body, who)
    assert answered.status == 200, answered.data
    assert answered.data["next"].endswith(f"document%2Fversions%2F{number}")
    return DocumentVersion.objects.get(number=number)


def shown(row: DocumentVersion, **more: object) -> dict[str, object]:
    """Return what a page sends about a version as it is now."""
    row.refresh_from_db()
    return {"version": row.pk, "revision": row.revision, **more}


def approve(planned: Planned, row: DocumentVersion, who: str = "rasa", name: str = "Rasa") -> int:
    """Approve a version, and return the status."""
    return planned.call("approve_version", shown(row, approver=name), who).status


def release(planned: Planned, row: DocumentVersion, wish: str = "release", who: str = "rasa") -> int:
    """Release a version or take it back, and return the status."""
    return planned.call("release_version", shown(row, wish=wish), who).status


def download(planned: Planned, query: str, who: str = "rasa", method: str = "GET") -> Response:
    """Let somebody download a file."""
    return planned.block("p", person(who)).handle("download_document", Request.blank(f"/?{query}", method=method))


def text(page: Any) -> str:
    """Return a page's words."""
    return " ".join(page.text_content().split())


def test_version_is_kept_and_read(planned: Planned) -> None:
    """With the words of the page, on what it rests, and the footer that never leaves it."""
    keep(planned)

    listed, page = text(planned.document("document/versions")), planned.document("document/versions/1")

    assert "Version 1 New goals" in listed
    assert "Rests on your self-assessment of" in listed
    assert "Not approved yet." in listed
    assert "Keep this as version 2" in listed
    assert "Not a certificate, label or audit." in text(page)
    assert page.xpath("//article//section[@lang='en']//h4")


def test_page_of_today_says_what_has_changed(planned: Planned) -> None:
    """One tap from the list, and back to it."""
    keep(planned)
    row = DocumentVersion.objects.get()
    row.body["sections"] = [one for one in row.body["sections"] if one["id"] != "strengths"]
    row.save()

    assert "1 section has changed since version 1." in text(planned.document("document/versions"))
    compared = planned.document("document/versions/compare/1/today")
    assert "Version 1 and today" in text(compared)
    assert words(compared, "//ins")
    assert [] == words(compared, "//del")
    assert {"Added:"} == set(words(compared, "//li[ins]/strong"))


def test_versions_are_compared_the_older_first(planned: Planned) -> None:
    """Whatever order the address has."""
    keep(planned)
    keep(planned, 2)
    row = DocumentVersion.objects.get(number=2)
    row.body["sections"] = row.body["sections"][:1]
    row.save()

    pages = [planned.document(f"document/versions/compare/{pair}") for pair in ("1/2", "2/1")]

    assert ["Version 1 and version 2"] * 2 == [words(page, "//h2")[-1] for page in pages]
    assert all(words(page, "//del") and not words(page, "//ins") for page in pages)


@pytest.mark.parametrize("asked", ["9", "x", "0", "compare/1/9", "compare/9/today", "compare/1", "compare/1/2/3", "٣"])
def test_address_that_leads_nowhere_shows_the_list(planned: Planned, asked: str) -> None:
    """Numbers are guessed, and versions go."""
    keep(planned)

    assert "All versions, the newest first" in text(planned.document(f"document/versions/{asked}"))


def test_owner_approves_with_a_name_that_stands_there(planned: Planned) -> None:
    """The form is gone then, and so is deleting."""
    row = keep(planned)
    before = planned.document("document/versions/1")

    assert 200 == approve(planned, row, name=" Rasa   Rugienė ")

    page = planned.document("document/versions/1")
    assert before.xpath("//input[@data-csr-name='approver']")
    assert [] == page.xpath("//input[@data-csr-name='approver']")
    assert "Approved by Rasa Rugienė on" in text(page)
    assert "Yes, delete it" in text(before)
    assert "Yes, delete it" not in text(page)


def test_manager_sees_who_approves_instead(planned: Planned) -> None:
    """And is refused by the server, too."""
    colleague(key_of())
    row = keep(planned)

    page = planned.document("document/versions/1", person("jonas"))

    assert "An owner of your company approves it." in text(page)
    assert [] == page.xpath("//input[@data-csr-name='approver']")
    assert "Rests on a colleague's self-assessment" in text(page)
    assert 403 == approve(planned, row, "jonas")


@pytest.mark.parametrize("screen", ["document/versions", "document/versions/1", "document/versions/compare/1/today"])
def test_employees_see_and_do_nothing(planned: Planned, screen: str) -> None:
    """The document is of those who lead the company."""
    row = keep(planned)
    colleague(key_of(), role=Role.EMPLOYEE)

    assert "ersion 1" not in text(planned.document(screen, person("jonas")))
    with unchanged_database():
        statuses = {
            approve(planned, row, "jonas"),
            release(planned, row, who="jonas"),
            planned.call("delete_version", shown(row), "jonas").status,
            planned.call("keep_version", {"number": 2, "note": "", "form_key": page_key(2)}, "jonas").status,
            download(planned, "form=json&version=1", "jonas").status_int,
        }
    assert {403} == statuses


def test_other_companies_see_nothing(planned: Planned) -> None:
    """Neither pages nor files."""
    keep(planned)
    assess(key_of("elena"), {ENERGY: 2})

    assert "New goals" not in text(planned.document("document/versions/1", person("elena")))
    assert 409 == download(planned, "form=json&version=1", "elena").status_int


def test_release_says_what_trainers_see_and_is_taken_back(planned: Planned) -> None:
    """Before it is done, not after."""
    Company.objects.update(name="The rye of Rasa")
    row = keep(planned)
    assert "Once it is approved" in text(planned.document("document/versions/1"))
    approve(planned, row)
    asked = text(planned.document("document/versions/1"))

    assert 200 == release(planned, row)
    released = text(planned.document("document/versions/1"))
    assert 200 == release(planned, row, "take-back")

    for told in ("The name of your company: The rye of Rasa.", "The levels and numbers", "Names that stand in it"):
        assert told in asked
    assert "Trainers may read this version" in released
    assert "Trainers of this course may read it since" in released
    assert "Trainers may read" not in text(planned.document("document/versions/1"))


def test_where_nobody_may_see_results_nothing_can_be_released(planned: Planned) -> None:
    """The course has promised it, whatever a company would allow."""
    hidden = Planned('programme-version="2" results-for="nobody"')
    row = keep(hidden)
    approve(hidden, row)

    assert "nobody but the learners may see results" in text(hidden.document("document/versions/1"))
    assert 403 == release(hidden, row)


def test_only_version_is_deleted_after_a_question(planned: Planned) -> None:
    """It says what becomes of the step."""
    row = keep(planned)

    assert "so the step Decide asks for one again" in text(planned.document("document/versions/1"))
    assert 200 == planned.call("delete_version", shown(row)).status
    assert not DocumentVersion.objects.exists()


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"note": "x" * 301}, 400, "text-too-long"),
        ({"form_key": "mine"}, 400, "tab-invalid"),
        ({"number": 7}, 409, "version-number-taken"),
        ({"number": "1"}, 400, "value-invalid"),
    ],
    ids=str,
)
def test_what_is_refused_keeps_nothing(planned: Planned, change: dict[str, object], status: int, code: str) -> None:
    """With the reason that a person can act on."""
    answered = planned.call("keep_version", {"number": 1, "note": "", "form_key": page_key(1), **change})

    assert (status, code) == (answered.status, answered.data["code"])
    assert not DocumentVersion.objects.exists()


def test_files_are_of_the_version_or_of_today(planned: Planned) -> None:
    """Each named so that a folder of downloads tells them apart."""
    keep(planned)

    kept, today = download(planned, "form=json&version=1"), download(planned, "form=json")
    table = download(planned, "form=csv&version=1")

    assert (1, None) == (json.loads(kept.body)["version"]["number"], json.loads(today.body)["version"])
    assert json.loads(kept.body)["self_assessment"] == json.loads(today.body)["self_assessment"]
    assert json.loads(kept.body)["self_assessment"]["instrument"]
    assert 'filename="csr-strategy-version-1.json"' in kept.headers["Content-Disposition"]
    assert "text/csv; charset=utf-8" == table.headers["Content-Type"]
    assert "private, no-store" == kept.headers["Cache-Control"]


def test_files_bear_the_name_of_the_company(planned: Planned) -> None:
    """A bank gets more than one of them."""
    Company.objects.update(name="UAB „Ąžuolo kepykla“")
    keep(planned)
    day = timezone.localdate().isoformat()

    names = [
        download(planned, query).headers["Content-Disposition"].partition('filename="')[2]
        for query in ("form=docx&version=1", "form=docx", "form=docx&length=short")
    ]

    assert [
        f"csr-strategy-uab-azuolo-kepykla-{state}.docx\"; filename*=UTF-8''csr-strategy-uab-"
        f"%C4%85%C5%BEuolo-kepykla-{state}.docx"
        for state in ("version-1", day)
    ] == names[:2]
    assert names[2].startswith(f'csr-strategy-short-uab-azuolo-kepykla-{day}.docx"')


def test_two_pages_are_a_document_of_their_own(planned: Planned) -> None:
    """They are offered beside the whole one, and hold what stands on the page; a version is always whole."""
    follow(key_of(), replace(LOAVES, own=replace(LOAVES.own, name="Loaves that go into the bin " * 5)))
    (link,) = planned.document("document").xpath("//li/a[@download][contains(@href, 'length=short')]")

    short, whole = (
        docx.Document(BytesIO(download(planned, f"form=docx{more}").body)) for more in ("&length=short", "")
    )

    assert "form=docx" in link.get("href")
    assert planned.document("document/full").xpath("//a[@download][contains(@href, 'length=short')]")
    titles = [[one.text for one in file.paragraphs if one.style.name == "Heading 1"] for file in (short, whole)]
    assert 2 <= len(titles[0]) < len(titles[1])
    assert set(titles[0]) <= set(words(planned.document("document"), "//article//section/h3"))
    assert "They stand in the full document." in short.sections[0].footer.paragraphs[0].text
    refused = [
        download(planned, f"{query}&length={length}").status_int
        for query, length in (("form=json", "short"), ("form=docx&version=1", "short"), ("form=docx", "long"))
    ]
    assert [400] * 3 == refused


@pytest.mark.parametrize(
    "query", ["form=exe", "", "form=json&version=9", "form=json&version=x", "form=json&version=1e9"]
)
def test_files_that_are_not_there_are_refused(planned: Planned, query: str) -> None:
    """Calmly, whatever stands in the address."""
    keep(planned)

    assert download(planned, query).status_int in (400, 409)
    assert 400 == download(planned, "form=json", method="POST").status_int


@pytest.mark.parametrize("screen", ["document/versions", "document/versions/1"])
def test_pages_cost_the_same_for_many_versions(planned: Planned, screen: str) -> None:
    """Fifty versions are not fifty queries."""
    counts = []
    for number in (1, 2, 3, 4):
        keep(planned, number)
        if number in (1, 4):
            planned.document(screen)
            counts.append(len(queries_of(lambda: planned.document(screen))))

    assert counts[0] == counts[1] <= BUDGET_QUERIES
