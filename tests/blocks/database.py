"""What is kept in our tables, to see that nothing was changed, and how often they were asked."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext


def kept() -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table of ours."""
    return {
        model.__name__: list(model.objects.order_by("pk").values())
        for model in apps.get_app_config("csr_xblock").get_models()
    }


def queries_of(action: Callable[[], object]) -> list[str]:
    """Return the statements on our tables that an action makes."""
    with CaptureQueriesContext(connection) as captured:
        action()
    return [query["sql"] for query in captured.captured_queries if "csr_xblock_" in query["sql"]]
