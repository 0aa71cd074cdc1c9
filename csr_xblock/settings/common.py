"""
The defaults of our settings in the LMS. The platform calls `plugin_settings` at the end of its own common settings, and
what an operator has written (in a YAML file, or in a plugin of Tutor) comes after it and wins.

Read before Django is set up, so it imports nothing.
"""

from typing import Any

DEFAULTS = {"CSR_XBLOCK_REMINDERS": False}
"""Reminders are off: an institution decides that its learners may be written to, and then each learner does."""


def plugin_settings(settings: Any) -> None:
    """Put each default into the platform's settings that nobody has set."""
    for name, value in DEFAULTS.items():
        if not hasattr(settings, name):
            setattr(settings, name, value)
