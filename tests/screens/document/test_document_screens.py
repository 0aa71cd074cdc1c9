"""The strategy document in a programme: who reads it, who writes it, what its handlers tell, and what it costs."""

from itertools import pairwise
from typing import Any

import pytest
from lxml.html import fromstring

from csr_xblock.domain.document.own_text import NOT_KEPT, OwnText
from csr_xblock.domain.people.role import Role
from csr_xblock.results.document.own_text_store import own_texts_of
from csr_xblock.results.document.own_text_tables import OwnTextRow
from csr_xblock.results.people.company_store import join_company
from tests.blocks.runtime import NOBODY, masquerade, person, post
from tests.blocks.test_program_block import BUDGET_BYTES, Placed, links_of, programme
from tests.blocks.test_start_page import document_of, journey, place_of
from tests.learners import COURSE, company_key_of, key_of
from tests.queries import queries_of
from tests.services.plan.planners import colleague, planner, rewrite, write
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

SHORT, FULL, EDIT = "document", "document/full", "document/edit/values"
MARK = "csr-document"
HTML = "<p>We bake <b>honestly</b>.</p>"
MOST_QUERIES = 32
"""The facts of the document are 24 at most (`read_facts`); the rest is what every screen of the company asks."""


def saved(placed: Placed, who: str = "rasa", **changes: Any) -> dict[str, Any]:
    """Save own words from the page on which somebody writes, and return the answer."""
    form = _form(placed, who)
    body = {
        "written_for": "values", "html": HTML, "language": form["language"],
        "basis": form["basis"], "revision": int(form["revision"]),
    }  # fmt: skip
    answer: dict[str, Any] = post(placed.block(person(who)), "save_own_text", {**body, **changes}).data
    return answer


def _form(placed: Placed, who: str = "rasa", screen: str = EDIT, language: str = "en") -> dict[str, str]:
    (form,) = document_of(placed.view(person(who, language=language), screen)).xpath(
        "//form[@data-csr-module='own-text']"
    )
    return {name: form.get(f"data-csr-{name}") for name in ("language", "basis", "revision", "url", "next")}


def kept(who: str = "rasa") -> OwnText | None:
    """Return what the company of somebody has written for its values."""
    return own_texts_of(company_key_of(key_of(who))).get("values")


def test_owners_read_both_forms_and_keep_nothing_by_looking() -> None:
    """Two pages first, the whole of it behind a link, both of the step Decide."""
    planner()
    with unchanged_database():
        short, full = (journey().view(person(), screen) for screen in (SHORT, FULL))

    for page in (short, full):
        document = document_of(page)
        assert MARK in page.content
        assert "Step 5 of 7: Decide" == place_of(page)
        assert len(set(document.xpath("//@id"))) == len(document.xpath("//@id"))
    assert any("document%2Ffull" in link for link in links_of(short))
    contents = document_of(full).xpath("//nav//li/a/@href")
    assert 14 == len(contents)
    assert set(contents) <= {f"#{one}" for one in document_of(full).xpath("//@id")}


def test_headings_of_the_full_document_are_in_order() -> None:
    """Who hears the page jumps from section to section; own headings stand below them."""
    planner()
    placed = journey()
    saved(placed, html="<h3>Bread</h3><p>Rye</p>")

    levels = [int(one.tag[1]) for one in document_of(placed.view(person(), FULL)).xpath("//h2 | //h3 | //h4")]

    assert 2 == levels[0]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert 4 in levels


@pytest.mark.parametrize("screen", ["edit/cover", "edit/change-log", "edit/x", "edit"])
def test_what_is_never_own_has_no_form(screen: str) -> None:
    """A link that somebody made up leads to the document."""
    planner()

    page = journey().view(person(), f"document/{screen}").content

    assert MARK in page
    assert "own-text" not in page


def test_an_unknown_page_is_the_short_form() -> None:
    """Never an error."""
    planner()

    assert "csr-document--short" in journey().view(person(), "document/nothing").content


def test_own_words_stand_in_the_full_document_and_are_named() -> None:
    """In the short form nothing of them stands, and nothing is lost."""
    planner()
    placed = journey()

    assert saved(placed)["is_saved"]

    page = placed.view(person(), FULL).content
    assert HTML in page
    assert "In your own words" in page
    assert "New data" not in page
    assert HTML not in placed.view(person(), SHORT).content


def test_words_without_marks_become_paragraphs() -> None:
    """Where the editor has not come, people type plain text."""
    planner()

    saved(journey(), html="We bake.\n\nWe care.")

    own = kept()
    assert own is not None
    assert "<p>We bake.</p><p>We care.</p>" == own.html


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"written_for": "cover"}, "section-unknown", "written_for"),
        ({"written_for": "letter-other"}, "section-unknown", "written_for"),
        ({"html": "<p><br></p>"}, "own-text-empty", "html"),
        ({"html": "x" * 10_001}, "text-too-long", "html"),
        ({"basis": "short"}, "value-invalid", "basis"),
    ],
    ids=["never own", "unknown", "empty", "too long", "no fingerprint"],
)
def test_what_cannot_be_kept_is_refused(changes: dict[str, Any], code: str, field: str) -> None:
    """Each with its field, and nothing is written."""
    planner()

    refused = saved(journey(), **changes)

    assert (code, field) == (refused["code"], refused["field"])
    assert kept() is None


def test_the_second_of_two_writers_reads_both_and_decides() -> None:
    """Nothing is written over; the next press saves what then stands in the field."""
    rasa = planner()
    colleague(rasa)
    placed = journey()
    saved(placed)

    told = saved(placed, "jonas", html="<p>We bake rye.</p>", revision=NOT_KEPT)
    again = saved(placed, "jonas", html="<p>We bake rye.</p>", revision=told["revision"])

    assert (False, 1, HTML) == (told["is_saved"], told["revision"], told["html"])
    assert HTML in told["part"]
    assert again["is_saved"]
    own = kept()
    assert own is not None
    assert ("<p>We bake rye.</p>", 2) == (own.html, own.revision)


def test_new_data_stand_beside_own_words_until_somebody_decides() -> None:
    """Words about the plan are asked about once the plan has changed; the choice ends the question."""
    rasa = planner()
    action = write(rasa)
    placed = journey()
    form = _form(placed, screen="document/edit/action-plan")
    post(
        placed.block(person()),
        "save_own_text",
        {"written_for": "action-plan", "html": HTML, "language": "en", "basis": form["basis"], "revision": 0},
    )
    before = placed.view(person(), FULL).content
    rewrite(rasa, action, title="Bake once a day")

    page = document_of(placed.view(person(), FULL))
    (new,) = page.xpath("//aside")
    basis, revision = (new.xpath(f".//input[@data-csr-name='{name}']/@value")[0] for name in ("basis", "revision"))
    post(
        placed.block(person()),
        "keep_own_text",
        {"written_for": "action-plan", "basis": basis, "revision": int(revision)},
    )

    assert "New data" not in before
    assert "Bake once a day" in new.text_content()
    assert HTML in placed.view(person(), FULL).content
    assert "New data" not in placed.view(person(), FULL).content


def test_words_in_another_language_are_kept_from_a_page_of_any_language() -> None:
    """They are compared in their own language, so the choice must be kept in that."""
    rasa = planner()
    action = write(rasa)
    placed = journey()
    form = _form(placed, screen="document/edit/action-plan", language="lt")
    lithuanian = placed.block(person(language="lt"))
    post(
        lithuanian,
        "save_own_text",
        {
            "written_for": "action-plan",
            "html": "<p>Kepame.</p>",
            "language": "lt",
            "basis": form["basis"],
            "revision": 0,
        },
    )
    assert "New data" not in placed.view(person(), FULL).content
    rewrite(rasa, action, title="Bake once a day")

    (new,) = document_of(placed.view(person(), FULL)).xpath("//aside")
    (basis,) = new.xpath(".//input[@data-csr-name='basis']/@value")
    post(placed.block(person()), "keep_own_text", {"written_for": "action-plan", "basis": basis, "revision": 1})

    assert 'lang="lt"' in placed.view(person(), FULL).content
    assert not document_of(placed.view(person(), FULL)).xpath("//aside")
    assert not document_of(placed.view(person(language="lt"), FULL)).xpath("//aside")


def test_the_new_text_takes_the_place_of_own_words() -> None:
    """After a question: what is deleted cannot be brought back."""
    planner()
    placed = journey()
    saved(placed)

    post(placed.block(person()), "take_over_text", {"written_for": "values", "revision": 1})

    assert kept() is None
    assert HTML not in placed.view(person(), FULL).content


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_who_is_not_of_management_gets_the_start_page(role: Role) -> None:
    """The document is the company's own work; what an old page sends is refused in words."""
    rasa = planner()
    colleague(rasa, role=role)
    placed = journey()

    pages = [placed.view(person("jonas"), screen).content for screen in (SHORT, FULL, EDIT)]
    body = {"written_for": "values", "html": HTML, "language": "en", "basis": "0" * 64, "revision": 0}
    refused = post(placed.block(person("jonas")), "save_own_text", body)

    assert [False] * 3 == [MARK in page for page in pages]
    assert (403, "company-of-management") == (refused.status, refused.data["code"])


def test_strangers_trainers_and_programmes_of_before_have_no_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never an error: the start page, or what there was before."""
    planner()
    placed = journey()
    pages = [placed.view(who, FULL).content for who in (person("elena"), NOBODY, None)]
    pages.append(journey(steps="profile start scorecard").view(person(), FULL).content)
    pages.append(Placed(programme()).view(person(), FULL).content)
    masquerade(monkeypatch, COURSE, user_name="rasa")
    pages.append(placed.view(person(), FULL).content)

    assert [False] * 6 == [MARK in page for page in pages]


def test_hostile_words_of_learners_stay_words() -> None:
    """An action is read in the document, and in the field where somebody writes."""
    rasa = planner()
    write(rasa, form_key="1" * 32)
    action = write(rasa)
    rewrite(rasa, action, title="<script>alert(1)</script>\"'><img src=x onerror=alert(1)>")
    placed = journey()
    saved(placed, html="<p>Bread<script>alert(1)</script></p><img src=x onerror=alert(1)>")

    for screen in (SHORT, FULL, EDIT, "document/edit/action-plan"):
        document = document_of(placed.view(person(), screen))
        assert document.xpath("//script | //img | //*[@onerror]") == []


def test_hostile_words_in_the_table_reach_no_page() -> None:
    """What was kept before a rule was stricter, or came in another way, is cleaned where it is shown, too."""
    rasa = planner()
    colleague(rasa)
    placed = journey()
    saved(placed)
    OwnTextRow.objects.update(html=HTML + "<script>alert(1)</script><img src=x onerror=alert(1)>")

    told = saved(placed, "jonas", html="<p>We bake rye.</p>", revision=NOT_KEPT)
    (form,) = document_of(placed.view(person(), EDIT)).xpath("//form[@data-csr-module='own-text']")
    shown = (told["html"], told["part"], form.xpath(".//textarea")[0].text, placed.view(person(), FULL).content)

    for html in shown:
        assert HTML in html
        assert fromstring(html).xpath("//script | //img | //*[@onerror]") == []


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("screen", [SHORT, FULL, EDIT])
def test_screen_is_light_and_asks_little(screen: str, language: str) -> None:
    """A class opens the page at the same moment."""
    rasa = planner()
    write(rasa)
    placed = journey()
    saved(placed)
    who = person(language=language)
    page = placed.view(who, screen).content

    assert len(page.encode()) <= BUDGET_BYTES
    assert len(queries_of(lambda: placed.view(who, screen))) <= MOST_QUERIES


@pytest.mark.parametrize("screen", [SHORT, FULL, EDIT, "document/versions"])
def test_a_member_without_a_profile_here_comes_to_the_start_page(screen: str) -> None:
    """A company stays a person's own in the next course, where the profile is still empty: no page may break."""
    write(planner())
    maria = key_of("maria")
    join_company(maria.learner.user_id, company_key_of(key_of()).company_id, Role.MANAGER)
    placed = journey()

    page = placed.view(person("maria"), screen)

    assert MARK not in page.content
    assert "Fill in the profile" in page.content
    assert not any("=document" in link for link in links_of(page))
