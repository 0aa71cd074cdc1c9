"""What a form without another place says of a version on its cover."""

from datetime import UTC, datetime

from csr_xblock.domain.document.kept_version import RestsOn, VersionHead
from csr_xblock.domain.document.strategy_document import SectionId, StrategyDocument
from csr_xblock.presentation.document.version_words import with_standing
from tests.domain.document.made_documents import MADE_DOCUMENT

KEPT, APPROVED = datetime(2026, 11, 24, 9, tzinfo=UTC), datetime(2026, 11, 25, 9, tzinfo=UTC)


def first_line(document: StrategyDocument) -> str:
    """Return what stands first on the cover."""
    cover = document.section(SectionId.COVER)
    assert cover is not None
    return cover.lines[0]


def test_a_version_says_who_approved_it_and_is_no_draft() -> None:
    """The text was kept before anybody approved it, so it stands beside the text."""
    head = VersionHead(1, KEPT, "en", "", RestsOn(), 2, "Rasa", APPROVED)

    assert "Approved by Rasa on Nov. 25, 2026." in first_line(with_standing(MADE_DOCUMENT, head))
    assert "Draft" not in first_line(with_standing(MADE_DOCUMENT, head))


def test_the_text_of_today_is_a_draft_in_files_as_well() -> None:
    """Whoever gets the file has not seen the page."""
    assert "Draft: this text has not been approved." == first_line(with_standing(MADE_DOCUMENT, None))
