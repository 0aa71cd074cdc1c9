"""Previews of a unit, the comparison with the package, and the way back to it."""

from html import escape

import pytest

from csr_xblock.content.library import finished_unit_ids, unit_languages, unit_text
from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import UnitText
from tests.studio.unit_editing import Desk, text_of

OWN_STORY = escape(write_unit_text(UnitText(story_title="A lathe", story_html="<p>Hm.</p>")))
ADAPTED = f'<csr_unit unit="g-why" unit-text="{OWN_STORY}"/>'


@pytest.mark.parametrize(
    ("unit", "language"), [(unit, language) for unit in finished_unit_ids() for language in unit_languages(unit)]
)
def test_packaged_unit_can_be_read_in_each_of_its_languages(unit: UnitId, language: str) -> None:
    """A trainer chooses what learners of several languages will read."""
    tree = Desk("<csr_unit/>").show(f"preview/{unit}/{language}")

    text = unit_text(unit, language)
    assert text.story_title in text_of(tree)
    assert tree.xpath("//button[@aria-current='true']/@lang") == [language]
    assert tree.xpath("//button[@type='submit'] | //input[not(@disabled)]") == []


@pytest.mark.parametrize("place", ["preview", "preview/own", "preview/g-why/xx", "preview/g-measure", "look/g-why"])
def test_nothing_else_can_be_read(place: str) -> None:
    """Places come from a browser."""
    with pytest.raises(InvalidInput):
        Desk("<csr_unit/>").show(place)


def test_preview_shows_what_learners_of_this_block_read() -> None:
    """The trainer's words, not the package's."""
    assert "A lathe" in text_of(Desk(ADAPTED).show("look"))
    assert "The garage that" in text_of(Desk('<csr_unit unit="g-why"/>').show("look"))
    assert "We meet." in text_of(Desk('<csr_unit title="Visit" text="We meet."/>').show("look"))
    assert "nothing to read yet" in text_of(Desk("<csr_unit/>").show("look"))
    assert "no part at all" in text_of(Desk('<csr_unit unit="g-why" unit-text="&lt;unit-text/&gt;"/>').show("look"))


def test_preview_says_who_reads_the_report() -> None:
    """A trainer who accepts reports must see that learners are told so."""
    olx = '<csr_program{}><csr_unit unit="g-why"/></csr_program>'

    assert "you and your trainers" not in text_of(Desk(olx.format("")).show("look"))
    assert "you and your trainers" in text_of(Desk(olx.format(' evidence-review="trainer"')).show("look"))


def test_preview_works_while_a_rule_is_being_mended() -> None:
    """A fault in one setting is no reason to hide everything."""
    assert "A lathe" in text_of(Desk(ADAPTED.replace(" unit-text", ' opens-when="and" unit-text')).show("look"))


def test_comparison_shows_both_texts_section_by_section() -> None:
    """After a year nobody remembers what was changed."""
    tree = Desk(ADAPTED).show("compare")

    story = next(one for one in tree.xpath("//section") if "A story" in one.xpath("string(./h4)"))
    assert "The garage that" in text_of(story)
    assert "A lathe" in text_of(story)


def test_comparison_marks_only_what_was_changed() -> None:
    """The eye should go to the differences."""
    desk = Desk('<csr_unit unit="g-why"/>')
    desk.send("reading", {}, "change")
    desk.change("reading", story_title="Ours")

    changed = [one.text_content() for one in desk.show("compare").xpath("//h4[span[@class='csr-tag']]")]

    assert len(changed) == 1
    assert changed[0].startswith("A story")


def test_packaged_text_comes_back_after_asking() -> None:
    """What was set besides the words stays."""
    desk = Desk(ADAPTED.replace(" unit-text", ' title="Ours" unit-text'))
    assert "cannot be undone" in text_of(desk.show("restore"))

    saved = desk.send("restore", desk.form("restore"), "restore")

    assert (saved["kind"], saved["place"]) == ("saved", "reading")
    assert (desk.block().unit_text, desk.block().title) == ("", "Ours")


def test_text_that_somebody_has_just_changed_is_not_taken_away() -> None:
    """The question was asked about another text."""
    desk = Desk(ADAPTED)
    asked = desk.form("restore")
    desk.change("reading", story_title="New")

    assert desk.send("restore", asked, "restore")["kind"] == "conflict"
    assert "New" in desk.block().unit_text


@pytest.mark.parametrize("place", ["compare", "restore"])
def test_there_is_nothing_to_compare_without_own_words(place: str) -> None:
    """The links to it are not shown either."""
    with pytest.raises(InvalidInput):
        Desk('<csr_unit unit="g-why"/>').show(place)


@pytest.mark.parametrize("place", ["look", "compare", "preview/g-why"])
def test_screens_to_read_take_nothing(place: str) -> None:
    """A form that is sent there was not ours."""
    with pytest.raises(NotAllowed):
        Desk(ADAPTED).send(place, {})


def test_restoring_needs_its_own_button() -> None:
    """Another form's save must not take a text away."""
    with pytest.raises(InvalidInput):
        Desk(ADAPTED).send("restore", {})
