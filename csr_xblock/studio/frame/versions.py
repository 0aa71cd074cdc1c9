"""
Which state of a block a form began from, so that of two trainers who edit the same thing the second is told.

A version is a short word that changes with the values it is made of. Two saves that reach two servers of Studio within
the same few milliseconds are not told apart: the platform itself keeps the one that is written last.
"""

import json
from hashlib import sha256

from csr_xblock.studio.frame.editor import Sent

VERSION_CHARACTERS = 16


def version_of(*values: object) -> str:
    """Return the version of some values: those that a form shows and changes, and no others."""
    written = json.dumps(values, default=repr, sort_keys=True, ensure_ascii=False)
    return sha256(written.encode()).hexdigest()[:VERSION_CHARACTERS]


def is_outdated(sent: Sent, current: str) -> bool:
    """Return whether what the form began from has changed since."""
    return bool(sent.version) and sent.version != current
