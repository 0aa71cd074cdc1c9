"""The screen of the hunt: a box for each area with a question, and the lines that were found."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.hunt.good_things import MAX_CHARACTERS, MOST_GOOD_THINGS, GoodThing
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument, Perspective
from csr_xblock.presentation.draft_names import draft_name
from csr_xblock.presentation.hunt.hunt_words import hunt_prompt


@dataclass(frozen=True)
class HuntLine:
    """A line as it is kept; the empty one stands for all that are to be added."""

    name: str = ""
    text: str = ""
    revision: int = 0


@dataclass(frozen=True)
class HuntBox:
    """
    The box of an area, `color` as #rrggbb. `label` names its fields, `prompt` is the question that helps to find them.

    The box of lines whose area the questionnaire has no more has neither area nor prompt: nothing is added there.
    """

    area: str
    title: str
    color: str
    prompt: str
    label: str
    lines: tuple[HuntLine, ...]


@dataclass(frozen=True)
class HuntPage:
    """
    The screen. `draft_key` names what this browser keeps of the learner until it is sent.

    `found` says how many there are, `found_words` the same with {count} to be filled in.
    """

    prefix: str
    save_url: str
    draft_key: str
    home_url: str
    boxes: tuple[HuntBox, ...]
    found: str
    found_words: str
    found_count: int
    most: int = MOST_GOOD_THINGS
    max_characters: int = MAX_CHARACTERS
    empty: HuntLine = HuntLine()


def hunt_page(
    found: tuple[GoodThing, ...],
    words: Instrument,
    key: AssessmentKey,
    *,
    prefix: str,
    save_url: str,
    home_url: str,
) -> HuntPage:
    """Return the screen. `words` is the questionnaire in use, in the reader's language."""
    known = {area.id for area in words.perspectives}
    others = [one for one in found if one.area not in known]
    return HuntPage(
        prefix=prefix,
        save_url=save_url,
        draft_key=draft_name(key, "hunt"),
        home_url=home_url,
        boxes=(*(_box(area, found) for area in words.perspectives), *([_left_over(others)] if others else [])),
        found=_found(str(len(found))),
        found_words=_found("{count}"),
        found_count=len(found),
    )


def _found(count: str) -> str:
    return _("%(count)s of %(most)s found") % {"count": count, "most": MOST_GOOD_THINGS}


def _box(area: Perspective, found: Iterable[GoodThing]) -> HuntBox:
    return HuntBox(
        area.id,
        area.title,
        area.color,
        hunt_prompt(area.id),
        _("A good thing that you do: %(area)s") % {"area": area.title},
        _lines(one for one in found if one.area == area.id),
    )


def _left_over(found: Iterable[GoodThing]) -> HuntBox:
    title = _("From an area that is not asked about any more")
    return HuntBox("", title, "", "", title, _lines(found))


def _lines(found: Iterable[GoodThing]) -> tuple[HuntLine, ...]:
    return tuple(HuntLine(one.name, one.text, one.revision) for one in found)
