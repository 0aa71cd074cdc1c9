"""`manage.py seed_demo`: make the people of the demo and what they have done so far."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from csr_demo.seed import seed_demo


class Command(BaseCommand):
    """Fills the demo; running it again changes nothing."""

    help = "Make the people of the demo and what they have done so far. Can be run again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Fill the demo, in one go or not at all."""
        with transaction.atomic():
            seed_demo()
