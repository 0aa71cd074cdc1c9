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
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.name_lists import listed_people
from csr_xblock.presentation.document.sections.writing import bullets, own_sentence, paragraph, section_of, table
from csr_xblock.presentation.journey.screen_names import STAKEHOLDERS
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.document.read_facts import DocumentFacts

MOST_HEARD = 10
"""So many talks are told, the latest; all of them stand on the map."""


def stakeholders(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return who is affected, what they expect, and what was heard."""
    groups, talks = facts.groups, held_talks(facts.groups)
    return section_of(
        SectionId.STAKEHOLDERS,
        (
            paragraph(*_who(groups)),
            table(
                _("What the people around us expect"),
                (_("Group"), _("What they expect from us"), _("How we talk with them"), _("Next talk")),
                (_row(one) for one in groups),
                is_wide=True,
            ),
            paragraph(_("This is what we have heard from them:")) if talks else None,
            bullets(_heard(group, talk) for group, talk in talks[:MOST_HEARD]),
        ),
        _missing(facts),
    )


def held_talks(groups: Sequence[KeptGroup]) -> list[tuple[KeptGroup, Talk]]:
    """Return the talks with the groups they were held with, the latest first."""
    talks = [(group, kept.talk) for group in groups for kept in group.talks]
    return sorted(talks, key=lambda one: (one[1].day is not None, one[1].day), reverse=True)


def _who(groups: Sequence[KeptGroup]) -> Iterator[str]:
    if not groups:
        return
    yield _("We have written down who depends on us and on whom we depend, what they expect, and how we stay in touch.")
    affected = [one.group.name for one in groups if one.group.affected is Strength.HIGH]
    influence = [one.group.name for one in groups if one.group.influence is Strength.HIGH]
    if affected and affected == influence:
        yield _both(len(affected)) % {"groups": listed_people(affected)}
        return
    if affected:
        yield _most_affected(len(affected)) % {"groups": listed_people(affected)}
    if influence:
        yield _most_influence(len(influence)) % {"groups": listed_people(influence)}


def _both(count: int) -> str:
    return ngettext(
        "One group is affected most by our work, and can affect us most: %(groups)s.",
        "These groups are affected most by our work, and can affect us most: %(groups)s.",
        count,
    )


def _most_affected(count: int) -> str:
    return ngettext(
        "Our work affects one group most: %(groups)s.", "Our work affects these groups most: %(groups)s.", count
    )


def _most_influence(count: int) -> str:
    return ngettext("One group can affect us most: %(groups)s.", "These groups can affect us most: %(groups)s.", count)


def _row(kept: KeptGroup) -> tuple[str, ...]:
    group = kept.group
    day = NO_DAY if group.next_talk is None else date_words(group.next_talk)
    return (group.name, group.expectations or NO_DAY, group.dialogue or NO_DAY, day)


def _heard(group: KeptGroup, talk: Talk) -> str:
    said = {
        "group": group.group.name,
        "whom": talk.with_whom,
        "day": "" if talk.day is None else date_words(talk.day),
        "heard": own_sentence(talk.heard),
    }
    if talk.with_whom:
        return _("%(group)s (%(whom)s), %(day)s: %(heard)s") % said
    return _("%(group)s, %(day)s: %(heard)s") % said


def _missing(facts: DocumentFacts) -> Iterator[MissingPart]:
    if not facts.has(Step.IMPORTANCE):
        return
    if not facts.groups:
        yield MissingPart(_("Say who is affected by what you do, and what they expect."), STAKEHOLDERS)
        return
    silent = [one.group.name for one in facts.groups if not one.group.expectations]
    if silent:
        sentence = _("Write down what these people expect from you: %(groups)s.")
        yield MissingPart(sentence % {"groups": listed_people(silent)}, STAKEHOLDERS)


def dialogue(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return with whom the company talks: what was held, what is agreed, and how staff are heard."""
    following = _next(facts.groups)
    lead = ngettext("The next talk is set:", "The next talks are set:", len(following))
    return section_of(
        SectionId.DIALOGUE,
        (
            paragraph(_staff(facts), _held(facts.groups)),
            paragraph(lead) if following else None,
            bullets(following),
        ),
        _missing_talks(facts),
    )


def _staff(facts: DocumentFacts) -> str:
    employees = next((one for one in facts.groups if one.slug == Proposal.EMPLOYEES), None)
    if employees is None or not employees.group.dialogue:
        return ""
    way = {"way": own_sentence(employees.group.dialogue)}
    return _("This is how those who work for us are heard: %(way)s") % way


def _held(groups: Sequence[KeptGroup]) -> str:
    talks = held_talks(groups)
    days = [talk.day for _group, talk in talks if talk.day is not None]
    if not days:
        return ""
    said = {
        "count": whole(len(talks)),
        "group": talks[0][0].group.name,
        "day": date_words(days[0]),
        "first": date_words(days[-1]),
    }
    if len(talks) == 1:
        return _("We have held a first talk on %(day)s (%(group)s).") % said
    sentence = ngettext(
        "Since %(first)s we have held %(count)s talk, the latest on %(day)s (%(group)s).",
        "Since %(first)s we have held %(count)s talks, the latest on %(day)s (%(group)s).",
        len(talks),
    )
    return sentence % said


def _next(groups: Sequence[KeptGroup]) -> list[str]:
    due = sorted((one.group.next_talk, one.group.name) for one in groups if one.group.next_talk is not None)
    # Translators: the day of the next talk with a group of people.
    entry = pgettext("next talk", "%(day)s: %(group)s")
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
