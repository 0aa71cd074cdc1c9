"""
The door to reminders that people have asked for.

Switching on and claiming begin with the UPDATE of the person's membership, like every other write: so a mail is claimed
once, also by two runs at the same moment, and none is claimed for somebody whose data are just being deleted.
"""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.reminders.reminding import AskedReminder, newest_mail_before
from csr_xblock.results.people.company_store import locked_membership
from csr_xblock.results.people.consent_store import newest_consent
from csr_xblock.results.reminders.reminder_tables import MailReminder


def find_reminder(key: AssessmentKey) -> AskedReminder | None:
    """Return what the person has asked for in a programme, None for nothing yet. One query."""
    row = _of(key).first()
    return None if row is None else _value(row)


def keep_reminder(key: AssessmentKey, programme: str, language: str) -> None:
    """
    Keep that the person wants to be reminded, in a language. Doing it again changes no day.

    Raises Conflict for somebody without a profile in this course, such as a page that was open while all was deleted.
    """
    now = timezone.now()
    with transaction.atomic():
        locked_membership(key.learner.user_id)
        if newest_consent(key.learner, Purpose.TRAINERS) is None:
            raise Conflict("profile-missing")
        row, is_new = MailReminder.objects.get_or_create(
            **_columns(key), defaults={"programme": programme, "language": language, "asked_at": now}
        )
        if is_new:
            return
        asked_at = row.asked_at if row.stopped_at is None else now
        _of(key).update(programme=programme, language=language, asked_at=asked_at, stopped_at=None)


def stop_reminder(key: AssessmentKey) -> None:
    """Stop what the person has asked for in a programme. One query."""
    _of(key).filter(stopped_at=None).update(stopped_at=timezone.now())


def reference_of(number: int) -> UUID | None:
    """Return the number by which a mail's stop link knows a reminder, None for one that is gone. One query."""
    return MailReminder.objects.filter(pk=number).values_list("reference", flat=True).first()


def find_by_reference(reference: UUID) -> AskedReminder | None:
    """Return the reminder that a stop link is about, None for one that is gone. One query."""
    row = MailReminder.objects.filter(reference=reference).first()
    return None if row is None else _value(row)


def stop_all_of(user_id: int) -> None:
    """Stop what the person has asked for in every course. One query."""
    MailReminder.objects.filter(user_id=user_id, stopped_at=None).update(stopped_at=timezone.now())


def reminders_after(number: int, today: date, limit: int) -> list[AskedReminder]:
    """
    Return the next reminders by their numbers that may lead to a mail today. One query.

    Left out is who has stopped them, and who had a mail less than a week ago, about whatever programme.
    """
    lately = MailReminder.objects.filter(sent_on__gt=newest_mail_before(today)).values("user_id")
    rows = MailReminder.objects.filter(pk__gt=number, stopped_at=None).exclude(user_id__in=lately)
    return [_value(row) for row in rows.order_by("pk")[:limit]]


def claim_mail(asked: AskedReminder, today: date) -> bool:
    """
    Take the one mail of this week for a person, and return whether it was still there to take.

    After it no other run sends a mail to the person, about whatever programme. Raises Conflict for somebody who has
    left the company, or whose data are gone.
    """
    user_id = asked.key.learner.user_id
    with transaction.atomic():
        locked_membership(user_id)
        if MailReminder.objects.filter(user_id=user_id, sent_on__gt=newest_mail_before(today)).exists():
            return False
        return bool(MailReminder.objects.filter(pk=asked.number, stopped_at=None).update(sent_on=today))


def _of(key: AssessmentKey) -> QuerySet[MailReminder]:
    return MailReminder.objects.filter(**_columns(key))


def _columns(key: AssessmentKey) -> dict[str, object]:
    return {"user_id": key.learner.user_id, "course_key": key.learner.course, "assessment": key.assessment}


def _value(row: MailReminder) -> AskedReminder:
    return AskedReminder(
        number=row.pk,
        key=AssessmentKey(Learner(row.course_key, row.user_id), row.assessment),
        programme=row.programme,
        language=row.language,
        asked_on=timezone.localdate(row.asked_at),
        sent_on=row.sent_on,
        is_stopped=row.stopped_at is not None,
    )
