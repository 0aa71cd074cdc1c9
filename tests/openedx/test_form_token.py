"""The platform's word for a form that is sent without scripts."""

import sys
from types import SimpleNamespace

import pytest
from django.test import RequestFactory

from csr_xblock.openedx.form_token import form_token


def test_the_word_is_that_of_the_current_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the browser is sent the cookie that goes with it."""
    request = RequestFactory().get("/")
    monkeypatch.setitem(sys.modules, "crum", SimpleNamespace(get_current_request=lambda: request))

    token = form_token()

    assert len(token) == 64
    assert request.META["CSRF_COOKIE_NEEDS_UPDATE"]


def test_there_is_none_without_a_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a command, and where the platform does not tell."""
    monkeypatch.setitem(sys.modules, "crum", SimpleNamespace(get_current_request=lambda: None))
    assert form_token() == ""
    monkeypatch.delitem(sys.modules, "crum")
    assert form_token() == ""
