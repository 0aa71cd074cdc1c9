"""The screen of the learning plan: by person and day, and what could be given."""

from dataclasses import replace
from datetime import date, timedelta

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import MAX_GIVEN, GivenKind, GivenLearning, KeptGiven
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.company_member import Member
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.learning_plan.learning_plan_page import (
    LearningPlanHandlers,
    LearningPlanPage,
    learning_plan_page,
)
from tests.presentation.journey.test_given_words import ENERGY, OWN, TODAY, UNITS, WHY

RASA, JONAS = Member(1, "Rasa Petraitienė"), Member(2, "jonas")
LINKS = Links("abc")
HANDLERS = LearningPlanHandlers("/save", "/tick", "/back")
WALK = GivenLearning(GivenKind.OWN, task="Walk", name="Ula")
LATE, SOON = date(2026, 11, 1), date(2026, 12, 24)


def page(*given: KeptGiven) -> LearningPlanPage:
    """Return the screen as Rasa sees it, whose hand-in recommended one unit that is here and one that is not."""
    return learning_plan_page(given, [RASA, JONAS], UNITS, [UnitId("gone"), WHY], LINKS, HANDLERS, 1, TODAY)


def test_people_come_in_their_order_and_what_nobody_has_stands_first() -> None:
    """Members as they came, then typed names by the alphabet, whatever their letters; who has nothing is left out."""
    free = replace(WALK, name="")
    given = [
        replace(WALK, name="ula"),
        replace(WALK, name="Ona"),
        replace(free, member=2),
        free,
        replace(free, member=1),
    ]

    shown = page(*(KeptGiven(number, 0, one) for number, one in enumerate(given, 1)))

    names = ["nobody at the moment", "Rasa Petraitienė (you)", "jonas", "Ona", "ula"]
    assert names == [one.name for one in shown.people]
    assert [True, False, False, False, False] == [bool(one.note) for one in shown.people]
    assert [[4], [5], [3], [2], [1]] == [[row.id for row in one.rows] for one in shown.people]


def test_each_person_has_the_nearest_day_first() -> None:
    """What is done stands last, and its day is told no more."""
    given = [
        KeptGiven(1, 0, replace(WALK, due=LATE), SOON),
        KeptGiven(2, 0, WALK),
        KeptGiven(3, 0, replace(WALK, due=SOON)),
        KeptGiven(4, 0, replace(WALK, due=LATE)),
    ]

    rows = page(*given).people[0].rows

    assert [4, 3, 2, 1] == [row.id for row in rows]
    assert [f"due since {date_words(LATE)}", f"until {date_words(SOON)}", "", ""] == [row.until for row in rows]
    assert [True, False, False, False] == [row.is_overdue for row in rows]
    assert ["open", "open", "open", f"done on {date_words(SOON)}"] == [row.state for row in rows]


def test_what_a_members_progress_tells_is_ticked_by_nobody() -> None:
    """Everything else is."""
    unit = GivenLearning(GivenKind.UNIT, ENERGY, member=1)
    given = [unit, replace(unit, kind=GivenKind.TASK), replace(unit, member=None, name="Ula"), WALK]

    shown = page(*(KeptGiven(number, 0, one) for number, one in enumerate(given, 1)))

    rows = {row.id: row for one in shown.people for row in one.rows}
    assert {1: False, 2: True, 3: True, 4: True} == {number: row.can_tick for number, row in rows.items()}
    assert ["/energy", "/energy", "/energy", ""] == [rows[number].url for number in (1, 2, 3, 4)]


def test_what_the_hand_in_recommends_is_offered_first() -> None:
    """In its order; what the programme does not have is not offered."""
    shown = page()

    assert ["Why it pays"] == [one.title for one in shown.recommended]
    assert ["What comes in", "A visit"] == [one.title for one in shown.others]
    assert "?csr_abc=learning-plan%2Fnew%2Fwhy" == shown.recommended[0].give_url
    assert UNITS.keys() == {ENERGY, WHY, OWN}


def test_a_full_plan_offers_nothing() -> None:
    """It says what to do instead."""
    full = [KeptGiven(number, 0, WALK, TODAY + timedelta(days=number)) for number in range(MAX_GIVEN)]

    shown, nearly = page(*full), page(*full[1:])

    assert ((), (), "") == (shown.recommended, shown.others, shown.new_url)
    assert nearly.new_url
