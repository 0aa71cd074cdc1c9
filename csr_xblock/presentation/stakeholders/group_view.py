"""A group of the map and its talks as they are read, and as their forms are filled in."""

import json
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from csr_xblock.domain.stakeholders.stakeholder_group import Strength
from csr_xblock.domain.stakeholders.stakeholder_map import KeptGroup, KeptTalk
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.stakeholders.stakeholder_words import form_values, removal_words, strength_words


@dataclass(frozen=True)
class MapPlace:
    """Where the page stands: the beginning of the ids on it, and the learner's day."""

    prefix: str
    today: date


@dataclass(frozen=True)
class TalkView:
    """A talk. `day` is such as 2026-11-29, `day_words` the same in words. `values_json` fills the form."""

    id: str
    slug: str
    revision: int
    day: str
    day_words: str
    with_whom: str
    heard: str
    is_removed: bool
    values_json: str


@dataclass(frozen=True)
class GroupView:
    """
    A group. `affected` and `influence` are what is chosen, their `_words` the same in words, '' for nothing.

    `values_json` fills the form. `next_talk_words` says whether it is over. `removal_words` says what goes with the
    group, '' where nothing does.
    """

    id: str
    slug: str
    revision: int
    name: str
    expectations: str
    dialogue: str
    next_talk: str
    next_talk_words: str
    affected: str
    affected_words: str
    influence: str
    influence_words: str
    is_close: bool
    talks: tuple[TalkView, ...]
    talk_count: int
    removal_words: str
    is_removed: bool
    values_json: str

    @property
    def is_bare(self) -> bool:
        """Whether there is a name and nothing else."""
        told = (self.expectations, self.dialogue, self.next_talk, self.affected, self.influence)
        return not any(told)


def group_view(kept: KeptGroup, place: MapPlace) -> GroupView:
    """Return the view of a group."""
    group, strengths = kept.group, strength_words()
    return GroupView(
        id=f"{place.prefix}-group-{kept.slug}",
        slug=kept.slug,
        revision=kept.revision,
        name=group.name,
        expectations=group.expectations,
        dialogue=group.dialogue,
        next_talk="" if group.next_talk is None else group.next_talk.isoformat(),
        next_talk_words=_due(group.next_talk, place.today),
        affected=group.affected.value,
        affected_words=strengths[group.affected] if group.affected else "",
        influence=group.influence.value,
        influence_words=strengths[group.influence] if group.influence else "",
        is_close=Strength.HIGH in (group.affected, group.influence),
        talks=tuple(_talk_view(one, place) for one in kept.talks),
        talk_count=kept.talk_count,
        removal_words=removal_words(group.name, kept.talk_count) if kept.talk_count else "",
        is_removed=kept.is_removed,
        values_json=json.dumps(form_values(group)),
    )


def _talk_view(kept: KeptTalk, place: MapPlace) -> TalkView:
    talk = kept.talk
    assert talk.day is not None  # what is kept was checked
    return TalkView(
        id=f"{place.prefix}-talk-{kept.slug}",
        slug=kept.slug,
        revision=kept.revision,
        day=talk.day.isoformat(),
        day_words=date_words(talk.day),
        with_whom=talk.with_whom,
        heard=talk.heard,
        is_removed=kept.is_removed,
        values_json=json.dumps(form_values(talk)),
    )


def _due(day: date | None, today: date) -> str:
    if day is None:
        return ""
    # Without a full stop: in some languages a day ends with one.
    return date_words(day) if day >= today else _("was due on %(day)s") % {"day": date_words(day)}
