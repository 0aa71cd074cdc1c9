"""The map of stakeholders as its page shows it: proposals, groups with their talks, and what comes first."""

from dataclasses import dataclass

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.stakeholders.stakeholder_group import (
    EARLIEST_DAY,
    LATEST_DAY,
    MAX_GROUPS,
    MAX_NAME_CHARACTERS,
    MAX_TEXT_CHARACTERS,
)
from csr_xblock.domain.stakeholders.stakeholder_map import StakeholderMap
from csr_xblock.presentation.draft_names import draft_name
from csr_xblock.presentation.stakeholders.group_view import GroupView, MapPlace, group_view
from csr_xblock.presentation.stakeholders.stakeholder_words import (
    field_labels,
    groups_words,
    proposal_name,
    strength_words,
    talks_words,
)


@dataclass(frozen=True)
class MapUrls:
    """The addresses of the handlers, each '' where nothing may be kept."""

    add: str
    save: str
    save_talk: str
    remove: str
    put_back: str


@dataclass(frozen=True)
class ProposalView:
    """A proposed group: one tap on its name puts it on the map."""

    slug: str
    name: str


@dataclass(frozen=True)
class MapLink:
    """A link to something about the map."""

    title: str
    url: str


@dataclass(frozen=True)
class MapPage:
    """
    The whole page. Without addresses it is read-only.

    `first` leads to the groups of which one answer is "very": with these it pays to talk first. `labels` are the names
    of the fields, `strengths` the answers to "how strongly?". `draft_key` begins the names of what a browser keeps
    until it is saved. `unit` is the learning unit about this, None where the programme has none.
    """

    prefix: str
    urls: MapUrls
    draft_key: str
    today: str
    proposals: tuple[ProposalView, ...]
    groups: tuple[GroupView, ...]
    groups_words: str
    talks_words: str
    first: tuple[MapLink, ...]
    labels: dict[str, str]
    strengths: tuple[tuple[str, str], ...]
    unit: MapLink | None = None
    most_name: int = MAX_NAME_CHARACTERS
    most_text: int = MAX_TEXT_CHARACTERS
    earliest: str = EARLIEST_DAY.isoformat()
    latest: str = LATEST_DAY.isoformat()
    most_groups: int = MAX_GROUPS

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be saved from here."""
        return not self.urls.save

    @property
    def is_full(self) -> bool:
        """Whether no more groups are taken."""
        return sum(not one.is_removed for one in self.groups) >= self.most_groups

    def group(self, slug: str) -> GroupView:
        """Return the view of a group that is there."""
        return next(one for one in self.groups if one.slug == slug)


def map_page(
    the_map: StakeholderMap, place: MapPlace, urls: MapUrls, key: AssessmentKey | None, unit: MapLink | None = None
) -> MapPage:
    """Return the page of a map. `key` is whose browser may keep drafts."""
    groups = tuple(group_view(one, place) for one in the_map.groups)
    return MapPage(
        prefix=place.prefix,
        urls=urls,
        draft_key="" if key is None else draft_name(key, "stakeholders"),
        today=place.today.isoformat(),
        proposals=tuple(ProposalView(one.value, proposal_name(one)) for one in the_map.proposals),
        groups=groups,
        groups_words=groups_words(the_map.group_count),
        talks_words=talks_words(the_map),
        first=tuple(MapLink(one.name, f"#{one.id}") for one in groups if one.is_close and not one.is_removed),
        labels={str(field): label for field, label in field_labels().items()},
        strengths=tuple((one.value, words) for one, words in strength_words().items()),
        unit=unit,
    )
