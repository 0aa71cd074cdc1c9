"""Some of what the platform mixes into every block, in the LMS and in Studio: its own fields and the block's place."""

from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlockMixin
from xblock.fields import Boolean, Dict, Scope, String


class PlatformFields(XBlockMixin):
    """Mixed into each block class. A block must neither clash with these nor write them as its own."""

    upstream = String(default=None, scope=Scope.settings)
    group_access = Dict(default={}, scope=Scope.settings)
    visible_to_staff_only = Boolean(default=False, scope=Scope.settings)
    hide_from_toc = Boolean(default=False, scope=Scope.settings)

    @property
    def location(self) -> UsageKey:
        """The block's key, under the name by which `xblock.utils` asks for it."""
        return self.scope_ids.usage_id
