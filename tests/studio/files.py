"""Brings a file into an editor as a browser does: checked first, applied with what the check has shown."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict

from csr_xblock.studio.frame.editor import CHECK, SAVE, Outcome, Saved, Screen, Sent, Shown, View
from csr_xblock.studio.frame.exchange import ExchangePage, ExchangeResult


def page(view: View) -> ExchangePage:
    """Return the page of a view."""
    assert isinstance(view.page, ExchangePage)
    return view.page


def bring(screen: Screen, block: Any, data: bytes | None, intent: str, **typed: str) -> Outcome:
    """Send a file."""
    sent = QueryDict(mutable=True)
    sent.update(typed)
    files = {} if data is None else {"file": SimpleUploadedFile("ours.xlsx", data)}
    return screen.submit(block, "", Sent(intent, sent, files, typed.get("version", "")))


def checked(screen: Screen, block: Any, data: bytes | None) -> ExchangeResult:
    """Return what the check of a file tells."""
    outcome = bring(screen, block, data, CHECK, version=page(screen.show(block, "")).version)
    assert isinstance(outcome, Shown)
    result = page(outcome.view).result
    assert result is not None
    return result


def applied(screen: Screen, block: Any, data: bytes) -> Outcome:
    """Check a file and press Apply."""
    version = page(screen.show(block, "")).version
    return bring(screen, block, data, SAVE, version=version, checked=checked(screen, block, data).checked)


def assert_applied(screen: Screen, block: Any, data: bytes) -> None:
    """Check a file, apply it, and see that it was."""
    outcome = applied(screen, block, data)
    assert isinstance(outcome, Saved), outcome.view.page
