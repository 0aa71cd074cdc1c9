"""Trying rules out shows what real companies of these answers would find."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from csr_xblock.content.library import example_companies, packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import PerspectiveId, UnitId
from csr_xblock.domain.questions.anchors import usual_anchors
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.domain.units.pathway import LearningProgress, PathState
from csr_xblock.services.rules import simulate_pathways
from csr_xblock.services.rules.simulate_pathways import chosen_pathway, example_pathways

PEOPLE = PerspectiveId("people")
FOUNDATION = UnitId("people-foundation")


def units(opens_when: str) -> Sequence[UnitDescriptor]:
    """Return one unit that opens by this rule and is recommended to nobody."""
    unit = packaged_units()[UnitId("people-foundation")]
    return [replace(unit, opens_when=parse_rule(opens_when), recommended_when=None)]


def test_examples_differ_in_what_they_find_open() -> None:
    """One rule opens for the weak company and stays closed for the strong one."""
    paths = example_pathways(units("people below 40"), packaged_instrument(), "en")
    states = {company.id: path.states for company, path in zip(example_companies(), paths, strict=True)}

    assert states["haulier"] == {"people-foundation": PathState.OPEN}
    assert states["hotel"] == {"people-foundation": PathState.LOCKED}


def test_the_packaged_units_suit_the_packaged_companies() -> None:
    """Every company finds something to do, the strong one too."""
    paths = example_pathways(tuple(packaged_units().values()), packaged_instrument(), "en")
    recommended = [sum(state is PathState.RECOMMENDED for state in path.states.values()) for path in paths]

    assert all(recommended)


@pytest.mark.parametrize(
    ("points", "expected"), [(39, PathState.OPEN), (40, PathState.LOCKED), (None, PathState.LOCKED)]
)
def test_chosen_numbers_decide(points: int | None, expected: PathState) -> None:
    """Too few answers open nothing that asks for a number."""
    path = chosen_pathway(units("people below 40"), packaged_instrument(), {PEOPLE: points}, "Ours")

    assert expected is path.states[UnitId("people-foundation")]
    assert path.scorecard.perspectives[PEOPLE].display == points


@pytest.mark.parametrize(
    ("rule", "done"),
    [
        ("priorities-chosen", LearningProgress(has_chosen_priorities=True)),
        ("importance-rated", LearningProgress(is_importance_rated=True)),
        ("actions at least 3", LearningProgress(actions=3)),
    ],
    ids=["priorities", "importance", "actions"],
)
def test_what_a_company_does_besides_answering_decides_too(rule: str, done: LearningProgress) -> None:
    """And without it the unit stays closed."""
    states = [
        chosen_pathway(units(rule), packaged_instrument(), {PEOPLE: 50}, "Ours", progress).states[FOUNDATION]
        for progress in (LearningProgress(), done)
    ]

    assert [PathState.LOCKED, PathState.OPEN] == states


def test_examples_are_scored_once_for_many_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check comes with every keystroke."""
    simulate_pathways._example_scorecards.cache_clear()
    scored = []

    def counted(instrument: Instrument, sheet: AnswerSheet) -> Scorecard:
        scored.append(sheet)
        return real(instrument, sheet)

    real = simulate_pathways.score
    monkeypatch.setattr(simulate_pathways, "score", counted)
    for points in range(20):
        example_pathways(units(f"people below {points}"), packaged_instrument(), "en")

    assert len(example_companies()) == len(scored)


def test_examples_choose_the_highest_sentence_that_is_true_of_them() -> None:
    """Where a question offers fewer answers, a company at level 3 still says what it does."""
    packaged = packaged_instrument()
    coarse = replace(
        packaged, items=tuple(replace(item, anchors=usual_anchors("No", "Partly", "Yes")) for item in packaged.items)
    )

    for company, path in zip(example_companies(), example_pathways([], coarse, "en"), strict=True):
        answered = {item: answer.level for item, answer in company.sheet.answers.items() if answer.level is not None}
        assert {item: level // 2 * 2 for item, level in answered.items()} == dict(path.scorecard.levels)
