"""The learning plan."""

from dataclasses import replace

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import Section, SectionId
from csr_xblock.presentation.document.sections.document_words import UnitWords
from csr_xblock.presentation.document.sections.learning_section import learning_plan
from csr_xblock.services.learning_plan.show_learning_plan import ShownLearningPlan
from tests.presentation.document.sections.companies import bakery
from tests.presentation.document.sections.told import missing, section


def units_in(section: Section) -> Table:
    """Return the table of what the answers call for; that of what is given to whom stands before it."""
    return [block for block in section.blocks if isinstance(block, Table)][-1]


def test_units_stand_with_their_task_and_how_far_they_are() -> None:
    """The most needed first."""
    found = units_in(section(SectionId.LEARNING_PLAN, learning_plan=ShownLearningPlan()))

    assert "Learning that our answers suggest" == found.caption
    assert ["done on Nov. 28, 2026", "begun", "not begun yet"] == [row[-1] for row in found.rows]
    assert "Task in the company" == found.head[1]


def test_a_unit_that_somebody_has_stands_with_that_name_alone() -> None:
    """Twice, it would be “begun” in one table and “open” in the other."""
    found = units_in(section(SectionId.LEARNING_PLAN))

    assert "Further learning that our answers suggest" == found.caption
    assert ["Meet your neighbours"] == [row[0] for row in found.rows]


def test_tasks_in_another_language_are_left_out_with_their_column() -> None:
    """A Lithuanian document with English tasks would look unfinished."""
    facts, words = bakery("en")
    untold = replace(words, units={unit: UnitWords(one.title) for unit, one in words.units.items()})
    found = units_in(learning_plan(facts, untold))

    assert ("Learning unit", "Status") == found.head
    assert {2} == {len(row) for row in found.rows}


def test_a_unit_that_the_programme_holds_no_more_is_left_out() -> None:
    """There are no words for it."""
    facts, words = bakery("en")

    assert "See what comes in" in "\n".join(learning_plan(facts, words).lines)
    assert "See what comes in" not in "\n".join(learning_plan(facts, replace(words, units={})).lines)


def test_before_anything_is_begun_it_leads_to_the_learning_path() -> None:
    """Later nobody is reminded here."""
    facts, _words = bakery("en")
    fresh = tuple(replace(one, progress=None) for one in facts.units)

    assert [("path", False)] == missing(SectionId.LEARNING_PLAN, units=fresh)
    assert [] == missing(SectionId.LEARNING_PLAN)
