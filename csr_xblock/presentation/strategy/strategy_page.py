"""The screen with the strategy map: the picture, how far it is, and the list of links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument, Perspective
from csr_xblock.domain.strategy.company_link import (
    MAX_MONTHS,
    MAX_OWN_LINKS,
    MAX_REASON_CHARACTERS,
    LinkEnds,
)
from csr_xblock.domain.strategy.company_map import CompanyLink, looked_at
from csr_xblock.presentation.draft_names import draft_name
from csr_xblock.presentation.strategy.strategy_picture import StrategyPicture, strategy_picture
from csr_xblock.presentation.strategy.strategy_words import (
    field_labels,
    link_title,
    months_words,
    progress_words,
    state_words,
)


@dataclass(frozen=True)
class StrategyUrls:
    """The addresses of the handlers, each '' where nothing may be kept."""

    decide: str
    save: str
    add: str
    remove: str


@dataclass(frozen=True)
class LinkView:
    """
    A link of the list. `state` is open, confirmed or dropped, `state_words` the same in words. `note` says what came
    between a tap and its saving.
    """

    id: str
    slug: str
    title: str
    why: str
    months: str
    months_number: int
    state: str
    state_words: str
    revision: int
    is_proposed: bool
    is_feedback: bool
    note: str = ""


@dataclass(frozen=True)
class LinkGroup:
    """Links of the list: those of the own three, without an area, or those that begin in an area."""

    id: str
    area: Perspective | None
    links: tuple[LinkView, ...]


@dataclass(frozen=True)
class GoalChoice:
    """The goals of an area that an own link may name, as pairs of id and title."""

    title: str
    goals: tuple[tuple[ObjectiveId, str], ...]


@dataclass(frozen=True)
class MapProgress:
    """How many proposals are decided, in words and as a part of a bar's width."""

    sentence: str
    percent: int


@dataclass(frozen=True)
class StrategyPage:
    """The whole screen. Without addresses it is read-only. `draft_key` begins the names of what a browser keeps."""

    prefix: str
    urls: StrategyUrls
    draft_key: str
    home_url: str
    picture: StrategyPicture
    progress: MapProgress
    groups: tuple[LinkGroup, ...]
    choices: tuple[GoalChoice, ...]
    labels: dict[str, str]
    most_reason: int = MAX_REASON_CHARACTERS
    most_months: int = MAX_MONTHS
    most_own: int = MAX_OWN_LINKS

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be saved from here."""
        return not self.urls.decide

    @property
    def has_priorities(self) -> bool:
        """Whether the list begins with links of the own three."""
        return any(group.area is None for group in self.groups)

    def link(self, ends: LinkEnds) -> LinkView | None:
        """Return a link of the list, None for one that is not there."""
        return next((one for group in self.groups for one in group.links if one.slug == str(ends)), None)

    def group_of(self, area: str) -> LinkGroup:
        """Return the links that begin in an area."""
        return next(one for one in self.groups if one.area is not None and one.area.id == area)


def strategy_page(
    words: Instrument,
    links: Sequence[CompanyLink],
    priorities: frozenset[ObjectiveId],
    prefix: str,
    urls: StrategyUrls,
    key: AssessmentKey | None,
    home_url: str = "",
) -> StrategyPage:
    """Return the screen. `words` are the questions in the reader's language, `key` whose browser may keep drafts."""
    return StrategyPage(
        prefix=prefix,
        urls=urls,
        draft_key="" if key is None else draft_name(key, "strategy"),
        home_url=home_url,
        picture=strategy_picture(words, links, priorities),
        progress=map_progress(links),
        groups=tuple(_groups(words, links, priorities, prefix)),
        choices=tuple(_choices(words)),
        labels={str(field): label for field, label in field_labels().items()},
    )


def map_progress(links: Sequence[CompanyLink]) -> MapProgress:
    """Return how far the company is with what is proposed."""
    done, proposed = looked_at(links), sum(1 for link in links if link.is_proposed)
    return MapProgress(progress_words(done, proposed), 100 * done // max(1, proposed))


def with_note(link: LinkView, note: str) -> LinkView:
    """Return a link with what is said beside it."""
    return replace(link, note=note)


def _groups(
    words: Instrument, links: Sequence[CompanyLink], priorities: frozenset[ObjectiveId], prefix: str
) -> Iterable[LinkGroup]:
    """Return the links of the own three first, then the others by the area in which they begin."""
    first = [link for link in links if link.touches(priorities)]
    if first:
        yield LinkGroup(f"{prefix}-own-three", None, tuple(_view(words, link, prefix) for link in first))
    area_of = {objective.id: objective.perspective for objective in words.objectives}
    for area in words.perspectives:
        found = [link for link in links if area_of[link.ends.source] == area.id and link not in first]
        yield LinkGroup(f"{prefix}-from-{area.id}", area, tuple(_view(words, link, prefix) for link in found))


def _view(words: Instrument, link: CompanyLink, prefix: str) -> LinkView:
    return LinkView(
        id=f"{prefix}-{link.ends}",
        slug=str(link.ends),
        title=link_title(words, link.ends),
        why=link.why,
        months=months_words(link.months),
        months_number=link.months,
        state=link.state.value,
        state_words=state_words(link),
        revision=link.revision,
        is_proposed=link.is_proposed,
        is_feedback=link.is_feedback,
    )


def _choices(words: Instrument) -> Iterable[GoalChoice]:
    for area in words.perspectives:
        goals = tuple((one.id, one.title) for one in words.objectives if one.perspective == area.id)
        if goals:
            yield GoalChoice(area.title, goals)
