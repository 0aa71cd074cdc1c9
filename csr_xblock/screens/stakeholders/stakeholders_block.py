"""The handlers of the map of stakeholders, mixed into the programme. Who may change it is asked under the lock."""

from typing import cast

from csr_xblock.domain.stakeholders.stakeholder_group import GroupField
from csr_xblock.domain.stakeholders.talk import TalkField
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.stakeholders.map_changes import take_addition, take_group, take_removal, take_return, take_talk


class StakeholdersBlock:
    """Owners and managers, and whoever is alone in a company, change the company's map."""

    @csr_handler(Caller.LEARNER, "slug", "name")
    def add_stakeholder(self, around: Surroundings, data: Json) -> Json:
        """Put a group on the map."""
        return take_addition(_block(self), around, data)

    @csr_handler(Caller.LEARNER, "slug", "revision", *GroupField)
    def save_stakeholder(self, around: Surroundings, data: Json) -> Json:
        """Keep what the form says of a group."""
        return take_group(_block(self), around, data)

    @csr_handler(Caller.LEARNER, "group", "slug", "revision", *TalkField)
    def save_talk(self, around: Surroundings, data: Json) -> Json:
        """Keep a talk with a group."""
        return take_talk(_block(self), around, data)

    @csr_handler(Caller.LEARNER, "what", "group", "slug", "revision", "talks")
    def remove_from_map(self, around: Surroundings, data: Json) -> Json:
        """Take a group or a talk away; it can be put back for a day."""
        return take_removal(_block(self), around, data)

    @csr_handler(Caller.LEARNER, "what", "group", "slug")
    def put_back_on_map(self, around: Surroundings, data: Json) -> Json:
        """Put back what was just removed."""
        return take_return(_block(self), around, data)


def _block(block: StakeholdersBlock) -> PlatformBlock:
    return cast("PlatformBlock", block)
