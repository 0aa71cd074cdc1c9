"""Instruments and answer sheets for domain tests: the packaged one without its words, tiny ones, and generated ones."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from csr_xblock.domain.identifiers import BandId, ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.anchors import usual_anchors
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import (
    LEVELS,
    Band,
    Gate,
    Instrument,
    Item,
    Mode,
    Objective,
    Perspective,
    ScoringParameters,
)

VECTORS = Path(__file__).parent.parent / "vectors"
NO_ANCHORS = usual_anchors("", "", "", "", "")
REASON = "We do not make products."
EVIDENCE = "The list on the wall of the workshop."


def read_vectors() -> dict[str, Any]:
    """Return the test vectors of the methodology: cases, progress, raters and percentiles."""
    return json.loads((VECTORS / "scoring_vectors.json").read_text(encoding="utf-8"))


def read_role_vectors() -> list[dict[str, Any]]:
    """Return the bakery in each role and mode, with what its areas and its company come to."""
    found: list[dict[str, Any]] = json.loads((VECTORS / "role_vectors.json").read_text(encoding="utf-8"))["cases"]
    return found


def read_journey_vectors() -> list[dict[str, Any]]:
    """Return what is planned and answered again after the bakery's hand-in, with what it comes to."""
    found: list[dict[str, Any]] = json.loads((VECTORS / "journey_vectors.json").read_text(encoding="utf-8"))["cases"]
    return found


def vectors_instrument() -> Instrument:
    """Return the packaged instrument's structure, without words, from the compact table beside the vectors."""
    table = json.loads((VECTORS / "instrument_structure.json").read_text(encoding="utf-8"))
    return instrument_of(
        items=[_item(row) for row in table["items"]],
        objectives=[Objective(row["id"], row["perspective"], row["order"], title="") for row in table["objectives"]],
        perspectives=[perspective(row["id"], row["order"], row["weight"]) for row in table["perspectives"]],
        bands=[Band(row["id"], row["id"], row["lowest"]) for row in table["bands"]],
        scoring=ScoringParameters(gates=tuple(Gate(row["band"], row["min_perspective"]) for row in table["gates"])),
        version=table["version"],
    )


def _item(row: Mapping[str, Any]) -> Item:
    return make_item(
        row["id"],
        row["order"],
        row["perspective"],
        row["objective"],
        weight=row["weight"],
        is_core=row["core"],
        is_asked_of_staff=row["staff"],
        na_allowed=row["na_allowed"],
        auto_na_if=tuple(row["auto_na_if"]),
        effort=row["effort"],
    )


BANDS = tuple(
    Band(BandId(name), name, lowest)
    for name, lowest in (("not-started", 0), ("first-steps", 15), ("in-place", 40), ("managed", 65), ("leading", 85))
)
GATES = (Gate(BandId("managed"), 25), Gate(BandId("leading"), 50))


def make_item(item_id: str, order: int, perspective_id: str, objective_id: str, **structure: Any) -> Item:
    """Return an item without words."""
    return Item(
        ItemId(item_id),
        order,
        PerspectiveId(perspective_id),
        ObjectiveId(objective_id),
        topic="",
        text="",
        **{"anchors": NO_ANCHORS, **structure},
    )


def perspective(perspective_id: str, order: int, weight: int = 1) -> Perspective:
    """Return a perspective without words."""
    return Perspective(PerspectiveId(perspective_id), order, "", "", "", "#000000", weight)


def instrument_of(
    items: Iterable[Item],
    objectives: Iterable[Objective] | None = None,
    perspectives: Iterable[Perspective] | None = None,
    bands: Iterable[Band] = BANDS,
    scoring: ScoringParameters | None = None,
    version: str = "1.0.0",
) -> Instrument:
    """Return an instrument of these items; objectives and perspectives not given are made from the items."""
    items = tuple(items)
    in_order = sorted(items, key=lambda item: item.order)
    if objectives is None:
        owners = {item.objective: item.perspective for item in in_order}
        objectives = [Objective(one, owner, order, "") for order, (one, owner) in enumerate(owners.items(), start=1)]
    if perspectives is None:
        ids = dict.fromkeys(item.perspective for item in in_order)
        perspectives = [perspective(one, order) for order, one in enumerate(ids, start=1)]
    return Instrument(
        id="test",
        version=version,
        title="",
        disclaimer="",
        scale=(),
        bands=tuple(bands),
        modes=(),
        scoring=scoring or ScoringParameters(gates=GATES),
        perspectives=tuple(perspectives),
        objectives=tuple(objectives),
        items=items,
    )


def tiny_instrument(*structures: Mapping[str, Any], scoring: ScoringParameters | None = None) -> Instrument:
    """Return one perspective 'p' with items 'i1', 'i2', ..., each with the given structure and objective 'o'."""
    items = [
        make_item(f"i{order}", order, **{"perspective_id": "p", "objective_id": "o", **structure})
        for order, structure in enumerate(structures, start=1)
    ]
    return instrument_of(items, scoring=scoring)


def even_instrument(perspectives: int, items_each: int = 2, scoring: ScoringParameters | None = None) -> Instrument:
    """Return perspectives 'p1', 'p2', ... with equal items 'p1-1', 'p1-2', ... of objectives 'o1', 'o2', ..."""
    items = [
        make_item(f"p{one}-{n}", (one - 1) * items_each + n, f"p{one}", f"o{one}")
        for one in range(1, perspectives + 1)
        for n in range(1, items_each + 1)
    ]
    return instrument_of(items, scoring=scoring)


def answer_of(code: str | int) -> Answer:
    """Return the answer of a code: a level, `n` or `na` for a justified 'does not apply', `d` for 'I do not know'."""
    if code in ("n", "na"):
        return Answer(special=Special.NOT_APPLICABLE, reason=REASON)
    return Answer(special=Special.DO_NOT_KNOW) if code == "d" else Answer(level=int(code))


def sheet_of(answers: Mapping[str, str | int], **about: Any) -> AnswerSheet:
    """Return the sheet of one person; each answer is a code of `answer_of`."""
    return AnswerSheet({ItemId(item): answer_of(code) for item, code in answers.items()}, **about)


def sheet_of_line(instrument: Instrument, line: str, evidence: Iterable[str] = (), **about: Any) -> AnswerSheet:
    """Return the sheet of a line of codes, one per item in order; `.` is unanswered, `evidence` names items with it."""
    noted = set(evidence)
    answers = {
        item.id: Answer(answer.level, answer.special, answer.reason, EVIDENCE if item.id in noted else "")
        for item, code in zip(instrument.items, line, strict=True)
        if code != "."
        for answer in (answer_of(code),)
    }
    return AnswerSheet(answers, **about)


def even_sheet(instrument: Instrument, levels: Mapping[str, int], **about: Any) -> AnswerSheet:
    """Return a sheet in which all items of a perspective have the same level."""
    return AnswerSheet(
        {item.id: Answer(levels[item.perspective]) for item in instrument.items if item.perspective in levels}, **about
    )


NO_LEVEL = [answer_of("n"), answer_of("d"), Answer(special=Special.NOT_APPLICABLE), Answer(evidence="?")]
LEVEL_ANSWERS = st.builds(Answer, st.sampled_from(LEVELS), evidence=st.sampled_from(["", EVIDENCE]))
ANSWERS = st.one_of(LEVEL_ANSWERS, LEVEL_ANSWERS, LEVEL_ANSWERS, st.sampled_from(NO_LEVEL))
SIDES = st.one_of(st.none(), st.integers(1, 5))
IMPORTANCE = st.builds(Importance, SIDES, SIDES)


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """Return instruments of 1 to 6 perspectives with up to 5 items each, of any weights, marks and gates."""
    items: list[Item] = []
    perspectives = range(1, draw(st.integers(1, 6)) + 1)
    for one in perspectives:
        for _ in range(draw(st.integers(1, 5))):
            items.append(_drawn_item(draw, order=len(items) + 1, one=one))
    return instrument_of(
        items,
        perspectives=[perspective(f"p{one}", one, draw(st.integers(1, 3))) for one in perspectives],
        scoring=ScoringParameters(
            # Four valid perspectives come up so seldom that overall scores would go unsearched.
            min_valid_perspectives=draw(st.integers(1, 4)),
            gates=tuple(Gate(band.id, draw(st.integers(0, 100))) for band in BANDS[1:]),
        ),
    )


def _drawn_item(draw: st.DrawFn, order: int, one: int) -> Item:
    return make_item(
        f"i{order}",
        order,
        f"p{one}",
        f"o{one}{draw(st.sampled_from('abc'))}",
        weight=draw(st.integers(1, 3)),
        is_core=draw(st.booleans()),
        is_asked_of_staff=draw(st.booleans()),
        na_allowed=draw(st.booleans()),
        auto_na_if=draw(st.sampled_from([(), ("no_employees",)])),
        effort=draw(st.integers(1, 3)),
    )


@st.composite
def sheets(draw: st.DrawFn, instrument: Instrument, role: Role | None = None) -> AnswerSheet:
    """Return sheets with any answers to all or some of the items, in any mode; in any role if none is given."""
    # Without the half that answers everything, coverage would hardly ever suffice for an overall score.
    some_items = st.lists(st.sampled_from(instrument.items), unique_by=lambda item: item.id)
    answered = draw(st.one_of(st.just(instrument.items), some_items))
    return AnswerSheet(
        {item.id: draw(ANSWERS) for item in answered},
        mode=draw(st.sampled_from([Mode.FULL, Mode.FULL, Mode.QUICK])),
        role=draw(st.sampled_from([Role.OWNER, Role.MANAGER, *Role])) if role is None else role,
        employees=draw(st.sampled_from([12, None, 0])),
        answers_everything=draw(st.booleans()),
        confirmed=frozenset(item.id for item in draw(some_items)),
    )


@st.composite
def scored_inputs(draw: st.DrawFn) -> tuple[Instrument, AnswerSheet, dict[ObjectiveId, Importance]]:
    """Return an instrument with an answer sheet and importance for some of its objectives: all that scoring needs."""
    instrument = draw(instruments())
    rated = draw(st.dictionaries(st.sampled_from([one.id for one in instrument.objectives]), IMPORTANCE))
    return instrument, draw(sheets(instrument)), rated
