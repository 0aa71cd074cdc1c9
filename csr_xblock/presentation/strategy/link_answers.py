"""What the handlers of the strategy map answer: what became of a change, and the other text where there are two."""

from typing import TypedDict

from django.utils.translation import gettext as _

from csr_xblock.domain.strategy.company_link import LinkState, LinkWords
from csr_xblock.domain.strategy.company_map import CompanyLink
from csr_xblock.domain.strategy.link_changes import LinkChange, LinkOutcome
from csr_xblock.presentation.strategy.strategy_words import NOTHING, field_labels, form_values, said_words


class TheirWords(TypedDict):
    """A field that somebody else has filled in otherwise: the value that a form takes, and the same in words."""

    field: str
    label: str
    value: str
    words: str


class LinkAnswer(TypedDict):
    """What a form learns after a save. `theirs` is empty unless there are two texts."""

    outcome: str
    revision: int
    message: str
    theirs: list[TheirWords]


def words_answer(change: LinkChange, sent: LinkWords, shown: CompanyLink | None, saved_words: str = "") -> LinkAnswer:
    """
    Return the answer to a form that has sent own words. `shown` is the link as the map shows it now, None for none;
    `saved_words` is what it says when they are kept.
    """
    has_theirs = change.outcome is LinkOutcome.TWO_TEXTS and change.kept is not None and change.kept.words.is_own
    theirs = _differing(sent, shown) if has_theirs and shown is not None else []
    return LinkAnswer(
        outcome=change.outcome.value,
        revision=change.revision,
        message=saved_words if change.outcome is LinkOutcome.SAVED else _told(change, bool(theirs)),
        theirs=theirs,
    )


def tap_note(change: LinkChange, state: LinkState) -> str:
    """Return what stands beside a link after a tap that somebody else was quicker than, '' after any other."""
    if change.outcome is not LinkOutcome.TWO_TEXTS or change.kept is None:
        return ""
    said = {"mine": said_words(state), "theirs": said_words(change.kept.state)}
    return (
        _(
            "Somebody else in your company, or you on another page, has decided about this link meanwhile. "
            "You: “%(mine)s” Now it says: “%(theirs)s” Nothing was saved over it; tap again if yours is better."
        )
        % said
    )


def _told(change: LinkChange, has_theirs: bool) -> str:
    if change.outcome is LinkOutcome.REMOVED:
        return _(
            "Somebody else in your company has deleted this link since you opened the page. "
            "Your text is still in the fields: save once more to bring it back with it."
        )
    if change.kept is not None and not has_theirs:
        said = {"theirs": said_words(change.kept.state)}
        return (
            _(
                "Somebody else in your company has decided about this link since you opened the page: “%(theirs)s” "
                "Nothing was saved over it. Your text is still in the fields: save once more if it is better."
            )
            % said
        )
    return _(
        "Somebody else in your company has changed this since you opened the page, so nothing was saved over it. "
        "Your text is still in the fields, and below stands the other one. Take what is better, and save."
    )


def _differing(sent: LinkWords, shown: CompanyLink) -> list[TheirWords]:
    labels, mine = field_labels(), form_values(sent)
    kept = form_values(LinkWords(shown.why, shown.months))
    return [
        TheirWords(field=str(field), label=labels[field], value=value, words=value or NOTHING)
        for field, value in kept.items()
        if value != mine[field]
    ]
