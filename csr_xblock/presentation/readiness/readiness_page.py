"""The page that says of each disclosure whether it could be answered today."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.content.units.country_facts import CountryFact
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.readiness.letters import LetterId
from csr_xblock.domain.readiness.readiness import DisclosureReadiness, Readiness
from csr_xblock.domain.readiness.standard import Standard
from csr_xblock.domain.vsme_file.known import FROM_LEVEL
from csr_xblock.presentation.days import month_words
from csr_xblock.presentation.evidence.folder_address import FolderView, view_screen
from csr_xblock.presentation.journey.screen_names import EVIDENCE, VSME_FILE
from csr_xblock.presentation.readiness.disclosure_words import (
    counted_words,
    disclosure_name,
    standing_words,
    state_words,
)
from csr_xblock.presentation.readiness.readiness_address import disclosure_screen, letter_screen
from csr_xblock.presentation.scoring.scorecard_words import level_name

OMNIBUS, REGULATION, RECOMMENDATION = "eu-omnibus", "eu-voluntary-standard-regulation", "eu-vsme-recommendation"
"""The facts of countries.xml that the page tells, in this order."""


@dataclass(frozen=True)
class DisclosureLine:
    """A disclosure in the list. `kind` is a word of Readiness, `state` the same for people."""

    code: str
    name: str
    url: str
    kind: str
    state: str
    told: tuple[str, ...]


@dataclass(frozen=True)
class DisclosureGroup:
    """A module of the standard with its disclosures. `id` names its heading."""

    id: str
    title: str
    lines: tuple[DisclosureLine, ...]


@dataclass(frozen=True)
class LawFact:
    """What holds, in the words of a checked fact, with its source and its language ('' for the page's)."""

    text: str
    source: str
    language: str


@dataclass(frozen=True)
class ReadinessPage:
    """
    The page. `start_url` leads to the questions, '' once there are answers; `limits` says which limits there are.

    `has_to_tell`: a letter with answers has something in it. `from_level` names the level from which an answer counts.
    """

    prefix: str
    counts: tuple[str, ...]
    groups: tuple[DisclosureGroup, ...]
    start_url: str
    answers_url: str
    asks_url: str
    vsme_url: str
    folder_url: str
    no_note_url: str
    limits: str
    facts: tuple[LawFact, ...]
    as_of: str
    has_to_tell: bool
    from_level: str


def readiness_page(
    standard: Standard,
    found: Iterable[DisclosureReadiness],
    words: Instrument,
    facts: Iterable[CountryFact],
    links: Links,
    *,
    start_url: str,
    language: str,
) -> ReadinessPage:
    """
    Return the page. `words` is the instrument of the hand-in; `facts` are those of OMNIBUS, REGULATION and
    RECOMMENDATION, as far as they are shown.
    """
    every, prefix = tuple(found), f"csr{links.block}"
    return ReadinessPage(
        prefix=prefix,
        counts=tuple(_counts(every)),
        groups=(
            _group(f"{prefix}-basic", _("Basic module: B1 to B11"), every, links, is_basic=True),
            _group(f"{prefix}-more", _("Comprehensive module: C1 to C9"), every, links, is_basic=False),
        ),
        start_url=start_url,
        answers_url=links.to(letter_screen(LetterId.ANSWERS)),
        asks_url=links.to(letter_screen(LetterId.ASKS)),
        vsme_url=links.to(VSME_FILE),
        folder_url=links.to(EVIDENCE),
        no_note_url=links.to(view_screen(FolderView.NO_NOTE)),
        limits=_(
            "What a company may ask others for its own report is limited. Companies with up to 10 employees have a "
            "limit of their own, larger ones another. The points are not listed here, because we have not read the "
            "text of the act yet."
        ),
        facts=tuple(
            LawFact(one.text, one.source or "", "" if one.language == language else one.language) for one in facts
        ),
        as_of=_("As of %(month)s.") % {"month": month_words(standard.as_of)},
        has_to_tell=any(one.is_tellable for one in every),
        from_level=level_name(words, FROM_LEVEL),
    )


def _counts(found: tuple[DisclosureReadiness, ...]) -> Iterable[str]:
    for state in Readiness:
        count = sum(one.state is state for one in found)
        if count:
            yield counted_words(state, count)


def _group(
    group_id: str, title: str, found: Iterable[DisclosureReadiness], links: Links, *, is_basic: bool
) -> DisclosureGroup:
    lines = tuple(_line(one, links) for one in found if one.disclosure.is_basic is is_basic)
    return DisclosureGroup(group_id, title, lines)


def _line(one: DisclosureReadiness, links: Links) -> DisclosureLine:
    code = one.disclosure.code
    return DisclosureLine(
        code=code,
        name=disclosure_name(code),
        url=links.to(disclosure_screen(code)),
        kind=one.state.value,
        state=state_words(one.state),
        told=standing_words(one),
    )
