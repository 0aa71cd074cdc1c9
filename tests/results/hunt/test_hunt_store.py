"""The lines of the hunt in the database: given to their company's members, and gone with the last of them."""

import pytest

from csr_xblock.domain.people.company_register import GOOD_THINGS
from csr_xblock.domain.people.personal_data import DataOwner
from csr_xblock.results.hunt.hunt_store import good_things_for
from csr_xblock.results.hunt.hunt_tables import GoodThingRow
from csr_xblock.results.people.erasure_store import erase
from csr_xblock.results.people.person_rows import given_rows
from tests.hunting import BUDDY, colleague, owner, write
from tests.learners import COURSE, OTHER_COURSE

pytestmark = pytest.mark.django_db


def test_lines_come_in_the_order_in_which_they_were_added() -> None:
    """A list that jumps about is not recognised."""
    rasa = owner()
    for line, area in (("zzzz", "people"), ("aaaa", "finance"), ("mmmm", "people")):
        write(rasa, line.upper(), line=line, area=area)
    write(rasa, "Changed", line="zzzz", revision=1)

    assert [("zzzz", "Changed", 2), ("aaaa", "AAAA", 1), ("mmmm", "MMMM", 1)] == [
        (one.name, one.text, one.revision) for one in good_things_for(rasa)
    ]


def test_a_change_notes_when_it_was_made() -> None:
    """A member reads it in the export."""
    rasa = owner()
    write(rasa)
    before = GoodThingRow.objects.get().updated_at

    write(rasa, "Changed", revision=1)

    assert GoodThingRow.objects.get().updated_at > before


def test_an_export_gives_the_words() -> None:
    """What a person has helped to write can be taken along."""
    rasa = owner()
    write(rasa)

    given = next(one for one in given_rows(rasa.learner.user_id) if one.table is GOOD_THINGS)

    assert [(BUDDY, "people", COURSE)] == [
        (row["text"], row["perspective_id"], row["course_key"]) for row in given.rows
    ]


def test_lines_stay_while_another_member_is_there_and_go_with_the_last() -> None:
    """They are the company's; nobody's account is the reason that they are kept."""
    rasa = owner()
    jonas = colleague(rasa)
    write(rasa)

    erase(DataOwner(rasa.learner.user_id))
    left = GoodThingRow.objects.count()
    erase(DataOwner(jonas.learner.user_id))

    assert (1, 0) == (left, GoodThingRow.objects.count())


def test_deleting_in_a_course_takes_only_that_courses_lines() -> None:
    """The owner alone deletes the data of one course."""
    rasa, elsewhere = owner(), owner(course=OTHER_COURSE)
    write(rasa)
    write(elsewhere, "There")

    erase(DataOwner(rasa.learner.user_id, COURSE))

    assert ["There"] == list(GoodThingRow.objects.values_list("text", flat=True))
