"""What is done, and what was answered, in a few words."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.presentation.scoring.scorecard_words import level_name


def after_words(thing: DoneThing, units: Mapping[UnitId, str], actions: Mapping[int, str]) -> str:
    """Return after what a question is answered again. An action whose title may not be told has none."""
    if thing.unit:
        title = units.get(thing.unit, "")
        return _("After the unit “%(title)s”") % {"title": title} if title else _("After a learning unit")
    title = "" if thing.action is None else actions.get(thing.action, "")
    return _("After the action “%(title)s”") % {"title": title} if title else _("After an action of your company")


def answer_words(words: Instrument, item: Item, answer: Answer) -> str:
    """Return an answer as one reads it: its level and what that means here, or why there is none."""
    if answer.level is not None and item.anchors.has(answer.level):
        about = {"level": level_name(words, answer.level), "answer": item.anchors.text(answer.level)}
        return _("%(level)s – “%(answer)s”") % about
    return special_words(answer)


def short_words(words: Instrument, item: Item, answer: Answer) -> str:
    """Return an answer by the name of its level, or why there is none."""
    if answer.level is not None and item.anchors.has(answer.level):
        return level_name(words, answer.level)
    return special_words(answer)


def special_words(answer: Answer) -> str:
    """Return an answer that is no level."""
    if answer.special is Special.NOT_APPLICABLE:
        return _("Does not apply")
    return _("I do not know") if answer.special is Special.DO_NOT_KNOW else _("Not answered")
