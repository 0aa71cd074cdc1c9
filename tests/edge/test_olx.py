"""Blocks as OLX: what a course is exported to, imported from, and what the clipboard carries."""

import string
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from xblock.core import XML_NAMESPACES, XBlock
from xblock.fields import Boolean, Field, Float, Integer

from csr_xblock.assessment_block import CsrAssessmentXBlock
from csr_xblock.content.library import own_unit_text
from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.domain.units.learning_unit import UnitText
from csr_xblock.openedx.written import written_unit
from csr_xblock.program_block import CsrProgramXBlock
from csr_xblock.unit_block import CsrUnitXBlock
from tests.blocks.runtime import Course, exported
from tests.content.own_texts import OWN_TEXTS

OPTION = XML_NAMESPACES["option"]
WORDS = 'Sąžininga įmonė: „taip“ – "1 < 2 & 3"\nΥπεύθυνη επιχείρηση\n\n\tend'
INSTRUMENT = """<instrument base="csr-step-by-step" version="1.0.0">
      <!-- Ours, since 2026. -->
      <items><item id="fin-strategy-link"><text>Kaip? „Taip“ &amp; &lt;ne&gt;</text></item></items>
    </instrument>"""

PROGRAMME = f"""<csr_program xblock-family="xblock.v1" url_name="p"
    display_name="&lt;CSR&gt; &quot;Step&quot; &amp; more" introduction="First line&#10;second &amp; third"
    language="lt" assessment="main" mode="full" prefill="empty" steps="profile start path" repeat-limit="2"
    repeat-after-days="30" may-open-locked="true" results-for="nobody" contact="Ona &lt;ona@example.com&gt;"
    evidence-review="trainer" grading="both" completes-with="units" counted-units="1" weight="2.5"
    programme-version="2" offers-certificate="true">
  <csr_assessment url_name="a" mode="quick" language="course" repeat-limit="1" repeat-after-days="7"
      results-for="nobody">{INSTRUMENT}</csr_assessment>
  <csr_unit url_name="b" unit="people-foundation" opens-when="people below 40 or completed g-why"
      recommended-when="always"><html url_name="h">Watch &amp; read</html></csr_unit>
  <csr_unit url_name="c" unit="our-own" title="Mūsų" promise="&lt;b&gt;" text="&lt;p&gt;One&lt;/p&gt;&#10;&#10;Two"
      task="Do&#10;it" minutes="7" task-minutes="0" assessment="second"/>
  <vertical url_name="v"><csr_unit url_name="d"/></vertical>
</csr_program>"""

FIELDS = {
    CsrProgramXBlock: (
        "display_name", "introduction", "language", "assessment", "mode", "prefill", "steps", "repeat_limit",
        "repeat_after_days", "may_open_locked", "results_for", "contact", "evidence_review", "grading",
        "completes_with", "counted_units", "weight", "programme_version", "offers_certificate", "asks_before",
    ),
    CsrAssessmentXBlock: (
        "display_name", "assessment", "mode", "prefill", "repeat_limit", "repeat_after_days", "results_for",
        "language", "instrument_xml",
    ),
    CsrUnitXBlock: (
        "display_name", "unit", "opens_when", "recommended_when", "title", "promise", "text", "task", "minutes",
        "task_minutes", "assessment", "language", "unit_text", "perspective", "level", "roles", "evidence_required",
        "evidence_review",
    ),
}  # fmt: skip


def read(olx: str) -> XBlock:
    """Return the block that OLX describes, in a new course."""
    course = Course()
    return course.block(course.add(olx), None)


def tree(block: XBlock) -> Any:
    """Return type, own values and children of a block, without ids."""
    values = {name: field.read_from(block) for name, field in block.fields.items() if field.is_set_on(block)}
    children = [tree(child) for child in block.get_children()] if block.has_children else []
    return block.scope_ids.block_type, {k: v for k, v in values.items() if k not in ("parent", "children")}, children


def test_fields_of_authors_are_all_known_here() -> None:
    """A field that is not in these tests could be lost without anybody noticing."""
    assert {
        block_class: {name for name in block_class.fields if name not in XBlock.fields} for block_class in FIELDS
    } == {block_class: {*names, "schema_version", *_children(block_class)} for block_class, names in FIELDS.items()}


def _children(block_class: type[XBlock]) -> set[str]:
    return {"children"} if block_class.has_children else set()


def test_programme_is_read_as_written() -> None:
    """What a trainer wrote in a file is what learners get."""
    programme = read(PROGRAMME)
    assessment, packaged, own, vertical = programme.get_children()

    assert programme.display_name == '<CSR> "Step" & more'
    assert programme.introduction == "First line\nsecond & third"
    assert (programme.language, programme.assessment, programme.mode, programme.prefill) == (
        "lt",
        "main",
        "full",
        "empty",
    )
    assert (assessment.mode, assessment.language) == ("quick", "course")
    assert assessment.instrument_xml == INSTRUMENT
    assert packaged.opens_when == "people below 40 or completed g-why"
    assert packaged.get_children()[0].content == "Watch & read"
    assert (own.text, own.task, own.minutes, own.task_minutes) == ("<p>One</p>\n\nTwo", "Do\nit", 7, 0)
    assert [child.scope_ids.block_type for child in vertical.get_children()] == ["csr_unit"]


def test_programme_survives_export_and_import() -> None:
    """A course is moved to another site by its files."""
    programme = read(PROGRAMME)

    assert tree(read(exported(programme))) == tree(programme)


def test_second_export_is_the_same_to_the_byte() -> None:
    """Courses are kept in git; a change that nobody made is noise."""
    first = exported(read(PROGRAMME))

    assert exported(read(first)) == first


def test_compact_questions_are_the_same_after_the_second_export() -> None:
    """The platform indents what it writes, so the first export may add spaces between elements, and no later one."""
    first = exported(
        read('<csr_assessment><instrument base="b" version="1"><title>T</title></instrument></csr_assessment>')
    )

    assert exported(read(first)) == first


def test_attributes_are_readable() -> None:
    """People read and write OLX: hyphens, a fixed order, the version, no line ends that a parser would swallow."""
    text = exported(read('<csr_unit opens_when="always" unit="g-why" recommended-when="always" text="a&#10;b"/>'))

    assert text == (
        '<csr_unit opens-when="always" recommended-when="always" schema-version="1" text="a&#10;b" unit="g-why" '
        'xblock-family="xblock.v1"/>\n'
    )


def test_unset_fields_stay_unset() -> None:
    """A default that is written down would no longer follow the package."""
    assert exported(read("<csr_unit/>")) == '<csr_unit schema-version="1" xblock-family="xblock.v1"/>\n'


def test_attributes_of_the_platform_keep_their_names() -> None:
    """Other tools read them; hyphens are ours alone."""
    block = read('<csr_unit group_access="{&quot;51&quot;: [1]}" visible_to_staff_only="true" hide_from_toc="true"/>')

    written = etree.fromstring(exported(block)).attrib

    assert block.group_access == {"51": [1]}
    assert {"group_access", "visible_to_staff_only", "hide_from_toc"} <= set(written)


def test_unknown_attributes_are_no_reason_to_fail() -> None:
    """They come from other versions and other tools."""
    block = read('<csr_unit unit="g-why" x-is-pointer-node="no" colour="red" opens-When="x" xml:lang="lt"/>')

    assert block.unit == "g-why"


@pytest.mark.parametrize("tag", ["csr_program", "csr_assessment", "csr_unit"])
def test_newer_schema_is_told_to_the_author_and_kept(tag: str) -> None:
    """What a newer version wrote may hold more than this one knows; an export must not claim otherwise."""
    block = read(f'<{tag} schema-version="2" unit="g-why"/>')

    messages = [message for message in block.validate().messages if message.type == "warning"]

    assert len(messages) == 1
    assert "“2”" in messages[0].text
    assert 'schema-version="2"' in exported(block)
    assert 'schema-version="2"' in exported(read(exported(block)))


def test_own_schema_is_no_news() -> None:
    """A block of today has nothing to warn of."""
    assert read('<csr_unit unit="g-why" schema-version="1"/>').validate().empty


@pytest.mark.parametrize("tag", ["csr_program", "csr_assessment", "csr_unit"])
def test_pasted_block_writes_no_element_for_its_missing_source(tag: str) -> None:
    """The platform sets `upstream` to None on every pasted block; as an element it makes the next paste fail."""
    block = read(f"<{tag}/>")
    block.upstream = None
    block.save()

    assert len(etree.fromstring(exported(block))) == 0


def test_option_elements_of_other_tools_are_read() -> None:
    """The platform may write a field as an element."""
    block = read(f'<csr_unit xmlns:option="{OPTION}"><option:text>Long text</option:text><html>x</html></csr_unit>')

    assert block.text == "Long text"
    assert [child.scope_ids.block_type for child in block.get_children()] == ["html"]


def test_questions_carry_no_namespace_of_what_stands_around_them() -> None:
    """Otherwise the same questions would differ by where they were pasted from."""
    around = f'<csr_assessment xmlns:option="{OPTION}">{INSTRUMENT}</csr_assessment>'

    assert read(around).instrument_xml == INSTRUMENT


@pytest.mark.parametrize(
    "text",
    ["<instrument", "just words & more", "<items/>", '<!DOCTYPE x [<!ENTITY e "e">]><instrument>&e;</instrument>', " "],
    ids=["half", "words", "other element", "entity", "space"],
)
def test_questions_that_cannot_stand_as_xml_are_not_lost(text: str) -> None:
    """A trainer's mistake must neither stop the export of a course nor delete the work."""
    block = read("<csr_assessment/>")
    block.instrument_xml = text
    block.save()

    again = read(exported(block))

    assert again.instrument_xml == text
    assert exported(again) == exported(block)


def test_declaration_in_front_of_questions_is_no_obstacle() -> None:
    """Editors put one in front of every XML file."""
    block = read("<csr_assessment/>")
    block.instrument_xml = '<?xml version="1.0" encoding="UTF-8"?>\n' + INSTRUMENT
    block.save()

    assert read(exported(block)).instrument_xml == INSTRUMENT


def test_comments_in_a_container_are_no_children() -> None:
    """Authors comment their files."""
    block = read('<csr_program><!-- first --><csr_unit unit="g-why"/></csr_program>')

    assert len(block.children) == 1


def test_programme_can_be_pasted_twice() -> None:
    """New usage ids, the trainer's own slugs as they are, and slugs of their own for units without one."""
    course = Course()
    text = exported(course.block(course.add(PROGRAMME), None))
    for name in ("p", "a", "b", "c", "d", "v", "h"):
        text = text.replace(f' url_name="{name}"', "")

    first, second = (course.block(course.add(text), None) for _ in range(2))

    assert not set(_all_keys(first)) & set(_all_keys(second))
    assert [written_unit(unit).slug for unit in _units(first)][:2] == ["people-foundation", "our-own"]
    assert [written_unit(unit).slug for unit in _units(second)][:2] == ["people-foundation", "our-own"]
    assert written_unit(_units(first)[2]).slug != written_unit(_units(second)[2]).slug


@given(text=OWN_TEXTS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_trainers_text_can_be_pasted_twice(text: UnitText) -> None:
    """A text in an attribute goes through the clipboard, and through its copy, without a change."""
    block = read('<csr_unit unit="ours" title="Ours"><html>x</html></csr_unit>')
    block.unit_text = write_unit_text(text)
    block.save()

    pasted = read(exported(block))
    again = read(exported(pasted))

    assert own_unit_text(again.unit_text) == text
    assert exported(again) == exported(pasted) == exported(block)


def test_slug_of_an_unnamed_unit_is_the_same_in_a_re_run() -> None:
    """A re-run keeps block ids, so learners of the next run find rules that still fit."""
    here, there = Course(), Course("course-v1:CSR+101+2027")

    slugs = [
        written_unit(course.block(course.add('<csr_unit url_name="ab12"/>'), None)).slug for course in (here, there)
    ]

    assert slugs == ["own-ab12", "own-ab12"]


def _all_keys(block: XBlock) -> list[Any]:
    inside = block.get_children() if block.has_children else []
    return [block.scope_ids.usage_id, *(key for child in inside for key in _all_keys(child))]


def _units(block: XBlock) -> list[XBlock]:
    inside = block.get_children() if block.has_children else []
    own = [block] if block.scope_ids.block_type == "csr_unit" else []
    return [*own, *(unit for child in inside for unit in _units(child))]


XML_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cn"), exclude_characters="\x7f\ufffe\uffff").filter(
        lambda one: one >= " " or one in "\n\t\r"
    ),
    max_size=40,
)
PLAIN = st.text(string.ascii_lowercase + "-", max_size=20)


@st.composite
def any_fields(draw: st.DrawFn, block_class: type[XBlock]) -> dict[str, Any]:
    """Draw values for some of the author's fields."""
    names = draw(st.sets(st.sampled_from([name for name in FIELDS[block_class] if name != "instrument_xml"])))
    return {name: draw(_any_value(block_class.fields[name])) for name in sorted(names)}


def _any_value(field: Field) -> st.SearchStrategy[Any]:
    if isinstance(field, Boolean):
        return st.booleans()
    if isinstance(field, Float):
        return st.floats(0, 100, allow_nan=False)
    return st.integers(0, 10**6) if isinstance(field, Integer) else XML_TEXT | PLAIN


@pytest.mark.parametrize("tag", ["csr_program", "csr_assessment", "csr_unit"])
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_any_values_survive_export_and_import(tag: str, data: st.DataObject) -> None:
    """Nothing that an author can type may be changed by moving a course."""
    block = read(f"<{tag}/>")
    fields = data.draw(any_fields(type(block).unmixed_class))
    for name, value in fields.items():
        setattr(block, name, value)
    block.save()

    again = read(exported(block))

    assert tree(again)[1] == fields
    assert exported(again) == exported(block)
