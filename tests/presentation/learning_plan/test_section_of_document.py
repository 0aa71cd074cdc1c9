"""The learning plan in the strategy document: who learns what until when."""

from datetime import date

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import Section
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning, KeptGiven
from csr_xblock.domain.people.company_member import Member
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.document.sections.document_words import DocumentWords, UnitWords
from csr_xblock.presentation.document.sections.learning_section import learning_plan
from csr_xblock.presentation.journey.screen_names import LEARNING_PLAN
from csr_xblock.services.document.read_facts import DocumentFacts
from csr_xblock.services.learning_plan.show_learning_plan import ShownLearningPlan
from tests.learners import BAKERY

ENERGY, DAY = UnitId("energy"), date(2026, 12, 18)
UNIT = GivenLearning(GivenKind.UNIT, ENERGY, member=7, due=DAY, change="The oven is off at two")


def section(*given: KeptGiven, steps: frozenset[Step] = frozenset(Step)) -> Section:
    """Return the section of a company that has given something."""
    instrument = packaged_instrument()
    plan = ShownLearningPlan((Member(7, "Rasa"),), given)
    facts = DocumentFacts(DAY, steps, Role.OWNER, "", BAKERY, False, instrument, learning_plan=plan)
    words = DocumentWords("en", instrument, instrument, instrument, {ENERGY: UnitWords("What comes in", "Check")})
    return learning_plan(facts, words)


def test_who_learns_what_is_a_table_by_day() -> None:
    """With what shall be different, and how far it is; a dash where nothing was said."""
    by_name = GivenLearning(GivenKind.OWN, task="Walk through the bakery", name="Ula")

    blocks = section(KeptGiven(1, 0, by_name), KeptGiven(2, 0, UNIT)).blocks

    [table] = [one for one in blocks if isinstance(one, Table)]
    assert (
        ("What comes in", "Rasa", date_words(DAY), "The oven is off at two", "open"),
        ("Walk through the bakery", "Ula", "–", "–", "open"),
    ) == table.rows


def test_where_nothing_is_given_the_section_says_where_to() -> None:
    """Not where the programme shows no learning path: nobody could go there."""
    assert [LEARNING_PLAN] == [one.screen for one in section().missing]
    assert () == section(steps=frozenset(Step) - {Step.PATH}).missing
    assert () == section(KeptGiven(1, 0, UNIT)).missing
