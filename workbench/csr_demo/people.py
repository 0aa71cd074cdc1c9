"""
The people of the demo. They are Django users without a password: who is who is chosen in the bar of every page.

Rasa and Jonas work in the same company. The trainer teaches all of them.
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

    @property
    def email(self) -> str:
        """An address of the domain that is reserved for examples."""
        return f"{self.username}@example.com"


LEARNERS = (
    Person("rasa", "Rasa", "Petraitienė", _("owner of a bakery")),
    Person("jonas", "Jonas", "Kazlauskas", _("employee of the same bakery")),
    Person("elena", "Elena", "Marinova", _("manager of a hotel")),
    Person("marek", "Marek", "Nowak", _("consultant")),
)
TRAINER = Person("trainer", "Laima", "Ozola", _("trainer"))


def make_users() -> None:
    """Make a Django user of everybody who does not have one yet."""
    user_class = get_user_model()
    for person in (*LEARNERS, TRAINER):
        user, is_new = user_class.objects.get_or_create(
            username=person.username,
            defaults={"first_name": person.first_name, "last_name": person.last_name, "email": person.email},
        )
        if is_new:
            user.set_unusable_password()
            user.save()


def user_of(person: Person) -> AbstractBaseUser:
    """Return the person's Django user. Raises DoesNotExist before `make_users`."""
    return get_user_model().objects.get(username=person.username)
