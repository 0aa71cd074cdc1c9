"""Reading a trainer's text of a unit: any part may be missing, nothing may be wrong or endless."""

import pytest

from csr_xblock.content.library import own_unit_text
from csr_xblock.content.units.unit_text_reader import read_own_unit_text
from csr_xblock.content.validation import validate_bytes
from csr_xblock.domain.units.learning_unit import KnowPoint, UnitText, WorkTask
from tests.content.documents import codes, faults_of

RIGHT = '<choice id="a" correct="true"><text>a</text></choice>'
WRONG = '<choice id="b" correct="false"><text>b</text></choice>'
QUESTION = f'<question id="q" kind="single"><prompt>Q</prompt>{RIGHT}{WRONG}</question>'
CHECK = f"<check>{QUESTION}</check>"


def own(inner: str, attributes: str = "") -> str:
    """Return a text with some parts."""
    return f"<unit-text{attributes}>{inner}</unit-text>"


def many(xml: str, count: int) -> str:
    """Return an element so many times, each with an id of its own."""
    return "".join(xml.replace("ID", f"x{number}") for number in range(count))


def test_one_part_is_enough() -> None:
    """A trainer may write a single paragraph, or only a task."""
    assert read_own_unit_text(own("<workplace><p>Look.</p></workplace>")) == UnitText(workplace_html="<p>Look.</p>")
    assert read_own_unit_text(own("<task><step>Go.</step></task>")) == UnitText(task=WorkTask(steps_html=("Go.",)))


def test_titles_and_feedback_may_be_missing() -> None:
    """They help, but their absence must not stop anybody."""
    text = read_own_unit_text(own(f'<know><point id="p"><p>a</p></point></know>{CHECK}', ' unit="our" xml:lang="lt"'))

    assert (text.unit, text.language) == ("our", "lt")
    assert text.know == (KnowPoint("p", "", "<p>a</p>"),)
    assert [choice.feedback for choice in text.questions[0].choices] == ["", ""]


def test_text_is_read_once() -> None:
    """Every page and handler of the unit asks for it."""
    xml = own("<story><p>a</p></story>")

    assert own_unit_text(xml) is own_unit_text(xml)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (own(""), ["nothing-to-read"]),
        (own("<story><title/></story>"), ["empty-text"]),
        (own("<story/>"), ["empty-text"]),
        (own("<story><h1>a</h1></story>"), ["schema"]),
        (own(CHECK, ' xml:lang="xx"'), ["language-unknown"]),
        (own(f"<check>{QUESTION * 2}</check>"), ["duplicate-id"]),
        (own(CHECK.replace("true", "false")), ["right-answers"]),
        (own('<story><p><a href="/static/x.pdf">x</a></p></story>'), ["html-not-allowed"]),
        (own('<story><p><a href="javascript:alert(1)">x</a></p></story>'), ["html-not-allowed"]),
        ("<unit-text><story>", ["xml-ill-formed"]),
        ('<!DOCTYPE x [<!ENTITY e "e">]><unit-text><story><p>&e;</p></story></unit-text>', ["xml-doctype"]),
        ("<instrument/>", ["root-other"]),
    ],
    ids=[
        "nothing", "empty title", "empty part", "unknown element", "language", "id twice", "no right answer",
        "link inside the course", "script link", "half", "document type", "other format",
    ],
)  # fmt: skip
def test_faults_are_told(xml: str, expected: list[str]) -> None:
    """Learners then read a calm sentence, and the trainer what to mend."""
    assert codes(faults_of(lambda: read_own_unit_text(xml))) == expected


@pytest.mark.parametrize(
    ("at_limit", "over_limit", "code"),
    [
        *(
            (own(around.format(many(one, 20))), own(around.format(many(one, 21))), "too-many")
            for around, one in (
                ("<objectives>{}</objectives>", "<objective>a</objective>"),
                ("<know>{}</know>", '<point id="ID"><p>a</p></point>'),
                ("<task>{}</task>", "<step>a</step>"),
                ("<check>{}</check>", QUESTION.replace('"q"', '"ID"')),
            )
        ),
        (
            own(CHECK.replace(WRONG, many(WRONG.replace('"b"', '"ID"'), 7))),
            own(CHECK.replace(WRONG, many(WRONG.replace('"b"', '"ID"'), 8))),
            "too-many",
        ),
        *(
            (own(around.format("a" * limit)), own(around.format("a" * (limit + 1))), "part-too-long")
            for around, limit in (
                ("<story><p>{}</p></story>", 20_000),
                ("<story><title>{}</title></story>", 200),
                ('<know><point id="p"><p>{}</p></point></know>', 20_000),
                ("<workplace><p>{}</p></workplace>", 20_000),
                ("<task><p>{}</p></task>", 20_000),
                ("<task><step>{}</step></task>", 2_000),
                ("<task><evidence-prompt>{}</evidence-prompt></task>", 2_000),
                ("<monday><p>{}</p></monday>", 20_000),
                ("<transfer>{}</transfer>", 2_000),
            )
        ),
    ],
    ids=[
        "objectives", "points", "steps", "questions", "choices", "story", "title", "point", "workplace", "task", "step",
        "prompt", "monday", "later",
    ],
)  # fmt: skip
def test_limits_hold_exactly(at_limit: str, over_limit: str, code: str) -> None:
    """The page about the format promises them."""
    assert faults_of(lambda: read_own_unit_text(at_limit)) == []
    assert codes(faults_of(lambda: read_own_unit_text(over_limit))) == [code]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (own("<story><p>a</p></story>"), []),
        (own("<story><p/></story>"), ["empty-text"]),
        (own("<story><p>a</p></story>", ' unit="g-why" xml:lang="en" version="1.0.0"'), ["schema"] * 9),
    ],
    ids=["own", "own with a fault", "packaged and incomplete"],
)
def test_command_line_knows_both_kinds(xml: str, expected: list[str]) -> None:
    """The version tells them apart: a packaged text must still have every part."""
    assert codes(validate_bytes(xml.encode(), "")) == expected
