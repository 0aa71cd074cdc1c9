"""
The people of the demo. They are Django users without a password: who is who is chosen in the bar of every page.

Rasa and Jonas work in the same company. The trainer teaches all of them. Staff of the site open every course without
being enrolled.
"""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Person:
    """Somebody whom the demo can be seen as. `about` says in few words who that is."""

    username: str
    first_name: str
    last_name: str
    about: Promise

    @property
    def full_name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"


LEARNERS = (
    Person("rasa", "Rasa", "Petraitienė", _("owner of a bakery")),
    Person("jonas", "Jonas", "Kazlauskas", _("employee of the same bakery")),
    Person("elena", "Elena", "Marinova", _("manager of a hotel")),
    Person("marek", "Marek", "Nowak", _("consultant")),
)
TRAINER = Person("trainer", "Laima", "Ozola", _("trainer"))
SITE_STAFF = Person("site-staff", "Ona", "Balsienė", _("staff of the site, not enrolled"))
NOT_ENROLLED = frozenset({SITE_STAFF.username})
"""Everybody else takes part in every course of the demo."""


def make_users() -> None:
    """Make a Django user of everybody who does not have one yet."""
    for person in (*LEARNERS, TRAINER, SITE_STAFF):
        make_user(person.username, person.first_name, person.last_name)


def make_user(username: str, first_name: str, last_name: str) -> None:
    """Make a Django user without a password, unless there is one of that name."""
    names = {"first_name": first_name, "last_name": last_name, "email": email_of(username)}
    user, is_new = get_user_model().objects.get_or_create(username=username, defaults=names)
    if is_new:
        user.set_unusable_password()
        user.save()


def email_of(username: str) -> str:
    """Return an address of the domain that is reserved for examples."""
    return f"{username}@example.com"


def user_named(username: str) -> AbstractBaseUser:
    """Return the Django user of that name. Raises DoesNotExist before `make_user`."""
    return get_user_model().objects.get(username=username)


def user_of(person: Person) -> AbstractBaseUser:
    """Return the person's Django user. Raises DoesNotExist before `make_users`."""
    return user_named(person.username)
