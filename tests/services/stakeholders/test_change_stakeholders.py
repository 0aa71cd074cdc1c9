"""Changing the map: what two members write, what is sent twice, what is removed, and how much it holds."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.stakeholders.map_changes import MapChange, MapOutcome
from csr_xblock.domain.stakeholders.stakeholder_group import MAX_GROUPS, StakeholderGroup
from csr_xblock.domain.stakeholders.talk import MAX_TALKS
from csr_xblock.results.stakeholders.map_lock import forget_removed
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow, TalkRow
from csr_xblock.services.stakeholders.change_stakeholders import (
    add_stakeholder,
    put_back_stakeholder,
    put_back_talk,
    remove_stakeholder,
    remove_talk,
    save_stakeholder,
)
from csr_xblock.services.stakeholders.show_stakeholders import show_stakeholders
from tests.counts import counts_of
from tests.learners import OTHER_COURSE, key_of
from tests.mapped import CUSTOMERS, colleague, describe, group_of, owner, talked, tap
from tests.services.parallel import or_refusal, together

pytestmark = pytest.mark.django_db


def test_one_tap_puts_a_group_on_the_map_once() -> None:
    """A second tap after a lost answer changes nothing."""
    rasa = owner()

    assert tap(rasa) == tap(rasa)
    assert 1 == counts_of(rasa).stakeholder_groups


def test_everybody_in_management_works_on_one_map() -> None:
    """It belongs to the company, in a course."""
    rasa = owner()
    jonas = colleague(rasa)
    tap(rasa)
    describe(jonas, "A call when it is late.", 1)

    assert "A call when it is late." == group_of(rasa).group.expectations
    assert 0 == counts_of(key_of("rasa", OTHER_COURSE)).stakeholder_groups


def test_of_two_who_write_about_one_group_the_later_sees_both_texts() -> None:
    """Nothing is overwritten in silence; who has seen the other text may replace it."""
    rasa = owner()
    jonas = colleague(rasa)
    shown = tap(rasa).revision
    describe(rasa, "Fresh bread at seven.", shown)

    told = describe(jonas, "A call when it is late.", shown)
    kept = group_of(rasa).group.expectations
    again = describe(jonas, "Fresh bread at seven, and a call.", told.revision)

    theirs = StakeholderGroup("Customers", "Fresh bread at seven.")
    assert MapChange(MapOutcome.TWO_TEXTS, shown + 1, theirs) == told
    assert "Fresh bread at seven." == kept
    assert MapOutcome.SAVED is again.outcome
    assert "Fresh bread at seven, and a call." == group_of(rasa).group.expectations


def test_of_two_who_change_one_talk_the_later_sees_both_texts() -> None:
    """The unit of conflict is one talk; another talk of the same group is none."""
    rasa = owner()
    jonas = colleague(rasa)
    tap(rasa)
    first = talked(rasa).revision
    talked(rasa, "Good: the rye. First: open at six.", revision=first)

    told = talked(jonas, "First: open at half past six.", revision=first)
    other = talked(jonas, "First: a bench.", slug="talk-2")

    assert (MapOutcome.TWO_TEXTS, MapOutcome.SAVED) == (told.outcome, other.outcome)
    assert ["First: a bench.", "Good: the rye. First: open at six."] == [one.talk.heard for one in group_of(rasa).talks]


@pytest.mark.parametrize("save", [partial(describe, expectations="Fresh bread.", revision=1), talked])
def test_what_is_sent_twice_is_saved_once(save: Callable[..., MapChange]) -> None:
    """The line broke after the server had it: the same once more is no second text and no second row."""
    rasa = owner()
    tap(rasa)
    first = save(rasa)

    assert first == save(rasa)
    assert 1 >= TalkRow.objects.count()


def test_a_group_with_talks_goes_with_them_and_comes_back_with_them() -> None:
    """Right after, everything can be undone."""
    rasa = owner()
    tap(rasa)
    talked(rasa)
    before = group_of(rasa)
    remove_stakeholder(rasa, CUSTOMERS, before.revision, shown_talks=1)
    gone = show_stakeholders(rasa)
    remove_stakeholder(rasa, CUSTOMERS, before.revision, shown_talks=1)
    put_back_stakeholder(rasa, CUSTOMERS)

    assert (0, 0, True) == (gone.group_count, gone.talk_count, gone.groups[0].is_removed)
    after = group_of(rasa)
    assert (before.group, before.talks) == (after.group, after.talks)


def test_a_group_that_somebody_has_changed_is_not_removed_unseen() -> None:
    """A colleague has just written down a talk, or another text."""
    rasa = owner()
    jonas = colleague(rasa)
    shown = tap(rasa)
    talked(jonas)
    with pytest.raises(Conflict, match="stakeholder-changed"):
        remove_stakeholder(rasa, CUSTOMERS, shown.revision, shown.talk_count)
    describe(jonas, "Fresh bread.", shown.revision)
    with pytest.raises(Conflict, match="stakeholder-changed"):
        remove_stakeholder(rasa, CUSTOMERS, shown.revision, shown_talks=1)

    assert 1 == counts_of(rasa).stakeholder_groups


def test_who_writes_about_what_a_colleague_has_removed_is_asked() -> None:
    """Saving once more brings it back with the text; a talk has no place until then."""
    rasa = owner()
    jonas = colleague(rasa)
    shown = tap(rasa).revision
    remove_stakeholder(rasa, CUSTOMERS, shown, 0)

    told = describe(jonas, "Fresh bread.", shown)
    removed = group_of(rasa).is_removed
    with pytest.raises(Conflict, match="stakeholder-gone"):
        talked(jonas)
    again = describe(jonas, "Fresh bread.", told.revision)

    assert (MapOutcome.REMOVED, True, MapOutcome.SAVED) == (told.outcome, removed, again.outcome)
    assert (False, "Fresh bread.") == (group_of(rasa).is_removed, group_of(rasa).group.expectations)
    assert again.revision == group_of(rasa).revision


def test_a_talk_is_removed_and_put_back() -> None:
    """The number of talks follows."""
    rasa = owner()
    tap(rasa)
    kept = talked(rasa)
    remove_talk(rasa, CUSTOMERS, "talk-1", kept.revision)
    without = show_stakeholders(rasa).talk_count
    put_back_talk(rasa, CUSTOMERS, "talk-1")

    assert (0, 1) == (without, show_stakeholders(rasa).talk_count)


def age() -> None:
    """Let everything that was removed have been removed the day before."""
    for table in (StakeholderRow, TalkRow):
        table.objects.exclude(removed_at=None).update(removed_at=timezone.now() - timedelta(days=1, seconds=1))


def test_after_a_day_what_was_removed_is_gone() -> None:
    """What somebody has thrown away is not kept; the next change or a purge deletes it."""
    rasa = owner()
    tap(rasa)
    talked(rasa)
    tap(rasa, "suppliers", "Suppliers")
    remove_stakeholder(rasa, CUSTOMERS, 1, 1)
    age()
    shown = show_stakeholders(rasa)
    with pytest.raises(Conflict, match="removed-for-good"):
        put_back_stakeholder(rasa, CUSTOMERS)
    told = describe(rasa, "Fresh bread.", 1)
    talked(rasa, group="suppliers")
    remove_talk(rasa, "suppliers", "talk-1", 1)
    age()
    forget_removed()

    assert ["suppliers"] == [one.slug for one in shown.groups]
    assert MapChange(MapOutcome.REMOVED, 0) == told
    assert (1, 0) == (StakeholderRow.objects.count(), TalkRow.objects.count())


def fill(key: AssessmentKey) -> None:
    """Put as many groups on the map as it holds."""
    for number in range(MAX_GROUPS):
        tap(key, f"own-{number}", f"Group {number}")


def test_the_map_holds_thirty_groups() -> None:
    """A removed one makes room, and then has none to come back to."""
    rasa = owner()
    fill(rasa)
    for add in (partial(tap, rasa), partial(describe, rasa, "", 0)):
        with pytest.raises(Conflict, match="too-many-groups"):
            add()
    remove_stakeholder(rasa, "own-7", 1, 0)
    tap(rasa)
    with pytest.raises(Conflict, match="too-many-groups"):
        put_back_stakeholder(rasa, "own-7")

    assert MAX_GROUPS == counts_of(rasa).stakeholder_groups


def test_the_map_holds_fifty_talks() -> None:
    """With all groups together; a group that comes back brings its talks along."""
    rasa = owner()
    tap(rasa)
    tap(rasa, "suppliers", "Suppliers")
    talked(rasa, slug="talk-s", group="suppliers")
    remove_stakeholder(rasa, "suppliers", 1, 1)
    for number in range(MAX_TALKS):
        talked(rasa, slug=f"talk-{number}")
    with pytest.raises(Conflict, match="too-many-talks"):
        talked(rasa, slug="talk-50")
    with pytest.raises(Conflict, match="too-many-talks"):
        put_back_stakeholder(rasa, "suppliers")

    assert MAX_TALKS == show_stakeholders(rasa).talk_count


def test_a_talk_stays_with_its_group() -> None:
    """A made-up body must not move it."""
    rasa = owner()
    tap(rasa)
    tap(rasa, "suppliers", "Suppliers")
    talked(rasa)
    with pytest.raises(InvalidInput):
        talked(rasa, "Moved.", group="suppliers", revision=1)
    with pytest.raises(Conflict):
        remove_talk(rasa, "suppliers", "talk-1", 1)

    assert ["Good: the rye."] == [one.talk.heard for one in group_of(rasa).talks]


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_only_management_changes_the_map(role: Role) -> None:
    """It is the company's; staff see what is released."""
    rasa = owner()
    tap(rasa)
    talked(rasa)
    other = colleague(rasa, role=role)
    changes = (
        partial(add_stakeholder, other, "suppliers", "Suppliers"),
        partial(describe, other, "Ours.", 1),
        partial(talked, other, "Ours.", slug="talk-2"),
        partial(remove_stakeholder, other, CUSTOMERS, 1, 1),
        partial(remove_talk, other, CUSTOMERS, "talk-1", 1),
        partial(put_back_stakeholder, other, CUSTOMERS),
        partial(put_back_talk, other, CUSTOMERS, "talk-1"),
    )
    for change in changes:
        with pytest.raises(NotAllowed, match="company-of-management"):
            change()

    assert (1, 1) == (show_stakeholders(rasa).group_count, show_stakeholders(rasa).talk_count)


def test_without_a_company_nothing_is_kept() -> None:
    """A page may have stayed open while everything was deleted in another tab."""
    with pytest.raises(Conflict, match="profile-missing"):
        tap(key_of())
    with pytest.raises(NotAllowed, match="read-only"):
        save_stakeholder(None, CUSTOMERS, 0, StakeholderGroup("Customers"))

    assert () == show_stakeholders(None).groups


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
def test_two_members_who_write_at_the_same_moment_lose_nothing() -> None:
    """One of two texts is kept, the other is told; the last free place is given once."""
    rasa = owner()
    jonas = colleague(rasa)
    for number in range(MAX_GROUPS - 2):
        tap(rasa, f"own-{number}", "Group")
    shown = tap(rasa).revision

    texts = together([partial(describe, rasa, "Fresh bread.", shown), partial(describe, jonas, "A call.", shown)])
    together([or_refusal(partial(tap, who, f"own-{name}", name)) for who, name in ((rasa, "rasa"), (jonas, "jonas"))])

    assert {MapOutcome.SAVED, MapOutcome.TWO_TEXTS} == {one.outcome for one in texts}
    assert MAX_GROUPS == counts_of(rasa).stakeholder_groups
