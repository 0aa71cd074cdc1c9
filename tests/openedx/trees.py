"""Blocks of a course by name, as they are read by themselves."""

from xblock.core import XBlock

from tests.blocks.runtime import Course, Person

NESTED = """<csr_program url_name="outer" language="lt" mode="quick">
<vertical><csr_program url_name="inner" language="es">
  <vertical><vertical><csr_unit url_name="deep"/></vertical></vertical>
</csr_program></vertical><csr_unit url_name="flat"/></csr_program>"""


class Tree:
    """One course made from OLX, seen by one person in one request; `runtime` notes what was loaded."""

    def __init__(self, olx: str, who: Person | None = None) -> None:
        self._course = Course()
        self._course.add(olx)
        self.runtime = self._course.as_seen_by(who)

    def __call__(self, block_type: str, name: str) -> XBlock:
        """Return a block as it is read by itself, without the blocks around it."""
        return self.runtime.get_block(self._course.key.make_usage_key(block_type, name))
