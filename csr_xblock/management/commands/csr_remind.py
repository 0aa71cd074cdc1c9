"""`manage.py csr_remind`: send the mails of today to people who asked to be reminded."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from csr_xblock.openedx.site_settings import REMINDERS, reminders_are_on, site_address
from csr_xblock.screens.reminders.send_reminders import Outcome, Run


class RemindCommand(BaseCommand):
    """Made for a timer, once a day: it may be stopped, repeated and run twice at once, and prints counts alone."""

    help = (
        "Send a mail to people who asked to be reminded and for whom something waits: at most one a week to each. "
        "docs/privacy.md says more."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what can be asked."""
        parser.add_argument("--dry-run", action="store_true", help="only count")

    def handle(self, *args: Any, **options: Any) -> None:
        """Send, or count what would be sent."""
        if not reminders_are_on():
            self.stdout.write(f"{REMINDERS} is not on: nothing is sent.")
            return
        if not site_address():
            raise CommandError("LMS_ROOT_URL is not set: a mail would have no link that stops it, so none is sent.")
        is_trial = bool(options["dry_run"])
        counts = Run(timezone.localdate(), is_trial).go()
        self.stdout.write(f"{'Would be sent' if is_trial else 'Sent'}: {counts[Outcome.SENT]}.")
        for outcome in (Outcome.NOTHING, Outcome.NOT_THERE, Outcome.TAKEN, Outcome.FAILED):
            self.stdout.write(f"Not sent, {outcome}: {counts[outcome]}.")


Command = RemindCommand
"""Django looks for this name in each module of commands."""
