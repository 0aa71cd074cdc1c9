"""`manage.py csr_personal_data export|delete USERNAME`: what is kept about one person, to give or to delete."""

import argparse
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from csr_xblock.domain.languages import ENGLISH
from csr_xblock.domain.people.personal_data import DataOwner, Retirement
from csr_xblock.openedx.language import available_languages
from csr_xblock.openedx.site_settings import retirement_way
from csr_xblock.screens.people.own_data_file import HTML, JSON, WRITERS
from csr_xblock.services.people.export_person import export_person
from csr_xblock.services.people.forget_person import count_kept, retire_person

EXPORT, DELETE = "export", "delete"
OPTIONS_OF: dict[str, dict[str, bool | None]] = {
    EXPORT: {"--format": None, "--language": None, "--output": None},
    DELETE: {"--dry-run": False, "--keep-levels": None},
}
"""What may be asked of each, and its value where nothing is asked."""


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
        parser.add_argument("--format", choices=[JSON, HTML], help=f"of the export; {JSON} if unset")
        parser.add_argument(
            "--language", choices=sorted(available_languages()), help=f"of the export as HTML; {ENGLISH} if unset"
        )
        parser.add_argument("--output", type=Path, help="the file to write; without it, the export is printed")
        parser.add_argument("--dry-run", action="store_true", help="say what would be deleted, and delete nothing")
        parser.add_argument(
            "--keep-levels", action=argparse.BooleanOptionalAction, help="pseudonymise, whatever the site has set"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Export or delete. Raises CommandError for a user name that nobody has, and for an option of the other one."""
        _refuse_options_of_the_other(options)
        users = get_user_model()._default_manager
        user = users.filter(**{get_user_model().USERNAME_FIELD: options["username"]}).first()
        if user is None:
            raise CommandError(f"There is no user {options['username']!r}.")
        if options["what"] == EXPORT:
            self._export(user.pk, options)
        else:
            self._delete(user.pk, options)

    def _export(self, user_id: int, options: dict[str, Any]) -> None:
        _, write = WRITERS[options["format"] or JSON]
        content = write(export_person(user_id), options["language"] or ENGLISH)
        if options["output"] is None:
            self.stdout.write(content.decode())
        else:
            try:
                options["output"].write_bytes(content)
            except OSError as error:
                raise CommandError(f"{options['output']} cannot be written: {error.strerror}.") from error
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


def _refuse_options_of_the_other(options: dict[str, Any]) -> None:
    """Raise CommandError: somebody who deletes with --output believes that a copy is kept."""
    what = options["what"]
    other = OPTIONS_OF[DELETE if what == EXPORT else EXPORT]
    wrong = [name for name, unset in other.items() if options[name[2:].replace("-", "_")] is not unset]
    if wrong:
        raise CommandError(f"{what!r} has no {', '.join(wrong)}. Nothing was done.")


def _way(keep_levels: bool | None) -> Retirement:
    if keep_levels is None:
        return retirement_way()
    return Retirement.PSEUDONYMISE if keep_levels else Retirement.DELETE


Command = PersonalDataCommand
"""Django looks for this name in each module of commands."""
