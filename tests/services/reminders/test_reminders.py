"""Asking for reminders, stopping them here and by a link, whom a run finds, and that a mail is claimed once."""

from datetime import date, timedelta

import pytest
from django.conf import LazySettings
from django.core.signing import Signer
from django.utils import timezone

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.reminders.reminding import AskedReminder
from csr_xblock.results.people.company_tables import ConsentStatement, Membership
from csr_xblock.results.reminders.reminder_tables import MailReminder
from csr_xblock.services.people.forget_person import delete_own_data
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.reminders.choose_reminders import ask_for_reminders, asked_reminder, stop_own_reminders
from csr_xblock.services.reminders.find_reminders import candidates, claim
from csr_xblock.services.reminders.stop_by_link import SALT, find_linked, stop_linked, stop_token
from tests.learners import COURSE, OTHER_COURSE, OWNER, company_key_of, key_of
from tests.queries import queries_of
from tests.ratings import CLIMATE, keep_importance

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
WEEK = timedelta(days=7)


def asking(name: str = "rasa", course: str = COURSE, language: str = "en") -> AskedReminder:
    """Return the wish of somebody with a profile."""
    key = key_of(name, course)
    save_profile(key.learner, OWNER)
    ask_for_reminders(key, "block-v1:programme", language, is_offered=True)
    return kept(key)


def kept(key: AssessmentKey) -> AskedReminder:
    """Return what somebody has asked for, which there must be."""
    found = asked_reminder(key)
    assert found is not None
    return found


def found(today: date = TODAY) -> list[int]:
    """Return the numbers of those to whom a mail may be sent."""
    return [one.asked.number for batch in candidates(today) for one in batch]


def test_nobody_is_reminded_who_has_not_asked() -> None:
    """A profile alone asks for nothing."""
    save_profile(key_of().learner, OWNER)

    assert (None, []) == (asked_reminder(key_of()), found())


def test_asking_twice_keeps_the_first_day_and_the_new_language() -> None:
    """Somebody who reads Lithuanian by now gets Lithuanian mails."""
    asking()
    MailReminder.objects.update(asked_at=timezone.now() - WEEK)
    again = asking(language="lt")

    assert (TODAY - WEEK, "lt", 1) == (again.asked_on, again.language, MailReminder.objects.count())


def test_asking_again_after_stopping_counts_from_today() -> None:
    """And the mail of this week counts on."""
    wish = asking()
    assert claim(wish, TODAY)
    MailReminder.objects.update(asked_at=timezone.now() - WEEK)
    stop_own_reminders(wish.key)
    assert kept(wish.key).is_stopped
    again = asking()

    assert (TODAY, TODAY, False) == (again.asked_on, again.sent_on, again.is_stopped)


def test_asking_is_refused_where_nothing_is_kept_or_sent() -> None:
    """In a preview, on a site without mails, before the profile."""
    with pytest.raises(NotAllowed):
        ask_for_reminders(None, "block", "en", is_offered=True)
    with pytest.raises(NotAllowed):
        stop_own_reminders(None)
    with pytest.raises(NotAllowed):
        ask_for_reminders(key_of(), "block", "en", is_offered=False)
    with pytest.raises(Conflict):
        ask_for_reminders(key_of(), "block", "en", is_offered=True)

    assert not MailReminder.objects.exists()


def test_old_page_keeps_nothing_where_all_was_deleted() -> None:
    """The person still works in another course."""
    wish = asking()
    save_profile(key_of(course=OTHER_COURSE).learner, OWNER)
    delete_own_data(wish.key.learner, is_everywhere=False)
    with pytest.raises(Conflict):
        ask_for_reminders(wish.key, "block", "en", is_offered=True)

    assert not MailReminder.objects.exists()


def test_mail_is_claimed_once_a_week_over_all_programmes() -> None:
    """Two runs at once, and two courses: one mail."""
    here, there = asking(), asking(course=OTHER_COURSE)
    batches = [candidates(TODAY), candidates(TODAY)]
    read_by_both = [[one.asked for one in next(batch)] for batch in batches]
    claims = [claim(wish, TODAY) for wishes in read_by_both for wish in wishes]

    assert [here.number, there.number] == [wish.number for wish in read_by_both[0]]
    assert [True, False, False, False] == claims
    assert [] == found() == found(TODAY + WEEK - timedelta(days=1))
    assert [here.number, there.number] == found(TODAY + WEEK)
    assert claim(there, TODAY + WEEK)


def test_another_persons_mail_takes_nothing_away() -> None:
    """The limit is a person's."""
    assert [True, True] == [claim(asking(name), TODAY) for name in ("rasa", "jonas")]


def test_who_stops_or_leaves_between_reading_and_sending_gets_no_mail() -> None:
    """Whatever the run has read before."""
    stopped, left, gone = asking("rasa"), asking("jonas"), asking("elena")
    stop_own_reminders(stopped.key)
    leave_company(left.key.learner, Membership.objects.get(user_id=left.key.learner.user_id).company_id)
    delete_own_data(gone.key.learner, is_everywhere=False)

    assert [False] * 3 == [claim(wish, TODAY) for wish in (stopped, left, gone)]
    assert 2 == MailReminder.objects.count()


def test_last_change_is_the_persons_or_the_companys() -> None:
    """What a colleague changes is a change, too; another course's is none."""
    wish = asking()
    asking(course=OTHER_COURSE)
    old = timezone.now() - timedelta(days=40)
    ConsentStatement.objects.filter(course_key=COURSE).update(given_at=old)
    before = next(candidates(TODAY))[0].changed_on
    keep_importance(company_key_of(wish.key), {CLIMATE: Importance(5, 4)})

    assert (timezone.localdate(old), TODAY) == (before, next(candidates(TODAY))[0].changed_on)


def test_a_batch_costs_the_same_for_many_as_for_one() -> None:
    """The number of queries is that of tables."""
    asking()
    one = len(queries_of(lambda: list(candidates(TODAY))))
    for name in ("jonas", "elena", "marek"):
        asking(name)

    assert one == len(queries_of(lambda: list(candidates(TODAY))))


def test_link_stops_all_reminders_of_the_person_and_nobody_elses() -> None:
    """Twice is fine."""
    here, there, other = asking(), asking(course=OTHER_COURSE), asking("jonas")
    token = stop_token(here.number)
    looked = find_linked(token)
    stops = [stop_linked(token), stop_linked(token)]

    assert looked is not None
    assert not looked.is_stopped
    assert [True, True] == [one is not None and one.is_stopped for one in stops]
    assert [True, True, False] == [kept(wish.key).is_stopped for wish in (here, there, other)]


def test_link_tells_nothing_to_whoever_reads_it() -> None:
    """Neither the number of the row nor of the account; each row has a number of its own."""
    first, second = (stop_token(asking(name).number) for name in ("rasa", "jonas"))

    assert 32 == len(first.partition(".")[0])
    assert first.partition(".")[0] != second.partition(".")[0]


def test_only_whole_links_of_ours_stop() -> None:
    """Cut, changed, signed for something else, or far too long."""
    token = stop_token(asking().number)
    reference, _, signature = token.partition(".")
    wrong = [
        "", ".", reference, token[:-1], f"{reference[:-1]}{'0' if reference[-1] != '0' else '1'}.{signature}",
        Signer(salt="other", sep=".").sign(reference), Signer(salt=SALT, sep=".").sign("7"),
        Signer(salt=SALT, sep=".").sign("0" * 32), token * 9,
    ]  # fmt: skip

    assert [None] * len(wrong) == [stop_linked(one) for one in wrong]
    assert not kept(key_of()).is_stopped


def test_link_outlives_a_change_of_the_sites_key(settings: LazySettings) -> None:
    """Old mails are in old mailboxes; a key that was thrown away is another matter."""
    token = stop_token(asking().number)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "new", [settings.SECRET_KEY]
    rotated = find_linked(token)
    settings.SECRET_KEY_FALLBACKS = []

    assert rotated is not None
    assert find_linked(token) is None


def test_link_of_deleted_data_leads_nowhere() -> None:
    """Nothing is kept, so nothing is sent."""
    wish = asking()
    token = stop_token(wish.number)
    delete_own_data(wish.key.learner, is_everywhere=True)

    assert stop_linked(token) is None
    assert stop_token(wish.number) == ""
