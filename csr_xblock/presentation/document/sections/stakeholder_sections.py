"""The people around the company: what they expect, what was heard, and how the talking goes on. Each is told once."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.document.blocks import Block
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

Talks = list[tuple[KeptGroup, Talk]]

MOST_HEARD = 10
"""So many talks are told, the latest; all of them stand on the map."""


def stakeholders(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return who is affected, what they expect, and how the company talks with them."""
    groups = facts.groups
    return section_of(
        SectionId.STAKEHOLDERS,
        (
            paragraph(*_who(groups)),
            table(
                _("What the people around us expect"),
                (_("Group"), _("What they expect from us"), _("How we talk with them")),
                (_row(one) for one in groups if _has_words(one)),
                is_wide=True,
            ),
            paragraph(_still_to_ask(groups)),
        ),
        _missing(facts),
    )


def held_talks(groups: Sequence[KeptGroup]) -> Talks:
    """Return the talks with the groups they were held with, the latest first."""
    talks = [(group, kept.talk) for group in groups for kept in group.talks]
    return sorted(talks, key=lambda one: _day_of(one[1]), reverse=True)


def _day_of(talk: Talk) -> date:
    """Return the day of a talk; a kept one always has one."""
    return talk.day or date.min


def _who(groups: Sequence[KeptGroup]) -> Iterator[str]:
    affected = [one.group.name for one in groups if one.group.affected is Strength.HIGH]
    influence = [one.group.name for one in groups if one.group.influence is Strength.HIGH]
    if affected and affected == influence:
        yield _("Most affected by our work, and with the most influence on us: %(groups)s.") % _named(affected)
        return
    if affected:
        yield _("Most affected by our work: %(groups)s.") % _named(affected)
    if influence:
        yield _("With the most influence on us: %(groups)s.") % _named(influence)


def _named(names: Sequence[str]) -> dict[str, str]:
    """
    Return groups for the end of a sentence, behind a colon.

    People type the names with a capital, and no language can bend them, so they never stand inside a sentence.
    """
    return {"groups": listed_people(names)}


def _has_words(kept: KeptGroup) -> bool:
    """Whether the table has anything to tell of a group; a row of dashes would be none."""
    return bool(kept.group.expectations or kept.group.dialogue)


def _still_to_ask(groups: Sequence[KeptGroup]) -> str:
    silent = [one.group.name for one in groups if not _has_words(one)]
    return (
        _("We still have to ask these people what they expect from us: %(groups)s.") % _named(silent) if silent else ""
    )


def _row(kept: KeptGroup) -> tuple[str, ...]:
    group = kept.group
    return (group.name, group.expectations or NO_DAY, group.dialogue or NO_DAY)


def _heard(group: KeptGroup, talk: Talk) -> str:
    said = {
        "group": group.group.name,
        "whom": talk.with_whom,
        "day": date_words(_day_of(talk)),
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
    """Return what was heard in talks, and which ones are agreed."""
    talks = held_talks(facts.groups)
    return section_of(
        SectionId.DIALOGUE,
        (
            paragraph(*_heard_lead(talks)),
            bullets(_heard(group, talk) for group, talk in talks[:MOST_HEARD]),
            *_following(facts.groups),
        ),
        _missing_talks(facts),
    )


def short_dialogue(facts: DocumentFacts) -> Section:
    """Return the same for the short form, which has no table of the groups: how staff are heard, and how many talks."""
    return section_of(
        SectionId.DIALOGUE,
        (paragraph(_staff(facts), _held(facts.groups)), *_following(facts.groups)),
        _missing_talks(facts),
    )


def _heard_lead(talks: Talks) -> Iterator[str]:
    if not talks:
        return
    if len(talks) == 1:
        yield _("We have held one talk so far, and heard this:")
        return
    said = {"count": whole(len(talks)), "first": date_words(_day_of(talks[-1][1])), "told": whole(MOST_HEARD)}
    sentence = ngettext(
        "We have held %(count)s talk since %(first)s.", "We have held %(count)s talks since %(first)s.", len(talks)
    )
    yield sentence % said
    yield (_("What we heard:") if len(talks) <= MOST_HEARD else _("What we heard in the latest %(told)s:")) % said


def _following(groups: Sequence[KeptGroup]) -> Iterator[Block | None]:
    following = _next(groups)
    if following:
        yield paragraph(ngettext("Our next talk:", "Our next talks:", len(following)))
        yield bullets(following)


def _staff(facts: DocumentFacts) -> str:
    employees = next((one for one in facts.groups if one.slug == Proposal.EMPLOYEES), None)
    if employees is None or not employees.group.dialogue:
        return ""
    way = {"way": own_sentence(employees.group.dialogue)}
    return _("How those who work here are heard: %(way)s") % way


def _held(groups: Sequence[KeptGroup]) -> str:
    talks = held_talks(groups)
    if not talks:
        return ""
    said = {
        "count": whole(len(talks)),
        "group": talks[0][0].group.name,
        "day": date_words(_day_of(talks[0][1])),
        "first": date_words(_day_of(talks[-1][1])),
    }
    if len(talks) == 1:
        return _("We held our first talk on %(day)s (%(group)s).") % said
    sentence = ngettext(
        "We have held %(count)s talk since %(first)s, the latest on %(day)s (%(group)s).",
        "We have held %(count)s talks since %(first)s, the latest on %(day)s (%(group)s).",
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
