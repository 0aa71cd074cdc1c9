"""Where Studio's requests read and write fields: only the block that a handler belongs to is kept afterwards."""

from typing import Any

from opaque_keys.edx.keys import UsageKey

from csr_demo.field_store import FieldStore, Key, without_usage_keys
from csr_demo.keys import definition_of


class StudioStore(FieldStore):
    """
    Keeps what authors set on one block, and forgets everything else with the request.

    So it is in Studio: after a handler `update_item` writes the handler's own block, and nobody writes the others. With
    no block nothing is kept, as in a preview and for people who may not write.
    """

    def __init__(self, kept: UsageKey | None = None) -> None:
        super().__init__()
        self._kept = set() if kept is None else {(str(kept), ""), (str(definition_of(kept)), "")}

    def set(self, key: Key, value: Any) -> None:
        """Keep the value, or remember it until the request ends."""
        if self.owner_and_user(key) in self._kept:
            super().set(key, value)
        else:
            self.values_of(key)[key.scope.name, key.field_name] = without_usage_keys(key, value)

    def delete(self, key: Key) -> None:
        """Forget the value for good, or until the request ends."""
        if self.owner_and_user(key) in self._kept:
            super().delete(key)
        else:
            self.values_of(key).pop((key.scope.name, key.field_name), None)
