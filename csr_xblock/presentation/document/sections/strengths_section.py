"""What the company is good at, each with the sentence that was chosen and what shows it."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.name_lists import listed
from csr_xblock.presentation.document.sections.writing import bullets, own_sentence, paragraph, section_of
from csr_xblock.presentation.quoted import quoted
from csr_xblock.services.document.read_facts import DocumentFacts, Standing

MOST_STRENGTHS = 3
SCORECARD_SCREEN = "scorecard"


def strengths(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return up to three strengths; a relative one is told as such."""
    standing = facts.standing
    if standing is None:
        return section_of(SectionId.STRENGTHS, ())
    items = strong_items(standing)
    return section_of(
        SectionId.STRENGTHS,
        (paragraph(_lead(standing, items)), bullets(strength_line(one, standing, words) for one in items)),
        (_without_proof(standing, items, words),),
    )


def strong_items(standing: Standing) -> tuple[ItemId, ...]:
    """Return the questions that are told as strengths, the strongest first."""
    return standing.scored.scorecard.strengths[:MOST_STRENGTHS]


def strength_line(item_id: ItemId, standing: Standing, words: DocumentWords) -> str:
    """Return a strength: its topic, the sentence that was chosen, and the note that shows it."""
    item, sheet = words.handed_in.item(item_id), standing.scored.attempt.sheet
    level = standing.scored.scorecard.levels[item_id]
    said = {"topic": item.topic, "sentence": own_sentence(item.anchors.text(level))}
    answer = sheet.answers[item_id]
    if not answer.has_evidence:
        return _("%(topic)s: %(sentence)s") % said
    return _("%(topic)s: %(sentence)s Evidence: %(evidence)s") % (said | {"evidence": own_sentence(answer.evidence)})


def _lead(standing: Standing, items: Sequence[ItemId]) -> str:
    if not items:
        return _("No answer stands out as a strength yet. We are at the beginning.")
    if standing.scored.scorecard.is_relative_strength:
        return _("No answer is at a high level yet. This is where most is done so far:")
    return ""


def _without_proof(standing: Standing, items: Iterable[ItemId], words: DocumentWords) -> MissingPart | None:
    sheet = standing.scored.attempt.sheet
    bare = [quoted(words.handed_in.item(one).topic) for one in items if not sheet.answers[one].has_evidence]
    if not bare:
        return None
    sentence = _("Write down what shows it: %(topics)s. A strength that can be shown is worth more to others.")
    return MissingPart(sentence % {"topics": listed(bare)}, SCORECARD_SCREEN, True)
