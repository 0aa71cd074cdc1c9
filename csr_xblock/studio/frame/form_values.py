"""What the forms of an editor take and give: values, and the kind of block that they are about."""

from collections.abc import Mapping
from typing import Any, TypeVar

from csr_xblock.edge.protocols import CsrBlockProtocol

EditedBlockType = TypeVar("EditedBlockType", bound=CsrBlockProtocol)
"""The kind of block that a form, a screen or an editor is for."""

FormValues = dict[str, Any]
"""Values by field name, as a form shows or has cleaned them."""

SentData = Mapping[str, Any] | None
"""What a browser sent, None for a form that is shown for the first time."""

SentFiles = Any
"""The files that a browser sent by field name, None for none; Django wants a kind of its own."""
