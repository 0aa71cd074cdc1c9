"""The handlers of the strategy map, mixed into the programme. Who may change it is asked under the lock."""

from typing import cast

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.strategy.company_link import LinkEnds, LinkField, LinkState, LinkWords, read_ends
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.strategy.link_work import keep_words, take_away, take_tap
from csr_xblock.services.strategy.decide_links import add_link, change_link


class StrategyBlock:
    """Owners and managers, and whoever is alone in a company, decide how its goals hang together."""

    @csr_handler(Caller.LEARNER, "slug", "decision", "revision")
    def decide_link(self, around: Surroundings, data: Json) -> Json:
        """Keep whether a proposed link is true for the company, or take that back."""
        decision = take.one_of(data, "decision", LinkState)
        return take_tap(_block(self), around, _ends(data), take.integer(data, "revision"), decision)

    @csr_handler(Caller.LEARNER, "slug", "revision", *LinkField)
    def save_link(self, around: Surroundings, data: Json) -> Json:
        """Keep the company's own words for a link, which is true for it then."""
        return keep_words(_block(self), around, change_link, _ends(data), take.integer(data, "revision"), _words(data))

    @csr_handler(Caller.LEARNER, "source", "target", "revision", *LinkField)
    def add_link(self, around: Surroundings, data: Json) -> Json:
        """Keep a link of the company's own."""
        ends = LinkEnds(ObjectiveId(take.text(data, "source")), ObjectiveId(take.text(data, "target")))
        return keep_words(_block(self), around, add_link, ends, take.integer(data, "revision"), _words(data))

    @csr_handler(Caller.LEARNER, "slug", "revision")
    def remove_link(self, around: Surroundings, data: Json) -> Json:
        """Delete a link of the company's own."""
        return take_away(_block(self), around, _ends(data), take.integer(data, "revision"))


def _ends(data: Json) -> LinkEnds:
    return read_ends(take.text(data, "slug"), "slug")


def _words(data: Json) -> LinkWords:
    return LinkWords(take.text(data, LinkField.WHY), take.optional_integer(data, LinkField.MONTHS))


def _block(block: StrategyBlock) -> PlatformBlock:
    return cast("PlatformBlock", block)
