"""Each screen is an address: Back, reload and shared links work, and no address can do harm."""

from typing import Any
from urllib.parse import parse_qsl

import pytest

from csr_xblock.domain.links import MAX_SEARCH_CHARACTERS, PREFIX, SEARCH, Links
from csr_xblock.openedx.screens import (
    MAX_SCREEN_CHARACTERS,
    document_url,
    links_of,
    screen_of,
    search_of,
    short_id,
    without_own,
)
from tests.blocks.runtime import Course


@pytest.fixture
def block() -> Any:
    """Return a block."""
    course = Course()
    return course.block(course.add('<csr_unit url_name="u"/>'), None)


@pytest.fixture
def other() -> Any:
    """Return another block of the same course."""
    course = Course()
    return course.block(course.add('<csr_unit url_name="v"/>'), None)


def kept(block: Any, **query: Any) -> dict[str, str]:
    """Return the parameters of a link to the screen `next` on a page with this query."""
    return dict(parse_qsl(links_of(block, query).to("next").removeprefix("?"), keep_blank_values=True))


def test_short_id_is_the_blocks_own_and_lasting(block: Any, other: Any) -> None:
    """Links in mails must still work after a restart, and two blocks on one page need two names."""
    assert short_id(block) == "f7860de2"
    assert short_id(block) != short_id(other)


def test_link_names_the_screen_of_its_block(block: Any) -> None:
    """The page's own address stays as it is."""
    assert links_of(block, {}).to("people") == f"?csr_{short_id(block)}=people"


def test_two_blocks_turn_their_screens_independently(block: Any, other: Any) -> None:
    """Turning one keeps the other where it is."""
    query = {PREFIX + short_id(block): "people", PREFIX + short_id(other): "finance"}

    assert kept(block, **query) == query | {PREFIX + short_id(block): "next"}
    assert (screen_of(block, query), screen_of(other, query)) == ("people", "finance")


def test_parameters_of_the_platform_are_kept(block: Any) -> None:
    """Without them the LMS would show the page in another frame, or deny it."""
    query = {"view": "student_view", "recheck_access": "1", "preview": "0", "jumpToId": "x", "show_title": "0"}

    assert kept(block, **query) == query | {PREFIX + short_id(block): "next"}


def test_flags_that_the_lms_has_read_already_are_kept(block: Any) -> None:
    """It passes them on as true and false; only what differs from its defaults is worth a parameter."""
    own = {PREFIX + short_id(block): "next"}

    assert kept(block, show_title=False, show_bookmark_button=True) == own | {
        "show_title": "0",
        "show_bookmark_button": "1",
    }
    assert kept(block, show_title=True, show_bookmark_button=False) == own


def test_foreign_parameters_are_dropped(block: Any) -> None:
    """The context of a view holds more than the page's query."""
    query = {
        "bookmarked": (False,), "username": "rasa", "child_of_vertical": True, "utm_source": "mail", "csr_": "x",
        "csr_path_url": "javascript:alert(1)", "csr_0000000g": "x", "xcsr_00000000": "x", "view": ["student_view"],
    }  # fmt: skip

    assert kept(block, **query) == {PREFIX + short_id(block): "next"}


def test_values_of_an_address_cannot_leave_their_place(block: Any) -> None:
    """Everything that comes from outside is quoted."""
    hostile = '"><script>&csr_x=1#\n\x00'

    link = links_of(block, {"view": hostile, "format": "x" * 5_000}).to(hostile)

    assert not set(link) & set('"<># \n\x00')
    assert link.count("csr_x=") == 0
    assert len(link) < 1_000


def test_long_names_of_screens_are_cut(block: Any) -> None:
    """No screen has such a name."""
    assert len(screen_of(block, {PREFIX + short_id(block): "x" * 5_000})) == MAX_SCREEN_CHARACTERS


@pytest.mark.parametrize("context", [None, {}, {"csr_00000000": "people"}])
def test_without_a_wish_there_is_no_screen(block: Any, context: dict[str, Any] | None) -> None:
    """The block decides itself then."""
    assert screen_of(block, context) == ""
    assert links_of(block, context).block == short_id(block)


@pytest.mark.parametrize("value", [5, None, ["people"], True])
def test_what_is_no_text_is_no_screen(block: Any, value: object) -> None:
    """A context may hold anything."""
    assert screen_of(block, {PREFIX + short_id(block): value}) == ""


def test_what_is_no_text_is_no_parameter_of_links(block: Any) -> None:
    """A programme hands values to its assessment in the context; they are for the view only."""
    assert kept(block, csr_inside=object()) == {PREFIX + short_id(block): "next"}


def test_document_of_a_block_has_the_address_of_the_lms() -> None:
    """Keys hold `+`, `@` and `:`, which stay readable; anything else is quoted."""
    assert document_url("block-v1:A+B+C+type@csr_unit+block@x") == "/xblock/block-v1:A+B+C+type@csr_unit+block@x"
    assert document_url('"><x y') == "/xblock/%22%3E%3Cx%20y"


def test_links_are_values() -> None:
    """Two views of the same page give the same links."""
    assert Links("a", (("view", "x"),)).to("s") == "?view=x&csr_a=s"


def test_search_stays_with_its_block(block: Any, other: Any) -> None:
    """Two lists on one page are searched independently, and a link without a search forgets the own one."""
    own, others = (PREFIX + short_id(one) + SEARCH for one in (block, other))
    query = {own: "rasa", others: "jonas"}

    assert ("rasa", "jonas") == (search_of(block, query), search_of(other, query))
    assert kept(block, **query) == {others: "jonas", PREFIX + short_id(block): "next"}
    assert parse_qsl(links_of(block, query).to("list", "ona & co").removeprefix("?")) == [
        (others, "jonas"),
        (PREFIX + short_id(block), "list"),
        (own, "ona & co"),
    ]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("x" * 200, "x" * MAX_SEARCH_CHARACTERS), ("  a\x00b ", "ab"), (["a"], ""), (None, "")],
    ids=["too long", "not storable", "no text", "nothing"],
)
def test_search_is_harmless(asked: Any, expected: str, block: Any) -> None:
    """It reaches the database."""
    assert expected == search_of(block, {PREFIX + short_id(block) + SEARCH: asked})


def test_what_is_inside_does_not_see_the_blocks_own_screen(block: Any) -> None:
    """Else its links would lead back to that screen."""
    own = PREFIX + short_id(block)

    assert {"view": "v", "csr_12345678": "people"} == without_own(
        block, {own: "learners", own + SEARCH: "rasa", "view": "v", "csr_12345678": "people"}
    )
