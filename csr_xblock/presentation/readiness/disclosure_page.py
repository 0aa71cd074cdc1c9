"""The page of one disclosure: what is there already, what is missing, and whom to ask for the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.readiness.letters import LetterId
from csr_xblock.domain.readiness.readiness import DisclosureReadiness, FigureRow, ReadinessRow, RowState
from csr_xblock.domain.vsme_file.known import FROM_LEVEL
from csr_xblock.presentation.country_names import country_name
from csr_xblock.presentation.evidence.piece_places import NOWHERE, PiecePlace, PiecePlaces
from csr_xblock.presentation.goals.goals_page import MORE
from csr_xblock.presentation.journey.screen_names import GOAL, GOALS, READINESS
from csr_xblock.presentation.questions.route import START
from csr_xblock.presentation.readiness.disclosure_words import (
    disclosure_name,
    figure_name,
    not_ours_of,
    reading_words,
    standing_words,
    state_words,
)
from csr_xblock.presentation.readiness.readiness_address import letter_screen
from csr_xblock.presentation.scoring.scorecard_words import level_name
from csr_xblock.presentation.vsme_file.cell_words import ask_words

GAPS = (RowState.NO_NOTE, RowState.NOT_YET, RowState.OPEN)
"""What a question can lack, what is nearest to ready first."""


@dataclass(frozen=True)
class ThereView:
    """Something that is there: what it is about, a sentence, and the note that shows it ('' for none)."""

    name: str
    sentence: str = ""
    note: str = ""


@dataclass(frozen=True)
class GapView:
    """Something that is missing: what it is about, a hint ('' for none), a note of today's, and where it is done."""

    name: str
    hint: str
    place: PiecePlace
    note: str = ""


@dataclass(frozen=True)
class GapGroup:
    """What is missing for the same reason. `place` is where all of it is done, NOWHERE where each says where."""

    why: str
    place: PiecePlace
    gaps: tuple[GapView, ...]


@dataclass(frozen=True)
class DisclosurePage:
    """
    The page. `not_asked` names questions that this self-assessment did not ask; `letter_url` is '' for nothing.

    `is_for_later`: something waits for the next self-assessment, which begins with what was handed in.
    """

    code: str
    name: str
    kind: str
    state: str
    told: tuple[str, ...]
    there: tuple[ThereView, ...]
    missing: tuple[GapGroup, ...]
    asks: tuple[str, ...]
    not_ours: tuple[str, ...]
    not_asked: tuple[str, ...]
    letter_url: str
    is_for_later: bool
    back_url: str
    prefix: str


@dataclass(frozen=True)
class FigurePlaces:
    """Where figures are read. `links` are those of the programme, `goals` the numbers of goals by their figures."""

    links: Links
    goals: Mapping[str, int]
    has_plan: bool

    def of(self, kpi: str) -> PiecePlace:
        """Return where a figure is read, or where a goal for it is taken; nowhere in a programme without the plan."""
        if not self.has_plan:
            return NOWHERE
        goal = self.goals.get(kpi)
        if goal is None:
            return PiecePlace(self.links.to(f"{GOALS}/{MORE}/{kpi}"), _("Follow this figure"))
        return PiecePlace(self.links.to(f"{GOAL}/{goal}"), _("Write down a reading"))


def disclosure_page(
    one: DisclosureReadiness,
    words: Instrument,
    company: CompanyFacts,
    questions: PiecePlaces,
    figures: FigurePlaces,
) -> DisclosurePage:
    """Return the page. `words` is the instrument of the hand-in in the page's language."""
    disclosure, links = one.disclosure, figures.links
    code, missing = disclosure.code, (*_missing(one, words, questions), *_missing_figures(one, words, figures))
    profile = tuple(_profile(company)) if disclosure.from_profile else ()
    return DisclosurePage(
        code=code,
        name=disclosure_name(code),
        kind=one.state.value,
        state=state_words(one.state),
        told=standing_words(one),
        there=(*profile, *_there(one, words)),
        missing=missing,
        asks=tuple(ask_words(ask) for ask in disclosure.asks),
        not_ours=not_ours_of(disclosure),
        not_asked=tuple(_topics(one, words)),
        letter_url=links.to(letter_screen(LetterId.ANSWERS, [code])) if one.is_tellable else "",
        is_for_later=not questions.is_first and _waits(one, questions),
        back_url=links.to(READINESS),
        prefix=f"csr{links.block}",
    )


def _profile(company: CompanyFacts) -> Iterator[ThereView]:
    if company.employees is not None:
        words = ngettext("%(count)d employee", "%(count)d employees", company.employees)
        yield ThereView(_("From your profile"), words % {"count": company.employees})
    if company.country:
        yield ThereView(_("From your profile"), country_name(company.country))


def _there(one: DisclosureReadiness, words: Instrument) -> Iterator[ThereView]:
    for row in one.rows:
        if row.level is not None and row.state in (RowState.SHOWN, RowState.NO_NOTE) and words.has_item(row.item):
            item = words.item(row.item)
            yield ThereView(item.topic, item.anchors.text(row.level), row.note)
        elif row.is_note_alone and words.has_item(row.item):
            yield ThereView(words.item(row.item).topic, note=row.note)
    for figure in one.figures:
        if figure.newest is not None:
            yield ThereView(reading_words(figure.kpi, figure.newest, words))


def _missing(one: DisclosureReadiness, words: Instrument, places: PiecePlaces) -> Iterator[GapGroup]:
    """Yield the questions that lack something, by what that is: the same sentence and link stand there once."""
    for state in GAPS:
        rows = [row for row in one.rows if row.state is state and words.has_item(row.item)]
        if not rows:
            continue
        later = _later(state, places)
        is_together = all(places.is_for_later(row.item) for row in rows)
        gaps = tuple(_gap(row, words.item(row.item), places, NOWHERE if is_together else later) for row in rows)
        yield GapGroup(_why(state, words), later if is_together else NOWHERE, gaps)


def _gap(row: ReadinessRow, item: Item, places: PiecePlaces, later: PiecePlace) -> GapView:
    hint = item.evidence_hint if row.state is RowState.NO_NOTE else item.quick_win
    place = later if places.is_for_later(row.item) else places.of_question(row.item, item.perspective)
    return GapView(item.topic, hint, place, row.note)


def _waits(one: DisclosureReadiness, places: PiecePlaces) -> bool:
    """Return whether a question of it can be answered in the next self-assessment only."""
    return any(row.state in GAPS and places.is_for_later(row.item) for row in one.rows)


def _later(state: RowState, places: PiecePlaces) -> PiecePlace:
    """Return where all of them are answered: what was handed in stays as it is, and the next one begins with it."""
    if places.is_first:
        words = _("Answer in the self-assessment")
    elif state is RowState.NO_NOTE:
        words = _("Write a note in the next self-assessment")
    else:
        words = _("Answer in the next self-assessment")
    return PiecePlace(places.inner.to(START), words)


def _why(state: RowState, words: Instrument) -> str:
    if state is RowState.NOT_YET:
        return _("Too little is in place yet: an answer counts from “%(level)s” on") % {
            "level": level_name(words, FROM_LEVEL)
        }
    return {
        RowState.NO_NOTE: _("In place, but no note shows it: 20 characters or a link"),
        RowState.OPEN: _("Not answered yet"),
    }[state]


def _missing_figures(one: DisclosureReadiness, words: Instrument, places: FigurePlaces) -> Iterator[GapGroup]:
    lacking = [figure for figure in one.figures if not figure.is_there]
    for why in dict.fromkeys(_why_figure(figure) for figure in lacking):
        of_it = [figure for figure in lacking if _why_figure(figure) == why]
        yield GapGroup(why, NOWHERE, tuple(GapView(figure_name(it.kpi, words), "", places.of(it.kpi)) for it in of_it))


def _why_figure(figure: FigureRow) -> str:
    if figure.is_fresh:
        return _("The goal for it has no target yet")
    if figure.newest is not None:
        return _("The newest reading is older than 12 months")
    return _("No reading yet")


def _topics(one: DisclosureReadiness, words: Instrument) -> Iterator[str]:
    for item in one.not_asked:
        if words.has_item(item):
            yield words.item(item).topic
