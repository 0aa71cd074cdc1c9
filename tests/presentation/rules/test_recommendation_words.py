"""Why a unit is recommended: the sentence follows the part of the rule that is true, whatever rule an author writes."""

import pytest

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.units.pathway import LearningProgress
from csr_xblock.domain.units.unlocking import Situation
from csr_xblock.presentation.rules.recommendation_words import recommendation_reason
from csr_xblock.presentation.rules.rule_words import RuleNames
from tests.presentation.scored import example

PROGRESS = LearningProgress(
    started=frozenset({UnitId("g-stakeholders")}),
    is_importance_rated=True,
    has_chosen_priorities=True,
    actions=3,
)


def reason(rule: str, progress: LearningProgress = PROGRESS) -> str:
    """Return the reason that the bakery of the methodology reads for a rule."""
    names = RuleNames(packaged_instrument(), {unit: one.title for unit, one in packaged_units().items()})
    return recommendation_reason(parse_rule(rule), Situation(example().scorecard, progress), names)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("finance below 40", "Your score for “Finance” is 35 of 100: here you can gain a lot."),
        (
            "customers at least 40 and customers below 65",
            "Your score for “Customers” is 50 of 100: you are ready for the next step.",
        ),
        ("overall at most 60", "Your overall score is 32 of 100."),
        (
            "customers below 40 or level cus-honest-claims at most 3",
            "Your answer on “Honest information and green claims” leaves room to improve.",
        ),
        (
            "level peo-health-safety at least 3",
            "Your answer on “Health and safety at work” shows that you are ready for it.",
        ),
        ("assessment-completed", "Your scorecard is ready: now make use of it."),
        ("importance-rated", "You have rated what matters most to your company."),
        ("priorities-chosen", "You have chosen your priorities."),
        ("actions at least 3", "Your action plan is under way."),
        ("not completed g-why", "This is a good place to begin."),
        ("started g-stakeholders", "It follows on from “Who matters, what matters”."),
        ("always", "It fits where your company stands now."),
    ],
)
def test_reason_follows_the_true_part(rule: str, sentence: str) -> None:
    """A reason taken from a part that is false would contradict the scorecard beside it."""
    assert reason(rule) == sentence


def test_priority_is_named_by_its_objective() -> None:
    """The first priority is what the owner has just seen on the scorecard."""
    objective = next(id_ for id_, one in example().scorecard.objectives.items() if one.rank == 1)

    assert reason(f"priority {objective} at most 3") == (
        f"“{packaged_instrument().objective(objective).title}” is among your first priorities."
    )


def test_open_rating_promises_no_screen_for_it() -> None:
    """A programme of before has no screen for it, and the rule cannot know; the unit helps with it on paper, too."""
    assert reason("not importance-rated", LearningProgress()) == (
        "It helps you find out what matters most to your company."
    )
