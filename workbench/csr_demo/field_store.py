"""
Where the values of XBlock fields are kept: one row of `FieldValue` each.

Keys become text on the way in; parents and children become usage keys again on the way out, as in the LMS.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.db import transaction
from opaque_keys import OpaqueKey
from opaque_keys.edx.keys import UsageKey
from xblock.fields import Scope
from xblock.runtime import KeyValueStore

from csr_demo.models import FieldValue

Key = KeyValueStore.Key
MAX_KEPT_KEYS = 4096


class FieldStore(KeyValueStore):
    """
    Reads and writes field values. A key without a row raises KeyError, so that the field's default applies.

    A store lives as long as a request. It reads all values of an owner at once, or those of many owners that are asked
    for ahead, as the LMS's field cache does; what belongs to an owner is read again after a write to it.
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

    def read_ahead(self, owners: Iterable[OpaqueKey], user_id: int | None) -> None:
        """Read what authors have set for these owners, and what the person has stored there, in one statement."""
        users = {"", _text(user_id)}
        found: dict[tuple[str, str], dict[tuple[str, str], Any]]
        found = {(str(owner), user): {} for owner in owners for user in users}
        rows = FieldValue.objects.filter(owner__in={owner for owner, _user in found}, user__in=users)
        for owner, user, scope, name, value in rows.values_list("owner", "user", "scope", "name", "value"):
            found[owner, user][scope, name] = value
        # What was read or changed before stays: a store may hold changes that are forgotten with the request.
        self._read = found | self._read

    @staticmethod
    def owner_and_user(key: Key) -> tuple[str, str]:
        """Return what the field belongs to, and the person; '' for no owner and for what authors set."""
        return _text(key.block_scope_id), _text(key.user_id)


def _text(owner_or_user: object) -> str:
    return "" if owner_or_user is None else str(owner_or_user)


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
        return [_usage_key(child) for child in value]
    if key.scope == Scope.parent:
        return None if value is None else _usage_key(value)
    return value


@lru_cache(maxsize=MAX_KEPT_KEYS)
def _usage_key(text: str) -> UsageKey:
    """Return a usage key. Kept, because a key never changes, and to read one takes as long as to read four fields."""
    return UsageKey.from_string(text)
