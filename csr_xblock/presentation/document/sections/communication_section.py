"""Communication: what the company tells whom, and the proof of what it claims."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.goals.goal_progress import Point
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.goals_section import figure_of, newest_point
from csr_xblock.presentation.document.sections.section_words import footer_words, section_title
from csr_xblock.presentation.document.sections.strengths_section import SCORECARD_SCREEN, strong_items
from csr_xblock.presentation.document.sections.writing import own_sentence, paragraph, section_of, table, to_edit
from csr_xblock.presentation.goals.goal_figure import GoalFigure
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
            paragraph(_("What we say about ourselves, we can show:")) if claims else None,
            table(_("What we say, and what shows it"), (_("What we say"), _("What shows it")), claims),
            paragraph(_rule()) if has_any else None,
        ),
        _missing(facts, has_claims=bool(claims)),
    )


def _whom(facts: DocumentFacts) -> str:
    if not any(one.group.dialogue for one in facts.groups):
        return ""
    section = {"section": quoted(section_title(SectionId.STAKEHOLDERS))}
    return _("We talk about this strategy with the people named under %(section)s, in the ways that stand there.") % (
        section
    )


def _rule() -> str:
    return _("Every sheet that we pass on carries the sentence %(footer)s") % {"footer": quoted(footer_words())}


def _claims(facts: DocumentFacts, words: DocumentWords) -> Iterator[tuple[str, str]]:
    """Yield strengths with their notes, then figures with their readings."""
    standing = facts.standing
    if standing is not None:
        answers, levels = standing.scored.attempt.sheet.answers, standing.scored.scorecard.levels
        for one in strong_items(standing):
            if answers[one].has_evidence:
                item = words.handed_in.item(one)
                yield (own_sentence(item.anchors.text(levels[one])), own_sentence(answers[one].evidence))
    for kept in facts.goals.goals:
        newest = newest_point(kept, facts)
        if newest is not None:
            yield _read(figure_of(kept, facts, words), newest)


def _read(figure: GoalFigure, newest: Point) -> tuple[str, str]:
    said = {
        "name": with_unit(figure.name, figure.unit),
        "figure": figure_text(newest.figure, is_yes_no=figure.is_yes_no),
    }
    return _("%(name)s: %(figure)s") % said, _("Reading of %(day)s") % {"day": date_words(newest.day)}


def _missing(facts: DocumentFacts, *, has_claims: bool) -> Iterator[MissingPart]:
    if facts.standing is not None and not has_claims:
        sentence = _("Add to your strongest answers a note on what shows them; then you can tell others of them.")
        yield MissingPart(sentence, SCORECARD_SCREEN, True)
    yield to_edit(_("Say whom you tell what: staff, customers, neighbours, the bank."), SectionId.COMMUNICATION)
