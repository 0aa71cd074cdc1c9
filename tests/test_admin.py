"""What operators see of our tables in the platform's administration: to look up, never to change."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import RequestFactory, modify_settings
from django.urls import ResolverMatch

from csr_xblock import models
from tests.learners import assess, key_of
from tests.urls import nothing

FREE_TEXTS = {"reason", "evidence", "task_evidence", "monday_note", "trainer_note", "document", "name", "text"} | {
    "group_name", "expectations", "dialogue", "with_whom", "heard",
    "title", "why", "responsible", "participants", "figure_name", "risk",
    "task", "to_name", "expected_change",
}  # fmt: skip


@pytest.fixture
def admins() -> Iterator[dict[str, Any]]:
    """Give the registered pages by the name of their model; only the LMS has the administration installed."""
    with modify_settings(INSTALLED_APPS={"append": ["django.contrib.admin", "django.contrib.messages"]}):
        from django.contrib import admin

        yield {model.__name__: page for model, page in admin.site._registry.items()}


def test_every_table_can_be_looked_up(admins: dict[str, Any]) -> None:
    """Support must be able to tell what is kept, all of it."""
    assert {*models.__all__} <= {*admins}


@pytest.mark.django_db
def test_nothing_can_be_changed(admins: dict[str, Any]) -> None:
    """Not even by a superuser: submitted attempts never change, and drafts have their own way."""
    request = RequestFactory().get("/")
    request.user = get_user_model()(is_superuser=True, is_staff=True)

    allowed = {
        name: (
            admins[name].has_add_permission(request),
            admins[name].has_change_permission(request),
            admins[name].has_delete_permission(request),
            admins[name].has_view_permission(request),
        )
        for name in models.__all__
    }

    assert dict.fromkeys(models.__all__, (False, False, False, True)) == allowed


def test_no_page_shows_words_of_learners_or_trainers(admins: dict[str, Any]) -> None:
    """Whoever looks for one row must not read anybody's notes on the way, nor on its own page."""
    request = RequestFactory().get("/")
    request.user = get_user_model()(is_superuser=True, is_active=True)
    lists = {name: {*admins[name].list_display, *admins[name].search_fields} for name in models.__all__}
    pages = {name: {*admins[name].get_fields(request)} for name in models.__all__}

    assert {name: set() for name in models.__all__} == {name: lists[name] & FREE_TEXTS for name in lists}
    assert {"InstrumentVersion": {"document"}} == {
        name: pages[name] & FREE_TEXTS for name in pages if pages[name] & FREE_TEXTS
    }


@pytest.mark.django_db
@pytest.mark.parametrize("is_superuser", [True, False])
def test_only_whoever_may_delete_accounts_may_delete_what_belongs_to_them(
    admins: dict[str, Any], is_superuser: bool
) -> None:
    """The page of an account asks every table's own page, which allows no deletion of single rows (see above)."""
    request = RequestFactory().post("/admin/auth/user/1/delete/")
    request.user = get_user_model().objects.create(username="support", is_superuser=is_superuser, is_staff=True)
    request.resolver_match = ResolverMatch(nothing, (), {}, url_name="auth_user_delete")

    assert dict.fromkeys(models.__all__, is_superuser) == {
        name: admins[name].has_delete_permission(request) for name in models.__all__
    }


@pytest.mark.django_db
def test_lists_can_be_sorted_searched_and_read(admins: dict[str, Any]) -> None:
    """A misspelt column would only fail in front of the operator."""
    assess(key_of(), {"fin-strategy-link": 1})
    request = RequestFactory().get("/", {"q": "1"})
    request.user = get_user_model()(is_superuser=True, is_staff=True)

    for name in models.__all__:
        page = admins[name]
        changelist = page.get_changelist_instance(request)
        list(changelist.get_queryset(request))
        assert not page.check()


def test_an_attempts_page_tells_the_company_after_the_attempt(admins: dict[str, Any]) -> None:
    """The facts are inherited columns, which Django would put first."""
    request = RequestFactory().get("/")
    request.user = get_user_model()(is_superuser=True, is_active=True)

    fields = admins["AttemptRow"].get_fields(request)

    place = fields.index("submitted_at")
    assert fields[place : place + 5] == ["submitted_at", "employees", "country", "sector", "importance"]
