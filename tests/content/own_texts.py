"""Texts that a trainer could have written, for property tests. HTML is in the form in which it is read."""

from html import escape

from hypothesis import strategies as st

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import Choice, KnowPoint, Question, UnitText, WorkTask

_WORD = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=8)
WORDS = st.lists(_WORD, min_size=1, max_size=4).map(" ".join)
_NO_WORDS = st.just("")
_ADDRESS = st.sampled_from(["https://example.org/a?b=1&c=2", "mailto:rasa@example.org", "http://example.org/ž"])


def _html(words: str) -> str:
    return escape(words, quote=False)


def _link(words: str, address: str) -> str:
    return f'<a href="{escape(address)}" rel="noopener">{_html(words)}</a>'


_MARKED = st.one_of(
    WORDS.map(_html),
    WORDS.map(lambda words: f"<b>{_html(words)}</b>"),
    WORDS.map(lambda words: f"<i>{_html(words)}</i>"),
    WORDS.map(lambda words: f"<b>{_html(words)} <i>{_html(words)}</i></b>"),
    st.builds(_link, WORDS, _ADDRESS),
)
INLINE_HTML = st.lists(_MARKED, min_size=1, max_size=4).map(" ".join)
_ENTRIES = st.lists(INLINE_HTML.map(lambda html: f"<li>{html}</li>"), min_size=1, max_size=3).map("".join)
_BLOCK = st.one_of(
    INLINE_HTML.map(lambda html: f"<p>{html}</p>"),
    _ENTRIES.map(lambda entries: f"<ul>{entries}</ul>"),
    _ENTRIES.map(lambda entries: f"<ol>{entries}</ol>"),
)
BLOCKS_HTML = st.lists(_BLOCK, min_size=1, max_size=3).map("".join)


@st.composite
def questions(draw: st.DrawFn) -> tuple[Question, ...]:
    """Draw questions that can be answered."""
    made = []
    for number in range(1, draw(st.integers(0, 3)) + 1):
        is_multiple = draw(st.booleans())
        marks = [True, True, False] if is_multiple else [False, True]
        choices = tuple(
            Choice(f"c{place}", draw(WORDS), draw(WORDS | _NO_WORDS), is_correct)
            for place, is_correct in enumerate(draw(st.permutations(marks)), start=1)
        )
        made.append(Question(f"q{number}", draw(WORDS), is_multiple, choices))
    return tuple(made)


@st.composite
def points(draw: st.DrawFn) -> tuple[KnowPoint, ...]:
    """Draw things to know, some without a title."""
    written = draw(st.lists(st.tuples(WORDS | _NO_WORDS, BLOCKS_HTML), max_size=3))
    return tuple(KnowPoint(f"p{number}", title, html) for number, (title, html) in enumerate(written))


_HTML = BLOCKS_HTML | _NO_WORDS
TASKS = st.builds(
    WorkTask,
    title=WORDS | _NO_WORDS,
    intro_html=_HTML,
    steps_html=st.lists(INLINE_HTML, max_size=3).map(tuple),
    deliverable_html=INLINE_HTML | _NO_WORDS,
    example_html=INLINE_HTML | _NO_WORDS,
    evidence_prompt=WORDS | _NO_WORDS,
)
OWN_TEXTS = st.builds(
    UnitText,
    unit=st.sampled_from(["", "g-why", "our-visit"]).map(UnitId),
    language=st.sampled_from(["", "en", "lt"]),
    objectives=st.lists(WORDS, max_size=3).map(tuple),
    story_title=WORDS | _NO_WORDS,
    story_html=_HTML,
    know=points(),
    workplace_html=_HTML,
    task=TASKS,
    national_html=_HTML,
    questions=questions(),
    monday_html=_HTML,
    transfer_question=WORDS,
)
"""Texts with something to read: they have at least a question for later."""
