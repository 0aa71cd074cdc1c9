"""The page of one disclosure: what is there already, what is missing, and whom to ask for the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.readiness.letters import LetterId
from csr_xblock.domain.readiness.readiness import DisclosureReadiness, FigureRow, ReadinessRow, RowState
from csr_xblock.presentation.country_names import country_name
from csr_xblock.presentation.evidence.piece_places import NOWHERE, PiecePlace, PiecePlaces
from csr_xblock.presentation.journey.screen_names import GOAL, GOALS, READINESS
from csr_xblock.presentation.readiness.disclosure_words import (
    disclosure_name,
    figure_name,
    not_ours_of,
    reading_words,
    standing_words,
    state_words,
)
from csr_xblock.presentation.readiness.readiness_address import letter_screen
from csr_xblock.presentation.vsme_file.cell_words import ask_words


@dataclass(frozen=True)
class ThereView:
    """Something that is there: what it is about, a sentence, and the note that shows it ('' for none)."""

    name: str
    sentence: str = ""
    note: str = ""


@dataclass(frozen=True)
class GapView:
    """Something that is missing: what it is about, why, a hint ('' for none), and where it is done."""

    name: str
    why: str
    hint: str
    place: PiecePlace


@dataclass(frozen=True)
class DisclosurePage:
    """The page. `not_asked` names questions that this self-assessment did not ask; `letter_url` is '' for nothing."""

    code: str
    name: str
    kind: str
    state: str
    told: tuple[str, ...]
    there: tuple[ThereView, ...]
    missing: tuple[GapView, ...]
    asks: tuple[str, ...]
    not_ours: tuple[str, ...]
    not_asked: tuple[str, ...]
    letter_url: str
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
            return PiecePlace(self.links.to(GOALS), _("Follow this figure"))
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
    code = disclosure.code
    profile = tuple(_profile(company)) if disclosure.from_profile else ()
    return DisclosurePage(
        code=code,
        name=disclosure_name(code),
        kind=one.state.value,
        state=state_words(one.state),
        told=standing_words(one),
        there=(*profile, *_there(one, words)),
        missing=(*_missing(one, words, questions), *_missing_figures(one, words, figures)),
        asks=tuple(ask_words(ask) for ask in disclosure.asks),
        not_ours=not_ours_of(disclosure),
        not_asked=tuple(_topics(one, words)),
        letter_url=links.to(letter_screen(LetterId.ANSWERS, [code])) if one.is_tellable else "",
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
    for figure in one.figures:
        if figure.newest is not None:
            yield ThereView(reading_words(figure.kpi, figure.newest, words))


def _missing(one: DisclosureReadiness, words: Instrument, places: PiecePlaces) -> Iterator[GapView]:
    for row in one.rows:
        if row.state in (RowState.SHOWN, RowState.NOT_APPLICABLE) or not words.has_item(row.item):
            continue
        item = words.item(row.item)
        why, hint = _why(row), item.evidence_hint if row.state is RowState.NO_NOTE else item.quick_win
        yield GapView(item.topic, why, hint, _place(row, item, places))


def _place(row: ReadinessRow, item: Item, places: PiecePlaces) -> PiecePlace:
    """Return where the question is answered; where that is only next time, it is not a note alone that is missing."""
    place = places.of_question(row.item, item.perspective)
    if row.state is RowState.NO_NOTE or row.item in places.drafted or row.item in places.again:
        return place
    return replace(place, words=_("Answer it in the next self-assessment"))


def _why(row: ReadinessRow) -> str:
    return {
        RowState.NO_NOTE: _("It is in place, but no note shows it: 20 characters or a link."),
        RowState.NOT_YET: _("Too little is in place to tell of it."),
        RowState.OPEN: _("Nobody has answered it yet."),
    }[row.state]


def _missing_figures(one: DisclosureReadiness, words: Instrument, places: FigurePlaces) -> Iterator[GapView]:
    for figure in one.figures:
        if not figure.is_there:
            yield GapView(figure_name(figure.kpi, words), _why_figure(figure), "", places.of(figure.kpi))


def _why_figure(figure: FigureRow) -> str:
    if figure.is_fresh:
        return _("The goal for it has no target yet.")
    if figure.newest is not None:
        return _("The newest reading is older than 12 months.")
    return _("There is no reading of it.")


def _topics(one: DisclosureReadiness, words: Instrument) -> Iterator[str]:
    for item in one.not_asked:
        if words.has_item(item):
            yield words.item(item).topic
