"""Reads single fields of the JSON that `csr-xblock score` takes. Whatever is wrong names the field."""

from collections.abc import Collection, Mapping
from fractions import Fraction

from csr_xblock.domain.errors import CsrError
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import HIGHEST_IMPORTANCE, Importance
from csr_xblock.domain.journey.steps import PRIORITIES
from csr_xblock.domain.people.profile import MAX_EMPLOYEES
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import MAX_ACTIONS
from csr_xblock.domain.questions.answers import MIN_EVIDENCE_CHARACTERS, Answer, Special
from csr_xblock.domain.questions.instrument import LEVELS, Instrument, Item

REASON = "given"
EVIDENCE = "x" * MIN_EVIDENCE_CHARACTERS
SIDES = ("business", "impact")
ROLES = {**{role.value: role for role in Role}, "staff": Role.EMPLOYEE}
MAX_RATERS = 10_000
MAX_OTHERS = 1_000_000


class FaultyInput(CsrError):
    """What is wrong with the input and which field it is, in a sentence."""


def read_answers(
    value: object, field: str, instrument: Instrument, evidence: Collection[ItemId] = ()
) -> dict[ItemId, Answer]:
    """
    Return the answers that a line of codes or an object of items gives; `evidence` are the items that have some.

    'Does not apply' is taken to have its reason. In an object it is refused at an item that always applies, as on the
    screens; in a line of codes, which old results are kept in, it is read there as not answered (METHODOLOGY 2.4.1).
    """
    if isinstance(value, str):
        codes = _codes_of_line(value, field, instrument)
    elif isinstance(value, Mapping):
        codes = {known_item(item, field, instrument): code for item, code in value.items()}
    else:
        raise FaultyInput(f"'{field}' must be a text of {len(instrument.items)} characters or an object of items.")
    answers = {
        item: _answer(code, f"{field}.{item}", instrument.item(item), item in evidence) for item, code in codes.items()
    }
    return {item: answer for item, answer in answers.items() if answer is not None}


def _codes_of_line(line: str, field: str, instrument: Instrument) -> dict[ItemId, object]:
    needed = len(instrument.items)
    if len(line) != needed:
        raise FaultyInput(f"'{field}' has {len(line)} characters; it needs {needed}, one for each item.")
    meanings = {**{str(level): level for level in LEVELS}, "n": "na", "d": "dk", ".": None}
    for place, code in enumerate(line, start=1):
        if code not in meanings:
            raise FaultyInput(f"'{field}' has {code!r} at place {place}; only 0 to 4, n, d and . are known.")
    codes = zip(instrument.items, line, strict=True)
    return {item.id: None if code == "n" and not item.na_allowed else meanings[code] for item, code in codes}


def _answer(code: object, field: str, item: Item, has_evidence: bool) -> Answer | None:
    evidence = EVIDENCE if has_evidence else ""
    if code is None:
        return Answer(evidence=evidence) if has_evidence else None
    if code == Special.NOT_APPLICABLE:
        if not item.na_allowed:
            raise FaultyInput(f"'{field}' is \"na\", but this question always applies.")
        return Answer(special=Special.NOT_APPLICABLE, reason=REASON, evidence=evidence)
    if code == Special.DO_NOT_KNOW:
        return Answer(special=Special.DO_NOT_KNOW, evidence=evidence)
    if isinstance(code, bool) or not isinstance(code, int) or not item.anchors.has(code):
        raise FaultyInput(f"'{field}' is {shown(code)}; it must be {_choices(item)}.")
    return Answer(level=code, evidence=evidence)


def _choices(item: Item) -> str:
    """Return what the item can be answered with, in words."""
    levels, specials = ", ".join(map(str, item.anchors.levels)), '"na" or "dk"' if item.na_allowed else '"dk"'
    return f"one of the levels {levels}, or {specials}"


def known_item(name: str, field: str, instrument: Instrument) -> ItemId:
    """Return the id if the instrument has this item."""
    if not instrument.has_item(name):
        raise FaultyInput(f"'{field}' names the item {shown(name)}, which the instrument does not have.")
    return ItemId(name)


def read_items(value: object, field: str, instrument: Instrument) -> frozenset[ItemId]:
    """Return the items of a list, none if it is absent."""
    names = [] if value is None else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise FaultyInput(f"'{field}' must be a list of item ids.")
    return frozenset(known_item(name, field, instrument) for name in names)


def read_priorities(value: object, instrument: Instrument) -> frozenset[ObjectiveId]:
    """Return the objectives that the company has confirmed as its own priorities, none if they are absent."""
    names = [] if value is None else value
    if not isinstance(names, list) or len(names) > PRIORITIES or not all(isinstance(name, str) for name in names):
        raise FaultyInput(f"'priorities' must be a list of at most {PRIORITIES} objective ids.")
    return frozenset(known_objective(name, "priorities", instrument) for name in names)


def known_objective(name: object, field: str, instrument: Instrument) -> ObjectiveId:
    """Return the id if the instrument has this objective."""
    found = next((objective.id for objective in instrument.objectives if objective.id == name), None)
    if found is None:
        raise FaultyInput(f"'{field}' names the objective {shown(name)}, which the instrument does not have.")
    return found


def read_employees(value: object) -> int | None:
    """Return the number of employees in a profile, None if it is not known."""
    profile = {} if value is None else value
    if not isinstance(profile, Mapping):
        raise FaultyInput("'profile' must be an object.")
    employees = profile.get("employees")
    if employees is None:
        return None
    if isinstance(employees, bool) or not isinstance(employees, int) or not 0 <= employees <= MAX_EMPLOYEES:
        raise FaultyInput(f"'profile.employees' must be a whole number from 0 to {MAX_EMPLOYEES}.")
    return employees


def read_actions(value: object) -> int:
    """Return how many actions of a plan are more than an idea and were not given up, 0 if it is not said."""
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_ACTIONS:
        raise FaultyInput(f"'actions' must be a whole number from 0 to {MAX_ACTIONS}.")
    return value


def read_importance(value: object, instrument: Instrument) -> dict[ObjectiveId, Importance]:
    """Return the importance of the objectives that were rated."""
    rated = {} if value is None else value
    if not isinstance(rated, Mapping):
        raise FaultyInput("'importance' must be an object of objectives.")
    known = {known_objective(name, "importance", instrument): sides for name, sides in rated.items()}
    return {objective: _importance(sides, f"importance.{objective}") for objective, sides in known.items()}


def _importance(value: object, field: str) -> Importance:
    if not isinstance(value, Mapping) or not set(value) <= set(SIDES):
        raise FaultyInput(f"'{field}' must be an object with 'business' and 'impact'.")
    for side, number in value.items():
        is_number = isinstance(number, int) and not isinstance(number, bool)
        if number is not None and not (is_number and 1 <= number <= HIGHEST_IMPORTANCE):
            raise FaultyInput(f"'{field}.{side}' must be a whole number from 1 to {HIGHEST_IMPORTANCE}.")
    return Importance(value.get("business"), value.get("impact"))


def read_role(value: object, field: str) -> Role:
    """Return the role; `staff` is another word for employee."""
    if not isinstance(value, str) or value not in ROLES:
        raise FaultyInput(f"'{field}' must be one of {', '.join(ROLES)}.")
    return ROLES[value]


def read_number(value: object, field: str) -> Fraction:
    """Return a number of points exactly as it was written."""
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        raise FaultyInput(f"'{field}' must be a number.")
    return Fraction(value)


def shown(value: object) -> str:
    """Return a wrong value as it is quoted in a sentence: short, in one line."""
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:40]}..."
