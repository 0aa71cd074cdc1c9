"""
What a unit asks about the learning itself, as its page shows it: an offer before the text, what changed, what the unit
was like, and what came of it some weeks later.

Nothing is asked of somebody whose work is not kept. Source: JOURNEY 8.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.units.asking import asks_before, asks_reactions, asks_transfer, learned_so_far
from csr_xblock.domain.units.measured_learning import MOST_SURE
from csr_xblock.domain.units.reactions import LEAST, MAX_LINE_CHARACTERS, MOST, Reaction
from csr_xblock.domain.units.transfer import MAX_OBSTACLE_CHARACTERS, Transfer
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.presentation.units.answers import shows_learned
from csr_xblock.presentation.units.learning_words import learned_words
from csr_xblock.services.units.measure_learning import done_on


@dataclass(frozen=True)
class AskedAddresses:
    """Where answers go, and `before_url`, the screen with the questions before the text."""

    before_url: str = ""
    skip_url: str = ""
    sureness_url: str = ""
    reactions_url: str = ""
    transfer_url: str = ""


NO_ADDRESSES = AskedAddresses()


@dataclass(frozen=True)
class Rung:
    """One number of a scale. `label` is what is read aloud, '' where the number says it all."""

    number: int
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class Scale:
    """A question answered by a number. `name` is that of its value; `lowest` and `highest` say what the ends mean."""

    name: str
    question: str
    lowest: str
    highest: str
    rungs: tuple[Rung, ...]


@dataclass(frozen=True)
class BeforeOffer:
    """The offer to answer the check's questions before the text."""

    about: str
    url: str
    skip_url: str


@dataclass(frozen=True)
class LearnedView:
    """What changed. It is hidden until there is something to tell. `sureness` is None where it was not asked before."""

    is_shown: bool
    sentences: tuple[str, ...]
    sureness: Scale | None
    url: str


@dataclass(frozen=True)
class ReactionsView:
    """What the unit was like: three scales and a line. It is hidden until the unit is done."""

    is_shown: bool
    scales: tuple[Scale, ...]
    line: str
    most_characters: int
    url: str


@dataclass(frozen=True)
class TransferChoice:
    """An answer to what came of the unit."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True)
class TransferView:
    """The question some weeks later. `question` is the unit's own in the `language` of its text, '' for none."""

    question: str
    language: str
    choices: tuple[TransferChoice, ...]
    obstacle: str
    most_characters: int
    url: str


@dataclass(frozen=True)
class Asked:
    """What is asked on a unit's page, each None where it is not."""

    before: BeforeOffer | None = None
    learned: LearnedView | None = None
    reactions: ReactionsView | None = None
    transfer: TransferView | None = None


NOTHING_ASKED = Asked()
"""On a page that only shows a unit."""


def asked_in_unit(
    work: UnitWork,
    learner: Learner | None,
    kept: KeptProgress,
    to: AskedAddresses,
    today: date,
    *,
    question: str = "",
    language: str = "",
) -> Asked:
    """
    Return what is asked of a learner whose day is `today`, nothing without one.

    `question` is that of the unit for some weeks later, '' for the usual one, in the `language` of its text.
    """
    if learner is None:
        return NOTHING_ASKED
    return Asked(
        before=_before(work, to) if asks_before(work, kept) else None,
        learned=_learned(kept, to) if work.questions else None,
        reactions=_reactions(kept, to),
        transfer=_transfer(kept, to, question, language)
        if asks_transfer(kept, done_on(kept.completed_at), today)
        else None,
    )


def sureness_scale(chosen: int | None) -> Scale:
    """Return the question how sure somebody is."""
    return _scale(
        "sure",
        _("How sure are you that you can do what this unit teaches?"),
        (0, MOST_SURE),
        (_("not at all sure"), _("quite sure")),
        chosen,
    )


def before_words(count: int) -> str:
    """Return how many questions there are before the text, and what they are for."""
    words = ngettext(
        "{count} question, before you read. Nobody marks it: it only shows you afterwards what has changed.",
        "{count} questions, before you read. Nobody marks them: they only show you afterwards what has changed.",
        count,
    )
    return words.format(count=count)


def _before(work: UnitWork, to: AskedAddresses) -> BeforeOffer:
    return BeforeOffer(before_words(len(work.questions)), to.before_url, to.skip_url)


def _learned(kept: KeptProgress, to: AskedAddresses) -> LearnedView:
    return LearnedView(
        is_shown=shows_learned(kept),
        sentences=learned_words(learned_so_far(kept)),
        sureness=None if kept.learning.sure_before is None else sureness_scale(kept.learning.sure_after),
        url=to.sureness_url,
    )


def _reactions(kept: KeptProgress, to: AskedAddresses) -> ReactionsView:
    said, ends = kept.learning.reactions, (_("not at all"), _("fully"))
    statements = {
        Reaction.USEFUL: _("It was useful for my company."),
        Reaction.UNDERSTOOD: _("I understood it."),
        Reaction.RIGHT_LENGTH: _("It had the right length."),
    }
    return ReactionsView(
        is_shown=asks_reactions(kept),
        scales=tuple(
            _scale(one.value, words, (LEAST, MOST), ends, said.rated(one)) for one, words in statements.items()
        ),
        line=said.line,
        most_characters=MAX_LINE_CHARACTERS,
        url=to.reactions_url,
    )


def _transfer(kept: KeptProgress, to: AskedAddresses, question: str, language: str) -> TransferView:
    said = kept.learning.transfer
    words = {
        Transfer.DONE: pgettext("what came of a unit", "Done"),
        Transfer.PARTLY: pgettext("what came of a unit", "Partly"),
        Transfer.NO: pgettext("what came of a unit", "Not yet"),
    }
    return TransferView(
        question=question,
        language=language,
        choices=tuple(
            TransferChoice(one.value, word, said is not None and said.how_much is one) for one, word in words.items()
        ),
        obstacle="" if said is None else said.obstacle,
        most_characters=MAX_OBSTACLE_CHARACTERS,
        url=to.transfer_url,
    )


def _scale(name: str, question: str, span: tuple[int, int], ends: tuple[str, str], chosen: int | None) -> Scale:
    (least, most), (lowest, highest) = span, ends
    labels = {least: f"{least}, {lowest}", most: f"{most}, {highest}"}
    rungs = tuple(Rung(number, labels.get(number, ""), number == chosen) for number in range(least, most + 1))
    return Scale(name, question, lowest, highest, rungs)
