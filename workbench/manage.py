#!/usr/bin/env python
"""
Runs Django's commands for the demo: `python workbench/manage.py runserver`.

Python puts this file's own folder first on the path, so `demo_settings` is found, while `import workbench` still
means the XBlock SDK.
"""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command that the command line names, with the settings of the demo."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "demo_settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
