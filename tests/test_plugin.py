"""What the platform's plugin mechanism reads of the app: the shape of `plugin_app`, its addresses and its defaults."""

import subprocess
import sys
from importlib import import_module
from types import ModuleType, SimpleNamespace

import pytest
from django.urls import include, re_path, resolve, reverse

from csr_xblock.apps import CsrXBlockConfig
from csr_xblock.openedx.site_settings import check_site_settings
from csr_xblock.settings.common import DEFAULTS, plugin_settings

PLUGIN = CsrXBlockConfig.plugin_app
KNOWN = {"url_config", "settings_config", "signals_config", "view_context_config"}
"""edx_django_utils/plugins/constants.py; a key with another name is passed over in silence."""


def test_platform_knows_every_part() -> None:
    """And Studio gets neither addresses nor settings, although it has the app."""
    assert {*PLUGIN} <= KNOWN
    assert [["lms.djangoapp"]] * 3 == [list(projects) for projects in PLUGIN.values()]


def test_addresses_are_included_as_the_platform_includes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """edx_django_utils/plugins/plugin_urls.py: a namespace, the app's name, a regex, and a module of the package."""
    config = PLUGIN["url_config"]["lms.djangoapp"]
    assert isinstance(config, dict)
    assert {"namespace", "regex", "relative_path"} == {*config}
    module = f"{CsrXBlockConfig.name}.{config['relative_path']}"
    pattern = re_path(config["regex"], include((module, CsrXBlockConfig.name), namespace=config["namespace"]))
    urls = ModuleType("urls_of_the_lms")
    urls.urlpatterns = [pattern]  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, urls.__name__, urls)
    address = reverse("csr_xblock:stop_reminders", args=["a.b-_"], urlconf=urls.__name__)

    assert "/csr/reminders/stop/a.b-_" == address
    assert "stop_reminders" == resolve(address, urlconf=urls.__name__).url_name


def test_defaults_give_way_to_what_an_operator_has_written() -> None:
    """The platform calls it before the operator's file, and again wherever else."""
    config = PLUGIN["settings_config"]["lms.djangoapp"]
    assert {"common": {"relative_path": "settings.common"}} == config
    assert plugin_settings is import_module("csr_xblock.settings.common").plugin_settings
    untouched, written = SimpleNamespace(), SimpleNamespace(CSR_XBLOCK_REMINDERS=True)
    for settings in (untouched, written):
        plugin_settings(settings)

    assert DEFAULTS == vars(untouched)
    assert (False, True) == (untouched.CSR_XBLOCK_REMINDERS, written.CSR_XBLOCK_REMINDERS)


def test_defaults_are_read_before_django_is_set_up() -> None:
    """Settings are read first of all, and neither edx-django-utils nor the platform is needed."""
    script = "import sys, csr_xblock.settings.common; assert 'django' not in sys.modules"

    subprocess.run([sys.executable, "-c", script], check=True)


def test_value_that_nobody_knows_is_an_error_of_the_check(settings: SimpleNamespace) -> None:
    """A word such as "false" would be true in many a program."""
    settings.CSR_XBLOCK_REMINDERS = "false"
    assert ["csr_xblock.E003"] == [found.id for found in check_site_settings(None)]
    settings.CSR_XBLOCK_REMINDERS = True

    assert [] == check_site_settings(None)
