"""What the strategy document is written from, and how often the database is asked for it."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.document.kept_version import RestsOn
from csr_xblock.domain.document.own_text import OwnTextChange
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.goals.measured_goal import OwnFigure
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.programme.settings import Step
from csr_xblock.results.people.company_store import join_company
from csr_xblock.services.document.read_facts import DocumentFacts, read_facts
from csr_xblock.services.document.write_own_text import write_own_text
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.questions.show_assessment import show_assessment
from tests.domain.goals.made_goals import LOAVES
from tests.domain.plan.made_actions import WHOLE
from tests.learners import CORE_ITEM, assess, key_of, start
from tests.people import live
from tests.queries import queries_of
from tests.services.goals.followers import follow
from tests.services.learning_plan.givers import give
from tests.services.plan.planners import access, planner, write

pytestmark = pytest.mark.django_db

EVERYTHING = frozenset(Step)
UNITS = tuple(packaged_units())


def facts_of(key: AssessmentKey, steps: frozenset[Step] = EVERYTHING) -> DocumentFacts:
    """Return the facts of somebody's company."""
    return read_facts(key, access(key), show_assessment(key), packaged_instrument(), steps, UNITS)


def count(key: AssessmentKey, steps: frozenset[Step] = EVERYTHING) -> int:
    """Return how many queries they take."""
    place, state = access(key), show_assessment(key)
    return len(queries_of(lambda: read_facts(key, place, state, packaged_instrument(), steps, UNITS)))


def test_everything_that_a_company_has_done_is_read() -> None:
    """A document that forgets a part would tell a bank that it is not there."""
    facts = facts_of(live())

    assert facts.name
    assert facts.standing is not None
    assert facts.standing.again
    assert facts.standing.before is not None
    parts = (
        *(facts.importance, facts.good_things, facts.groups, facts.priorities, facts.links, facts.goals.goals),
        *(facts.goals.readings, facts.actions, facts.units, facts.versions, facts.learning_plan.given),
    )
    assert all(parts)


def test_what_was_removed_is_not_told() -> None:
    """It waits to be put back, and nobody shows it to a bank meanwhile."""
    facts = facts_of(live())

    assert not any(one.is_removed for one in facts.groups)
    assert not any(one.deleted_at for one in facts.actions)


@pytest.mark.parametrize("step", [Step.PROFILE, Step.IMPORTANCE, Step.SCORECARD, Step.STRATEGY, Step.PATH])
def test_a_hidden_step_takes_its_part_out_and_asks_nothing_for_it(step: Step) -> None:
    """Nobody could reach the screen to mend it."""
    key = live()
    facts = facts_of(key, EVERYTHING - {step})

    hidden = {
        Step.PROFILE: facts.good_things,
        Step.IMPORTANCE: (*facts.importance, *facts.groups),
        Step.SCORECARD: (*facts.priorities, *([facts.standing] if facts.standing else [])),
        Step.STRATEGY: (*facts.links, *facts.goals.goals, *facts.actions, *facts.phases),
        Step.PATH: (*facts.units, *facts.learning_plan.given),
    }
    assert {step} == {one for one, part in hidden.items() if not part}
    assert count(key, EVERYTHING - {step}) < count(key)


def test_before_the_first_hand_in_there_is_no_standing_and_nothing_to_rest_on() -> None:
    """A version of then says so."""
    key = key_of()
    start(key)
    facts = facts_of(key)

    assert (None, RestsOn()) == (facts.standing, facts.rests_on)


def test_own_words_for_letters_are_not_taken_for_sections() -> None:
    """One table keeps both."""
    key = live()
    for place in (SectionId.VALUES, "letter-answers"):
        write_own_text(key, OwnTextChange(place, "<p>Bread.</p>", "en", "", 0))

    assert SectionId.VALUES in facts_of(key).own
    assert set(facts_of(key).own) <= set(SectionId)


def test_much_work_is_read_as_quickly_as_little() -> None:
    """At most 27 queries, however much there is."""
    key = live()
    before = count(key)
    for number in range(3):
        write(key, replace(WHOLE, items=()), form_key=f"more-{number}")
        follow(key, replace(LOAVES, own=OwnFigure(f"Figure {number}")), f"goal-{number}")
        give(key, form_key=f"more-{number}")

    assert count(key) == before <= 27


def test_a_beginner_is_read_in_fewer_queries() -> None:
    """No comparison is asked for where there is nothing to compare."""
    key = planner()

    assert count(key) <= 19


def test_what_was_said_of_a_company_that_the_person_has_left_is_not_told_of_the_new_one() -> None:
    """The document goes to colleagues and banks, and its versions stay with the company."""
    key = live()
    leave_company(key.learner, access(key).key.company_id)
    start(key)

    facts = facts_of(key)

    assert facts.standing is None
    assert facts.units == ()
    assert facts.rests_on == RestsOn()


def test_hand_ins_for_two_companies_are_not_compared() -> None:
    """What one company has reached says nothing of what has changed in another."""
    key = key_of("rasa")
    assess(key, {CORE_ITEM: 1})
    leave_company(key.learner, access(key).key.company_id)
    assess(key, {CORE_ITEM: 3})

    standing = facts_of(key).standing

    assert standing is not None
    assert standing.before is None


def test_without_a_profile_here_nothing_is_written() -> None:
    """Nor is it an error of ours: the person fills in the profile first."""
    planner()
    maria = key_of("maria")
    join_company(maria.learner.user_id, access(key_of()).key.company_id, Role.MANAGER)

    with pytest.raises(Conflict, match="profile-missing"):
        facts_of(maria)
