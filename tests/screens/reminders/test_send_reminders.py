"""A run: who gets a mail and who does not, what is in it, and that nobody's failure is another's."""

import logging
import re
from collections import Counter
from datetime import timedelta
from io import StringIO

import pytest
from django.conf import LazySettings
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.programme.settings import Step
from csr_xblock.openedx.reminders import mailing
from csr_xblock.openedx.reminders.mailing import Letter
from csr_xblock.results.change_tables import OverviewChange
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.reminders.reminder_tables import MailReminder
from csr_xblock.screens.reminders.send_reminders import Outcome, Run
from csr_xblock.services.journey.put_off_step import put_off_step
from csr_xblock.services.reminders.choose_reminders import asked_reminder
from tests.learners import CORE_ITEM, COURSE, OTHER_COURSE, assess, company_key_of
from tests.screens.reminders.courses import Courses
from tests.screens.reminders.wishes import SECRET, TODAY, plan, programme_of, wish
from tests.services.learning_plan.givers import give

MONTH = timedelta(days=30)


def command(*arguments: str) -> str:
    """Run the command and return what it says."""
    said = StringIO()
    call_command("csr_remind", *arguments, stdout=said)
    return said.getvalue()


def only(outcome: Outcome) -> Counter[Outcome]:
    """Return the counts of a run that met one person."""
    return Counter({outcome: 1})


def sent_one() -> EmailMultiAlternatives:
    """Return the one mail that was sent."""
    (one,) = mail.outbox
    assert isinstance(one, EmailMultiAlternatives)
    return one


def parts_of(one: EmailMultiAlternatives) -> list[str]:
    """Return everything in a mail that somebody may read."""
    return [str(one.subject), str(one.body), *(str(part[0]) for part in one.alternatives)]


def test_due_action_brings_a_mail_without_its_title(site: type[Courses]) -> None:
    """It says how many, leads into the course, and how to stop; nothing that anybody wrote is in it."""
    key = wish(site)
    plan(key)
    said = command()
    one = sent_one()
    (html, kind), *_ = one.alternatives

    assert said.startswith("Sent: 1.\n")
    assert (["rasa@example.com"], "text/html") == (one.to, kind)
    assert "Something waits for you in your course" == one.subject
    link = f"https://lms.example.org/courses/{COURSE}/jump_to/{programme_of(site)}"
    assert all("1 action of your plan is due." in part and link in part for part in (str(one.body), str(html)))
    assert not [part for part in parts_of(one) if SECRET in part or "rasa" in part.lower()]
    assert "&#x27;" not in one.body


def test_mail_programs_can_stop_it_by_themselves(site: type[Courses]) -> None:
    """The header leads to the link of the mail, and one POST without a cookie does it (RFC 8058)."""
    key = wish(site)
    plan(key)
    command()
    headers = sent_one().extra_headers
    found = re.fullmatch(r"<https://lms\.example\.org(/csr/reminders/stop/[^>]+)>", headers["List-Unsubscribe"])
    assert found is not None
    answer = Client(enforce_csrf_checks=True).post(found[1], {"List-Unsubscribe": "One-Click"})

    assert ("List-Unsubscribe=One-Click", 200) == (headers["List-Unsubscribe-Post"], answer.status_code)
    assert all(found[1] in part for part in parts_of(sent_one())[1:])
    stopped = asked_reminder(key)
    assert stopped is not None
    assert stopped.is_stopped


def test_mail_is_in_the_language_in_which_it_was_asked_for(site: type[Courses]) -> None:
    """Whatever language the timer's process speaks."""
    plan(wish(site, language="lt"))
    command()

    assert "Jūsų kurse kai kas laukia" == sent_one().subject
    assert "Laba diena" in sent_one().body
    assert 'lang="lt"' in str(sent_one().alternatives[0][0])


def test_waiting_step_is_told_after_thirty_quiet_days(site: type[Courses]) -> None:
    """The one to which the start page calls then; not one day earlier."""
    wish(site)

    assert only(Outcome.NOTHING) == Run(TODAY + MONTH - timedelta(days=1)).go()
    assert only(Outcome.SENT) == Run(TODAY + MONTH).go()
    assert "The step “Assess” has waited for 30 days or more." in sent_one().body


def test_year_after_handing_in_a_mail_calls_to_look_again(site: type[Courses]) -> None:
    """Although half a year of silence ends all other mails; not a day earlier, and without what was answered."""
    key = wish(site)
    assess(key, {CORE_ITEM: 1})
    AttemptRow.objects.update(submitted_at=timezone.now() - timedelta(days=365))
    MailReminder.objects.update(asked_at=timezone.now() - timedelta(days=400))
    OverviewChange.objects.all().delete()

    assert only(Outcome.NOTHING) == Run(TODAY - timedelta(days=1)).go()
    assert only(Outcome.SENT) == Run(TODAY).go()
    assert "A year has passed since you last answered the self-assessment." in sent_one().body


def test_step_that_was_put_off_is_not_told(site: type[Courses]) -> None:
    """The start page does not call to it either."""
    key = wish(site)
    put_off_step(key, Step.START, TODAY + timedelta(days=9))
    Run(TODAY + MONTH).go()

    assert "“Ask”" in sent_one().body


def test_second_run_of_the_week_sends_nothing(site: type[Courses]) -> None:
    """Nor about another course; after a week what has come due since is told."""
    for course in (COURSE, OTHER_COURSE):
        plan(wish(site, course=course))
    first, second = Run(TODAY).go(), Run(TODAY).go()

    assert Counter({Outcome.SENT: 1, Outcome.TAKEN: 1}) == first
    assert (Counter(), 1) == (second, len(mail.outbox))
    assert Counter({Outcome.SENT: 1, Outcome.NOTHING: 1}) == Run(TODAY + timedelta(days=7)).go()


def leave(site: type[Courses], key: AssessmentKey) -> None:
    """Let somebody leave the course."""
    site.left = {key.learner.user_id}


def end(site: type[Courses], key: AssessmentKey) -> None:
    """Let the course end."""
    site.ended = {key.learner.course}


def deactivate(site: type[Courses], key: AssessmentKey) -> None:
    """Let the account be inactive."""
    get_user_model().objects.filter(pk=key.learner.user_id).update(is_active=False)


def lose_address(site: type[Courses], key: AssessmentKey) -> None:
    """Let the account have no address."""
    get_user_model().objects.filter(pk=key.learner.user_id).update(email="")


def lose_programme(site: type[Courses], key: AssessmentKey) -> None:
    """Let the programme be gone from the course."""
    MailReminder.objects.update(programme="block-v1:CSR+101+2026+type@csr_program+block@gone")


def lose_start_page(site: type[Courses], key: AssessmentKey) -> None:
    """Let the trainer take the start page back."""
    block = site().find_block(programme_of(site))
    assert block is not None
    block.programme_version = 1
    block.save()


@pytest.mark.parametrize("change", [leave, end, deactivate, lose_address, lose_programme, lose_start_page])
def test_nobody_is_written_to_about_what_is_over(site: type[Courses], change: object) -> None:
    """Who has left, an inactive account, a course that has ended: no mail, and the week is not used up."""
    key = wish(site)
    plan(key)
    assert callable(change)
    change(site, key)

    assert only(Outcome.NOT_THERE) == Run(TODAY).go()
    assert ([], None) == (mail.outbox, MailReminder.objects.get().sent_on)


def test_one_persons_failure_stops_nobody_else(
    site: type[Courses], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is counted and logged without the address, and not tried again this week: it may have gone all the same."""
    for name in ("rasa", "jonas"):
        plan(wish(site, name))
    send = mailing._send_by_django

    def refuse(letter: Letter) -> None:
        if letter.address.startswith("rasa"):
            raise OSError(f"no mailbox {letter.address}")
        send(letter)

    monkeypatch.setattr(mailing, "_send_by_django", refuse)
    with caplog.at_level(logging.ERROR):
        counts = Run(TODAY).go()

    assert Counter({Outcome.FAILED: 1, Outcome.SENT: 1}) == counts
    assert "OSError" in caplog.text
    assert "example.com" not in caplog.text
    assert ["jonas@example.com"] == sent_one().to
    assert Counter() == Run(TODAY).go()


def test_dry_run_counts_and_changes_nothing(site: type[Courses]) -> None:
    """It prints numbers, never who."""
    plan(wish(site))
    said = command("--dry-run")

    assert said.startswith("Would be sent: 1.\n")
    assert not re.search("rasa|@", said)
    assert ([], None) == (mail.outbox, MailReminder.objects.get().sent_on)


def test_site_that_has_not_switched_reminders_on_sends_none(site: type[Courses], settings: LazySettings) -> None:
    """Also to those who had asked before; and a word in the place of True is not taken for it."""
    plan(wish(site))
    for value in (False, "yes", None):
        settings.CSR_XBLOCK_REMINDERS = value
        assert "nothing is sent" in command()
    del settings.CSR_XBLOCK_REMINDERS

    assert "nothing is sent" in command()
    assert [] == mail.outbox


def test_no_mail_goes_without_a_link_that_stops_it(site: type[Courses], settings: LazySettings) -> None:
    """A site that does not know its own address cannot send any."""
    plan(wish(site))
    settings.LMS_ROOT_URL = None
    with pytest.raises(CommandError):
        command()

    assert [] == mail.outbox


def test_employees_are_told_of_no_plan(site: type[Courses]) -> None:
    """What is due is the management's to read."""
    owner, employee = wish(site), wish(site, "jonas")
    join_company(employee.learner.user_id, company_key_of(owner).company_id, Role.EMPLOYEE)
    plan(owner)

    assert Counter({Outcome.SENT: 1, Outcome.NOTHING: 1}) == Run(TODAY).go()
    assert ["rasa@example.com"] == sent_one().to


def test_what_the_company_has_given_is_counted_and_not_named(site: type[Courses]) -> None:
    """A mail is read by anybody who looks over a shoulder."""
    key = wish(site)
    for number in range(2):
        task = GivenLearning(GivenKind.OWN, task=SECRET, member=key.learner.user_id, due=TODAY)
        give(key, task, f"page-{number}")

    assert only(Outcome.SENT) == Run(TODAY).go()
    assert "2 things that your company has given you to learn are due." in sent_one().body
    assert SECRET not in "".join(parts_of(sent_one()))
