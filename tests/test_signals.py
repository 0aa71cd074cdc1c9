"""An account that goes: the platform's retirement finds our receiver by its name, and deletion is seen as well."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.checks import run_checks
from django.dispatch import Signal

from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.questions.retired_tables import RetiredAttempt
from tests.learners import learner_of
from tests.people import ABOUT_NOBODY, everything, live

USER_RETIRE_LMS_MISC = Signal()
"""Stands in for the platform's (openedx/core/djangoapps/user_api/accounts/signals.py); it is sent with the user."""


@pytest.fixture
def retirement() -> Signal:
    """Return the signal, connected as the platform connects what a plugin asks for (edx_django_utils.plugins)."""
    config = apps.get_app_config("csr_xblock")
    signals: Any = config.plugin_app["signals_config"]["lms.djangoapp"]
    module = import_module(f"{config.name}.{signals['relative_path']}")
    for receiver in signals["receivers"]:
        assert receiver["signal_path"].endswith(".accounts.signals.USER_RETIRE_LMS_MISC")
        function = getattr(module, receiver["receiver_func_name"])
        USER_RETIRE_LMS_MISC.connect(function, dispatch_uid=receiver["dispatch_uid"])
    return USER_RETIRE_LMS_MISC


def tables_with_rows() -> set[str]:
    """Return which tables hold anything besides questionnaires."""
    return {name for name, rows in everything(ABOUT_NOBODY).rows.items() if rows}


@pytest.mark.django_db
def test_retirement_deletes_unless_said_otherwise(retirement: Signal) -> None:
    """The user's row stays on the platform; ours go. The platform may ask twice."""
    live()
    rasa = get_user_model().objects.get(username="rasa")

    retirement.send(sender=object(), user=rasa)
    retirement.send(sender=object(), user=rasa)

    assert {"csr_xblock_trainerdecision"} == tables_with_rows()
    assert get_user_model().objects.filter(pk=rasa.pk).exists()


@pytest.mark.django_db
def test_retirement_keeps_levels_where_the_site_pseudonymises(retirement: Signal, settings: Any) -> None:
    """Once, however often the platform asks."""
    settings.CSR_XBLOCK_RETIREMENT = "pseudonymise"
    live()
    rasa = get_user_model().objects.get(username="rasa")

    retirement.send(sender=object(), user=rasa)
    retirement.send(sender=object(), user=rasa)

    assert {"csr_xblock_trainerdecision", "csr_xblock_retiredattempt"} == tables_with_rows()
    assert 2 == RetiredAttempt.objects.count()


@pytest.mark.django_db
def test_retired_trainers_are_taken_out_of_the_log(retirement: Signal) -> None:
    """Their account stays on the platform, so no cascade does it."""
    live()

    retirement.send(sender=object(), user=get_user_model().objects.get(username="laima"))

    assert {(None, learner_of().user_id)} == set(TrainerDecision.objects.values_list("trainer_id", "learner_id"))


@pytest.mark.django_db
def test_a_failure_is_told_to_the_platform(retirement: Signal, monkeypatch: pytest.MonkeyPatch) -> None:
    """It then reports the step as failed and tries again; nothing is half deleted."""
    live()
    before = everything()
    monkeypatch.setattr("csr_xblock.results.people.erasure_store._erase_company_rows", 1 / 1)

    with pytest.raises(TypeError):
        retirement.send(sender=object(), user=get_user_model().objects.get(username="rasa"))

    assert everything() == before


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("CSR_XBLOCK_RETIREMENT", "delete", []),
        ("CSR_XBLOCK_RETIREMENT", "pseudonymise", []),
        ("CSR_XBLOCK_RETIREMENT", "anonymise", ["csr_xblock.E001"]),
        ("CSR_XBLOCK_RETENTION_DAYS", None, []),
        ("CSR_XBLOCK_RETENTION_DAYS", 730, []),
        ("CSR_XBLOCK_RETENTION_DAYS", 29, ["csr_xblock.E002"]),
        ("CSR_XBLOCK_RETENTION_DAYS", 100_000_000, ["csr_xblock.E002"]),
        ("CSR_XBLOCK_RETENTION_DAYS", True, ["csr_xblock.E002"]),
        ("CSR_XBLOCK_RETENTION_DAYS", "730", ["csr_xblock.E002"]),
    ],
)
def test_a_setting_that_nobody_knows_is_told_at_the_start(
    settings: Any, name: str, value: object, found: list[str]
) -> None:
    """An operator who has mistyped a word must not believe that it is in effect."""
    setattr(settings, name, value)

    assert found == [message.id for message in run_checks() if str(message.id).startswith("csr_xblock.")]
