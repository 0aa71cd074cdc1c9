"""What the standing rests on: whose answers, how many, what backs them, who has reviewed them, what changed since."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.quoted import quoted
from csr_xblock.presentation.scoring.numbers import percent, whole
from csr_xblock.presentation.scoring.scorecard_words import level_name
from csr_xblock.services.document.read_facts import Standing


def basis(standing: Standing, words: DocumentWords) -> Iterator[str]:
    """Yield whose answers these are, how many there are, what backs them, and that nobody has reviewed them."""
    sheet, card = standing.scored.attempt.sheet, standing.scored.scorecard
    yield _whose(sheet.role)
    yield _coverage(card)
    if sheet.mode is Mode.QUICK:
        yield _("The quick check asks core questions only, so its number cannot be compared with that of the full one.")
    yield _evidence(card, words)
    verified = card.confidence.verified
    if verified:
        yield _("A consultant has confirmed %(share)s of the answers.") % {"share": percent(verified)}
    else:
        yield _("No consultant has reviewed the answers.")


def _coverage(card: Scorecard) -> str:
    areas = card.perspectives.values()
    answered, applicable = sum(one.answered_items for one in areas), sum(one.applicable_items for one in areas)
    if answered == applicable:
        sentence = ngettext(
            "The one question that applies to us is answered.",
            "All %(all)s questions that apply to us are answered.",
            applicable,
        )
        return sentence % {"all": whole(applicable)}
    sentence = ngettext(
        "%(answered)s of the %(all)s question that applies to us is answered, %(share)s by weight.",
        "%(answered)s of the %(all)s questions that apply to us are answered, %(share)s by weight.",
        applicable,
    )
    return sentence % {
        "answered": whole(answered),
        "all": whole(applicable),
        "share": percent(card.confidence.coverage),
    }


def _evidence(card: Scorecard, words: DocumentWords) -> str:
    level = words.handed_in.scoring.evidence_from_level
    if not any(one >= level for one in card.levels.values()):
        return ""
    said = {"share": percent(card.confidence.evidence), "level": quoted(level_name(words.handed_in, level))}
    if not card.confidence.evidence:
        return _("None of the answers from %(level)s on is backed by a note yet.") % said
    return _("Of the answers from %(level)s on, %(share)s are backed by a note or a link.") % said


def _whose(role: Role) -> str:
    match role:
        case Role.OWNER:
            return _("The answers are those of the owner.")
        case Role.MANAGER:
            return _("The answers are those of the management.")
        case Role.REPRESENTATIVE:
            return _("The answers are those of a representative of the staff.")
        case _:
            return _("The answers are those of one person who works here.")


def since_then(standing: Standing) -> Iterator[str]:
    """Yield what was answered again since the hand-in, and what it would come to."""
    count = len(standing.again)
    if not count:
        return
    yield _answered_again(count) % {"count": whole(count)}
    then, now = standing.scored.scorecard.overall, standing.today.overall
    if now.display is None or then.display is None or now.display == then.display or not now.is_of_company:
        return
    yield _("That would bring us to %(number)s points.") % {"number": whole(now.display)}


def _answered_again(count: int) -> str:
    if count == 1:
        return _("Since then something was done about one question, and we have answered it again.")
    return ngettext(
        "Since then something was done about %(count)s question, and we have answered it again.",
        "Since then something was done about %(count)s questions, and we have answered them again.",
        count,
    )
