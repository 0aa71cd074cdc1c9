"""What must hold for every instrument and every answer sheet, searched for counterexamples."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.scoring.bands import band_of
from csr_xblock.domain.scoring.progress import compare
from csr_xblock.domain.scoring.raters import combine_raters
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import answer_of, instruments, scored_inputs, sheets

Inputs = tuple[Instrument, AnswerSheet, dict[ObjectiveId, Importance]]
Groups = tuple[Instrument, list[AnswerSheet], list[AnswerSheet]]


def points_of(card: Scorecard) -> Iterator[Fraction | int | None]:
    """Yield every number of a scorecard that is measured in points 0..100."""
    for perspective in card.perspectives.values():
        yield from (perspective.score, perspective.display)
    overall = card.overall
    yield from (overall.mean, overall.balance_index, overall.balanced, overall.display, card.confidence.index)
    for objective in card.objectives.values():
        yield from (objective.score, objective.priority)
    for item in card.items.values():
        yield from (item.score, item.priority)


@given(scored_inputs())
def test_every_number_is_within_its_bounds(inputs: Inputs) -> None:
    """A bar longer than its axis, or a negative priority, would break screens and trust."""
    card = score(*inputs)
    shares = [one.coverage for one in card.perspectives.values()]
    shares += [card.confidence.coverage, card.confidence.evidence, card.confidence.verified]

    assert all(points is None or 0 <= points <= 100 for points in points_of(card))
    assert all(0 <= share <= 1 for share in shares)
    assert card.overall.distance is None or 0 <= card.overall.distance <= 50
    assert all(0 <= level <= 4 for level in card.levels.values())


@given(scored_inputs())
def test_ranks_count_without_gaps(inputs: Inputs) -> None:
    """Rules ask for 'the first three' objectives: each rank is given once, by falling priority."""
    ranked = [one for one in score(*inputs).objectives.values() if one.rank is not None]
    ranked.sort(key=lambda objective: objective.rank or 0)
    priorities = [one.priority for one in ranked]

    assert list(range(1, len(ranked) + 1)) == [one.rank for one in ranked]
    assert sorted(priorities, key=lambda priority: -(priority or 0)) == priorities


@given(scored_inputs(), st.data())
def test_higher_level_never_lowers_a_score(inputs: Inputs, data: st.DataObject) -> None:
    """Doing better must never look worse, for any item, weight or mode."""
    instrument, sheet, importance = inputs
    before = score(instrument, sheet, importance)
    improvable = [item for item in instrument.items if before.levels.get(item.id, 4) < 4]
    assume(improvable)
    item = data.draw(st.sampled_from(improvable))
    level = data.draw(st.integers(before.levels[item.id] + 1, 4))

    after = score(instrument, with_answer(sheet, item, Answer(level)), importance)

    for perspective, was in before.perspectives.items():
        assert (after.perspectives[perspective].score or 0) >= (was.score or 0)
    assert (after.overall.mean is None) == (before.overall.mean is None)
    assert (after.overall.mean or 0) >= (before.overall.mean or 0)


@given(scored_inputs(), st.data())
def test_order_of_the_items_in_the_file_does_not_matter(inputs: Inputs, data: st.DataObject) -> None:
    """Ties are decided by each item's order number, never by where it happens to stand."""
    instrument, sheet, importance = inputs
    shuffled = replace(instrument, items=tuple(data.draw(st.permutations(instrument.items))))

    assert score(instrument, sheet, importance) == score(shuffled, sheet, importance)


@given(scored_inputs(), st.data())
def test_not_applicable_item_scores_as_if_it_did_not_exist(inputs: Inputs, data: st.DataObject) -> None:
    """
    'Does not apply' is no penalty and no present.

    Effort and rank of its objective are left out: effort is taken from all asked items (METHODOLOGY 2.4). So are
    staff, who are told an area in words by how many items it asks (JOURNEY 2).
    """
    instrument, sheet, importance = inputs
    allowed = [item for item in instrument.items if item.na_allowed]
    assume(allowed and not sheet.role.is_staff_view)
    item = data.draw(st.sampled_from(allowed))

    card = score(instrument, with_answer(sheet, item, answer_of("n")), importance)
    without = score(replace(instrument, items=tuple(i for i in instrument.items if i is not item)), sheet, importance)

    assert numbers_of(without) == numbers_of(card)


@given(scored_inputs())
def test_number_needs_coverage_and_answers(inputs: Inputs) -> None:
    """
    Below 60 percent or two answers there is no number and no band, however good the answers are.

    Staff have none from a single item either, and nothing where they were not asked.
    """
    instrument, sheet, importance = inputs
    card = score(instrument, sheet, importance)

    for perspective in instrument.perspectives:
        items = [item for item in sheet.asked_items(instrument) if item.perspective == perspective.id]
        answered = [item for item in items if sheet.level(item) is not None]
        applicable_weight = sum(item.weight for item in items if not sheet.is_not_applicable(item))
        has_number = len(answered) >= 2 and 5 * sum(item.weight for item in answered) >= 3 * applicable_weight
        if sheet.role.is_staff_view and not items:
            assert perspective.id not in card.perspectives
            continue
        got = card.perspectives[perspective.id]
        assert (got.told_in_words is not None) == (sheet.role.is_staff_view and len(items) == 1)
        assert (has_number, has_number, has_number) == (got.is_valid, got.display is not None, got.band is not None)


@given(scored_inputs())
def test_number_and_band_come_from_the_same_rounded_value(inputs: Inputs) -> None:
    """A screen that says 65 and 'In place' (64.6) contradicts itself."""
    instrument, sheet, importance = inputs
    card = score(instrument, sheet, importance)

    for perspective in card.perspectives.values():
        if perspective.display is not None and perspective.score is not None:
            assert round_half_up(perspective.score) == perspective.display
            assert band_of(perspective.display, instrument.bands) == perspective.band
    overall = card.overall
    if overall.display is not None and overall.balanced is not None:
        assert round_half_up(overall.balanced) == overall.display
        assert band_of(overall.display, instrument.bands) == (overall.capped_by or overall.band)
        assert (overall.capped_by is None) == (not overall.held_back_by)


@given(scored_inputs())
def test_improvements_and_strengths_are_answered_items(inputs: Inputs) -> None:
    """Nobody is praised or blamed for what was not answered, and nothing is both at once unless it is important."""
    card = score(*inputs)

    assert set(card.improvements) | set(card.strengths) <= card.items.keys() == card.levels.keys()
    assert all(card.items[one].importance >= 4 or card.levels[one] <= 1 for one in card.improvements)
    assert {one for one, level in card.levels.items() if level <= 1} <= set(card.improvements)


@given(scored_inputs(), st.data())
def test_progress_is_the_mirror_image_when_sheets_are_swapped(inputs: Inputs, data: st.DataObject) -> None:
    """What went up from then to now went down from now to then, by the same points."""
    instrument, first, _ = inputs
    second = data.draw(sheets(instrument))

    there, back = compare(instrument, first, second), compare(instrument, second, first)

    for perspective, change in there.items():
        assert change.common_items == back[perspective].common_items
        assert (change.change is None) == (back[perspective].change is None)
        assert (change.change or 0) == -(back[perspective].change or 0)
        assert -100 <= (change.change or 0) <= 100


@st.composite
def rater_groups(draw: st.DrawFn) -> Groups:
    """Return an instrument with sheets of management and of up to nine employees."""
    instrument = draw(instruments())
    roles = draw(st.lists(st.sampled_from([Role.OWNER, Role.MANAGER]), max_size=2))
    management = [draw(sheets(instrument, role)) for role in roles]
    staff = [draw(sheets(instrument, Role.EMPLOYEE)) for _ in range(draw(st.sampled_from([0, 4, 5, 6, 9])))]
    return instrument, management, staff


@given(rater_groups())
def test_staff_below_the_minimum_influence_nothing(groups: Groups) -> None:
    """Anonymity: with fewer than five levels at an item the result is the same as if no employee existed."""
    instrument, management, staff = groups

    with_staff, alone = combine_raters(instrument, management + staff), combine_raters(instrument, management)

    for item in instrument.items:
        answered = sum(sheet.asks(item) and sheet.level(item) is not None for sheet in staff)
        if answered < 5 or not item.is_asked_of_staff:
            assert alone[item.id] == with_staff[item.id]
        else:
            assert answered == with_staff[item.id].staff_n


@given(rater_groups())
def test_ratings_are_within_their_bounds(groups: Groups) -> None:
    """Means are levels 0..4, the spread at most two levels, the gap at most four."""
    instrument, management, staff = groups

    for rating in combine_raters(instrument, management + staff).values():
        means = [one for one in (rating.company, rating.management, rating.staff) if isinstance(one, Fraction)]
        assert all(0 <= mean <= 4 for mean in means)
        assert rating.spread is None or 0 <= rating.spread <= 50
        assert rating.gap is None or -100 <= rating.gap <= 100
        assert (rating.spread is None) == (rating.management is None and rating.staff is None)


def with_answer(sheet: AnswerSheet, item: Item, answer: Answer) -> AnswerSheet:
    """Return the sheet with one answer replaced."""
    return replace(sheet, answers={**sheet.answers, item.id: answer})


def numbers_of(card: Scorecard) -> tuple[object, ...]:
    """Return all of a scorecard that an item which does not apply must not touch."""
    objectives = {one.objective: (one.score, one.priority) for one in card.objectives.values() if one.score is not None}
    return (
        card.perspectives,
        card.overall,
        objectives,
        card.items,
        card.levels,
        card.strengths,
        card.is_relative_strength,
        card.improvements,
        card.confidence,
        card.unknown_items,
    )
