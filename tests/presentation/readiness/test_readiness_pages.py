"""The page of all disclosures, and of one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.content.library import european_facts
from csr_xblock.content.readiness.disclosure_reader import packaged_standard
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.readiness.readiness import FiguresKept
from csr_xblock.domain.vsme_file.known import YearFigure
from csr_xblock.presentation.evidence.piece_places import PiecePlaces
from csr_xblock.presentation.readiness.disclosure_page import DisclosurePage, FigurePlaces, disclosure_page
from csr_xblock.presentation.readiness.disclosure_words import disclosure_name, state_words
from csr_xblock.presentation.readiness.readiness_page import (
    OMNIBUS,
    RECOMMENDATION,
    REGULATION,
    ReadinessPage,
    readiness_page,
)
from tests.presentation.readiness.made_readiness import (
    ANSWERS,
    AWAY,
    BAKERY,
    LINKS,
    VALUES_NOTE,
    WATER_NOTE,
    WORDS,
    found,
    one,
)

FACTS = (OMNIBUS, REGULATION, RECOMMENDATION)
OLD = YearFigure(Decimal(180), date(2024, 6, 30), is_of_year=True)
ANY_ANSWER = st.one_of(
    st.builds(Answer, st.integers(0, 4), evidence=st.sampled_from(["", " ", "short", WATER_NOTE])),
    st.builds(
        Answer,
        special=st.sampled_from(list(Special)),
        reason=st.sampled_from(["", "We own no land."]),
        evidence=st.sampled_from(["", WATER_NOTE]),
    ),
)


def page(language: str = "en", **options: object) -> ReadinessPage:
    """Return the page of all disclosures."""
    return readiness_page(
        packaged_standard(),
        found(**options),  # type: ignore[arg-type]
        WORDS,
        european_facts(FACTS, language),
        LINKS,
        start_url="",
        language=language,
    )


def of_one(
    code: str,
    goals: dict[str, int] | None = None,
    *,
    has_plan: bool = True,
    company: CompanyFacts = BAKERY,
    again: frozenset[ItemId] = frozenset(),
    is_first: bool = False,
    **options: object,
) -> DisclosurePage:
    """Return the page of a disclosure."""
    questions = PiecePlaces(LINKS, Links("inner"), (), {}, (), again, is_first=is_first)
    places = FigurePlaces(LINKS, goals or {}, has_plan)
    return disclosure_page(one(code, **options), WORDS, company, questions, places)


def test_all_twenty_stand_on_the_page_with_a_state_and_a_link() -> None:
    """In the two modules of the standard."""
    basic, more = page().groups

    assert (11, 9) == (len(basic.lines), len(more.lines))
    assert {"ready", "partly", "missing", "not-concerned", "not-ours"} == {
        line.kind for line in (*basic.lines, *more.lines)
    }
    assert all(line.told and line.name and line.state and line.url for line in (*basic.lines, *more.lines))
    assert (
        "B6",
        "Ready",
        ("Answers that you can show with a note: 1 of 1.", "Its figure is not older than a year."),
    ) in [(line.code, line.state, line.told) for line in basic.lines]


def test_the_states_are_counted() -> None:
    """Together they are twenty."""
    counts = page().counts

    assert "1 ready" in counts
    assert "1 not part of this course" in counts
    assert 20 == sum(int(count.split()[0]) for count in counts)


def test_the_law_is_told_with_its_source_and_its_month() -> None:
    """The fact on whom nobody may ask more is there word for word; no list of points is."""
    shown = page()

    assert 3 == len(shown.facts)
    assert "1,000 employees" in shown.facts[0].text
    assert "contracts, tenders" in shown.facts[0].text
    assert all(fact.source and not fact.language for fact in shown.facts)
    assert "10 employees" in shown.limits
    assert "As of November 2026." == shown.as_of


def test_facts_stand_in_the_language_of_the_page() -> None:
    """They are translated with the countries."""
    with translation.override("lt"):
        assert "1 000 darbuotojų" in page("lt").facts[0].text


def test_without_anything_to_tell_there_is_no_letter_with_answers() -> None:
    """An empty letter helps nobody."""
    assert page().has_to_tell
    assert not page(answers={}, kept=FiguresKept({}, {})).has_to_tell


@pytest.mark.parametrize("language", ["en", "lt"])
def test_every_disclosure_and_state_has_a_name(language: str) -> None:
    """A new code without one would break the page."""
    with translation.override(language):
        names = [disclosure_name(it.code) for it in packaged_standard().disclosures]
        states = {state_words(it.state) for it in found()}

    assert 20 == len(set(names))
    assert 5 == len(states)


def test_what_is_there_is_told_with_its_note() -> None:
    """The sentence of the level, never its number."""
    shown = of_one("B6")

    assert [("Water in m³: 180, read on June 30, 2026", "")] == [
        (it.name, it.note) for it in shown.there if "read on" in it.name
    ]
    assert [WATER_NOTE] == [it.note for it in shown.there if it.note]
    assert () == shown.missing
    assert "letter%2Fanswers%2FB6" in shown.letter_url


def test_what_is_missing_says_why_and_where_it_is_done() -> None:
    """A note, an answer, a figure: each reason stands there once, with everything that lacks it."""
    shown = of_one("B3", {"kpi-energy-intensity": 7})
    told = {gap.name: (group, gap) for group in shown.missing for gap in group.gaps}

    assert len({group.why for group in shown.missing}) == len(shown.missing)
    assert "no note shows it" in told["Saving energy and using renewables"][0].why
    assert "Write a note in the next self-assessment" == told["Saving energy and using renewables"][0].place.words
    assert "an answer counts from “In place” on" in told["Climate footprint and goals"][0].why
    assert "Answer in the next self-assessment" == told["Climate footprint and goals"][0].place.words
    assert "Not answered yet" == told["Travel, deliveries and commuting"][0].why
    assert "goal%2F7" in told["Energy in kWh"][1].place.url
    assert "goals%2Fmore%2Fkpi-ghg" in told["Greenhouse gases in t CO₂e"][1].place.url
    assert "No reading yet" == told["Energy in kWh"][0].why
    assert shown.is_for_later
    assert "" == shown.letter_url
    assert ("It stands on the year's bills for electricity, heat and fuel.",) == shown.asks


def test_a_note_on_an_answer_that_does_not_count_yet_is_there() -> None:
    """Whoever wrote it must not read that there is nothing."""
    shown = of_one("B3", answers={"env-energy": Answer(1, evidence="Meter readings of the ovens.")})

    assert [("Saving energy and using renewables", "Meter readings of the ovens.")] == [
        (gap.name, gap.note) for group in shown.missing for gap in group.gaps if gap.note
    ]


def test_before_the_first_hand_in_there_is_no_next_one() -> None:
    """Somebody new has nothing to go on from."""
    shown = of_one("B3", answers={}, is_first=True)

    assert ["Answer in the self-assessment"] == [group.place.words for group in shown.missing if group.place.words]
    assert not shown.is_for_later


def test_a_question_that_may_be_answered_again_leads_there() -> None:
    """Nobody waits a year for one note; beside it the others say each where they are answered."""
    shown = of_one("B3", again=frozenset({ItemId("env-ghg")}), answers={"env-ghg": Answer(1), "env-energy": Answer(1)})
    (group,) = [group for group in shown.missing if "too little" in group.why.lower()]

    assert "" == group.place.url
    assert [
        ("Saving energy and using renewables", "Answer in the next self-assessment"),
        ("Climate footprint and goals", "Answer this question again"),
    ] == [(gap.name, gap.place.words) for gap in group.gaps]
    assert shown.is_for_later


def test_figures_say_what_they_lack() -> None:
    """Too old, none, without a target."""
    old = of_one("B6", kept=FiguresKept({"kpi-water": OLD}, {}))
    fresh = replace(OLD, day=date(2026, 6, 30))
    aimless = of_one("C3", kept=FiguresKept({"kpi-ghg": fresh}, {"kpi-ghg": fresh}))

    assert ["The newest reading is older than 12 months"] == [it.why for it in old.missing]
    assert "The goal for it has no target yet" in [it.why for it in aimless.missing]
    assert "The target for its figure is missing." in aimless.told


def test_a_programme_without_the_plan_leads_to_no_figures() -> None:
    """The link would end on the start page."""
    shown = of_one("B6", has_plan=False, kept=FiguresKept({}, {}))

    assert {""} == {gap.place.url for group in shown.missing for gap in group.gaps}


def test_the_profile_tells_a_part_of_who_we_are() -> None:
    """Number of people and country, as far as they are known."""
    assert ["24 employees", "Lithuania"] == [it.sentence for it in of_one("B1").there]
    assert ["Lithuania"] == [it.sentence for it in of_one("B1", company=CompanyFacts(None, "LT")).there]
    assert () == of_one("B2", answers={}).there


def test_what_the_short_one_does_not_ask_is_named() -> None:
    """So that nobody thinks it is forgotten."""
    shown = of_one("B4", mode=Mode.QUICK)

    assert ("Your self-assessment did not ask about it.",) == shown.told
    assert 3 == len(shown.not_asked)
    assert ("pollutants by air, water and soil (B4)",) == shown.not_ours


def test_what_does_not_concern_the_company_is_no_gap() -> None:
    """One sentence is an answer."""
    shown = of_one("B5")

    assert ("not-concerned", ()) == (shown.kind, shown.missing)
    assert AWAY in ANSWERS.values()
    assert "B5" in shown.letter_url


def test_values_are_told_in_two_places() -> None:
    """A question can belong to several disclosures."""
    assert VALUES_NOTE in [it.note for it in of_one("B2").there]
    assert VALUES_NOTE in [it.note for it in of_one("C2").there]


def test_questions_that_do_not_concern_the_company_were_asked() -> None:
    """A reading is there all the same, so the disclosure is a part."""
    shown = of_one("B6", answers={"env-water": AWAY})

    assert ("partly", "None of its questions concerns your company.") == (shown.kind, shown.told[0])


@pytest.mark.parametrize("answer", [Answer(1, evidence=WATER_NOTE), Answer(evidence="short"), Answer(0, evidence="x")])
def test_a_note_without_a_practice_is_a_part_that_is_told(answer: Answer) -> None:
    """What makes a disclosure partly ready stands on its page."""
    shown = of_one("B6", answers={"env-water": answer}, kept=FiguresKept({}, {}))

    assert "partly" == shown.kind
    assert [("Water", "", answer.evidence)] == [(it.name, it.sentence, it.note) for it in shown.there]


@given(
    st.dictionaries(st.sampled_from([str(item.id) for item in WORDS.items]), ANY_ANSWER, max_size=12),
    st.booleans(),
    st.sampled_from(list(Mode)),
)
def test_whatever_is_a_part_stands_on_the_page(answers: dict[str, Answer], has_reading: bool, mode: Mode) -> None:
    """And nothing stands there of what is missing."""
    kept = FiguresKept({"kpi-water": OLD}, {}) if has_reading else FiguresKept({}, {})
    for disclosure in packaged_standard().disclosures:
        shown = of_one(disclosure.code, answers=answers, kept=kept, mode=mode)

        assert (shown.kind in ("ready", "partly")) is bool(shown.there), disclosure.code
