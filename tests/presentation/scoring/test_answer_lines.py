"""Every question with its answer in words: what was chosen, why something does not apply, and what shows it."""

from dataclasses import replace

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.scoring.answer_lines import AnswerLine, answers_by_area
from tests.learners import CORE_ITEM, NA_ITEM

WORDS = packaged_instrument()


def line(sheet: AnswerSheet, item: str) -> AnswerLine:
    """Return what is said of an item."""
    topic = next(one.topic for one in WORDS.items if one.id == item)
    return next(one for area in answers_by_area(WORDS, sheet) for one in area.lines if one.topic == topic)


def test_all_questions_that_were_asked_are_there_in_their_order() -> None:
    """A report without some of the answers would be a choice that nobody made."""
    areas = answers_by_area(WORDS, AnswerSheet({}))
    quick = answers_by_area(WORDS, AnswerSheet({}, Mode.QUICK))
    staff = answers_by_area(WORDS, AnswerSheet({}, role=Role.EMPLOYEE))

    assert [item.text for item in WORDS.items] == [one.question for area in areas for one in area.lines]
    assert 18 == sum(len(area.lines) for area in quick)
    assert "finance" not in [area.title.lower() for area in staff]
    assert 19 == sum(len(area.lines) for area in staff)


def test_an_answer_is_told_in_the_words_that_were_chosen_with_its_note() -> None:
    """A number would have to be looked up."""
    told = line(AnswerSheet({CORE_ITEM: Answer(3, evidence=" See the folder. ")}), CORE_ITEM)

    item = WORDS.item(CORE_ITEM)
    assert ("Managed", item.anchors.text(3), "", "See the folder.") == (told.level, told.answer, told.reason, told.note)


def test_each_kind_of_missing_answer_is_told_apart() -> None:
    """'I do not know' is honest, 'not answered' is open, and 'does not apply' has a reason."""
    na = Answer(special=Special.NOT_APPLICABLE, reason="We sell services only.")
    sheet = AnswerSheet({NA_ITEM: na, CORE_ITEM: Answer(special=Special.DO_NOT_KNOW)})

    apart, unknown = line(sheet, NA_ITEM), line(sheet, CORE_ITEM)

    assert ("", "Does not apply", "We sell services only.") == (apart.level, apart.answer, apart.reason)
    assert ("", "I do not know", "") == (unknown.level, unknown.answer, unknown.reason)
    assert "Not answered" == line(AnswerSheet({}), CORE_ITEM).answer
    assert "Not answered" == line(AnswerSheet({NA_ITEM: replace(na, reason=" ")}), NA_ITEM).answer


def test_what_the_profile_answers_says_so() -> None:
    """Nobody wrote a reason, so the page gives one."""
    without_staff = AnswerSheet({}, employees=0)
    item = next(one for one in WORDS.items if without_staff.is_automatically_na(one))

    told = line(without_staff, item.id)

    assert ("Does not apply: the company has no employees.", "") == (told.answer, told.reason)
