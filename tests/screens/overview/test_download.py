"""The list of learners as a file."""

import pytest
from django.utils import translation
from webob import Response

from tests.blocks.overseen import Programme, no_trainers
from tests.programmes import attempted, profiled
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


def test_download_is_for_trainers_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of names is what leaks first."""
    profiled(["secretive"])
    placed = Programme()

    for name, who in no_trainers(monkeypatch):
        response = placed.download("form=csv", who)

        assert (name, 403) == (name, response.status_int)
        assert b"secretive" not in response.body


@pytest.mark.parametrize(("query", "method"), [("form=exe", "GET"), ("", "GET"), ("form=csv", "POST")])
def test_download_of_something_else_is_refused(query: str, method: str) -> None:
    """Bad input gets a sentence."""
    assert 400 == Programme().download(query, method=method).status_int


def test_download_holds_the_filtered_list() -> None:
    """What is on the screen is what comes, on all pages."""
    ids = profiled([f"ann{number:03}" for number in range(70)])
    profiled(["boris"])
    attempted(ids[:60])

    response = Programme().download("form=csv&group=handed-in&search=ann")
    lines = response.body.decode("utf-8-sig").splitlines()

    assert (61, "User name,Name,Step") == (len(lines), lines[0][:19])
    assert lines[1].startswith("ann000,Ann000 Test,Handed in,Owner,")
    assert ("text/csv", "utf-8") == (response.content_type, response.charset.lower())
    assert "no-store" in response.headers["Cache-Control"]


def test_download_is_parted_as_the_trainers_language_wants_it() -> None:
    """A Lithuanian Excel opens a file with commas in one column."""
    profiled(["rasa"])

    with translation.override("lt"):
        response = Programme().download("form=csv")

    assert response.body.decode("utf-8-sig").splitlines()[1].startswith("rasa;Rasa Test;")


def test_download_is_named_after_course_and_day() -> None:
    """Trainers keep several of them."""
    name = Programme().download("form=xlsx").headers["Content-Disposition"]

    assert name.startswith('attachment; filename="csr-learners-CSR-101-2026-20')
    assert name.endswith('.xlsx"')


def test_download_reads_nothing_before_it_is_sent() -> None:
    """Ten thousand rows are not gathered in memory by us."""
    profiled(["rasa"])
    placed = Programme()
    responses: list[Response] = []

    made = queries_of(lambda: responses.append(placed.download("form=csv")))
    sent = queries_of(lambda: b"".join(responses[0].app_iter))

    assert (0, 6) == (len(made), len(sent))


def test_headings_of_the_download_are_in_the_trainers_language() -> None:
    """Also though the rows are read when no language is active any more."""
    profiled(["rasa"])

    english = Programme().download("form=csv").body
    lithuanian = Programme(language="lt").download("form=csv").body

    assert b"Owner" in english
    assert "Savinink" in lithuanian.decode()
