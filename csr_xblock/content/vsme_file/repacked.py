"""
Writes the package anew: some parts changed, all others as they were, in the same order.

Nothing is written to a disk.
"""

from collections.abc import Mapping
from copy import copy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from csr_xblock.content.sheets.opening.package import Package


def repacked(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """
    Return the archive with other content for some entries, by their names in small letters.

    Raises InvalidContent for an archive that is too large unpacked, and zipfile's errors for a damaged one.
    """
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for member in package.members:
            entry = copy(member)
            entry.compress_type = ZIP_STORED if member.compress_type == ZIP_STORED else ZIP_DEFLATED
            # Sizes in the extra field are those of the old archive.
            entry.extra = b""
            content = changed.get(member.filename.lstrip("/").casefold())
            if content is not None:
                archive.writestr(entry, content)
                continue
            with archive.open(entry, "w") as opened:
                for chunk in package.chunks(member):
                    opened.write(chunk)
    return written.getvalue()
