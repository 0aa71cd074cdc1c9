"""Units that do not fit a questionnaire of one's own are named wherever their author looks: card, programme, import."""

from html import escape, unescape
from typing import Any

import pytest

from csr_xblock.studio.questions.instrument_exchange import QuestionsExchangeScreen
from csr_xblock.studio.rules.rule_screens import OPENS_WHEN
from tests.blocks.runtime import Course
from tests.own_questionnaire import OWN_XML, own_workbook
from tests.studio.files import checked

pytestmark = pytest.mark.django_db

UNITS = (
    '<csr_unit url_name="needs" unit="customers-foundation" opens-when="customers at least 40"/>'
    '<csr_unit url_name="waits" unit="customers-practice" opens-when="completed customers-foundation"/>'
    '<csr_unit url_name="other" unit="finance-foundation" opens-when="finance below 40 or shop below 40"/>'
    '<csr_unit url_name="free" unit="g-why"/>'
)
NEEDS = "its rule asks for what this self-assessment does not have (“Customers”)"
PARTLY = "never holds: this self-assessment does not have"
WAITS = "it waits for units that do not fit this self-assessment"


def _course(questions: str) -> Course:
    course = Course()
    course.add(f'<csr_program url_name="p">{questions}{UNITS}</csr_program>')
    return course


def _shown(course: Course, block_type: str, name: str) -> str:
    block = course.in_studio(course.course_key.make_usage_key(block_type, name))
    context = {"root_xblock": block} if block_type == "csr_program" else {}
    return unescape(str(block.render("author_view", context).content))


@pytest.fixture
def own() -> Course:
    """Return a programme with a questionnaire of the trainer's own."""
    return _course(f'<csr_assessment url_name="a" instrument_xml="{escape(OWN_XML)}"/>')


def test_the_card_of_a_closed_unit_says_what_is_missing(own: Course) -> None:
    """It leads to the rule, where it is mended."""
    shown = _shown(own, "csr_unit", "needs")

    assert NEEDS in shown
    assert 'data-csr-at-place="opens-when"' in shown


def test_a_unit_that_waits_for_a_closed_one_is_closed_too(own: Course) -> None:
    """Its own rule names nothing that is missing."""
    assert WAITS in _shown(own, "csr_unit", "waits")


def test_a_unit_with_another_way_is_a_note_and_no_fault(own: Course) -> None:
    """One part of an 'or' that fits is enough, but the other part is told."""
    shown = _shown(own, "csr_unit", "other")

    assert "Nobody can open" not in shown
    assert f"{PARTLY} “Finance”" in shown
    half_fitting = "Parts of the rules of these units never hold with these questions; their own cards say why: “"
    assert half_fitting in _shown(own, "csr_program", "p")


def test_a_unit_that_asks_for_nothing_missing_has_nothing_to_tell(own: Course) -> None:
    """Most units of a trainer's own are like that."""
    shown = _shown(own, "csr_unit", "free")

    assert not [words for words in ("Nobody can open", PARTLY) if words in shown]


def test_the_programme_names_all_closed_units(own: Course) -> None:
    """Who looks at the programme need not open each unit."""
    programme = _shown(own, "csr_program", "p").split('data-csr-at-place="opens-when"')

    assert any(NEEDS in part for part in programme)
    assert any(WAITS in part for part in programme)


def test_packaged_questions_close_no_packaged_unit() -> None:
    """A trainer who has changed nothing reads of nothing to mend."""
    shown = _shown(_course('<csr_assessment url_name="a"/>'), "csr_program", "p")

    assert "Nobody can open" not in shown


@pytest.mark.parametrize("data", [own_workbook(), OWN_XML.encode()], ids=["workbook", "xml"])
def test_the_import_tells_which_units_do_not_fit(data: bytes) -> None:
    """Before it is applied, not after learners have waited."""
    course = _course('<csr_assessment url_name="a"/>')
    block: Any = course.in_studio(course.course_key.make_usage_key("csr_assessment", "a"))

    result = checked(QuestionsExchangeScreen(), block, data)

    assert result.can_apply
    assert [NEEDS in result.notes[0], WAITS in result.notes[1], PARTLY in result.notes[2]] == [True] * 3
    assert 3 == len(result.notes)


def test_a_self_assessment_alone_has_no_units_to_tell_of() -> None:
    """There is nothing around it."""
    course = Course()
    block: Any = course.in_studio(course.add("<csr_assessment/>"))

    assert () == checked(QuestionsExchangeScreen(), block, own_workbook()).notes


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("level shop-door at most 1", "“Step-free door” has no answer “Begun”."),
        ("level shop-lamps at least 1 and level shop-lamps at most 1", "This can never be true"),
        ("level shop-lamps at least 2", ""),
    ],
    ids=["level left out", "only at a level left out", "level offered"],
)
def test_rules_about_levels_are_judged_by_the_answers_that_a_question_offers(rule: str, words: str) -> None:
    """A trainer who asks for a level that nobody can choose sees it while the rule is made."""
    course = _course(f'<csr_assessment url_name="a" instrument_xml="{escape(OWN_XML)}"/>')
    block: Any = course.in_studio(course.course_key.make_usage_key("csr_unit", "free"))
    block.opens_when = rule

    page: Any = OPENS_WHEN.show(block, "").page

    warnings = [one for one in page.warnings if "Nobody can open" not in one]
    assert words in " ".join(warnings)
    assert bool(words) is bool(warnings)
    assert len(warnings) == len(set(warnings))
