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
    """Reads and writes field values. A key without a row raises KeyError, so that the field's default applies."""

    def get(self, key: Key) -> Any:
        """Return the stored value."""
        try:
            value = FieldValue.objects.values_list("value", flat=True).get(**_columns(key))
        except FieldValue.DoesNotExist:
            raise KeyError(key.field_name) from None
        return _with_usage_keys(key, value)

    def set(self, key: Key, value: Any) -> None:
        """Keep the value."""
        FieldValue.objects.update_or_create(defaults={"value": _without_usage_keys(key, value)}, **_columns(key))

    def set_many(self, update_dict: Mapping[Key, Any]) -> None:
        """Keep all values or none."""
        with transaction.atomic():
            super().set_many(update_dict)

    def delete(self, key: Key) -> None:
        """Forget the value."""
        FieldValue.objects.filter(**_columns(key)).delete()

    def has(self, key: Key) -> bool:
        """Return whether a value is kept."""
        return FieldValue.objects.filter(**_columns(key)).exists()


def _columns(key: Key) -> dict[str, str]:
    return {
        "scope": key.scope.name,
        "owner": "" if key.block_scope_id is None else str(key.block_scope_id),
        "user": "" if key.user_id is None else str(key.user_id),
        "name": key.field_name,
    }


def _without_usage_keys(key: Key, value: Any) -> Any:
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
