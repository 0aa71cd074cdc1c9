"""
Where the values of XBlock fields are kept: one row of `FieldValue` each.

Keys become text on the way in; parents and children become usage keys again on the way out, as in the LMS.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from opaque_keys.edx.keys import UsageKey
from xblock.fields import Scope
from xblock.runtime import KeyValueStore

from csr_demo.models import FieldValue

Key = KeyValueStore.Key


class FieldStore(KeyValueStore):
    """
    Reads and writes field values. A key without a row raises KeyError, so that the field's default applies.

    A store lives as long as a request. It reads all values of an owner at once, as the LMS's field cache does.
    """

    def __init__(self) -> None:
        self._read: dict[tuple[str, str], dict[tuple[str, str], Any]] = {}

    def get(self, key: Key) -> Any:
        """Return the stored value."""
        try:
            value = self.values_of(key)[key.scope.name, key.field_name]
        except KeyError:
            raise KeyError(key.field_name) from None
        return _with_usage_keys(key, value)

    def set(self, key: Key, value: Any) -> None:
        """Keep the value."""
        FieldValue.objects.update_or_create(defaults={"value": without_usage_keys(key, value)}, **_columns(key))
        self._read.pop(self.owner_and_user(key), None)

    def set_many(self, update_dict: Mapping[Key, Any]) -> None:
        """Keep all values or none."""
        with transaction.atomic():
            super().set_many(update_dict)

    def delete(self, key: Key) -> None:
        """Forget the value."""
        FieldValue.objects.filter(**_columns(key)).delete()
        self._read.pop(self.owner_and_user(key), None)

    def has(self, key: Key) -> bool:
        """Return whether a value is kept."""
        return (key.scope.name, key.field_name) in self.values_of(key)

    def values_of(self, key: Key) -> dict[tuple[str, str], Any]:
        """Return all values of the key's owner, as read in this request, by scope and name."""
        owner, user = self.owner_and_user(key)
        if (owner, user) not in self._read:
            rows = FieldValue.objects.filter(owner=owner, user=user).values_list("scope", "name", "value")
            self._read[owner, user] = {(scope, name): value for scope, name, value in rows}
        return self._read[owner, user]

    @staticmethod
    def owner_and_user(key: Key) -> tuple[str, str]:
        """Return what the field belongs to, and the person; '' for no owner and for what authors set."""
        return (
            "" if key.block_scope_id is None else str(key.block_scope_id),
            "" if key.user_id is None else str(key.user_id),
        )


def _columns(key: Key) -> dict[str, str]:
    owner, user = FieldStore.owner_and_user(key)
    return {"scope": key.scope.name, "owner": owner, "user": user, "name": key.field_name}


def without_usage_keys(key: Key, value: Any) -> Any:
    """Return a value as JSON can hold it: usage keys as text."""
    if key.scope == Scope.children:
        return [str(child) for child in value]
    if key.scope == Scope.parent:
        return None if value is None else str(value)
    return value


def _with_usage_keys(key: Key, value: Any) -> Any:
    if key.scope == Scope.children:
        return [UsageKey.from_string(child) for child in value]
    if key.scope == Scope.parent:
        return None if value is None else UsageKey.from_string(value)
    return value
