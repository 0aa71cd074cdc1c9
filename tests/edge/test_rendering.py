"""What every page of ours has in common: assets that exist, own templates, and authors' HTML made harmless."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from django.utils import translation
from lxml import html as lxml_html
from xblock.core import XBlock
from xblock.exceptions import DisallowedFileError

from csr_xblock.assessment_block import CsrAssessmentXBlock
from csr_xblock.content.library import packaged_instrument
from csr_xblock.edge.rendering import START_FUNCTION, page_fragment, render_template
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.program_block import CsrProgramXBlock
from csr_xblock.unit_block import CsrUnitXBlock
from tests.blocks.runtime import Course, person
from tests.learners import assess, key_of, start

pytestmark = pytest.mark.django_db

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="https://example.org" onclick="alert(1)" style="position:fixed;inset:0">x</a>',
    "<iframe src='https://example.org'></iframe>",
    "<object data='x'></object><embed src='x'>",
    "<form action='https://example.org'><input name='password'><button formaction='javascript:x'>x</button></form>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<style>*{display:none}</style>",
    "<link rel='stylesheet' href='https://example.org/x.css'>",
    "<base href='https://example.org/'>",
    "<meta http-equiv='refresh' content='0;url=https://example.org'>",
    "<p id='csr' class='csr-button' data-csr-module='form' data-csr-url='/x'>x</p>",
    "<template><script>alert(1)</script></template>",
    "<details open ontoggle=alert(1)>x</details>",
    "</div></article></div><script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "<!--><script>alert(1)</script>-->",
    "<noscript><p title='</noscript><script>alert(1)</script>'>",
    "<td background='javascript:alert(1)'>x</td>",
]
TEMPLATES = Path(__file__).parents[2] / "csr_xblock" / "templates"
FORBIDDEN = ["script", "iframe", "object", "embed", "style", "link", "base", "meta", "svg", "math", "img", "template"]
FIELDS = ["text", "task", "title", "promise", "display_name"]


def pages() -> Iterator[tuple[XBlock, str]]:
    """Yield every block with every screen that there is for a learner who has done much."""
    assess(key_of())
    start(key_of())
    course = Course()
    program = course.add(
        '<csr_program><csr_assessment/><csr_unit unit="g-why"/><csr_unit unit="g-measure"/>'
        '<csr_unit unit="people-leading"/><csr_unit title="Own" text="x" task="y"/></csr_program>'
    )
    for index in range(6):
        block = course.block(program, person())
        block = block if index == 0 else block.get_children()[index - 1]
        for screen in ("", "path", "profile", "start", "finance", "review", "scorecard"):
            yield block, screen


def test_every_asset_of_every_page_exists() -> None:
    """A missing file is a page without script or style, and nobody is told."""
    named = set()
    for block, screen in pages():
        fragment = block.render("student_view", {PREFIX + short_id(block): screen})
        named |= {resource.data for resource in fragment.resources if resource.kind == "url"}

    classes = {"csr_program": CsrProgramXBlock, "csr_assessment": CsrAssessmentXBlock, "csr_unit": CsrUnitXBlock}
    for address in named:
        block_type, uri = address.removeprefix("/xblock/resource/").split("/", 1)
        with classes[block_type].open_local_resource(uri) as file:
            assert file.read(), address
    assert {address.split("/")[3] for address in named} == set(classes)


@pytest.mark.parametrize("block_class", [CsrProgramXBlock, CsrAssessmentXBlock, CsrUnitXBlock])
@pytest.mark.parametrize(
    "uri", ["templates/csr_xblock/units/unit.html", "csr_xblock/../content/data/units.xml", "csr.css"]
)
def test_nothing_else_of_the_package_is_served(block_class: type[XBlock], uri: str) -> None:
    """Right answers and scoring data lie in the package too."""
    with pytest.raises(DisallowedFileError):
        block_class.open_local_resource(uri)


def test_every_page_starts_our_script_and_says_its_language() -> None:
    """The script finds its parts from the frame, and screen readers their voice."""
    course = Course()
    block = course.block(course.add('<csr_assessment language="lt"/>'), person())

    fragment = block.render("student_view", {})

    assert f"data-init='{START_FUNCTION}'" in fragment.content
    assert (
        f'<div class="csr" lang="lt" data-csr-frame="{short_id(block)}" data-csr-module="arrival hold-links">'
        in fragment.content
    )


def test_rendering_leaves_the_language_of_the_request_as_it_was() -> None:
    """Other blocks on the page are rendered after ours."""
    course = Course()
    with translation.override("en"):
        course.block(course.add('<csr_assessment language="lt"/>'), person()).render("student_view", {})

        assert translation.get_language() == "en"


def test_pages_share_the_common_assets_in_order() -> None:
    """Own styles build on the common ones."""
    course = Course()
    block = course.block(course.add('<csr_unit unit="g-why"/>'), person())

    fragment = page_fragment(
        block, "frame/message.html", None, language="en", styles=("units/unit.css",), scripts=("units/task.js",)
    )

    assert [resource.data.split("/", 4)[-1] for resource in fragment.resources] == [
        "csr_xblock/frame/base.css",
        "csr_xblock/frame/csr.css",
        "csr_xblock/units/unit.css",
        "csr_xblock/frame/csr.js",
        "csr_xblock/frame/links.js",
        "csr_xblock/units/task.js",
    ]


def test_templates_escape_what_they_are_given() -> None:
    """A forgotten filter must not be a hole."""
    html = render_template("frame/message.html", {"page": {"title": "<b>", "sentence": "&", "problems": ['"<i>']}})

    assert "<b>" not in html
    assert "<i>" not in html


@pytest.mark.parametrize("html", HOSTILE)
@pytest.mark.parametrize("field", FIELDS)
def test_html_of_authors_is_harmless(field: str, html: str) -> None:
    """An author's account may be stolen, and courses come from other sites."""
    course = Course()
    words = {"title": "Ours", "text": "<p>One</p>", field: html}
    attributes = " ".join(f'{name}="{escape(value)}"' for name, value in words.items()).replace("\n", "&#10;")
    block = course.block(course.add(f"<csr_unit {attributes}/>"), person())

    document = lxml_html.fromstring(f"<div>{block.render('student_view', {}).content}</div>")

    assert (
        document.xpath(" | ".join(f"//{tag}[not(ancestor-or-self::svg[@aria-hidden='true'])]" for tag in FORBIDDEN))
        == []
    )
    assert [name for name in document.xpath("//@*") if name.attrname.startswith("on")] == []
    assert [url for url in document.xpath("//@href | //@src | //@action") if "script:" in url or "data:" in url] == []
    assert document.xpath("//*[@data-csr-url='/x'] | //*[@name='password'] | //*[contains(@style, 'fixed')]") == []


def test_text_without_html_gets_paragraphs() -> None:
    """Trainers type plain text with empty lines."""
    course = Course()
    block = course.block(course.add('<csr_unit title="Ours" text="One &amp; two&#10;&#10;Three"/>'), person())

    document = lxml_html.fromstring(block.render("student_view", {}).content)

    paragraphs = [p.text for p in document.xpath("//div[@class='csr-unit-text']/p")]
    assert paragraphs == ["One & two", "Three"]


@pytest.mark.parametrize("block_class", [CsrProgramXBlock, CsrAssessmentXBlock, CsrUnitXBlock])
def test_staff_who_look_as_a_named_learner_are_shown_our_pages(block_class: type[XBlock]) -> None:
    """The LMS replaces blocks without this mark by a sentence then (lms/djangoapps/courseware/masquerade.py)."""
    assert block_class.show_in_read_only_mode is True


def test_every_packaged_area_has_a_drawing_of_its_own() -> None:
    """An area is known by its drawing on every screen; one of an author's own has the common one."""
    areas = [perspective.id for perspective in packaged_instrument().perspectives]

    drawings = {area: render_template("frame/area_icon.html", {"area": area}) for area in [*areas, "our-own-area"]}

    assert len(set(drawings.values())) == len(areas) + 1


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.stem)
def test_no_form_is_sent_by_the_browser_before_its_script_has_come(path: Path) -> None:
    """Without a method it would open the block's first screen, and forget what was typed."""
    forms = re.findall(r"<form\b[^>]*", path.read_text("utf-8"))

    assert [form for form in forms if " method=" not in form] == []
