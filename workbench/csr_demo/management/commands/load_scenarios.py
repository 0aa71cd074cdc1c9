"""`manage.py load_scenarios`: make the blocks of the scenario files."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from xblock.plugin import PluginMissingError

from csr_demo.scenarios import load_scenario, read_catalogue


class Command(BaseCommand):
    """Makes the blocks of every scenario that has none yet, or of all after a change of the files."""

    help = "Make the blocks of the scenario files that have none yet."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the option to read all files again."""
        parser.add_argument("--replace", action="store_true", help="read all files again; what learners did is kept")

    def handle(self, *args: Any, replace: bool = False, **options: Any) -> None:
        """Load the scenarios; one whose block types are not there is named and left out."""
        for scenario in read_catalogue():
            try:
                is_new = load_scenario(scenario, replace=replace)
            except PluginMissingError as error:
                self.stderr.write(f"{scenario.name}: left out, because no block type {error} is installed.")
            except ImportError as error:
                self.stderr.write(f"{scenario.name}: left out, because a block cannot be imported ({error}).")
            else:
                if is_new:
                    self.stdout.write(f"{scenario.name}: loaded")
