"""LibreOffice, started for files when a test needs it."""

import os
import shutil
from collections.abc import Callable

import pytest

from tests.office.office import Office

HINT = "These tests need LibreOffice Calc and Writer: run `make test-office`, or name the program in SOFFICE_PATH."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands in this folder."""
    for item in items:
        if "tests/office/" in item.path.as_posix():
            item.add_marker(pytest.mark.office)


@pytest.fixture(scope="session")
def office_in(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Office]:
    """Return a way to LibreOffice in a country: one profile for each."""
    program = os.environ.get("SOFFICE_PATH") or shutil.which("soffice")
    if program is None:
        pytest.fail(HINT)
    made: dict[str, Office] = {}

    def office(locale: str) -> Office:
        if locale not in made:
            made[locale] = Office(program, tmp_path_factory.mktemp("office"), locale)
        return made[locale]

    return office


@pytest.fixture(scope="session")
def office(office_in: Callable[[str], Office]) -> Office:
    """Return LibreOffice as it is installed in most of our countries: with a comma in numbers."""
    return office_in("lt-LT")
