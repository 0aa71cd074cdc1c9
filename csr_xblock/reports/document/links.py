"""Addresses as a DOCX can hold them: office programs call a file broken if one of its links is no address."""

import re
from urllib.parse import quote, urlsplit

from csr_xblock.content.units.sanitising import URL_SCHEMES

KEPT = "/:?#@!$&'()*+,;=~-._%"
LOOSE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?")
MAIL = "mailto"


def written_address(address: str) -> str | None:
    """Return an address as it may stand in a file, None for one of another kind than ours or with no right form."""
    address = address.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in URL_SCHEMES:
        return None
    if parts.scheme.lower() == MAIL:
        return _quoted(address) if "@" in parts.path else None
    host = _host(parts.netloc)
    if host is None:
        return None
    rest = parts._replace(scheme="", netloc="").geturl()
    return f"{parts.scheme.lower()}://{host}{_quoted(rest)}"


def _host(written: str) -> str | None:
    try:
        host = written.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return host if HOST.fullmatch(host) else None


def _quoted(text: str) -> str:
    return LOOSE_PERCENT.sub("%25", quote(text, safe=KEPT))
