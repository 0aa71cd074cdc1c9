"""White words stand on the colours of areas and must be readable."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.scoring.colours import MIN_CONTRAST, contrast_with_white


@pytest.mark.parametrize(
    ("color", "expected"), [("#ffffff", 1.0), ("#000000", 21.0), ("#767676", 4.54)], ids=["white", "black", "grey"]
)
def test_contrast_is_that_of_the_guideline(color: str, expected: float) -> None:
    """#767676 is the lightest grey that passes (WCAG 2.2, 1.4.3)."""
    assert expected == pytest.approx(contrast_with_white(color), abs=0.01)


def test_packaged_colours_can_be_read() -> None:
    """Going back to them must be possible."""
    assert all(contrast_with_white(one.color) >= MIN_CONTRAST for one in packaged_instrument().perspectives)
