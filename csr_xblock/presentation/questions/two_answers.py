"""Two answers to one question, from two pages that did not know of each other, in words for the learner to choose."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.instrument import Instrument, Item


@dataclass(frozen=True)
class AnswerWords:
    """One answer: the sentence that was chosen, why it does not apply, and the note. The last two may be ''."""

    answer: str
    reason: str
    note: str


@dataclass(frozen=True)
class TwoAnswers:
    """The question, the answer that this page has sent, and the one that is kept."""

    question: str
    mine: AnswerWords
    theirs: AnswerWords


def two_answers(words: Instrument, item_id: ItemId, mine: Answer, theirs: Answer) -> TwoAnswers:
    """Return both answers to an item in the words of the instrument."""
    item = words.item(item_id)
    return TwoAnswers(item.text, _words_of(item, mine), _words_of(item, theirs))


def _words_of(item: Item, answer: Answer) -> AnswerWords:
    """A reason that was typed before something else was chosen is not shown on the page either."""
    reason = answer.reason if answer.special is Special.NOT_APPLICABLE else ""
    return AnswerWords(_sentence(item, answer), reason, answer.evidence)


def _sentence(item: Item, answer: Answer) -> str:
    """A level at which no sentence stands any more counts as no answer, and the page shows none."""
    if answer.level is not None and item.anchors.has(answer.level):
        return item.anchors.text(answer.level)
    if answer.special is Special.DO_NOT_KNOW:
        return _("I do not know")
    return _("Does not apply to us") if answer.special is Special.NOT_APPLICABLE else _("Not answered")
