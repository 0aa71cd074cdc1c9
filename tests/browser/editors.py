"""The editors of the demo's blocks, and a walk through all of their screens."""

from collections.abc import Iterator

from tests.browser.screens import FULL
from tests.browser.trainer import Trainer, usage_key

EDITORS = {
    "programme": usage_key(FULL),
    "assessment": usage_key(FULL, "assessment", "csr_assessment"),
    "assessment-with-faults": usage_key("trainer-mistake", "assessment", "csr_assessment"),
    "packaged-unit": usage_key(FULL, "people-foundation", "csr_unit"),
    "own-unit": usage_key(FULL, "recycling-visit", "csr_unit"),
}
LIKE_EACH_OTHER = 2
"""How many screens of the same kind are visited unless a test asks for less, such as those of single questions."""


def walk(trainer: Trainer, key: str, like_each_other: int = LIKE_EACH_OTHER) -> Iterator[str]:
    """Open a block's editor and go to every screen that its screens lead to; give each place while it is shown."""
    trainer.open_editor(key)
    waiting, seen = [trainer.place], {trainer.place}
    while waiting:
        place = waiting.pop(0)
        trainer.jump(place)
        yield place
        trainer.expect_place(place)
        for found in trainer.places():
            kind = found.partition("/")[0]
            alike = sum(one.partition("/")[0] == kind for one in seen)
            if found not in seen and alike < like_each_other:
                seen.add(found)
                waiting.append(found)
