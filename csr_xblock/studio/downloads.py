"""A file that an author downloads from an editor."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class File:
    """A file's name, its kind as a MIME type, and its bytes."""

    name: str
    content_type: str
    content: bytes


Download = Callable[[Any], File]
"""Makes a file from a block."""
