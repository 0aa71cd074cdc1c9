"""A unit text that learners could not answer or follow is refused."""

from collections.abc import Callable

import pytest

from csr_xblock.content.library import UNIT_TEXTS
from csr_xblock.content.units.unit_text_checks import unit_text_problems
from csr_xblock.content.xml.safe_xml import parse_xml
from tests.content.documents import child, codes

TEXT = (UNIT_TEXTS / "en" / "g-why.xml").read_text(encoding="utf-8")


def _question(kind: str, *marks: bool) -> str:
    choices = "".join(
        f'<choice id="c{place}" correct="{str(mark).lower()}"><text>t</text><feedback>f</feedback></choice>'
        for place, mark in enumerate(marks)
    )
    return f'<question id="own" kind="{kind}"><prompt>p</prompt>{choices}</question></check>'


@pytest.mark.parametrize(
    ("kind", "marks", "expected"),
    [
        ("single", (True, False), []),
        ("single", (False, False), ["right-answers"]),
        ("single", (True, True, False), ["right-answers"]),
        ("single", (True,), ["right-answers"]),
        ("multiple", (True, True, False), []),
        ("multiple", (True, False, False), ["right-answers"]),
        ("multiple", (True, True), ["right-answers"]),
        ("multiple", (False, False), ["right-answers"]),
    ],
)
def test_questions_can_be_answered_rightly_and_wrongly(kind: str, marks: tuple[bool, ...], expected: list[str]) -> None:
    """A question without a right answer fails everybody; one without a wrong answer tests nobody."""
    root = parse_xml(TEXT.replace("</check>", _question(kind, *marks)))

    assert expected == codes(unit_text_problems(root, "g-why.xml"))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "single",
            (
                "Question 'own' needs exactly one right choice and at least one wrong, but 2 of 2 are right. "
                'Change correct="...".'
            ),
        ),
        (
            "multiple",
            (
                "Question 'own' needs at least two right choices and one wrong, but 2 of 2 are right. "
                'Change correct="...".'
            ),
        ),
    ],
)
def test_question_says_how_many_choices_are_right(kind: str, expected: str) -> None:
    """The author sees at once which mark is one too many or too few."""
    root = parse_xml(TEXT.replace("</check>", _question(kind, True, True)))

    assert [expected] == [one.message for one in unit_text_problems(root, "g-why.xml")]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda text: text, []),
        (lambda text: text.replace('unit="g-why"', 'unit="g-who"'), ["unit-id-mismatch", "unknown-unit"]),
        (lambda text: text.replace('xml:lang="en"', 'xml:lang="de"'), ["language-unknown"]),
        (lambda text: text.replace('"six-areas"', '"your-effects"'), ["duplicate-id"]),
        (lambda text: text.replace("https://eur-lex", "javascript:eur-lex"), ["html-not-allowed"]),
        (lambda text: text.replace("https://eur-lex.europa.eu", "/eur-lex"), ["html-not-allowed"]),
        (lambda text: text.replace('<choice id="b"', '<choice id="a"', 1), ["duplicate-id"]),
    ],
    ids=["faultless", "other unit", "language", "point twice", "script link", "link without host", "choice twice"],
)
def test_each_fault_has_its_code(change: Callable[[str], str], expected: list[str]) -> None:
    """Answers are kept by the ids of questions and choices."""
    root = parse_xml(change(TEXT))

    assert expected == sorted(codes(unit_text_problems(root, "en/g-why.xml", {"g-why"})))


def test_empty_parts_are_found() -> None:
    """A heading or feedback without words would be an empty box on the page."""
    root = parse_xml(TEXT)
    child(root, "check/question/choice/feedback").text = " "

    (fault,) = unit_text_problems(root, "g-why.xml")

    assert (fault.code, fault.message[:25]) == ("empty-text", "The element <feedback> ha")


def test_name_is_not_checked_for_text_without_a_file() -> None:
    """Text pasted in Studio has no file name."""
    assert unit_text_problems(parse_xml(TEXT), "") == []
