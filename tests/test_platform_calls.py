"""
All that knows the platform stands in `csr_xblock/openedx`: imports of its packages, and calls of a block's runtime.

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
        "service",
    }
)
"""What the runtime and the platform's base classes offer to a block."""


def strays(source: str) -> Iterator[str]:
    """Yield what in a module belongs into `openedx`, with its line."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.split(".")[0] in PACKAGES]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in PACKAGES:
            names = [str(node.module)]
        elif isinstance(node, ast.Attribute) and (node.attr == "runtime" or node.attr in CALLS):
            names = [node.attr]
        yield from (f"{node.lineno}: {name}" for name in names)  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_platform_is_asked_in_one_place(path: Path) -> None:
    """A release of the platform that changes a service is then one module's business."""
    assert [] == list(strays(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "source",
    [
        "from openedx.core import x",
        "import xmodule.modulestore",
        "block.runtime.service(block, 'user')",
        "block.get_children()",
        "self.emit_completion(1.0)",
    ],
)
def test_strays_are_found(source: str) -> None:
    """A test that sees nothing would be green for ever."""
    assert list(strays(source))
