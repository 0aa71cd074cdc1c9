"""
The platform's record of what is complete. It is kept in the LMS only, and on sites that want it.

The runtimes of Studio and of the workbench offer no service for it. Source: edx-completion, services.py.
"""

from collections.abc import Sequence
from typing import Protocol

from csr_xblock.openedx.blocks import PlatformBlock, UsageKey
from csr_xblock.openedx.speaking import in_hosts_language

SERVICE = "completion"


class CompletableBlock(PlatformBlock, Protocol):
    """A block whose completion is told by itself."""

    def emit_completion(self, completion_percent: float) -> None:
        """Tell how complete the block is, 0..1."""
        ...


@in_hosts_language
def tell_completion(block: CompletableBlock, share: float) -> None:
    """Tell how complete a block is for the person in front of the screen, 0..1."""
    if block.runtime.service(block, SERVICE) is not None:
        block.emit_completion(share)


@in_hosts_language
def known_completion(block: PlatformBlock, keys: Sequence[UsageKey]) -> dict[UsageKey, float] | None:
    """
    Return how complete blocks are for the person, 0..1 by key; None where completion is not kept.

    One query of the platform's. What it does not know of is missing.
    """
    service = block.runtime.service(block, SERVICE)
    if service is None or not service.completion_tracking_enabled():
        return None
    known: dict[UsageKey, float] = service.get_completions(list(keys))
    return known
