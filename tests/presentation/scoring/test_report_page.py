"""The report as a page: who made it, the first sheet, everything after it, and what it never says."""

import re

import pytest
from django.utils import translation

from csr_xblock.content.library import instrument_with_words, interpretation_for, packaged_instrument
from csr_xblock.content.wording import with_instrument_words
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.scoring.report_page import ReportCompany, ReportPage, report_page
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import even_instrument, even_sheet
from tests.own_questionnaire import own_instrument
from tests.presentation.scored import PREFIX, SomeLinks, example, line_of, scored_attempt
from tests.presentation.scoring.test_scorecard_page import STATES, parsed

NAMED = ReportCompany("Rye & Daughters", "4", may_name=True, save_url="/save")
NAMELESS = ReportCompany("", "4", may_name=True, save_url="/save")
SHARED = ReportCompany("Rye & Daughters", "4", may_name=False, save_url="/save")


def report(scored: ScoredAttempt, company: ReportCompany = NAMED, person: str = "Rasa Petraitienė") -> ReportPage:
    """Return the report of an attempt."""
    texts = interpretation_for(scored.instrument, "en")
    return report_page(scored, scored.instrument, SomeLinks(), PREFIX, company, person, texts)


def html_of(page: ReportPage) -> str:
    """Return the page as HTML."""
    return render_template("scoring/report.html", {"page": page})


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("state", STATES)
def test_page_is_sound_html_in_every_state(state: str, language: str) -> None:
    """Ids carry the prefix and are there once, references find their targets, no heading is left out."""
    with translation.override(language):
        page = parsed(html_of(report(STATES[state])))

    assert len(page.ids) == len(set(page.ids))
    assert [one for one in page.ids if not one.startswith(f"{PREFIX}-")] == []
    assert set(page.references) <= set(page.ids)
    assert page.headings[0] == 2
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    assert {link["target"] for link in page.links} == {"_self"}


def test_it_is_headed_by_the_company_and_dated_on_each_sheet() -> None:
    """A bank finds it again by name and day; without a name it says whose picture it is."""
    named, nameless = report(example()), report(example(), NAMELESS)

    assert ("Rye & Daughters", "Rye & Daughters · Nov. 23, 2026") == (named.heading, named.foot)
    assert ("Our scorecard", "Nov. 23, 2026") == (nameless.heading, nameless.foot)
    assert "How I see the company" == report(example(role=Role.EMPLOYEE), NAMELESS).heading


def test_the_first_sheet_names_three_areas_to_improve_and_the_rest_follows() -> None:
    """None is lost between the sheets."""
    page = report(example())

    numbers = [item.number for item in (*page.first, *page.others)]
    assert 3 == len(page.first)
    assert list(range(1, len(numbers) + 1)) == numbers
    assert all(f"{item.number}. {item.topic}" in html_of(page).replace("&#x27;", "'") for item in page.others)


@pytest.mark.parametrize("role", [Role.OWNER, Role.EMPLOYEE])
def test_what_the_levels_mean_stands_after_the_first_sheet_and_before_the_rest(role: Role) -> None:
    """Who reads on after the one sheet wants to know what the numbers say, before what to do about them."""
    page = report(example(role=role))
    html = html_of(page)
    texts = [one.text for one in page.interpretation.areas]

    assert texts
    assert [1] * len(texts) == [html.count(f"<p>{text}</p>".replace("'", "&#x27;")) for text in texts]
    assert html.count("What this means") == 1
    assert html.index("not a certificate") < html.index("What this means") < html.index("What can be improved")


def test_a_questionnaire_of_ones_own_has_no_part_about_what_its_levels_mean() -> None:
    """The texts were written for other areas."""
    used = own_instrument()
    scored = scored_attempt(even_sheet(used, {area.id: 4 for area in used.perspectives}), used)

    assert "What this means" not in html_of(report(scored))


def test_everything_is_open_on_paper() -> None:
    """What is folded on a screen cannot be unfolded on paper."""
    html = html_of(report(example()))

    assert "<details" not in html
    assert all(words in html for words in ("All answers", "How the numbers come about", "All objectives by priority"))
    assert "Not a certificate, label or audit." in html


def test_only_who_may_name_the_company_is_asked_for_its_name() -> None:
    """Staff of a shared company read it."""
    assert 'data-csr-name="company_name"' in html_of(report(example()))
    assert "data-csr-name" not in html_of(report(example(), SHARED))
    assert "Rye &amp; Daughters" in html_of(report(example(), SHARED))


def test_a_name_is_offered_only_if_the_platform_knows_one() -> None:
    """The role is what is printed unless somebody chooses otherwise."""
    html = html_of(report(example()))

    assert re.search(r'value="role" checked', html)
    assert 'value="name"' in html
    assert 'value="name"' not in html_of(report(example(), person=""))


def test_texts_of_authors_and_learners_are_escaped() -> None:
    """A company's name and authors' words are text, whatever they contain."""
    words = with_instrument_words(packaged_instrument(), lambda context, text: f"<script>{text}")
    company = ReportCompany('"><script>', "4", may_name=True, save_url="/save")

    html = html_of(report_page(example(), words, SomeLinks(), PREFIX, company, "<script>"))

    assert "<script>" not in html


@pytest.mark.parametrize("count", [2, 7])
def test_own_questionnaires_have_a_report(count: int) -> None:
    """Nothing relies on six areas."""
    instrument = even_instrument(count)
    scored = scored_attempt(even_sheet(instrument, {f"p{n}": 2 for n in range(1, count + 1)}), instrument)

    assert count == html_of(report(scored)).count("csr-bars__name")


def test_how_far_it_reaches_stands_on_the_first_sheet() -> None:
    """A quick check must not be taken for the full one by who reads one sheet only."""
    html = html_of(report(example("quick-mode", mode=Mode.QUICK)))

    assert html.index("not comparable") < html.index("What can be improved")


def test_without_strengths_and_with_nothing_to_improve_it_is_whole() -> None:
    """The two ends of the scale."""
    assert "Many companies start here." in html_of(report(line_of("0" * 48)))
    assert "No answer stands out as an area to improve." in html_of(report(line_of("4" * 48)))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["en", "lt"])
def test_the_packaged_questions_have_a_first_sheet_in_usual_type(state: str, language: str) -> None:
    """Small type is for what would otherwise need a second sheet."""
    scored = STATES[state]
    with translation.override(language):
        words = instrument_with_words(scored.instrument, language)
        page = report_page(scored, words, SomeLinks(), PREFIX, NAMED, "")

    assert not page.is_long
    assert "csr-report__summary--long" not in html_of(page)


def test_a_long_first_sheet_takes_small_type_and_leaves_the_first_steps_to_the_next() -> None:
    """Own questionnaires may have more areas and longer words; nothing is left out of the report."""
    scored = example()
    words = with_instrument_words(packaged_instrument(), lambda context, text: text + " and so on" * 12)
    page = report_page(scored, words, SomeLinks(), PREFIX, NAMED, "")
    html = html_of(page).replace("&#x27;", "'")

    step, summary = page.first[0].first_step, html[: html.index("What can be improved")]
    assert page.is_long
    assert "csr-report__summary--long" in html
    assert (step in summary, step in html) == (False, True)
