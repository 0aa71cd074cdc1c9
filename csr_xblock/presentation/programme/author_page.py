"""
What a trainer sees of a block in Studio: what it is, what must be mended and where, and in which languages it speaks.

Last stage before the template. What learners will see is rendered by the block itself and comes in as HTML.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.translation_state import ContentTranslation, content_translations, units_with_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.languages import NATIVE_NAMES
from csr_xblock.domain.questions.instrument import Instrument

ALL_PERCENT = 100


@dataclass(frozen=True)
class AuthorFault:
    """Something to mend: a sentence, the block it is about (its usage key as text), and the editor's screen."""

    sentence: str
    usage_key: str
    place: str = ""


@dataclass(frozen=True)
class LanguageState:
    """What learners read in one language. `is_complete`: nothing is shown in English instead."""

    code: str
    name: str
    interface: str
    questions: str
    units: str
    is_complete: bool


@dataclass(frozen=True)
class StartButton:
    """A start that a trainer may choose."""

    id: str
    title: str
    about: str


@dataclass(frozen=True)
class BeginButton:
    """A way to begin a block: what it says, and the editor's screen that it opens."""

    label: str
    place: str


@dataclass(frozen=True)
class OfferedStep:
    """A step of the start page that a programme could have."""

    title: str
    about: str
    time: str


@dataclass(frozen=True)
class StartPageOffer:
    """
    The start page with seven steps, for a programme that was begun before there was one.

    `shown` names what the programme's settings were when the page was made, for the handler at `url`.
    """

    steps: tuple[OfferedStep, ...]
    url: str
    shown: str


@dataclass(frozen=True)
class AuthorPage:
    """
    A block in Studio. `starts` are offered while a programme is empty; `facts` say in a line each what it is set to.

    `offer` is None where a start page leads through the programme already, or none could.

    `title` is '' where Studio's own heading says the same.

    `preview_html` is what learners will see, '' where the children stand below. `beginnings` are offered while nobody
    has begun the block.
    """

    prefix: str
    kind: str
    title: str
    facts: tuple[str, ...]
    faults: tuple[AuthorFault, ...]
    notes: tuple[str, ...]
    languages: tuple[LanguageState, ...]
    usage_key: str
    preview_html: str = ""
    starts: tuple[StartButton, ...] = ()
    start_url: str = ""
    beginnings: tuple[BeginButton, ...] = ()
    offer: StartPageOffer | None = None


def language_states(
    spoken: Iterable[str], units: tuple[UnitId, ...], instrument: Instrument | None = None
) -> tuple[LanguageState, ...]:
    """
    Return the state of every language of the package: interface, questions, and the texts of these packaged units.

    `spoken` are the languages of the interface. Parts that the block does not have are ''; one without questions has no
    `instrument`.
    """
    known = frozenset(spoken)
    states = []
    for content in content_translations(instrument or packaged_instrument()):
        with_text = units_with_text(units, content.language)
        is_spoken = content.language in known
        has_words = not content.own and content.percent >= ALL_PERCENT
        states.append(
            LanguageState(
                code=content.language,
                name=NATIVE_NAMES[content.language],
                interface=_("translated") if is_spoken else _("in English"),
                questions="" if instrument is None else _questions(content),
                units=_units(with_text, len(units)) if units else "",
                is_complete=is_spoken and (has_words or instrument is None) and with_text == len(units),
            )
        )
    return tuple(states)


def _questions(content: ContentTranslation) -> str:
    if content.own == content.texts:
        return _("as you wrote them")
    if content.own:
        sentence = _("{percent} % translated, your own words as you wrote them")
        return sentence.format(percent=content.percent)
    if content.percent >= ALL_PERCENT:
        return _("translated")
    return _("in English") if content.percent == 0 else _("{percent} % translated").format(percent=content.percent)


def _units(with_text: int, units: int) -> str:
    if with_text == units:
        return _("translated")
    if with_text == 0:
        return _("in English")
    sentence = ngettext(
        "%(done)d of %(all)d unit, the rest in English", "%(done)d of %(all)d units, the rest in English", units
    )
    return sentence % {"done": with_text, "all": units}
