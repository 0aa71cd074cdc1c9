"""Writes the strategy document as JSON: the blocks that every form shows, and what version it is. See docs/files.md."""

import json
from datetime import datetime

from csr_xblock.domain.document.document_data import document_data
from csr_xblock.domain.document.document_file import DocumentFile
from csr_xblock.domain.document.kept_version import VersionHead

FORMAT, VERSION = "csr-xblock strategy document", 1


def document_json(file: DocumentFile) -> bytes:
    """Return the file: UTF-8, indented, moments as ISO 8601 with their zone. `version` is null for today's document."""
    asked = file.asked_with
    content = {
        "format": FORMAT,
        "format_version": VERSION,
        "made_at": file.made_at.isoformat(),
        "version": None if file.head is None else _version(file.head),
        "self_assessment": {
            "handed_in_at": _moment(file.rests_on.handed_in_at),
            "instrument": None if asked is None else {"id": asked.instrument, "version": asked.version},
        },
        "document": document_data(file.document),
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _version(head: VersionHead) -> dict[str, object]:
    return {
        "number": head.number,
        "kept_at": head.made_at.isoformat(),
        "what_has_changed": head.note,
        "approved_by": head.approved_by or None,
        "approved_at": _moment(head.approved_at),
    }


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
