"""
What happens when an account goes: the platform retires it, or somebody deletes it.

The receivers raise what goes wrong. The platform's retirement then reports the step as failed and does it again, and a
deletion in the administration is undone.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models.signals import pre_delete

from csr_xblock.openedx.site_settings import retirement_way
from csr_xblock.services.people.forget_person import retire_person

DELETED = "csr_xblock.forget_deleted_account"


def retire_account(sender: object, user: Any, **others: object) -> None:
    """Delete or pseudonymise what is kept about a user whom the platform retires (USER_RETIRE_LMS_MISC)."""
    retire_person(user.pk, retirement_way())


def forget_deleted_account(sender: object, instance: Any, **others: object) -> None:
    """Do the same before a user is deleted: the cascade alone would leave the company and what trainers wrote."""
    retire_person(instance.pk, retirement_way())


def watch_accounts() -> None:
    """Let every deletion of a user go through here, that of the administration and of a queryset as well."""
    pre_delete.connect(forget_deleted_account, sender=get_user_model(), dispatch_uid=DELETED)
