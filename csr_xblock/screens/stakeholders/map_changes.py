"""What the handlers of the map do: take the body, call one use case, and answer with the parts that have changed."""

from enum import StrEnum

from django.utils import timezone
from django.utils.translation import gettext as _

from csr_xblock.domain.stakeholders.map_changes import MapOutcome
from csr_xblock.domain.stakeholders.stakeholder_group import GroupField, StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.starting_set import Proposal
from csr_xblock.domain.stakeholders.talk import Talk, TalkField
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Json
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.stakeholders.map_answers import change_answer
from csr_xblock.presentation.stakeholders.stakeholder_words import proposal_name
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.screens.stakeholders.map_screen import changed_parts, shown_map
from csr_xblock.services.stakeholders import change_stakeholders


class OnMap(StrEnum):
    """What can be removed and put back."""

    GROUP = "group"
    TALK = "talk"


def take_addition(block: PlatformBlock, around: Surroundings, data: Json) -> Json:
    """Put a group on the map: a proposal by its slug alone, or an own one with its name."""
    slug, name = take.text(data, "slug"), take.text(data, "name").strip()
    if not name and slug in set(Proposal):
        name = proposal_name(Proposal(slug))
    change_stakeholders.add_stakeholder(work_key(around), slug, name)
    page = shown_map(block, around)
    message = _("“%(name)s” is on your map.") % {"name": page.group(slug).name}
    return {"outcome": MapOutcome.SAVED, "message": message, "parts": changed_parts(page, slug, whole=True)}


def take_group(block: PlatformBlock, around: Surroundings, data: Json) -> Json:
    """Keep what the form says of a group."""
    slug, group = take.text(data, "slug"), _group(data)
    change = change_stakeholders.save_stakeholder(work_key(around), slug, take.integer(data, "revision"), group)
    answer = dict(change_answer(change, group, _("Saved.")))
    if change.outcome is MapOutcome.SAVED:
        answer["parts"] = changed_parts(shown_map(block, around), slug)
    return answer


def take_talk(block: PlatformBlock, around: Surroundings, data: Json) -> Json:
    """Keep a talk with a group, and say how far the three talks are."""
    group, slug, talk = take.text(data, "group"), take.text(data, "slug"), _talk(data)
    revision, today = take.integer(data, "revision"), timezone.localdate()
    change = change_stakeholders.save_talk(work_key(around), group, slug, revision, talk, today=today)
    page = shown_map(block, around)
    answer = dict(change_answer(change, talk, f"{_('Saved.')} {page.talks_words}"))
    if change.outcome is MapOutcome.SAVED:
        answer["parts"] = changed_parts(page, group, slug)
    return answer


def take_removal(block: PlatformBlock, around: Surroundings, data: Json) -> Json:
    """Take a group or one of its talks away, if they are as the page showed them."""
    what, group, slug = take.one_of(data, "what", OnMap), take.text(data, "group"), take.text(data, "slug")
    revision, talks = take.integer(data, "revision"), take.integer(data, "talks")
    if what is OnMap.GROUP:
        change_stakeholders.remove_stakeholder(work_key(around), group, revision, talks)
    else:
        change_stakeholders.remove_talk(work_key(around), group, slug, revision)
    return _moved(block, around, what, group, slug)


def take_return(block: PlatformBlock, around: Surroundings, data: Json) -> Json:
    """Put back what was just removed."""
    what, group, slug = take.one_of(data, "what", OnMap), take.text(data, "group"), take.text(data, "slug")
    if what is OnMap.GROUP:
        change_stakeholders.put_back_stakeholder(work_key(around), group)
    else:
        change_stakeholders.put_back_talk(work_key(around), group, slug)
    return _moved(block, around, what, group, slug)


def _moved(block: PlatformBlock, around: Surroundings, what: OnMap, group: str, slug: str) -> Json:
    page, talk = shown_map(block, around), slug if what is OnMap.TALK else ""
    return {"parts": changed_parts(page, group, talk, whole=what is OnMap.GROUP)}


def _group(data: Json) -> StakeholderGroup:
    return StakeholderGroup(
        name=take.text(data, GroupField.NAME).strip(),
        expectations=take.text(data, GroupField.EXPECTATIONS).strip(),
        dialogue=take.text(data, GroupField.DIALOGUE).strip(),
        next_talk=take.optional_day(data, GroupField.NEXT_TALK),
        affected=take.one_of(data, GroupField.AFFECTED, Strength),
        influence=take.one_of(data, GroupField.INFLUENCE, Strength),
    )


def _talk(data: Json) -> Talk:
    return Talk(
        day=take.optional_day(data, TalkField.DAY),
        with_whom=take.text(data, TalkField.WITH_WHOM).strip(),
        heard=take.text(data, TalkField.HEARD).strip(),
    )
