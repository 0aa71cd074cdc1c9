"""`manage.py csr_personal_data export|delete USERNAME`: what is kept about one person, to give or to delete."""

import argparse
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from csr_xblock.domain.people.personal_data import DataOwner, Retirement
from csr_xblock.openedx.site_settings import retirement_way
from csr_xblock.screens.people.own_data_file import HTML, JSON, WRITERS
from csr_xblock.services.people.export_person import export_person
from csr_xblock.services.people.forget_person import count_kept, retire_person

EXPORT, DELETE = "export", "delete"


class PersonalDataCommand(BaseCommand):
    """For requests that reach an operator by letter: what the learner's own page gives, and what retirement does."""

    help = (
        "Write everything that is kept about a user as JSON or HTML, or delete it as retirement does "
        "(CSR_XBLOCK_RETIREMENT). The account itself, grades and completion are the platform's and stay."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what can be asked."""
        parser.add_argument("what", choices=[EXPORT, DELETE])
        parser.add_argument("username", help="the user name on the platform; of a retired user the name of today")
        parser.add_argument("--format", choices=[JSON, HTML], default=JSON, help="of the export")
        parser.add_argument("--language", default="en", help="of the export as HTML")
        parser.add_argument("--output", type=Path, help="the file to write; without it, the export is printed")
        parser.add_argument("--dry-run", action="store_true", help="say what would be deleted, and delete nothing")
        parser.add_argument(
            "--keep-levels", action=argparse.BooleanOptionalAction, help="pseudonymise, whatever the site has set"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Export or delete. Raises CommandError for a user name that nobody has."""
        users = get_user_model()._default_manager
        user = users.filter(**{get_user_model().USERNAME_FIELD: options["username"]}).first()
        if user is None:
            raise CommandError(f"There is no user {options['username']!r}.")
        if options["what"] == EXPORT:
            self._export(user.pk, options)
        else:
            self._delete(user.pk, options)

    def _export(self, user_id: int, options: dict[str, Any]) -> None:
        _, write = WRITERS[options["format"]]
        content = write(export_person(user_id), options["language"])
        if options["output"] is None:
            self.stdout.write(content.decode())
        else:
            options["output"].write_bytes(content)
            self.stdout.write(f"Written: {options['output']}")

    def _delete(self, user_id: int, options: dict[str, Any]) -> None:
        way = _way(options["keep_levels"])
        counted = count_kept(DataOwner(user_id))
        for table, count in counted.items():
            self.stdout.write(f"{table}: {count}")
        if options["dry_run"]:
            self.stdout.write(f"Nothing was deleted ({way}).")
        else:
            retire_person(user_id, way)
            self.stdout.write(f"Deleted ({way}).")


def _way(keep_levels: bool | None) -> Retirement:
    if keep_levels is None:
        return retirement_way()
    return Retirement.PSEUDONYMISE if keep_levels else Retirement.DELETE


Command = PersonalDataCommand
"""Django looks for this name in each module of commands."""
