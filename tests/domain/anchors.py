"""Anchors for tests: other words at a level, and any levels that an author may choose."""

from dataclasses import replace

from hypothesis import strategies as st

from csr_xblock.domain.questions.anchors import Anchors, anchors_at

LEVELS_CHOSEN = st.sets(st.sampled_from([1, 2, 3])).map(lambda between: (0, *sorted(between), 4))
"""Every choice of levels that is allowed: the first is 0, the last 4."""


def reworded(anchors: Anchors, level: int, text: str) -> Anchors:
    """Return the anchors with another sentence at one level."""
    return Anchors(tuple(replace(one, text=text) if one.level == level else one for one in anchors))


@st.composite
def drawn_anchors(draw: st.DrawFn, words: st.SearchStrategy[str]) -> Anchors:
    """Draw two to five anchors."""
    levels = draw(LEVELS_CHOSEN)
    return anchors_at(levels, [draw(words) for _ in levels])
