"""
What the handlers of the map answer: what became of a change in words, and the other text where there are two.

The parts of the page that have changed are rendered by the screen.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypedDict

from django.utils.translation import gettext as _

from csr_xblock.domain.stakeholders.map_changes import MapChange, MapOutcome
from csr_xblock.domain.stakeholders.stakeholder_group import GroupField, StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.talk import Talk, TalkField
from csr_xblock.presentation.days import NO_DAY, date_words
from csr_xblock.presentation.stakeholders.stakeholder_words import field_labels, form_values, strength_words


class Theirs(TypedDict):
    """A field that somebody else has filled in otherwise: the value that a form takes, and the same in words."""

    field: str
    label: str
    value: str
    words: str


class ChangeAnswer(TypedDict):
    """What a form learns after a save. `theirs` is empty unless there are two texts."""

    outcome: str
    revision: int
    message: str
    theirs: list[Theirs]


def change_answer(change: MapChange, sent: StakeholderGroup | Talk, saved_words: str) -> ChangeAnswer:
    """Return the answer to a form that sent a text. `saved_words` is what it says when it is kept."""
    messages = {
        MapOutcome.SAVED: saved_words,
        MapOutcome.TWO_TEXTS: _(
            "Somebody else in your company has changed this since you opened the page, so nothing was saved over it. "
            "Your text is still in the fields, and the other one is below. Take what is better, and save."
        ),
        MapOutcome.REMOVED: _(
            "Somebody else in your company has removed this since you opened the page. "
            "Your text is still in the fields: save once more to put the entry back with your text."
        ),
    }
    return ChangeAnswer(
        outcome=change.outcome.value,
        revision=change.revision,
        message=messages[change.outcome],
        theirs=[] if change.theirs is None else list(_differing(form_values(sent), form_values(change.theirs))),
    )


def _differing(sent: Mapping[str, str], kept: Mapping[str, str]) -> Iterator[Theirs]:
    labels = field_labels()
    for field, value in kept.items():
        if value != sent[field]:
            yield Theirs(field=str(field), label=labels[field], value=value, words=_in_words(field, value))


def _in_words(field: str, value: str) -> str:
    if field in (GroupField.AFFECTED, GroupField.INFLUENCE):
        return strength_words()[Strength(value)]
    if not value:
        return NO_DAY
    if field in (GroupField.NEXT_TALK, TalkField.DAY):
        return date_words(date.fromisoformat(value))
    return value
