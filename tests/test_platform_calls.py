"""
All that knows the platform stands in `csr_xblock/openedx`: imports of its packages, and calls of a block's runtime.
There, each function that calls it does so in the platform's own language.

What imports what among our own is held by the contracts in pyproject.toml; here stands what they cannot see.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "csr_xblock"
OUTSIDE = sorted(
    path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in ("openedx", "migrations")
)
PACKAGES = frozenset(
    {
        "cms",
        "common",
        "completion",
        "crum",
        "edx_ace",
        "edx_django_utils",
        "lms",
        "opaque_keys",
        "openedx",
        "organizations",
        "xmodule",
    }
)
"""Of the platform. XBlock itself is what the block classes are made of; its contract is in pyproject.toml."""

CALLS = frozenset(
    {
        "emit_completion",
        "get_block",
        "get_children",
        "get_parent",
        "handler_url",
        "local_resource_url",
        "publish",
        "render",
        "service",
    }
)
"""What the runtime and the platform's base classes offer to a block."""

OPENEDX = sorted((PACKAGE / "openedx").rglob("*.py"))
IN_HOSTS_LANGUAGE = "in_hosts_language"


def strays(source: str) -> Iterator[str]:
    """Yield what in a module belongs into `openedx`, with its line."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.split(".")[0] in PACKAGES]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in PACKAGES:
            names = [str(node.module)]
        elif isinstance(node, ast.Attribute) and (node.attr == "runtime" or node.attr in CALLS):
            names = [] if is_own_template(node) else [node.attr]
        yield from (f"{node.lineno}: {name}" for name in names)  # type: ignore[attr-defined]


def is_own_template(node: ast.Attribute) -> bool:
    """Return whether it is `engine.get_template(name).render`, which renders one of ours."""
    made = node.value.func if isinstance(node.value, ast.Call) else None
    return node.attr == "render" and isinstance(made, ast.Attribute) and made.attr == "get_template"


def callers_in_our_language(source: str) -> Iterator[str]:
    """Yield the functions of a module that call the platform in whatever language is active."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            yield from callers_in_our_language("\n".join(ast.unparse(one) for one in node.body))
        elif isinstance(node, ast.FunctionDef) and calls_platform(node) and not is_in_hosts_language(node):
            yield node.name


def is_in_hosts_language(function: ast.FunctionDef) -> bool:
    """Return whether a function is decorated with what gives the platform its language back."""
    return any(isinstance(one, ast.Name) and one.id == IN_HOSTS_LANGUAGE for one in function.decorator_list)


def calls_platform(function: ast.FunctionDef) -> bool:
    """Return whether a function uses a runtime, a call of it, or what it imports of the platform by itself."""
    return bool(list(strays(ast.unparse(function)))) or "import_module(" in ast.unparse(function)


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_platform_is_asked_in_one_place(path: Path) -> None:
    """A release of the platform that changes a service is then one module's business."""
    assert [] == list(strays(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", OPENEDX, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_platform_is_called_in_its_own_language(path: Path) -> None:
    """It keeps the language of the first page that it renders for the rest of a request."""
    assert [] == list(callers_in_our_language(path.read_text(encoding="utf-8")))


def test_callers_in_our_language_are_found() -> None:
    """A test that sees nothing would be green for ever."""
    source = "def f(block):\n    return block.runtime.service(block, 'user')\n"

    assert ["f"] == list(callers_in_our_language(source))
    assert [] == list(callers_in_our_language(f"@{IN_HOSTS_LANGUAGE}\n{source}"))


@pytest.mark.parametrize(
    "source",
    [
        "from openedx.core import x",
        "import xmodule.modulestore",
        "block.runtime.service(block, 'user')",
        "block.get_children()",
        "child.render('student_view', {})",
        "self.emit_completion(1.0)",
    ],
)
def test_strays_are_found(source: str) -> None:
    """A test that sees nothing would be green for ever."""
    assert list(strays(source))
