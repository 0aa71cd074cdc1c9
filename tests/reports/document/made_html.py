"""Formatted text of every kind that the policy allows, made by hypothesis, every word of it another one."""

from itertools import count

from hypothesis import strategies as st

from csr_xblock.content.units.sanitising import TAGS

INLINE = ("b", "strong", "i", "em", "a")
LISTS = ("ul", "ol")
HEADINGS = ("h3", "h4")
SPACES = st.sampled_from(("", " ", "\n  ", "<br>", "\t"))
ADDRESSES = st.sampled_from(
    (
        "https://example.org/a?b=1&amp;c=2",
        "mailto:rasa@example.org",
        "http://[",
        "https://ąžuolas.lt/ž x%",
        "http://a b/",
    )
)
SPANS = st.sampled_from(("", ' colspan="2"', ' rowspan="3"', ' colspan="999999"', ' rowspan="x" colspan="0"'))


@st.composite
def made_html(draw: st.DrawFn) -> str:
    """Return a text; what it holds may not be allowed where it stands, as in what people paste."""
    words = count()

    def word() -> str:
        return f"{draw(st.sampled_from(('žodis', 'λέξη', 'дума', 'a&amp;b', 'x&lt;y')))}{next(words)} "

    def inline(deep: int) -> str:
        parts = [draw(SPACES) + word()]
        if deep and draw(st.booleans()):
            tag = draw(st.sampled_from(INLINE))
            held = f' href="{draw(ADDRESSES)}"' if tag == "a" else ""
            parts.append(f"<{tag}{held}>{inline(deep - 1)}</{tag}>{word()}")
        return "".join(parts)

    def listed(deep: int) -> str:
        tag = draw(st.sampled_from(LISTS))
        return f"<{tag}>{''.join(f'<li>{some(deep)}</li>' for _ in range(draw(st.integers(0, 3))))}</{tag}>"

    def table(deep: int) -> str:
        caption = f"<caption>{inline(1)}</caption>" if draw(st.booleans()) else ""
        cell = draw(st.sampled_from(("td", "th")))
        rows = "".join(
            f"<tr>{''.join(f'<{cell}{draw(SPANS)}>{some(deep)}</{cell}>' for _ in range(draw(st.integers(0, 3))))}</tr>"
            for _ in range(draw(st.integers(0, 3)))
        )
        return f"<table>{caption}<thead><tr><th>{inline(0)}</th></tr></thead><tbody>{rows}</tbody></table>"

    def some(deep: int) -> str:
        if not deep:
            return inline(1)
        kind = draw(st.sampled_from(("words", "p", "list", "heading", "quote", "table")))
        if kind == "words":
            return inline(2)
        if kind == "list":
            return listed(deep - 1)
        if kind == "table":
            return table(deep - 1)
        tag = {"p": "p", "quote": "blockquote"}.get(kind) or draw(st.sampled_from(HEADINGS))
        return f"<{tag}>{inline(2)}{some(deep - 1) if kind == 'quote' else ''}</{tag}>"

    return "".join(some(draw(st.integers(0, 3))) for _ in range(draw(st.integers(1, 4))))


MADE_TAGS = {
    *INLINE,
    *LISTS,
    *HEADINGS,
    "p",
    "br",
    "li",
    "blockquote",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
assert MADE_TAGS == TAGS, "A tag that the policy allows is made by nobody here."
