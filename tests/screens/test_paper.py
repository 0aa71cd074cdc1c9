"""Which printed pages have a foot and a number on each sheet, and that both are said in one place."""

from pathlib import Path

import pytest

import csr_xblock
from csr_xblock.screens.document.document_pages import STYLES as DOCUMENT
from csr_xblock.screens.document.version_screens import STYLES as VERSION
from csr_xblock.screens.evidence.evidence_screens import STYLES as EVIDENCE
from csr_xblock.screens.scoring.report import STYLES as REPORT
from csr_xblock.screens.showing.certificate import STYLES as CERTIFICATE
from csr_xblock.screens.showing.one_page import STYLES as ONE_PAGE

STATIC = Path(csr_xblock.__file__).parent / "static" / "csr_xblock"
SHEETS = "frame/sheets.css"


def css(styles: tuple[str, ...]) -> str:
    """Return all that a page's own style sheets say."""
    return "".join((STATIC / name).read_text("utf-8") for name in styles)


@pytest.mark.parametrize(
    "styles", [DOCUMENT, VERSION, EVIDENCE, REPORT], ids=["document", "version", "evidence", "report"]
)
def test_prints_of_many_sheets_have_foot_and_number(styles: tuple[str, ...]) -> None:
    """A sheet that falls out of a pile finds its way back. What a room says of its paper comes after what all say."""
    rules = css(styles)

    assert 1 == rules.count("counter(page)") == rules.count("--csr-foot")
    assert SHEETS in styles[: styles.index(next(one for one in styles if not one.startswith("frame/")))]


@pytest.mark.parametrize("styles", [ONE_PAGE, CERTIFICATE], ids=["one page", "certificate"])
def test_a_single_sheet_has_neither(styles: tuple[str, ...]) -> None:
    """It is laid out to its edges, and "1 / 1" would say nothing."""
    rules = css(styles)

    assert "@page" in rules
    assert not {one for one in ("counter(page", "--csr-foot", "@bottom", "@top") if one in rules}


def test_the_foot_is_said_once() -> None:
    """Three rooms had it, and one of them would have changed alone."""
    said = [
        str(path.relative_to(STATIC)) for path in STATIC.rglob("*.css") if "counter(page)" in path.read_text("utf-8")
    ]

    assert [SHEETS] == said
