"""`manage.py csr_purge`: delete what is older than CSR_XBLOCK_RETENTION_DAYS, and companies that nobody belongs to."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from csr_xblock.openedx.site_settings import RETENTION, retention_days, retirement_way
from csr_xblock.services.people.purge import Purged, count_purge, purge


class PurgeCommand(BaseCommand):
    """Made for a timer: it may be stopped, repeated and run twice at once, and says what it has done."""

    help = (
        "Delete the data of learners who have done nothing in a course for CSR_XBLOCK_RETENTION_DAYS, old entries of "
        "the trainers' log about nobody, and companies that nobody belongs to. docs/privacy.md says more."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what can be asked."""
        parser.add_argument("--dry-run", action="store_true", help="only count")

    def handle(self, *args: Any, **options: Any) -> None:
        """Purge, or count what would be purged."""
        days = retention_days()
        if days is None:
            self.stdout.write(f"{RETENTION} is not set: nothing is old.")
        before = None if days is None else timezone.now() - timedelta(days=days)
        if options["dry_run"]:
            self._tell("Would delete", count_purge(before))
        else:
            self._tell("Deleted", purge(before, retirement_way()))

    def _tell(self, verb: str, purged: Purged) -> None:
        self.stdout.write(
            f"{verb}: {purged.learners} learners in courses, {purged.decisions} entries of the log, "
            f"{purged.companies} companies that nobody belongs to."
        )


Command = PurgeCommand
"""Django looks for this name in each module of commands."""
