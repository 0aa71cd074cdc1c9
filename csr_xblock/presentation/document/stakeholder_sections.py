"""The people around the company: what they expect, what was heard, and how the talking goes on."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.stakeholders.stakeholder_group import Strength
from csr_xblock.domain.stakeholders.stakeholder_map import KeptGroup
from csr_xblock.domain.stakeholders.starting_set import Proposal
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.presentation.days import NO_DAY, date_words
from csr_xblock.presentation.document.document_words import DocumentWords
from csr_xblock.presentation.document.name_lists import listed
from csr_xblock.presentation.document.writing import bullets, own_sentence, paragraph, section_of, table
from csr_xblock.presentation.journey.screen_names import STAKEHOLDERS
from csr_xblock.presentation.quoted import quoted
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.document.read_facts import DocumentFacts


def stakeholders(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return who is affected, what they expect, and what was heard."""
    groups = facts.groups
    return section_of(
        SectionId.STAKEHOLDERS,
        (
            paragraph(_who(groups), *_strongly(groups)),
            table(
                _("What the people around us expect"),
                (_("Group"), _("What they expect from us"), _("How we talk with them"), _("Next talk")),
                (_row(one) for one in groups),
                is_wide=True,
            ),
            paragraph(_heard_lead(groups)),
            bullets(_heard(group, talk) for group, talk in held_talks(groups)),
        ),
        _missing(facts),
    )


def held_talks(groups: Sequence[KeptGroup]) -> list[tuple[KeptGroup, Talk]]:
    """Return the talks with the groups they were held with, the latest first."""
    talks = [(group, kept.talk) for group in groups for kept in group.talks]
    return sorted(talks, key=lambda one: (one[1].day is not None, one[1].day), reverse=True)


def _who(groups: Sequence[KeptGroup]) -> str:
    if not groups:
        return ""
    said = {"count": whole(len(groups)), "groups": listed(quoted(one.group.name) for one in groups)}
    return (
        ngettext(
            "What we do affects other people, and they affect us. We have looked closely at one group: %(groups)s.",
            "What we do affects other people, and they affect us. We have looked closely at %(count)s groups: "
            "%(groups)s.",
            len(groups),
        )
        % said
    )


def _strongly(groups: Sequence[KeptGroup]) -> Iterator[str]:
    affected = [quoted(one.group.name) for one in groups if one.group.affected is Strength.HIGH]
    influence = [quoted(one.group.name) for one in groups if one.group.influence is Strength.HIGH]
    if affected:
        yield _("Our work weighs most on %(groups)s.") % {"groups": listed(affected)}
    if influence:
        yield _("Most of what others decide about us is decided by %(groups)s.") % {"groups": listed(influence)}


def _row(kept: KeptGroup) -> tuple[str, ...]:
    group = kept.group
    day = NO_DAY if group.next_talk is None else date_words(group.next_talk)
    return (group.name, group.expectations or NO_DAY, group.dialogue or NO_DAY, day)


def _heard_lead(groups: Sequence[KeptGroup]) -> str:
    talks = sum(one.talk_count for one in groups)
    if not talks:
        return ""
    return ngettext("In a talk we have heard:", "In talks we have heard:", talks)


def _heard(group: KeptGroup, talk: Talk) -> str:
    said = {
        "group": group.group.name,
        "whom": talk.with_whom,
        "day": "" if talk.day is None else date_words(talk.day),
        "heard": own_sentence(talk.heard),
    }
    if talk.with_whom:
        return _("%(group)s (%(whom)s, %(day)s): %(heard)s") % said
    return _("%(group)s (%(day)s): %(heard)s") % said


def _missing(facts: DocumentFacts) -> Iterator[MissingPart]:
    if not facts.has(Step.IMPORTANCE):
        return
    if not facts.groups:
        yield MissingPart(_("Say who is affected by what you do, and what they expect."), STAKEHOLDERS)
        return
    silent = [quoted(one.group.name) for one in facts.groups if not one.group.expectations]
    if silent:
        sentence = _("Write down what these people expect from you: %(groups)s.")
        yield MissingPart(sentence % {"groups": listed(silent)}, STAKEHOLDERS)


def dialogue(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return with whom the company talks: what was held, what is agreed, and how staff are heard."""
    groups = facts.groups
    return section_of(
        SectionId.DIALOGUE,
        (
            paragraph(*_staff(facts)),
            paragraph(_held(groups)),
            paragraph(_next_lead(groups)),
            bullets(_next(groups)),
        ),
        _missing_talks(facts),
    )


def _staff(facts: DocumentFacts) -> Iterator[str]:
    employees = next((one for one in facts.groups if one.slug == Proposal.EMPLOYEES), None)
    if employees is None or not employees.group.dialogue:
        return
    yield _("This is how the people who work for us are heard: %(way)s") % {
        "way": own_sentence(employees.group.dialogue)
    }


def _held(groups: Sequence[KeptGroup]) -> str:
    talks = held_talks(groups)
    if not talks:
        return ""
    latest = talks[0][1].day
    said = {
        "count": whole(len(talks)),
        "groups": listed(dict.fromkeys(quoted(group.group.name) for group, _talk in talks)),
        "day": "" if latest is None else date_words(latest),
    }
    return (
        ngettext(
            "So far we have written down %(count)s talk, on %(day)s, with %(groups)s.",
            "So far we have written down %(count)s talks, the latest on %(day)s, with %(groups)s.",
            len(talks),
        )
        % said
    )


def _next_lead(groups: Sequence[KeptGroup]) -> str:
    due = sum(one.group.next_talk is not None for one in groups)
    if not due:
        return ""
    return ngettext("The next talk has its day:", "The next talks have their days:", due)


def _next(groups: Sequence[KeptGroup]) -> list[str]:
    due = sorted((one.group.next_talk, one.group.name) for one in groups if one.group.next_talk is not None)
    # Translators: a group of people and the day of the next talk with it.
    entry = pgettext("next talk", "%(group)s: %(day)s")
    return [entry % {"group": name, "day": date_words(day)} for day, name in due]


def _missing_talks(facts: DocumentFacts) -> Iterator[MissingPart]:
    if not facts.has(Step.IMPORTANCE):
        return
    if not any(one.talk_count for one in facts.groups):
        yield MissingPart(
            _("Hold three short talks with people around you, and write down what you hear."), STAKEHOLDERS
        )
    elif not any(one.group.next_talk for one in facts.groups):
        yield MissingPart(_("Give the next talks a day."), STAKEHOLDERS)
