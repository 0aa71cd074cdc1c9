"""What blocks ask of Studio: addresses, and new blocks in a container."""

from typing import Any

import pytest

from csr_xblock.openedx.studio import NewBlock, add_children, author_handler_url, studio_address
from tests.blocks.runtime import Course, person

pytestmark = pytest.mark.django_db

NO_STUDIO = "django.contrib.auth.urls"
"""Addresses of a site that, like the LMS, knows none of Studio's by name."""


def test_author_handlers_have_the_components_address() -> None:
    """The preview's handlers, which an author view gets by default, save nothing."""
    course = Course()
    key = course.add('<csr_program url_name="p"/>')

    assert f"/xblock/{key}/handler/begin_programme" == author_handler_url(course.in_studio(key), "begin_programme")


def test_block_is_mended_on_its_own_page_or_on_that_around_it(settings: Any) -> None:
    """The LMS knows Studio by its host only, and a self-assessment has no page of its own in Studio."""
    course = Course()
    key = course.add('<csr_program url_name="p"><csr_assessment/></csr_program>')
    block = course.block(key, person())
    inside = block.get_children()[0]
    settings.ROOT_URLCONF, settings.CMS_BASE = NO_STUDIO, "studio.example.com"

    assert {f"//studio.example.com/container/{key}"} == {studio_address(block), studio_address(inside)}


def test_platform_without_studio_has_no_link(settings: Any) -> None:
    """A button that leads nowhere is worse than none."""
    course = Course()
    settings.ROOT_URLCONF, settings.CMS_BASE = NO_STUDIO, ""

    assert "" == studio_address(course.block(course.add('<csr_program url_name="p"/>'), person()))


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
