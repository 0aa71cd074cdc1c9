"""Communication: what the company tells whom, and the proof of what it claims."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.document.document_words import DocumentWords
from csr_xblock.presentation.document.goals_section import figure_of, newest_point
from csr_xblock.presentation.document.name_lists import listed
from csr_xblock.presentation.document.section_words import footer_words
from csr_xblock.presentation.document.strengths_section import strong_items
from csr_xblock.presentation.document.writing import own_sentence, paragraph, section_of, table
from csr_xblock.presentation.goals.goal_words import figure_text, with_unit
from csr_xblock.presentation.quoted import quoted
from csr_xblock.services.document.read_facts import DocumentFacts


def communication(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return whom the company tells, what it can prove, and what it does not claim."""
    claims = tuple(_claims(facts, words))
    has_any = bool(claims or facts.groups or facts.standing)
    return section_of(
        SectionId.COMMUNICATION,
        (
            paragraph(_whom(facts)),
            paragraph(_("We say of ourselves only what we can show:")) if claims else None,
            table(_("What we say, and what shows it"), (_("What we say"), _("What shows it")), claims),
            paragraph(_rule()) if has_any else None,
        ),
        _missing(facts, has_claims=bool(claims)),
    )


def _whom(facts: DocumentFacts) -> str:
    if not facts.groups:
        return ""
    return _("We tell %(groups)s what we have chosen, and once a year what has come of it.") % {
        "groups": listed(quoted(one.group.name) for one in facts.groups)
    }


def _rule() -> str:
    return _("On every sheet that we pass on stands: %(footer)s") % {"footer": quoted(footer_words())}


def _claims(facts: DocumentFacts, words: DocumentWords) -> Iterator[tuple[str, str]]:
    standing = facts.standing
    if standing is not None:
        answers = standing.scored.attempt.sheet.answers
        for item in strong_items(standing):
            if answers[item].has_evidence:
                yield (words.handed_in.item(item).topic, own_sentence(answers[item].evidence))
    for one in facts.goals.goals:
        newest, figure = newest_point(one, facts), figure_of(one, facts, words)
        if newest is not None:
            said = {"figure": figure_text(newest.figure, is_yes_no=figure.is_yes_no), "day": date_words(newest.day)}
            yield (with_unit(figure.name, figure.unit), _("Read on %(day)s: %(figure)s.") % said)


def _missing(facts: DocumentFacts, *, has_claims: bool) -> Iterator[MissingPart]:
    if facts.standing is not None and not has_claims:
        yield MissingPart(
            _("Add a note on what shows it to your strongest answers; only then tell others of them."),
            "scorecard",
            True,
        )
