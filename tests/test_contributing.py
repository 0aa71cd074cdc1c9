"""The documents for people who work on the project lead to things that are there."""

import re
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted(
    path for folder in (".", ".github", "docs", "docs/decisions") for path in (ROOT / folder).glob("*.md")
)
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
WHERE_DO_I_ADD = CONTRIBUTING.partition("## Where do I add")[2].partition("### ")[0]
ROWS = re.findall(r"^\| \*\*.*$", WHERE_DO_I_ADD, re.MULTILINE)
DECISIONS = {path.name[:4]: path.read_text("utf-8") for path in sorted((ROOT / "docs/decisions").glob("*.md"))}
TO_BE_NAMED = "<"
"""Stands in paths for a name that the reader gives: a room, a unit."""

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


def told_paths(row: str) -> list[str]:
    """Return the files and folders that a row of the table names."""
    words = re.findall(r"`([^`\s]+)`", row)
    return [word for word in words if "/" in word or word.endswith((".py", ".toml"))]


def is_there(path: str) -> bool:
    """Return whether a path is there, below the package or at the top; of a name to be given, what stands before it."""
    known = path.partition(TO_BE_NAMED)[0]
    return (ROOT / "csr_xblock" / known).exists() or (ROOT / known).exists()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("**")[1])
def test_table_leads_to_files_that_are_there(row: str) -> None:
    """Who has never seen the code follows it word by word."""
    paths = told_paths(row)

    assert len(paths) > 2
    assert [path for path in paths if not is_there(path)] == []


def test_every_room_is_named() -> None:
    """Who looks for a subject begins there."""
    told = CONTRIBUTING.partition("\nThe rooms are ")[2].partition("\n\n")[0]
    floors = ("screens", "studio", "presentation", "services", "results", "domain")

    rooms = {path.parent.name for floor in floors for path in (ROOT / "csr_xblock" / floor).glob("*/__init__.py")}

    assert rooms - {"frame"} == set(re.findall(r"`(\w+)`", told))


def test_rooms_that_will_come_have_no_folder_yet() -> None:
    """The day that one of them is built, its line moves up among those that are there."""
    coming = re.findall(r"^\| `(\w+)` \|", CONTRIBUTING.partition("### Rooms that will come")[2], re.MULTILINE)

    assert "company" in coming
    assert [name for name in coming if any((ROOT / "csr_xblock").glob(f"*/{name}/__init__.py"))] == []


@every_document
def test_links_lead_somewhere(document: Path) -> None:
    """A link inside the repository needs nobody else to stay alive."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", document.read_text("utf-8"))

    assert [link for link in links if not (document.parent / link).exists()] == []


@every_document
def test_commands_can_be_called(document: Path) -> None:
    """What `make` does not know is an error in the first minute of a newcomer."""
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    calls = re.findall(r"(?:`|^)make ([^`=#\n]*)", document.read_text("utf-8"), re.MULTILINE)
    called = {word for call in calls for word in re.findall(r"(?<![\w/])[a-z][a-z-]+", call)}

    assert called - known == set()


def test_data_flow_names_every_table() -> None:
    """Operators read there what is kept about whom."""
    text = (ROOT / "docs" / "data_flow.md").read_text("utf-8")
    told = {name.removeprefix("csr_xblock") for name in re.findall(r"`((?:csr_xblock)?_[a-z]+)`", text)}

    tables = {model._meta.db_table for model in apps.get_app_config("csr_xblock").get_models()}

    assert {name.removeprefix("csr_xblock") for name in tables} == told


def test_terms_of_the_field_have_a_word_in_every_language() -> None:
    """A cell that is missing would shift all languages after it."""
    rows = [line for line in (ROOT / "docs" / "terms.md").read_text("utf-8").splitlines() if line.startswith("|")]

    assert [row for row in rows if len(row.strip("|").split("|")) != 9 or "| |" in row] == []


def test_decisions_are_numbered_one_after_the_other() -> None:
    """What is spoken of as 0009 is found as 0009; each has its number, a title and a status, in one form."""
    assert [f"{number:04}" for number in range(1, len(DECISIONS) + 1)] == list(DECISIONS)
    assert [
        number
        for number, text in DECISIONS.items()
        if not re.match(rf"# {number} \S.*\n\n\*\*Status:\*\* (accepted|superseded)", text)
    ] == []


def test_a_decision_says_which_later_one_has_changed_it() -> None:
    """Who reads the older one only would build what was given up."""
    status = {number: text.partition("\n## ")[0] for number, text in DECISIONS.items()}
    changed = [(old, new) for new, text in status.items() for old in re.findall(r"\b(\d{4})\b", text) if old < new]

    assert changed
    assert [(old, new) for old, new in changed if new not in status.get(old, new)] == []


@every_document
def test_numbered_lists_count_up(document: Path) -> None:
    """Two sides that each add a sentence to a list leave the same number twice."""
    for part in re.split(r"^#+ .*$", document.read_text("utf-8"), flags=re.MULTILINE):
        numbers = [int(number) for number in re.findall(r"^(\d+)\. ", part, re.MULTILINE)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_the_changelog_says_each_thing_once_and_keeps_its_lists_together() -> None:
    """A line that stands below two versions is wrong below one of them."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    lines = re.findall(r"^- .*$", text, re.MULTILINE)

    assert len(lines) == len(set(lines))
    assert re.findall(r"^(?:- |  )\S.*\n\n- .*$", text, re.MULTILINE) == []
