"""What can be started, in which order."""

from dataclasses import replace

import pytest

from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.questions.start_page import StartHandlers, StartOffer, start_page
from tests.domain.instruments import sheet_of, tiny_instrument
from tests.presentation.scored import scored_attempt

THREE = tiny_instrument({}, {}, {})
BOTH = (Mode.QUICK, Mode.FULL)


@pytest.mark.parametrize(
    ("last", "expected"),
    [(None, ["quick", "full"]), (Mode.QUICK, ["quick", "full"]), (Mode.FULL, ["full", "quick"])],
    ids=["first time", "after a quick check", "after a full one"],
)
def test_the_mode_of_last_time_comes_first(last: Mode | None, expected: list[str]) -> None:
    """Who has answered everything does not come back for a third of it."""
    handed_in = scored_attempt(sheet_of({}), THREE).attempt
    submitted = None if last is None else replace(handed_in, sheet=replace(handed_in.sheet, mode=last))
    page = start_page(
        THREE,
        Profile(Role.OWNER),
        None,
        submitted,
        Links("1a2b3c4d"),
        offer=StartOffer(BOTH),
        handlers=StartHandlers(),
    )

    assert expected == [mode.value for mode in page.modes]
