"""What the standing rests on: whose answers, how many, what backs them, who has reviewed them, what changed since."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import AnswerSheet
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
    yield from _answered(sheet.role, card)
    if sheet.mode is Mode.QUICK:
        yield _(
            "A quick check asks core questions only, so its result cannot be compared with that of a full "
            "self-assessment."
        )
    yield _evidence(card, sheet, words)
    verified = card.confidence.verified
    if verified:
        yield _("A consultant has confirmed %(share)s of the answers.") % {"share": percent(verified)}
    else:
        yield _("We assessed ourselves; nobody has audited the answers.")


def _answered(role: Role, card: Scorecard) -> Iterator[str]:
    """Yield who answered how many of the questions, in one sentence where it was all of them."""
    areas = card.perspectives.values()
    answered, applicable = sum(one.answered_items for one in areas), sum(one.applicable_items for one in areas)
    if answered == applicable:
        yield _whose_all(role, applicable) % {"all": whole(applicable)}
        return
    yield _whose(role)
    yield _coverage(card, answered, applicable)


def _coverage(card: Scorecard, answered: int, applicable: int) -> str:
    sentence = ngettext(
        "%(answered)s of the %(all)s that applies to us is answered (%(share)s by weight).",
        "%(answered)s of the %(all)s that apply to us are answered (%(share)s by weight).",
        applicable,
    )
    return sentence % {
        "answered": whole(answered),
        "all": whole(applicable),
        "share": percent(card.confidence.coverage),
    }


def _evidence(card: Scorecard, sheet: AnswerSheet, words: DocumentWords) -> str:
    """Return how many of the answers that call for a note have one, counted rather than weighed."""
    level = words.handed_in.scoring.evidence_from_level
    claimed = [item for item, reached in card.levels.items() if reached >= level]
    if not claimed:
        return ""
    backed = sum(sheet.answers[one].has_evidence for one in claimed)
    said = {
        "all": whole(len(claimed)),
        "backed": whole(backed),
        "level": quoted(level_name(words.handed_in, level)),
    }
    if not backed:
        sentence = ngettext(
            "The %(all)s answer at the level %(level)s or above is not backed by a note yet.",
            "None of the %(all)s answers at the level %(level)s or above is backed by a note yet.",
            len(claimed),
        )
        return sentence % said
    sentence = ngettext(
        "Of the %(all)s answer at the level %(level)s or above, %(backed)s is backed by a note or a link.",
        "Of the %(all)s answers at the level %(level)s or above, %(backed)s are backed by a note or a link.",
        len(claimed),
    )
    return sentence % said


def _whose(role: Role) -> str:
    match role:
        case Role.OWNER:
            return _("The owner answered the questions.")
        case Role.MANAGER:
            return _("The management answered the questions.")
        case Role.REPRESENTATIVE:
            return _("A representative of the staff answered the questions.")
        case _:
            return _("One person who works here answered the questions.")


def _whose_all(role: Role, count: int) -> str:
    match role:
        case Role.OWNER:
            return ngettext(
                "The owner answered the one question that applies to us.",
                "The owner answered all %(all)s questions that apply to us.",
                count,
            )
        case Role.MANAGER:
            return ngettext(
                "The management answered the one question that applies to us.",
                "The management answered all %(all)s questions that apply to us.",
                count,
            )
        case Role.REPRESENTATIVE:
            return ngettext(
                "A representative of the staff answered the one question that applies to us.",
                "A representative of the staff answered all %(all)s questions that apply to us.",
                count,
            )
        case _:
            return ngettext(
                "One person who works here answered the one question that applies to us.",
                "One person who works here answered all %(all)s questions that apply to us.",
                count,
            )


def since_then(standing: Standing) -> Iterator[str]:
    """Yield what was answered again since the hand-in, and what it would come to."""
    count = len(standing.again)
    if not count:
        return
    yield _answered_again(count) % {"count": whole(count)}
    then, now = standing.scored.scorecard.overall, standing.today.overall
    if now.display is None or then.display is None or now.display == then.display or not now.is_of_company:
        return
    yield _("With the new answers the result would be %(number)s points.") % {"number": whole(now.display)}


def _answered_again(count: int) -> str:
    if count == 1:
        return _("Since then we have worked on one point and answered its question again.")
    return ngettext(
        "Since then we have worked on %(count)s point and answered its question again.",
        "Since then we have worked on %(count)s points and answered their questions again.",
        count,
    )
