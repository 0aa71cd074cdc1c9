"""The words of the map: proposals, how strongly one touches the other, and how far the three talks are."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.stakeholders.stakeholder_group import GroupField, StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.stakeholder_map import StakeholderMap
from csr_xblock.domain.stakeholders.starting_set import Proposal
from csr_xblock.domain.stakeholders.talk import TALKS_ASKED, Talk, TalkField


def proposal_name(proposal: Proposal) -> str:
    """Return what a proposed group is called, and under which name it comes onto the map."""
    return {
        Proposal.EMPLOYEES: pgettext("group of people", "Employees"),
        Proposal.CUSTOMERS: pgettext("group of people", "Customers"),
        Proposal.SUPPLIERS: pgettext("group of people", "Suppliers"),
        Proposal.NEIGHBOURS: pgettext("group of people", "Neighbours"),
        Proposal.MUNICIPALITY: pgettext("group of people", "The municipality"),
        Proposal.FIELD_NEIGHBOURS: pgettext("group of people", "Neighbours of our fields"),
        Proposal.BUYERS: pgettext("group of people", "Buyers of what we grow"),
        Proposal.PERMIT_AUTHORITIES: pgettext("group of people", "Offices that give us permits"),
        Proposal.CONSUMERS: pgettext("group of people", "People who use what we sell"),
        Proposal.DATA_SUBJECTS: pgettext("group of people", "People whose data we have"),
        Proposal.CLIENTS_STAFF: pgettext("group of people", "The staff of our customers"),
        Proposal.USERS_AND_FAMILIES: pgettext("group of people", "People who use our services, and their families"),
    }[proposal]


def strength_words() -> Mapping[Strength, str]:
    """Return the answers to "how strongly?", the open one first."""
    return {
        Strength.UNSAID: pgettext("how strongly", "Not said"),
        Strength.LOW: pgettext("how strongly", "A little"),
        Strength.MIDDLE: pgettext("how strongly", "Somewhat"),
        Strength.HIGH: pgettext("how strongly", "Very"),
    }


def field_labels() -> Mapping[str, str]:
    """Return what each field of a group and of a talk is called."""
    return {
        GroupField.NAME: _("Name of the group"),
        GroupField.EXPECTATIONS: _("What they expect from us"),
        GroupField.DIALOGUE: _("How we talk with them"),
        GroupField.NEXT_TALK: _("When the next talk is due"),
        GroupField.AFFECTED: _("How strongly our work affects them"),
        GroupField.INFLUENCE: _("How strongly they can affect us"),
        TalkField.DAY: _("When it was"),
        TalkField.WITH_WHOM: _("With whom"),
        TalkField.HEARD: _("What we heard"),
    }


def groups_words(groups: int) -> str:
    """Return how many groups there are."""
    if not groups:
        return _("There is no group on your map yet.")
    return ngettext("%(count)d group is on your map.", "%(count)d groups are on your map.", groups) % {"count": groups}


def talks_words(the_map: StakeholderMap) -> str:
    """Return how far the three short talks are, gently; '' while there is no group to talk with."""
    done = the_map.talk_count
    if not the_map.group_count:
        return ""
    if done < TALKS_ASKED:
        return _("Short talks written down: %(done)d of %(all)d.") % {"done": done, "all": TALKS_ASKED}
    return ngettext("%(count)d talk is written down.", "%(count)d talks are written down.", done) % {"count": done}


def removal_words(name: str, talks: int) -> str:
    """Return what goes when a group that has talks is removed."""
    sentence = ngettext(
        "“%(name)s” will be removed, and with it %(count)d talk and what you heard. "
        "Until tomorrow you can put it back.",
        "“%(name)s” will be removed, and with it %(count)d talks and what you heard. "
        "Until tomorrow you can put it back.",
        talks,
    )
    return sentence % {"name": name, "count": talks}


def form_values(text: StakeholderGroup | Talk) -> dict[str, str]:
    """Return each field of a group or a talk as its form holds and sends it."""
    if isinstance(text, Talk):
        return {TalkField.DAY: _iso(text.day), TalkField.WITH_WHOM: text.with_whom, TalkField.HEARD: text.heard}
    return {
        GroupField.NAME: text.name,
        GroupField.EXPECTATIONS: text.expectations,
        GroupField.DIALOGUE: text.dialogue,
        GroupField.NEXT_TALK: _iso(text.next_talk),
        GroupField.AFFECTED: text.affected.value,
        GroupField.INFLUENCE: text.influence.value,
    }


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
