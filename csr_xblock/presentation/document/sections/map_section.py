"""The strategy map: how the goals help each other, as a picture and in sentences."""

from collections.abc import Iterator, Sequence, Set

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.blocks import GoalMap, MapArea, MapGoal, MapLink
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.strategy.company_link import LinkState
from csr_xblock.domain.strategy.company_map import CompanyLink, company_map
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.writing import own_sentence, paragraph, section_of
from csr_xblock.presentation.journey.screen_names import STRATEGY_MAP
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.document.read_facts import DocumentFacts


def strategy_map(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the confirmed links; proposals that nobody has decided are hypotheses and stay out."""
    links = confirmed_links(facts, words)
    missing = []
    if facts.has(Step.STRATEGY) and not links:
        missing.append(
            MissingPart(_("Look at how your goals help each other, and confirm what is true for you."), STRATEGY_MAP)
        )
    return section_of(
        SectionId.MAP,
        (
            paragraph(_lead(links)),
            _picture(links, facts, words) if links else None,
        ),
        missing,
    )


def confirmed_links(facts: DocumentFacts, words: DocumentWords) -> list[CompanyLink]:
    """Return the links that the company has confirmed, in the order of the questions, its own ones last."""
    if not facts.has(Step.STRATEGY):
        return []
    return [one for one in company_map(words.current, facts.links) if one.state is LinkState.CONFIRMED]


def link_line(link: CompanyLink, words: DocumentWords) -> str:
    """Return a link for the short form: the sentence that people understand first, then what helps what."""
    titles = {goal.id: goal.title for goal in words.current.objectives}
    both = helps_words(titles[link.ends.source], titles[link.ends.target])
    return _("%(why)s (%(link)s)") % {"link": both, "why": own_sentence(link.why)} if link.why else both


def links_title() -> str:
    """Return what stands above the links: the picture's caption, and the heading where there is no picture."""
    return _("How our goals help each other")


def helps_words(source: str, target: str) -> str:
    """Return two goals of which the first helps the second, as a heading of what is said of them."""
    # Translators: two goals; the first one helps the second one.
    return _("%(source)s → %(target)s") % {"source": source, "target": target}


def seen_words(months: int) -> str:
    """Return after how many months a link is seen."""
    if not months:
        return _("It shows at once.")
    sentence = ngettext("It shows after about a month.", "It shows after about %(count)s months.", months)
    return sentence % {"count": whole(months)}


def _lead(links: Sequence[CompanyLink]) -> str:
    if not links:
        return ""
    return ngettext(
        "As we see it, one of our goals helps another:",
        "As we see it, some of our goals help others:",
        len(links),
    )


def _picture(links: Sequence[CompanyLink], facts: DocumentFacts, words: DocumentWords) -> GoalMap:
    ends = {goal for one in links for goal in (one.ends.source, one.ends.target)}
    first = {one.objective for one in facts.priorities}
    return GoalMap(
        links_title(),
        tuple(_areas(ends | first, first, words)),
        tuple(
            MapLink(one.ends.source, one.ends.target, own_sentence(one.why), one.months, seen_words(one.months))
            for one in links
        ),
    )


def _areas(shown: Set[ObjectiveId], first: Set[ObjectiveId], words: DocumentWords) -> Iterator[MapArea]:
    for area in words.current.perspectives:
        goals = tuple(
            MapGoal(one.id, one.title, one.id in first)
            for one in sorted(words.current.objectives, key=lambda goal: goal.order)
            if one.perspective == area.id and one.id in shown
        )
        if goals:
            yield MapArea(area.title, area.color, goals)
