"""
The layout: a floor is a folder directly below csr_xblock, and on it a name leads to one place.

What imports what is held by the contracts in pyproject.toml; here stands what they cannot see.
"""

import ast
from collections import defaultdict
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "csr_xblock"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.relative_to(PACKAGE).parts)
FLOORS = sorted({path.relative_to(PACKAGE).parts[0] for path in SOURCES if path.parent != PACKAGE})
MOST_MODULES = 20
MOST_AT_THE_ROOT = 8


def _modules(folder: Path) -> list[Path]:
    return [path for path in SOURCES if folder in path.parents and path.stem not in ("__init__", "__main__")]


def _named_twice(places: list[tuple[str, Path]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, path in places:
        found[name].append(str(path.relative_to(PACKAGE)))
    return {name: paths for name, paths in found.items() if len(paths) > 1}


def _classes(path: Path) -> list[str]:
    return [one.name for one in ast.parse(path.read_text()).body if isinstance(one, ast.ClassDef)]


@pytest.mark.parametrize("floor", FLOORS)
def test_a_module_name_stands_for_one_place_on_its_floor(floor: str) -> None:
    """Editors and tracebacks show the last part of a name."""
    assert {} == _named_twice([(path.stem, path) for path in _modules(PACKAGE / floor)])


@pytest.mark.parametrize("floor", FLOORS)
def test_a_class_name_stands_for_one_thing_on_its_floor(floor: str) -> None:
    """Two things of one name end in one file sooner or later, and one of them under an alias."""
    assert {} == _named_twice([(name, path) for path in _modules(PACKAGE / floor) for name in _classes(path)])


def test_no_folder_is_a_corridor() -> None:
    """Who looks for a subject reads a folder's list at one glance."""
    counted = {
        folder: sum(path.parent == folder for path in _modules(folder)) for folder in {p.parent for p in SOURCES}
    }

    assert {} == {str(folder): count for folder, count in counted.items() if count > MOST_MODULES}
    assert counted[PACKAGE] <= MOST_AT_THE_ROOT


def test_texts_are_marked_with_words_that_the_collector_knows() -> None:
    """A text behind another name never reaches the translators, and stays English for everybody."""
    renamed = [
        f"{path.relative_to(PACKAGE)}: {one.name} as {one.asname}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for one in node.names
        if one.asname not in (None, "_")
    ]

    assert [] == renamed


def test_imports_name_the_whole_place() -> None:
    """A module can be moved with one search, and the contracts read the same names as people do."""
    relative = [
        str(path.relative_to(PACKAGE))
        for path in SOURCES
        for one in ast.walk(ast.parse(path.read_text()))
        if isinstance(one, ast.ImportFrom) and one.level
    ]

    assert [] == relative
