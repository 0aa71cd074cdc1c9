"""The lines of the hunt: kept once, never written over in silence, by those who may, and never more than ten."""

from functools import partial

import pytest

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.hunt.good_things import MOST_GOOD_THINGS, KeptLine, LineChange
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.people.role import Role
from csr_xblock.results.hunt.hunt_tables import GoodThingRow
from csr_xblock.results.people.company_tables import Membership
from csr_xblock.services.hunt.save_good_thing import save_good_thing
from tests.hunting import BUDDY, colleague, found, owner, texts, write
from tests.learners import OTHER_COURSE, key_of
from tests.queries import queries_of
from tests.services.parallel import or_refusal, together
from tests.whole_database import unchanged_database


@pytest.mark.django_db
def test_a_line_is_added_changed_and_removed() -> None:
    """All that a list needs."""
    rasa = owner()
    added = write(rasa, f" {BUDDY}\n")
    changed = write(rasa, "A buddy for a month", revision=added.revision)
    listed = texts(rasa)

    removed = write(rasa, "", revision=changed.revision)

    assert (KeptLine(True, BUDDY, 1), KeptLine(True, "A buddy for a month", 2)) == (added, changed)
    assert ["A buddy for a month"] == listed
    assert (KeptLine(True), []) == (removed, texts(rasa))


@pytest.mark.django_db
def test_a_line_that_is_sent_twice_is_there_once() -> None:
    """The answer was lost on the way, so the page sends again what has arrived."""
    rasa = owner()
    write(rasa)
    write(rasa, "Lost", revision=1)

    again = write(rasa, "Lost", revision=1)

    assert (True, 2) == (again.is_saved, again.revision)
    assert ["Lost"] == texts(rasa)


@pytest.mark.django_db
def test_the_second_of_two_members_is_told_and_nothing_is_written_over() -> None:
    """JOURNEY 1: the one who comes later sees both texts and chooses."""
    rasa = owner()
    jonas = colleague(rasa)
    write(rasa)
    write(jonas, "A buddy, says Jonas", revision=1)

    late = write(rasa, "A buddy, says Rasa", revision=1)
    kept = texts(rasa)
    chosen = write(rasa, "A buddy, says Rasa", revision=late.revision)

    assert KeptLine(False, "A buddy, says Jonas", 2) == late
    assert ["A buddy, says Jonas"] == kept
    assert (True, ["A buddy, says Rasa"]) == (chosen.is_saved, texts(jonas))


@pytest.mark.django_db
def test_who_changes_a_removed_line_is_told_and_may_put_it_back() -> None:
    """The other member has removed what somebody is just writing better."""
    rasa = owner()
    jonas = colleague(rasa)
    write(rasa)
    write(jonas, "", revision=1)

    late = write(rasa, "A buddy for a month", revision=1)
    write(rasa, "A buddy for a month", revision=late.revision)

    assert KeptLine(False) == late
    assert ["A buddy for a month"] == texts(jonas)


@pytest.mark.django_db
def test_who_removes_a_changed_line_is_told() -> None:
    """Removing it would take words away that nobody has seen."""
    rasa = owner()
    jonas = colleague(rasa)
    write(rasa)
    write(jonas, "A buddy for a month", revision=1)

    late = write(rasa, "", revision=1)

    assert KeptLine(False, "A buddy for a month", 2) == late
    assert ["A buddy for a month"] == texts(rasa)


@pytest.mark.django_db
def test_removing_twice_is_no_fault() -> None:
    """Two members tidy up, or a request is repeated."""
    rasa = owner()
    write(rasa)
    write(rasa, "", revision=1)

    assert KeptLine(True) == write(rasa, "", revision=1)


@pytest.mark.django_db
def test_the_eleventh_line_is_refused_and_ten_can_still_be_changed() -> None:
    """JOURNEY 1: ten lines. Ten are plenty, and a list without end is not read."""
    rasa = owner()
    for number in range(MOST_GOOD_THINGS):
        write(rasa, f"Thing {number}", line=f"line{number}")

    with pytest.raises(Conflict, match="hunt-full"):
        write(rasa, "One more", line="line10")
    changed = write(rasa, "Better", line="line9", revision=1)

    assert changed.is_saved
    assert [*(f"Thing {number}" for number in range(MOST_GOOD_THINGS - 1)), "Better"] == texts(rasa)


@pytest.mark.django_db
def test_bad_input_changes_nothing() -> None:
    """Nothing half is kept."""
    rasa = owner()
    with unchanged_database():
        with pytest.raises(InvalidInput, match="text-too-long"):
            write(rasa, "x" * 201)
        with pytest.raises(InvalidInput, match="value-invalid"):
            write(rasa, area="the moon")
        with pytest.raises(InvalidInput, match="value-invalid"):
            write(rasa, line="no name")


@pytest.mark.django_db
def test_a_line_of_an_area_that_is_gone_can_still_be_changed_and_removed() -> None:
    """A trainer has changed the questionnaire; what was written is the company's all the same."""
    rasa = owner()
    write(rasa)
    GoodThingRow.objects.update(perspective_id="former")

    changed = write(rasa, "Still true", revision=1, area="former")
    removed = write(rasa, "", revision=2, area="former")

    assert (True, True) == (changed.is_saved, removed.is_saved)


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_staff_of_a_shared_company_change_nothing(role: Role) -> None:
    """JOURNEY 1: what the company does is its management's."""
    rasa = owner()
    jonas = colleague(rasa, role=role)

    with pytest.raises(NotAllowed, match="company-of-management"):
        write(jonas)


@pytest.mark.django_db
def test_staff_who_are_alone_do_the_step() -> None:
    """JOURNEY 4 gives See to staff, and nobody else speaks for their company."""
    ona = owner("ona")
    Membership.objects.update(role=Role.EMPLOYEE.value)

    assert write(ona).is_saved


@pytest.mark.django_db
def test_without_a_company_and_where_nothing_may_be_kept_nothing_is_written() -> None:
    """Before the first profile, and in a preview."""
    with pytest.raises(Conflict, match="profile-missing"):
        write(key_of("elena"))
    with pytest.raises(NotAllowed, match="read-only"):
        save_good_thing(None, (), LineChange("line1", PerspectiveId("people"), BUDDY, 0))


@pytest.mark.django_db
def test_a_list_belongs_to_a_company_a_course_and_an_assessment() -> None:
    """Neither another course nor another company reads it, even if names of lines are alike."""
    rasa, elsewhere, ona = owner(), owner(course=OTHER_COURSE), owner("ona")
    write(rasa)
    write(ona, "Ours")

    assert ([BUDDY], [], ["Ours"]) == (texts(rasa), texts(elsewhere), texts(ona))


@pytest.mark.django_db
def test_a_save_asks_the_database_little() -> None:
    """Each line is saved while it is typed."""
    rasa = owner()
    write(rasa)

    # Two for the membership and one for the line.
    assert len(queries_of(lambda: write(rasa, "Better", revision=1))) <= 3
    assert "people" == found(rasa)[0].area


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
def test_two_members_at_once_do_not_have_eleven_lines() -> None:
    """Each counts nine, and both add the tenth."""
    rasa = owner()
    jonas = colleague(rasa)
    for number in range(MOST_GOOD_THINGS - 1):
        write(rasa, f"Thing {number}", line=f"line{number}")

    together(
        [
            or_refusal(partial(write, rasa, "Mine", line="mine1")),
            or_refusal(partial(write, jonas, "Hers", line="hers1")),
        ]
    )

    assert MOST_GOOD_THINGS == len(texts(rasa))
