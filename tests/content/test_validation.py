"""One door for all formats: authors get sentences for whatever they hand in."""

from pathlib import Path

import pytest

from csr_xblock.content.library import DATA
from csr_xblock.content.validation import validate_bytes, validate_file
from csr_xblock.content.xml.safe_xml import MAX_BYTES
from tests.content.documents import BASE, adaptation, codes

PACKAGED = sorted(DATA.glob("**/*.xml"))


@pytest.mark.parametrize("file", PACKAGED, ids=lambda file: str(file.relative_to(DATA)))
def test_packaged_file_is_faultless(file: Path) -> None:
    """What we ship is read by every learner and copied by authors."""
    assert validate_file(file) == []


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (BASE, []),
        (adaptation().encode(), []),
        (adaptation('<items><item id="env-energy" weight="99"/></items>').encode(), ["weight-range"]),
        (b'<rules><rule unit="g-why" opens-when="always"/></rules>', []),
        (b'<rules><rule unit="g-who" opens-when="always"/></rules>', ["unknown-unit"]),
        (b"<course/>", ["root-unknown"]),
        (b'<units base="x"/>', ["schema", "schema", "schema"]),
        (b"", ["xml-ill-formed"]),
        (b"\x89PNG\r\n", ["xml-ill-formed"]),
    ],
    ids=["instrument", "adapted", "faulty adaptation", "rules", "faulty rules", "another", "empty units", "empty",
         "picture"],
)  # fmt: skip
def test_root_element_tells_the_format(document: bytes, expected: list[str]) -> None:
    """Authors need no option to say what a file is."""
    assert expected == codes(validate_bytes(document, "a.xml"))


@pytest.mark.parametrize("name", ["missing.xml", "."], ids=["missing", "folder"])
def test_unreadable_file_is_a_problem(tmp_path: Path, name: str) -> None:
    """The others are still checked."""
    (fault,) = validate_file(tmp_path / name)

    assert (fault.code, fault.file) == ("file-unreadable", str(tmp_path / name))


def test_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    """A disk image given by mistake must not fill the memory."""
    file = tmp_path / "huge.xml"
    file.write_bytes(b" " * (MAX_BYTES + 1))

    assert codes(validate_file(file)) == ["xml-too-large"]
