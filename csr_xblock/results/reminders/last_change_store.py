"""
Finds when something of the work in a programme was changed last, for many people at once.

Of a person it is what counts as activity for the retention period (`overview.inactivity_store`): an attempt begun or
handed in, a unit opened, entered, passed, reported on, done or spoken about, a statement of consent, and with a draft
the last sign-in, because answers have no times. Of a company it is the newest `updated_at` of each table of its own
work: they inherit `CompanyRow`, so a new one counts by itself. What is deleted for good leaves no time.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db.models import Max
from django.utils import timezone

from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.overview.inactivity_store import UNIT_TIMES
from csr_xblock.results.people.company_rows import CompanyRow
from csr_xblock.results.people.company_tables import ConsentStatement, Membership
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress

Times = Iterable[datetime | None]


def last_changes(keys: Collection[AssessmentKey]) -> dict[AssessmentKey, date]:
    """
    Return the day of the last change in each programme where there was any.

    Five queries and one for each table of companies' work, however many keys there are.
    """
    people = {key.learner.user_id for key in keys}
    courses = {key.learner.course for key in keys}
    of_person = _by_person(people, courses)
    company_of = dict(
        Membership.objects.filter(user_id__in=people, current_slot=1).values_list("user_id", "company_id")
    )
    of_company = _by_company({*company_of.values()}, courses)
    found = {}
    for key in keys:
        company = company_of.get(key.learner.user_id, 0)
        times = [*of_person[key.learner], *of_company[company, key.learner.course, key.assessment]]
        if times:
            found[key] = timezone.localdate(max(times))
    return found


def _by_person(people: set[int], courses: set[str]) -> dict[Learner, list[datetime]]:
    mine = {"user_id__in": people, "course_key__in": courses}
    found: dict[Learner, list[datetime]] = defaultdict(list)
    drafts = AttemptRow.objects.filter(**mine, state=AttemptState.DRAFT.value)
    for rows, columns in (
        (AttemptRow.objects.filter(**mine), ("started_at", "submitted_at")),
        (drafts, ("user__last_login",)),
        (UnitProgress.objects.filter(**mine), UNIT_TIMES),
        (ConsentStatement.objects.filter(**mine), ("given_at",)),
    ):
        newest = {f"newest_{column}": Max(column) for column in columns}
        for course, user_id, *times in rows.order_by().values_list("course_key", "user_id").annotate(**newest):
            found[Learner(course, user_id)] += _known(times)
    return found


def _by_company(companies: set[int], courses: set[str]) -> dict[tuple[int, str, str], list[datetime]]:
    found: dict[tuple[int, str, str], list[datetime]] = defaultdict(list)
    for table in CompanyRow.__subclasses__():
        rows = table._default_manager.filter(company_id__in=companies, course_key__in=courses)
        keyed = rows.order_by().values_list("company_id", "course_key", "assessment")
        for company, course, assessment, newest in keyed.annotate(newest=Max("updated_at")):
            found[company, course, assessment] += _known([newest])
    return found


def _known(times: Times) -> list[datetime]:
    return [time for time in times if time is not None]
