"""The handler of reminders, mixed into the programme's block."""

from typing import cast

from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.presentation.reminders.reminder_choice import Wish
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.screens.reminders.choice_screen import are_offered
from csr_xblock.services.reminders.choose_reminders import ask_for_reminders, stop_own_reminders


class RemindersBlock:
    """What learners decide about mails."""

    @csr_handler(Caller.LEARNER, "wish")
    def choose_reminders(self, around: Surroundings, data: Json) -> Json:
        """Switch reminders of this programme on or off, in the language of the page."""
        key = work_key(around)
        if take.one_of(data, "wish", Wish) is Wish.OFF:
            stop_own_reminders(key)
            return {}
        programme = own_programme(around)
        is_offered = programme.is_journey and are_offered(cast("PlatformBlock", self))
        ask_for_reminders(key, programme.settings.usage_key, around.language, is_offered=is_offered)
        return {}
