"""What pyproject.toml, the README, tox and the commands say of the package is what the package is."""

import re
import tomllib
from pathlib import Path

import pytest
from xblock.core import XBlock

from csr_xblock import __version__
from csr_xblock.assessment_block import CsrAssessmentXBlock
from csr_xblock.content.library import finished_unit_ids
from csr_xblock.domain.languages import NATIVE_NAMES
from csr_xblock.openedx.language import available_languages
from csr_xblock.program_block import CsrProgramXBlock
from csr_xblock.unit_block import CsrUnitXBlock

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ENGLISH_NAMES = {
    "en": "English",
    "lt": "Lithuanian",
    "bg": "Bulgarian",
    "pl": "Polish",
    "es": "Spanish",
    "ro": "Romanian",
    "el": "Greek",
    "lv": "Latvian",
    "pt": "Portuguese",
}
BLOCKS: dict[str, type[XBlock]] = {
    "programme": CsrProgramXBlock,
    "assessment": CsrAssessmentXBlock,
    "unit": CsrUnitXBlock,
}
NOT_IN_THE_TABLE = {"children", "display_name", "schema_version", "instrument_xml"}
"""What the platform keeps, what only imports set, and what is written as nested XML."""


def classified(kind: str) -> set[str]:
    """Return what the classifiers say of a kind, such as the versions of Python."""
    return {one.removeprefix(f"{kind} :: ") for one in PROJECT["classifiers"] if one.startswith(f"{kind} :: ")}


def told_attributes() -> dict[str, set[str]]:
    """Return the attributes of each block as the README's table tells them."""
    told: dict[str, set[str]] = {block: set() for block in BLOCKS}
    for names, owners in re.findall(r"^\| (`[^|]+) \| ([a-z, ]+) \|", README, re.MULTILINE):
        for owner in BLOCKS if owners == "all" else owners.split(", "):
            told[owner] |= set(re.findall(r"`([^`]+)`", names))
    return told


@pytest.mark.parametrize("block", BLOCKS)
def test_readme_tells_every_attribute_of_a_block(block: str) -> None:
    """Authors of OLX have no other list; an attribute that is missing there does not exist for them."""
    block_class = BLOCKS[block]
    own = {name for name in block_class.fields if any(name in vars(base) for base in ours(block_class))}

    assert {name.replace("_", "-") for name in own - NOT_IN_THE_TABLE} == told_attributes()[block]


def ours(block_class: type[XBlock]) -> list[type]:
    """Return the classes of this package that a block is made of, itself included."""
    return [base for base in block_class.__mro__ if base.__module__.startswith("csr_xblock.")]


def test_readme_lists_the_packaged_units() -> None:
    """Their ids are what an author writes into `unit`."""
    [listed] = re.findall(r"^Packaged units: ([^.]+)\.", README, re.MULTILINE)

    assert list(finished_unit_ids()) == re.findall(r"`([^`]+)`", listed)


def test_package_names_the_languages_that_learners_can_read() -> None:
    """A language that is only planned would be looked for in vain."""
    assert set(NATIVE_NAMES) == set(ENGLISH_NAMES)
    assert {ENGLISH_NAMES[code] for code in available_languages()} == classified("Natural Language")


def test_tox_runs_what_the_package_promises() -> None:
    """A version that nobody runs is a hope, not a promise."""
    runs = re.findall(r"py(\d)(\d+)-django(\d)(\d)", (ROOT / "tox.ini").read_text("utf-8"))

    assert {f"{major}.{minor}" for major, minor, *_ in runs} == classified("Programming Language :: Python")
    assert {f"{major}.{minor}" for *_, major, minor in runs} == classified("Framework :: Django")


def test_readme_names_the_versions_that_the_package_promises() -> None:
    """Operators read the sentence before they build an image."""
    pythons, djangos = (sorted(classified(kind)) for kind in ("Programming Language :: Python", "Framework :: Django"))

    assert f"Python {' and '.join(pythons)}, Django {' and '.join(djangos)}" in README


def test_changelog_has_a_section_for_the_version() -> None:
    """Whoever installs a version looks for what is in it."""
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")

    assert re.search(rf"^## {re.escape(__version__)} - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE)


def test_a_cap_on_a_dependency_gives_its_reason() -> None:
    """The package lives in somebody's LMS, where one cap can block the whole image."""
    lines = [line.strip() for line in (ROOT / "pyproject.toml").read_text("utf-8").splitlines()]
    capped = [number for number, line in enumerate(lines) if re.match(r'"[\w\[\]-]+[^"]*(<|==|~=)', line)]

    assert [lines[number] for number in capped if not lines[number - 1].startswith("#")] == []
    assert [one for one in PROJECT["dependencies"] if "<" in one] == []


def test_notice_names_every_dependency_with_its_licence() -> None:
    """Whoever must clear licences reads NOTICE, and one of ours is AGPL."""
    notice = (ROOT / "NOTICE").read_text("utf-8")
    names = {re.split(r"[<>=\[ ]", one)[0] for one in PROJECT["dependencies"]}

    assert {name for name in names if not re.search(rf"(?i)\b{re.escape(name)}\s+\(", notice)} == set()
