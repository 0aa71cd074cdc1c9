"""Levels, conditions and numbers of the results are changed in plain words, and only to what makes sense."""

from fractions import Fraction
from typing import Any

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.questions.scoring_attributes import NUMBER_FIELDS
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.presentation.questions.parameter_words import SHOWN_NOWHERE, parameter_groups, parameter_words
from tests.studio import editing
from tests.studio.assessments import html, in_studio, refused, saved, send, show

pytestmark = pytest.mark.django_db

BASE = packaged_instrument()


def test_nothing_changed_is_nothing_kept() -> None:
    """Opening and saving the screen is no change."""
    block = in_studio('<csr_assessment language="lt"/>')

    saved(send(block, "results"))

    assert "" == block.instrument_xml


@pytest.mark.parametrize("count", ["", "0", "-1", "x", "²", "9" * 5000])
def test_made_up_number_of_levels_is_refused(count: str) -> None:
    """Python itself reads no numbers of thousands of digits."""
    with pytest.raises(InvalidInput):
        send(in_studio(), "results", {"bands": count})


def test_every_number_has_words_and_stands_once() -> None:
    """A number that a screen uses and the editor lacks could be changed in XML only."""
    names = [name for group in parameter_groups() for name in group.names]

    assert sorted(NUMBER_FIELDS) == sorted([*names, *SHOWN_NOWHERE])
    assert set(NUMBER_FIELDS) == set(parameter_words())


def test_levels_and_numbers_are_saved() -> None:
    """What is typed is what scoring uses."""
    block = in_studio()

    saved(send(block, "results", {"band-1-name": "On the way", "band-2-lowest": 45, "band-4-gate": "",
                                  "scoring-min_coverage": "50 %", "scoring-max_listed": 5, "mode-full-minutes": 30,
                                  "level-0-name": "Nothing"}))  # fmt: skip

    now = block.instrument()
    assert ("On the way", 45) == (now.bands[1].name, now.bands[2].lowest)
    assert "leading" not in {gate.band for gate in now.scoring.gates}
    assert (Fraction(1, 2), 5) == (now.scoring.min_coverage, now.scoring.max_listed)
    assert (30, "Nothing") == (now.modes[1].minutes, now.scale[0].name)
    assert BASE.items == now.items


def test_level_is_added_and_removed_without_losing_what_was_typed() -> None:
    """The rows change before anything is saved."""
    block = in_studio()

    more = refused(send(block, "results", {"band-0-name": "Start"}, intent="add-band"))
    assert "changed" == more.kind
    saved(send(block, "results", {"band-5-name": "Model", "band-5-lowest": 95, "band-5-gate": 80}, begun=more.view))
    assert ("Start", "own-model", 95) == (
        block.instrument().bands[0].name, block.instrument().bands[-1].id, block.instrument().bands[-1].lowest,
    )  # fmt: skip

    less = refused(send(block, "results", intent="remove-band:3"))
    saved(send(block, "results", begun=less.view))

    bands = [band.id for band in block.instrument().bands]
    assert ["not-started", "first-steps", "in-place", "leading", "own-model"] == bands
    assert "managed" not in {gate.band for gate in block.instrument().scoring.gates}


FAULTS: dict[str, tuple[dict[str, object], str]] = {
    "does not begin at 0": ({"band-0-lowest": 5}, "band-0-lowest"),
    "same number twice": ({"band-1-lowest": 40}, "band-2-lowest"),
    "packaged levels in another order": ({"band-1-lowest": 50}, "band-1-lowest"),
    "above 100": ({"band-4-lowest": 101}, "band-4-lowest"),
    "no name": ({"band-4-name": ""}, "band-4-name"),
    "more than all percent": ({"scoring-min_coverage": 101}, "scoring-min_coverage"),
    "no number": ({"scoring-min_coverage": "much"}, "scoring-min_coverage"),
    "half of a count": ({"scoring-max_listed": "2.5"}, "scoring-max_listed"),
    "wrong order": ({"scoring-priority_plan": 60}, "scoring-priority_plan"),
    "shares": ({"scoring-confidence_coverage_weight": "0.9"}, "scoring-confidence_coverage_weight"),
    "more areas than there are": ({"scoring-min_valid_perspectives": 7}, "scoring-min_valid_perspectives"),
    "no minutes": ({"mode-quick-minutes": 0}, "mode-quick-minutes"),
}


@pytest.mark.parametrize(("typed", "field"), FAULTS.values(), ids=FAULTS)
def test_what_makes_no_sense_is_refused_beside_its_field(typed: dict[str, object], field: str) -> None:
    """Nothing is saved, and what was typed stays."""
    block = in_studio()

    outcome = refused(send(block, "results", typed))

    page: Any = outcome.view.page
    assert field in {bound.html_name for bound, _error in page.form.summary if bound is not None}
    assert "" == block.instrument_xml


def test_the_summary_says_which_of_several_fields_it_means() -> None:
    """Five fields are called “From”."""
    outcome = refused(send(in_studio(), "results", {"band-1-lowest": 40}))

    assert "“In place: From”: Another level begins at this number." in editing.html_of(outcome.view)


def test_numbers_that_no_screen_uses_are_not_asked_and_stay() -> None:
    """They came in a file, and wait there for a screen of theirs."""
    block = in_studio(
        '<csr_assessment><instrument base="csr-step-by-step" version="1.0.0"><scoring rater-min-group="8"/>'
        "</instrument></csr_assessment>"
    )
    saved(send(block, "results", {"scoring-max_listed": 4}))

    assert [] == [name for name in SHOWN_NOWHERE if name in html(block, "results")]
    assert 8 == block.instrument().scoring.rater_min_group


def test_a_share_is_shown_as_percent() -> None:
    """0.6 is what a file says, 60 what people do."""
    shown = editing.entered_values(html(in_studio(), "results"))

    assert ["60"] == shown["scoring-min_coverage"]


def test_fault_in_the_folded_part_unfolds_it() -> None:
    """The summary's link must lead to something that can be seen."""
    block = in_studio()

    outcome = refused(send(block, "results", {"scoring-notable_change": 400}))

    assert '<details class="csr-edit-group" open>' in editing.html_of(outcome.view)
    assert '<details class="csr-edit-group" open>' not in html(block, "results")


def test_second_trainer_is_told() -> None:
    """Nothing is overwritten in silence; a question that somebody else edits is no conflict."""
    block = in_studio()
    begun = show(block, "results")
    saved(send(block, "item/env-energy", {"weight": 9}))
    saved(send(block, "results", {"scoring-max_listed": 4}, begun=begun))

    assert "conflict" == refused(send(block, "results", {"scoring-max_listed": 6}, begun=begun)).kind
    assert 4 == block.instrument().scoring.max_listed


@pytest.mark.parametrize(
    ("typed", "intent"),
    [({"bands": "99999"}, "save"), ({"bands": "x"}, "save"), ({}, "remove-band:9"), ({}, "remove-band:x"), ({}, "fly")],
    ids=["too many rows", "no number of rows", "no such row", "no row", "unknown button"],
)
def test_forged_rows_are_refused(typed: dict[str, object], intent: str) -> None:
    """The number of rows comes from the browser."""
    block = in_studio()

    with pytest.raises(InvalidInput):
        send(block, "results", typed, intent=intent)
