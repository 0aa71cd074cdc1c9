"""The form with which something is given, or what was given is changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import (
    MAX_CHANGE_CHARACTERS,
    MAX_NAME_CHARACTERS,
    MAX_TASK_CHARACTERS,
    GivenKind,
    GivenLearning,
    KeptGiven,
)
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.company_member import Member
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.draft_names import draft_name
from csr_xblock.presentation.goals.goal_form import ToldValue
from csr_xblock.presentation.journey.given_words import OfferedUnit, Units, time_words, title_of
from csr_xblock.presentation.journey.screen_names import LEARNING_PLAN
from csr_xblock.presentation.learning_plan.learning_plan_page import (
    LearningPlanHandlers,
    member_words,
    names_used,
)
from csr_xblock.presentation.plan.plan_page import Choice


@dataclass(frozen=True)
class OfferedUnits:
    """Units of a list, below a heading."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class GivenForm:
    """
    The form. `id` is 0 for something new, which `form_key` names until it is kept.

    `kinds`, `units` and `members` are what can be chosen; `names` those that were typed before. `has_gone`: its unit is
    not in the programme any more, and stands in the list all the same.
    """

    prefix: str
    heading: str
    id: int
    revision: int
    form_key: str
    draft_key: str
    values: Mapping[str, str]
    kinds: tuple[Choice, ...]
    units: tuple[OfferedUnits, ...]
    members: tuple[Choice, ...]
    names: tuple[str, ...]
    plan_url: str
    handlers: LearningPlanHandlers
    task_characters: int = MAX_TASK_CHARACTERS
    name_characters: int = MAX_NAME_CHARACTERS
    change_characters: int = MAX_CHANGE_CHARACTERS


def given_form(
    kept: KeptGiven | None,
    proposed: GivenLearning,
    all_given: Sequence[KeptGiven],
    members: Sequence[Member],
    units: Units,
    recommended: Sequence[UnitId],
    links: Links,
    handlers: LearningPlanHandlers,
    key: AssessmentKey,
    *,
    form_key: str,
) -> GivenForm:
    """Return the form of what is kept, of something new that is `proposed` for None."""
    given, number = (proposed, 0) if kept is None else (kept.given, kept.id)
    reader = key.learner.user_id
    return GivenForm(
        prefix=f"csr{links.block}",
        heading=_("Give somebody something to learn") if kept is None else _("Change what was given"),
        id=number,
        revision=0 if kept is None else kept.revision,
        form_key=form_key,
        draft_key=draft_name(key, f"given-{number or given.unit}"),
        values=_values(given),
        kinds=tuple(Choice(kind.value, words, kind is given.kind) for kind, words in kind_words().items()),
        units=_unit_groups(given, units, recommended),
        members=tuple(
            Choice(str(one.user_id), member_words(one, reader), one.user_id == given.member) for one in members
        ),
        names=tuple(names_used(all_given)),
        plan_url=links.to(LEARNING_PLAN),
        handlers=handlers,
    )


def kind_words() -> dict[GivenKind, str]:
    """Return what can be given."""
    return {
        GivenKind.UNIT: _("A unit of this programme"),
        GivenKind.TASK: _("Only the task of a unit"),
        GivenKind.OWN: _("A task in our own words"),
    }


def told_given(given: GivenLearning, members: Sequence[Member], units: Units) -> dict[str, ToldValue]:
    """Return what is kept in each part of the form: as it would be sent, to compare, and in words."""
    values = _values(given)
    told = {name: ToldValue(value, value) for name, value in values.items()}
    told["kind"] = ToldValue(values["kind"], kind_words()[given.kind])
    if given.unit:
        told["unit"] = ToldValue(values["unit"], title_of(GivenKind.UNIT, given.unit, "", units))
    name = next((one.name for one in members if one.user_id == given.member), "")
    told["member"] = ToldValue(values["member"], name or given.name)
    if given.due is not None:
        told["due"] = ToldValue(values["due"], date_words(given.due))
    return told


def _values(given: GivenLearning) -> dict[str, str]:
    return {
        "kind": given.kind.value,
        "unit": given.unit,
        "task": given.task,
        "member": "" if given.member is None else str(given.member),
        "name": given.name,
        "due": "" if given.due is None else given.due.isoformat(),
        "change": given.change,
    }


def _unit_groups(given: GivenLearning, units: Units, recommended: Sequence[UnitId]) -> tuple[OfferedUnits, ...]:
    first = [units[unit] for unit in recommended if unit in units]
    rest = [unit for unit in units.values() if unit not in first]
    groups = [
        (_("Recommended with your latest self-assessment"), [_choice(unit, given) for unit in first]),
        (
            _("Other units of this programme") if first else _("Units of this programme"),
            [_choice(u, given) for u in rest],
        ),
    ]
    if given.unit and given.unit not in units:
        gone = Choice(given.unit, title_of(GivenKind.UNIT, given.unit, "", units), is_chosen=True)
        groups.append((_("Given before"), [gone]))
    return tuple(OfferedUnits(title, tuple(choices)) for title, choices in groups if choices)


def _choice(unit: OfferedUnit, given: GivenLearning) -> Choice:
    label = _("%(title)s – %(time)s") % {"title": unit.title, "time": time_words(unit)}
    return Choice(unit.id, label, unit.id == given.unit)
