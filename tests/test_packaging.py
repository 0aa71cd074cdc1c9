"""What is shipped: the source archive, the wheel that is built from it, and the package that the wheel installs."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
BLOCKS = ["csr_assessment", "csr_program", "csr_unit"]
NOT_SHIPPED = {".pot", ".pyc"}

pytestmark = pytest.mark.slow


def run(*command: str | Path, folder: Path) -> str:
    """Return what a command prints; its own complaint is shown if it fails."""
    environment = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "DJANGO_SETTINGS_MODULE"}
    }
    finished = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout[-2000:] + finished.stderr[-4000:]
    return finished.stdout


def files_below(folder: Path) -> set[str]:
    """Return the paths of all files below a folder, through links, except what Python leaves behind."""
    found = set()
    for parent, folders, names in os.walk(folder, followlinks=True):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found |= {str((Path(parent) / name).relative_to(folder)) for name in names}
    return {name for name in found if Path(name).suffix not in NOT_SHIPPED}


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository, so that building leaves nothing behind in it."""
    copy = tmp_path_factory.mktemp("sources") / "csr-xblock"
    leave_out = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist", "var", "node_modules")
    return Path(shutil.copytree(ROOT, copy, symlinks=True, ignore=leave_out))


@pytest.fixture(scope="module")
def built(sources: Path) -> Path:
    """Return a folder with the source archive and the wheel that was built from it."""
    run(sys.executable, "-m", "build", folder=sources)
    return sources / "dist"


@pytest.fixture(scope="module")
def archive_files(built: Path) -> list[str]:
    """Return the paths of the files in the source archive, without the folder that holds them all."""
    [archive] = built.glob("*.tar.gz")
    with tarfile.open(archive) as file:
        return [member.name.partition("/")[2] for member in file.getmembers() if not member.isdir()]


@pytest.fixture(scope="module")
def wheel_files(built: Path) -> list[str]:
    """Return the paths of the files in the wheel."""
    [wheel] = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as file:
        return file.namelist()


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the commands of an environment in which nothing but the wheel was installed."""
    folder = tmp_path_factory.mktemp("installed")
    [wheel] = built.glob("*.whl")
    run(sys.executable, "-m", "venv", folder / "venv", folder=folder)
    commands = folder / "venv" / "bin"
    run(commands / "python", "-m", "pip", "install", "--quiet", wheel, folder=folder)
    return commands


@pytest.fixture(scope="module")
def found(installed: Path) -> dict[str, Any]:
    """Return what the installed package finds of its own files."""
    answer: dict[str, Any] = json.loads(
        run(installed / "python", ROOT / "tests" / "installed_probe.py", folder=installed)
    )
    return answer


def test_wheel_holds_every_file_of_the_package(wheel_files: list[str]) -> None:
    """A template, translation or migration that is left out is missed only on somebody's server."""
    shipped = {name.partition("/")[2] for name in wheel_files if name.startswith("csr_xblock/")}

    assert files_below(ROOT / "csr_xblock") == shipped


@pytest.mark.parametrize(
    "ending",
    [
        "/templates/csr_xblock/frame/frame.html",
        "/static/csr_xblock/frame/csr.js",
        "/static/csr_xblock/frame/csr.css",
        "/translations/lt/LC_MESSAGES/text.mo",
        "/locale/lt/LC_MESSAGES/django.mo",
        "/translations/lt/LC_MESSAGES/content.mo",
        "/content/schema/csr.rng",
        "/reports/document/parts/styles.xml",
        "/content/data/instrument.xml",
        "/content/data/LICENSE.md",
        "/migrations/0001_initial.py",
        "/py.typed",
    ],
)
def test_wheel_holds_each_kind_of_file(wheel_files: list[str], ending: str) -> None:
    """One of each kind by name, in case a kind vanishes from the repository too."""
    assert f"csr_xblock{ending}" in wheel_files


def test_wheel_brings_nothing_beside_the_package(wheel_files: list[str]) -> None:
    """A module called `tests` or `workbench` in somebody's LMS would hide theirs."""
    tops = {name.split("/")[0] for name in wheel_files if ".dist-info/" not in name}

    assert tops == {"csr_xblock"}


def test_source_archive_holds_each_asset_once(archive_files: list[str]) -> None:
    """The links would bring everything below static/ and translations/ twice if MANIFEST.in named them too."""
    scripts = [name for name in archive_files if name.endswith("/csr.js")]

    assert scripts == ["csr_xblock/static/csr_xblock/frame/csr.js"]


def test_source_archive_can_be_tested_and_tried_out(archive_files: list[str]) -> None:
    """Distributors run the tests from the archive, and look at the demo."""
    wanted = {"LICENSE", "NOTICE", "README.md", "pyproject.toml", "tests/settings.py", "workbench/manage.py"}

    assert wanted <= set(archive_files)
    assert [name for name in archive_files if name.startswith("workbench/var/")] == []


@pytest.mark.parametrize("name", ["static", "translations", "locale"])
def test_build_stops_without_links(sources: Path, tmp_path: Path, name: str) -> None:
    """Git without links, and pip with a .zip, make text files of them; the package would work without its looks."""
    copy = Path(shutil.copytree(sources, tmp_path / "copy", symlinks=True))
    (copy / "csr_xblock" / name).unlink()
    (copy / "csr_xblock" / name).write_text("../static")

    finished = subprocess.run(
        [sys.executable, "setup.py", "--version"], cwd=copy, capture_output=True, text=True, check=False
    )

    assert finished.returncode == 1
    assert f"csr_xblock/{name} should be symbolic links" in finished.stderr


def test_installed_package_is_the_one_of_the_wheel(installed: Path, found: dict[str, Any]) -> None:
    """Otherwise the tests below would look at this repository."""
    assert Path(found["package"]).is_relative_to(installed.parent)


def test_installed_package_finds_its_content(found: dict[str, Any]) -> None:
    """The questions and the catalogue of units are read from the package's own files."""
    assert found["items"] == 48
    assert found["units"] > 0


@pytest.mark.parametrize("block", BLOCKS)
def test_installed_package_renders_a_page(found: dict[str, Any], block: str) -> None:
    """Templates are found without the repository."""
    assert "<h2" in found["shown"][block]["html"]


@pytest.mark.parametrize("block", BLOCKS)
def test_page_asks_only_for_assets_that_are_there(found: dict[str, Any], block: str) -> None:
    """A script that is named but not shipped answers 404, and the page cannot save."""
    asked = set(found["shown"][block]["assets"])

    assert {"csr_xblock/frame/csr.css", "csr_xblock/frame/csr.js"} <= asked <= set(found["assets"])


def test_installed_package_has_assets(found: dict[str, Any]) -> None:
    """The look-ups below promise nothing for an empty list."""
    assert {"csr_xblock/frame/csr.css", "csr_xblock/frame/csr.js"} <= set(found["assets"])


def test_django_finds_every_asset(found: dict[str, Any]) -> None:
    """`runserver` and collectstatic look this way in any Django project."""
    assert found["assets"] == found["found_by_django"]


@pytest.mark.parametrize("block", BLOCKS)
def test_development_server_serves_every_asset(found: dict[str, Any], block: str) -> None:
    """The workbench and a development LMS serve what the block class opens."""
    assert found["assets"] == found["served_in_development"][block]


@pytest.mark.parametrize("block", BLOCKS)
def test_lms_publishes_assets_and_nothing_else(found: dict[str, Any], block: str) -> None:
    """A wrong resources_dir would publish templates and scoring data, or publish nothing."""
    assert found["assets"] == found["collected_by_lms"][block]


def test_installed_command_says_what_it_can_do(installed: Path) -> None:
    """Trainers without a server use the package through its command."""
    assert "score" in run(installed / "csr-xblock", "--help", folder=installed)
