"""Libraries that are shipped as their makers published them: named, licensed, and the same byte for byte."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from csr_xblock.edge.rich_text import DOMPURIFY, SQUIRE

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "csr_xblock" / "static" / "csr_xblock"
VENDOR = STATIC / "vendor"
NODE_MODULES = ROOT / "node_modules"
FOLDER = re.compile(r"(?P<name>.+)-(?P<version>\d+\.\d+\.\d+)")
LIBRARIES = {match["name"]: match["version"] for one in VENDOR.iterdir() if (match := FOLDER.fullmatch(one.name))}


def read_json(path: Path) -> dict[str, Any]:
    """Return what a JSON file holds."""
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def published(name: str) -> dict[str, Path]:
    """Return the files of a library as npm has installed it, by name. Empty without npm."""
    package = NODE_MODULES / name
    return {one.name: one for folder in (package, package / "dist") for one in folder.glob("*") if one.is_file()}


def test_every_folder_names_its_library_and_version() -> None:
    """Whoever reads of a hole in a library looks for its version, and at nothing else."""
    assert {one.name for one in VENDOR.iterdir()} == {f"{name}-{version}" for name, version in LIBRARIES.items()}
    assert set(LIBRARIES) == {"dompurify", "squire-rte"}


@pytest.mark.parametrize("name", LIBRARIES)
def test_the_lock_file_holds_what_is_shipped(name: str) -> None:
    """Tools that watch for holes read the lock file."""
    locked = read_json(ROOT / "package-lock.json")["packages"][f"node_modules/{name}"]

    assert locked["version"] == LIBRARIES[name]
    assert read_json(ROOT / "package.json")["devDependencies"][name] == LIBRARIES[name]
    assert locked["integrity"].startswith("sha512-")


@pytest.mark.parametrize("name", LIBRARIES)
def test_files_are_as_published(name: str) -> None:
    """A pasted file that somebody has touched is nobody's: not ours, and no longer theirs."""
    files = published(name)
    if not files:
        pytest.skip("`make lint` installs what is compared")
    installed = read_json(NODE_MODULES / ".package-lock.json")["packages"][f"node_modules/{name}"]
    locked = read_json(ROOT / "package-lock.json")["packages"][f"node_modules/{name}"]

    assert (installed["version"], installed["integrity"]) == (locked["version"], locked["integrity"])
    for shipped in (VENDOR / f"{name}-{LIBRARIES[name]}").iterdir():
        assert shipped.read_bytes() == files[shipped.name].read_bytes(), shipped


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_licence_lies_beside_each_library(name: str) -> None:
    """Both licences ask for it, and NOTICE names them."""
    assert (VENDOR / f"{name}-{LIBRARIES[name]}" / "LICENSE").read_text(encoding="utf-8")
    assert f"vendor/{name}-{LIBRARIES[name]}/" in (ROOT / "NOTICE").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", [SQUIRE, DOMPURIFY])
def test_pages_ask_for_files_that_are_there(file: str) -> None:
    """An address with an old version would leave authors with a plain text area."""
    assert (STATIC / file).is_file()


@pytest.mark.parametrize("script", sorted(VENDOR.rglob("*.js")), ids=lambda one: one.name)
def test_the_source_map_that_a_script_names_is_there(script: Path) -> None:
    """Django's storage with hashed names stops `collectstatic` at an address that leads nowhere."""
    [name] = re.findall(r"^//# sourceMappingURL=(.+)$", script.read_text(encoding="utf-8"), re.MULTILINE)

    assert (script.parent / name).is_file()


def test_the_lock_file_names_no_registry() -> None:
    """Whoever installs has a registry of their own."""
    packages = read_json(ROOT / "package-lock.json")["packages"].values()

    assert [one for one in packages if "resolved" in one] == []
