"""Changes, effects and faults in words that trainers understand."""

from dataclasses import replace
from fractions import Fraction

import pytest

from csr_xblock.content.library import instrument_in, packaged_instrument
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import BegunCount
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.questions.instrument_changes import Effect, changes_between
from csr_xblock.domain.questions.instrument_editing import with_item, without_item, without_perspective
from csr_xblock.presentation.questions.change_words import ChangeRow, PartRow, change_rows
from csr_xblock.presentation.questions.effect_words import begun_words, effect_words
from tests.domain.anchors import reworded

BASE = packaged_instrument()
ENERGY = BASE.item(ItemId("env-energy"))


def _rows(edited: Instrument) -> tuple[ChangeRow, ...]:
    return change_rows(changes_between(BASE, edited), BASE, edited)


def test_parts_are_named_and_shown_as_people_read_them() -> None:
    """No word of the code, no True and no 3/5."""
    item = replace(ENERGY, effort=3, na_allowed=True, na_hint="If so.", anchors=reworded(ENERGY.anchors, 4, "Best."))
    scoring = replace(BASE.scoring, min_coverage=Fraction(1, 2))

    parameter, question = _rows(replace(with_item(BASE, item), scoring=scoring))

    assert (PartRow("Share of an area that must be answered", "0.6", "0.5"),) == parameter.parts
    assert {
        PartRow("Level 4", ENERGY.anchors.text(4), "Best."),
        PartRow("May be answered with “does not apply”", "no", "yes"),
        PartRow("When it does not apply", "", "If so."),
        PartRow("Effort", "Within a month, without a budget", "Needs an investment"),
    } == set(question.parts)


def test_a_changed_figure_is_shown_part_by_part() -> None:
    """Its name is the same before and after, and says nothing of a changed target."""
    goal = BASE.objectives[0]
    first, *others = goal.kpis
    changed = replace(first, example_target="10 % in 2027", direction="down" if first.direction == "up" else "up")
    own = replace(first, id="ours", name="Bicycles", example_target="5")

    (row,) = _rows(replace(BASE, objectives=(replace(goal, kpis=(changed, *others[1:], own)), *BASE.objectives[1:])))

    assert {
        PartRow(f"{first.name}: Example of a target", first.example_target, "10 % in 2027"),
        PartRow(f"{first.name}: Better", *(("more", "less") if first.direction == "up" else ("less", "more"))),
        PartRow("Figure", f"{others[0].name} ({others[0].example_target})", ""),
        PartRow("Figure", "", "Bicycles (5)"),
    } == set(row.parts)


def test_figures_in_another_order_are_shown() -> None:
    """A change without a word would be a riddle."""
    goal = BASE.objectives[0]

    (row,) = _rows(replace(BASE, objectives=(replace(goal, kpis=goal.kpis[::-1]), *BASE.objectives[1:])))

    names = [kpi.name for kpi in goal.kpis]
    assert row.parts == (PartRow("Figures", "; ".join(names), "; ".join(names[::-1])),)


def test_a_changed_goal_is_shown_in_the_readers_language() -> None:
    """Packaged words are read in translation."""
    lithuanian = instrument_in("lt")
    edited = replace(BASE, objectives=(replace(BASE.objectives[0], title="Ours"), *BASE.objectives[1:]))

    (row,) = change_rows(changes_between(BASE, edited), lithuanian, edited)

    assert row.parts == (PartRow("Title", lithuanian.objectives[0].title, "Ours"),)


def test_switched_off_entries_are_named_by_their_packaged_words() -> None:
    """They have no others any more."""
    rows = _rows(without_perspective(without_item(BASE, ENERGY.id, BASE), BASE.perspectives[0].id))

    assert [("Area", BASE.perspectives[0].title, "switched off"), ("Question", ENERGY.topic, "switched off")] == [
        (row.subject, row.title, row.state) for row in rows
    ]


def test_every_kind_of_change_has_words() -> None:
    """A row must not show an id of the code."""
    lithuanian = instrument_in("lt")
    edited = replace(
        BASE,
        title="Ours",
        modes=(replace(BASE.modes[0], minutes=3), *BASE.modes[1:]),
        scale=(replace(BASE.scale[0], name="Nothing"), *BASE.scale[1:]),
        bands=(replace(BASE.bands[0], name="Start"), *BASE.bands[1:]),
        links=BASE.links[1:],
        objectives=(replace(BASE.objectives[0], kpis=(), initiatives=("Walk",)), *BASE.objectives[1:]),
        scoring=replace(BASE.scoring, gates=()),
        perspectives=tuple(reversed(BASE.perspectives)),
    )

    rows = change_rows(changes_between(BASE, edited), lithuanian, edited)

    assert all(row.title and row.title != row.key.partition(":")[2] for row in rows)
    assert lithuanian.objective(BASE.links[0].source).title in next(row.title for row in rows if "link:" in row.key)


@pytest.mark.parametrize("effect", Effect)
def test_every_effect_has_a_sentence(effect: Effect) -> None:
    """A trainer decides by it."""
    assert effect_words(effect).endswith(".")


def test_people_are_counted_in_words() -> None:
    """Numbers only, never names."""
    words = begun_words(BegunCount(in_drafts=3, submitted=9))

    assert "handed in this self-assessment: 9." in words
    assert words.endswith("it stands: 3.")
