"""`manage.py runserver`: prepare the demo, then serve it."""

from typing import Any

from django.contrib.staticfiles.management.commands.runserver import Command as StaticFilesRunserver
from django.core.management import call_command


class Command(StaticFilesRunserver):
    """Django's development server with scenarios and people in place before the first page."""

    def inner_run(self, *args: Any, **options: Any) -> None:
        """Prepare and serve; runs again after each change of a Python file."""
        call_command("load_scenarios", stdout=self.stdout, stderr=self.stderr)
        call_command("seed_demo", stdout=self.stdout, stderr=self.stderr)
        host = f"[{self.addr}]" if self._raw_ipv6 else self.addr
        self.stdout.write(f"CSR Step by Step is running at http://{host}:{self.port}/")
        super().inner_run(*args, **options)
