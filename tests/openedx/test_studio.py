"""What blocks ask of Studio: addresses, and new blocks in a container."""

import pytest

from csr_xblock.openedx.studio import NewBlock, add_children, author_handler_url
from tests.blocks.runtime import Course

pytestmark = pytest.mark.django_db


def test_author_handlers_have_the_components_address() -> None:
    """The preview's handlers, which an author view gets by default, save nothing."""
    course = Course()
    key = course.add('<csr_program url_name="p"/>')

    assert f"/xblock/{key}/handler/begin_programme" == author_handler_url(course.in_studio(key), "begin_programme")


def test_new_blocks_come_after_those_that_are_there() -> None:
    """What a trainer has already made keeps its place."""
    course = Course()
    key = course.add("<csr_program><html/></csr_program>")
    block = course.in_studio(key)

    add_children(block, [NewBlock("csr_assessment", {"mode": "quick"}), NewBlock("csr_unit", {"unit": "g-why"})])
    block.save()

    children = course.in_studio(key).get_children()
    assert ["html", "csr_assessment", "csr_unit"] == [child.scope_ids.block_type for child in children]
    assert ("quick", "g-why") == (children[1].mode, children[2].unit)
    assert [key, key] == [child.parent for child in children[1:]]
