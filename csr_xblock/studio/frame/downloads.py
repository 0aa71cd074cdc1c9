"""Files that an author downloads from an editor, and their addresses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from csr_xblock.edge.protocols import CsrBlockProtocol
from csr_xblock.openedx.studio import author_handler_url

XML_TYPE = "application/xml"


@dataclass(frozen=True)
class File:
    """A file's name, its kind as a MIME type, and its bytes."""

    name: str
    content_type: str
    content: bytes


Download = Callable[[Any], File]
"""Makes a file from a block."""


def file_name(kind: str, name: str, ending: str) -> str:
    """Return a file's name with that of its unit or self-assessment: the file itself says nowhere whose it is."""
    return f"{kind}-{name}.{ending}" if name else f"{kind}.{ending}"


def download_url(block: CsrBlockProtocol, name: str) -> str:
    """Return the address of one of the block's downloads."""
    return f"{author_handler_url(block, 'download_content')}?what={name}"
