"""The short form."""

from dataclasses import replace
from datetime import date

from csr_xblock.domain.document.blocks import Bullets
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.plan.actions import Action, KeptAction
from csr_xblock.presentation.document.sections.two_pages import two_pages
from tests.presentation.document.sections.companies import bakery, translator


def entries(section_id: SectionId, **changes: object) -> tuple[str, ...]:
    """Return the list of a section of the bakery's short form."""
    facts, words = bakery("en")
    found = two_pages(replace(facts, **changes), words).section(section_id)  # type: ignore[arg-type]
    assert found is not None
    (listed,) = (block for block in found.blocks if isinstance(block, Bullets))
    return listed.entries


def test_it_has_what_there_is_room_for_in_the_order_of_the_whole() -> None:
    """Who it is, level, strengths, priorities, map, goals, actions, talks."""
    found = [section.id for section in two_pages(*bakery("en")).sections]

    assert found == sorted(found, key=list(SectionId).index)
    assert 8 == len(found)


def test_the_sheets_say_whose_they_are_and_of_which_day() -> None:
    """They have no cover, and are handed on without the rest."""
    facts, words = bakery("en")
    who = two_pages(facts, words).section(SectionId.WHO_WE_ARE)

    assert who is not None
    assert "We have 24 employees" in who.lines[0]
    assert "As of Nov. 30, 2026." == who.lines[-1]
    assert () == who.missing
    nobody = replace(facts, name="", company=CompanyFacts())
    assert two_pages(nobody, words).section(SectionId.WHO_WE_ARE) is None


def test_three_own_goals_or_the_first_of_the_ranking() -> None:
    """Never both beside each other as if both were decided."""
    assert 3 == len(entries(SectionId.IMPROVE))
    facts, _words = bakery("en")
    assert 1 == len(entries(SectionId.IMPROVE, priorities=facts.priorities[:1]))
    assert 3 == len(entries(SectionId.IMPROVE, priorities=()))


def test_actions_are_those_that_run_or_come_now() -> None:
    """With who sees to it, and until when."""
    assert ("Ask the mill where its grain comes from (Rasa, until Dec. 18, 2026)",) == entries(
        SectionId.ACTION_PLAN, phases={}
    )


def test_without_any_of_these_the_next_due_ones_stand_there() -> None:
    """A plan is never empty because nothing is urgent."""
    made = tuple(KeptAction(one, 1, Action(f"Do {one}", due=date(2027, 9 - one, 1))) for one in range(1, 6))

    assert ("Do 5 (until April 1, 2027)", "Do 4 (until May 1, 2027)") == entries(
        SectionId.ACTION_PLAN, actions=made, phases={}
    )[:2]
    assert 3 == len(entries(SectionId.ACTION_PLAN, actions=made, phases={}))


def test_sections_with_nothing_to_tell_or_to_ask_are_not_there() -> None:
    """Every one that stays has something."""
    for company in (bakery("en"), translator("en")):
        assert all(section.blocks or section.missing for section in two_pages(*company).sections)
