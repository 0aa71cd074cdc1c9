"""Own units get a name of their own when Studio copies them, and keep it when their whole programme is copied."""

import sys
from types import SimpleNamespace
from typing import Any

import pytest
from xblock.core import XBlock

from tests.blocks.runtime import Course

pytestmark = pytest.mark.django_db

OLX = """<csr_program url_name="p">
  <csr_unit url_name="packaged" unit="g-why"/>
  <csr_unit url_name="own" unit="our-visit" title="A visit"/>
  <csr_unit url_name="after" unit="after" title="After it" opens-when="completed our-visit"/>
</csr_program>"""


class Store:
    """Studio's store, as far as a hook uses it."""

    def __init__(self) -> None:
        self.saved: list[tuple[str, Any]] = []

    def update_item(self, block: XBlock, user_id: Any) -> None:
        """Keep the block."""
        block.save()
        self.saved.append((block.unit, user_id))


class Copies:
    """A programme in Studio, and copies of its blocks made as Studio makes them: the fields first, then the hook."""

    def __init__(self) -> None:
        self.course = Course()
        self.course.add(OLX)
        self.store = Store()

    def block(self, name: str, block_type: str = "csr_unit") -> XBlock:
        """Return a block of the programme."""
        return self.course.in_studio(self.course.course_key.make_usage_key(block_type, name))

    def duplicated(self, name: str) -> XBlock:
        """Return the copy of a unit that has no parent yet."""
        source = self.block(name)
        copy = self.block(self.course.add(f'<csr_unit unit="{source.unit}" title="{source.title}"/>').block_id)
        copy.studio_post_duplicate(self.store, source)
        return copy

    def pasted(self, unit: str) -> XBlock:
        """Return a unit that was pasted into the programme."""
        program = self.block("p", "csr_program")
        key = program.runtime.create_child(program, "csr_unit", {"unit": unit, "title": "Pasted"})
        program.children = [*program.children, key]
        program.save()
        copy = self.block(key.block_id)
        copy.studio_post_paste(self.store, None)
        return copy


@pytest.fixture
def copies() -> Copies:
    """Return the programme."""
    return Copies()


@pytest.fixture
def request_cache(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """Put the platform's cache of one request into its place, and return what it holds."""
    held: dict[str, bool] = {}

    class RequestCache:
        def __init__(self, namespace: str) -> None:
            assert namespace

        def set(self, key: str, value: bool) -> None:
            held[key] = value

        def get_cached_response(self, key: str) -> Any:
            return SimpleNamespace(is_found=key in held)

    monkeypatch.setitem(sys.modules, "edx_django_utils.cache", SimpleNamespace(RequestCache=RequestCache))
    return held


def test_copy_of_an_own_unit_is_another_unit(copies: Copies) -> None:
    """Otherwise learners would have done both by doing one."""
    assert "our-visit-2" == copies.duplicated("own").unit


def test_copy_of_a_packaged_unit_stays_the_packaged_one(copies: Copies) -> None:
    """Its name says which text it has."""
    assert "g-why" == copies.duplicated("packaged").unit


def test_units_of_a_copied_programme_keep_their_names(copies: Copies, request_cache: dict[str, bool]) -> None:
    """The copy's rules name them; progress is kept by course, so nothing is lost either."""
    program = copies.block("p", "csr_program")
    program.studio_post_duplicate(copies.store, program)

    assert "our-visit" == copies.duplicated("own").unit


def test_next_request_knows_nothing_of_the_copied_programme(copies: Copies, request_cache: dict[str, bool]) -> None:
    """A unit that is copied alone later is a single copy again."""
    program = copies.block("p", "csr_program")
    program.studio_post_duplicate(copies.store, program)
    request_cache.clear()

    assert "our-visit-2" == copies.duplicated("own").unit


def test_unit_pasted_beside_its_original_is_another_unit(copies: Copies) -> None:
    """Paste saves before it asks, so the new name has to be saved too."""
    first, second = copies.pasted("our-visit"), copies.pasted("our-visit")

    assert ["our-visit-2", "our-visit-3"] == [first.unit, second.unit]
    assert [("our-visit-2", 1), ("our-visit-3", 1)] == copies.store.saved


def test_unit_pasted_elsewhere_keeps_its_name(copies: Copies) -> None:
    """Rules of the other programme may name it."""
    assert "their-visit" == copies.pasted("their-visit").unit
    assert [] == copies.store.saved
