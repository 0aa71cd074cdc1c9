"""
The `user` service in the shape that the LMS gives it, so that blocks need not know where they run.

Source: DjangoXBlockUserService in edx-platform, common/djangoapps/xblock_django/user_service.py.
"""

import hashlib

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from opaque_keys.edx.keys import CourseKey
from xblock.reference.user_service import UserService, XBlockUser

from csr_demo.identity import CourseRole, Identity


class DemoUserService(UserService):
    """Tells a block of one course who is looking at it."""

    def __init__(self, identity: Identity, course_key: CourseKey) -> None:
        super().__init__()
        self._identity = identity
        self._course_key = course_key

    def get_current_user(self) -> XBlockUser:
        """Return the person; one who is not authenticated has neither name nor id."""
        user = self._identity.user
        xblock_user = XBlockUser(is_current_user=True)
        xblock_user.opt_attrs["edx-platform.is_authenticated"] = user.is_authenticated
        if user.is_authenticated:
            xblock_user.full_name = user.get_full_name()
            xblock_user.emails = [user.email]
            xblock_user.opt_attrs |= self._attributes(user)
        return xblock_user

    def get_anonymous_user_id(self, username: str, course_id: str) -> str | None:
        """Return the person's pseudonym in the course. As in the LMS, None unless staff ask."""
        user = get_user_model().objects.filter(username=username).first()
        if user is None or not self._identity.is_trainer:
            return None
        return _pseudonym(user, CourseKey.from_string(course_id))

    def get_user_by_anonymous_id(self, uid: str | None = None) -> AbstractBaseUser | None:
        """Return the user with this pseudonym in the course; the one who is looking if none is given."""
        if uid is None:
            return self._identity.user if self._identity.user.is_authenticated else None
        users = get_user_model().objects.all()
        return next((user for user in users if _pseudonym(user, self._course_key) == uid), None)

    def _attributes(self, user: AbstractBaseUser) -> dict[str, object]:
        language = self._identity.preferred_language
        return {
            "edx-platform.anonymous_user_id": _pseudonym(user, self._course_key),
            "edx-platform.request_country_code": None,
            "edx-platform.user_id": user.id,
            "edx-platform.username": user.username,
            "edx-platform.user_is_beta_tester": False,
            "edx-platform.user_is_global_staff": self._identity.role is CourseRole.SITE_STAFF,
            "edx-platform.user_is_staff": self._identity.is_trainer,
            "edx-platform.user_preferences": {"pref-lang": language} if language else {},
            "edx-platform.user_role": self._identity.role.in_lms,
        }


def _pseudonym(user: AbstractBaseUser, course_key: CourseKey) -> str:
    return hashlib.sha256(f"{course_key}|{user.id}".encode()).hexdigest()[:32]
