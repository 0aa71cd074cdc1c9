"""Stored questions with faults: each is told in words, and the change behind it can be left out."""

from csr_xblock.studio.frame.editor import Saved, ShownAs
from tests.studio.assessments import html, in_studio, refused, saved, send, show

MISTAKES = """<csr_assessment><instrument base="csr-step-by-step" version="1.0.0"><items>
<item id="env-energy" weight="99"><quick-win>Look at the meter.</quick-win></item>
<item id="fin-savigs" off="true"/>
<item id="ours" objective="env-transport"><topic>Deliveries</topic><text>How?</text>
<anchor level="0">No.</anchor><anchor level="4">Yes.</anchor></item>
<item id="env-water" weight="2"/>
</items></instrument></csr_assessment>"""


def test_faults_are_sentences_with_topics_and_without_lines() -> None:
    """A trainer who never wrote XML has changed a question, not a line."""
    shown = html(in_studio(MISTAKES), "questions")

    assert "has the weight 99; 1 to 10 are possible." in shown
    assert "“Deliveries” belongs to the goal “env-transport”, which is not there." in shown
    assert [] == [words for words in ("Line ", "env-energy") if words in shown]
    assert 3 == shown.count("Leave out this change")


def test_one_change_is_left_out_and_the_rest_is_kept() -> None:
    """The weight goes, the words beside it stay; what went is said."""
    block = in_studio(MISTAKES)
    outcome = saved(send(block, "questions", intent="leave-out:0"))

    assert "Weight “99”" in outcome.notice
    assert 'weight="99"' not in block.instrument_xml
    assert [] == [
        words for words in ("Look at the meter.", "fin-savigs", "Deliveries") if words not in block.instrument_xml
    ]


def test_questions_can_be_used_when_the_last_fault_is_left_out() -> None:
    """What was right is still changed."""
    block = in_studio(MISTAKES)
    for _fault in range(3):
        saved(send(block, "questions", intent="leave-out:0"))

    assert [] == block.author_faults()
    assert 2 == next(item.weight for item in block.instrument().items if item.id == "env-water")


def test_nothing_of_a_change_that_somebody_else_has_mended_is_left_out() -> None:
    """The number of a fault means the faults that were shown."""
    block = in_studio(MISTAKES)
    begun = show(block, "questions")
    saved(send(block, "questions", intent="leave-out:0"))
    outcome = refused(send(block, "questions", intent="leave-out:0", begun=begun))

    assert outcome.kind is ShownAs.CONFLICT
    assert "fin-savigs" in block.instrument_xml


def test_a_fault_of_the_whole_has_no_single_change() -> None:
    """The way out is the file, or the package."""
    block = in_studio('<csr_assessment><instrument base="csr-step-by-step" version="9.9.9"/></csr_assessment>')

    assert "Leave out this change" not in html(block, "questions")
    assert not isinstance(send(block, "questions", intent="leave-out:0"), Saved)


def test_a_text_that_is_no_xml_is_told() -> None:
    """Nothing can be read of it."""
    block = in_studio()
    block.instrument_xml = "<instrument"

    assert "Leave out this change" not in html(block, "questions")
