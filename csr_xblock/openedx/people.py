"""Where the platform keeps the names of its users."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import FieldDoesNotExist

PROFILE_NAME = ("profile__name",)
"""The LMS keeps one full name beside the account (common/djangoapps/student/models/user.py, UserProfile)."""

PROFILE: str = "profile"

FIRST_AND_LAST = ("first_name", "last_name")


def name_columns(user_model: Any = None) -> tuple[str, ...]:
    """Return the columns that together hold a user's name, as seen from the user's row. No query."""
    try:
        profile: Any = (user_model or get_user_model())._meta.get_field(PROFILE).related_model
        profile._meta.get_field("name")
    except FieldDoesNotExist:
        return FIRST_AND_LAST
    return PROFILE_NAME
