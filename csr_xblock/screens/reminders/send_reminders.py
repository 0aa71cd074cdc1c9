"""
A run of reminders: whom the platform lets us write to, what waits for each, one mail, and counts of what was done.

What is read of people is read in batches; only of those to whom a mail may be sent are the company's work and, after 30
quiet days, the seven steps looked at. Counts never say who.
"""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.due import DueThing, due_by
from csr_xblock.domain.journey.renewal import RenewalTerms
from csr_xblock.domain.journey.steps import next_step, step_states
from csr_xblock.domain.languages import ENGLISH
from csr_xblock.domain.learning_plan.given_learning import Receiver
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.reminders.reminding import Reminder, reminder_for, step_waits
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.openedx.reminders.course_door import CourseDoor, course_door, find_programme
from csr_xblock.openedx.reminders.mailing import addresses_of, send_letter
from csr_xblock.openedx.surroundings import Programme
from csr_xblock.placed.programme import instrument_of, units_of
from csr_xblock.screens.reminders.letters import letter_to
from csr_xblock.services.again.questions_due import questions_due
from csr_xblock.services.again.show_asked_again import DoneSince
from csr_xblock.services.journey.call_to_renew import call_to_renew
from csr_xblock.services.journey.show_journey import access_of, put_off_by, show_journey
from csr_xblock.services.journey.what_is_due import what_is_due
from csr_xblock.services.questions.show_assessment import find_hand_in, show_assessment
from csr_xblock.services.reminders.find_reminders import Candidate, candidates, claim
from csr_xblock.services.units.show_pathway import known_progress

log = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What came of somebody who asked for reminders and had no mail this week."""

    SENT = "sent"
    NOTHING = "nothing waits"
    NOT_THERE = "not enrolled, without an address, or the course or programme is gone"
    TAKEN = "another mail of this week, or stopped meanwhile"
    FAILED = "failed"


@dataclass
class Run:
    """One run on a day. Courses and programmes are asked for once. `is_trial` counts and neither claims nor sends."""

    today: date
    is_trial: bool = False
    counts: Counter[Outcome] = field(default_factory=Counter)
    _programmes: dict[str, Programme | None] = field(default_factory=dict)
    _running: dict[str, bool] = field(default_factory=dict)

    @cached_property
    def door(self) -> CourseDoor:
        """The courses of the site."""
        return course_door()

    def go(self) -> Counter[Outcome]:
        """Send what is to be sent and return how often each outcome was met."""
        for batch in candidates(self.today):
            addresses = self._reachable(batch)
            for candidate in batch:
                self.counts[self._outcome(candidate, addresses.get(candidate.key, ""))] += 1
        return self.counts

    def _reachable(self, batch: Iterable[Candidate]) -> dict[AssessmentKey, str]:
        """Return the addresses of those who may be written to. One query, and one or two for each course."""
        by_course: dict[str, list[AssessmentKey]] = defaultdict(list)
        for candidate in batch:
            by_course[candidate.key.learner.course].append(candidate.key)
        addresses = addresses_of({key.learner.user_id for keys in by_course.values() for key in keys})
        found: dict[AssessmentKey, str] = {}
        for course, keys in by_course.items():
            if course not in self._running:
                self._running[course] = self.door.is_running(course)
            if self._running[course]:
                there = self.door.taking_part(course, {key.learner.user_id for key in keys})
                found |= {key: addresses.get(key.learner.user_id, "") for key in keys if key.learner.user_id in there}
        return found

    def _outcome(self, candidate: Candidate, address: str) -> Outcome:
        try:
            return self._remind(candidate, address)
        except Exception as error:  # noqa: BLE001 - the edge of the command: the others still get their mails
            # Without the message, in which mail servers repeat the address.
            log.error("Reminder %d failed: %s", candidate.asked.number, type(error).__name__)  # noqa: TRY400
            return Outcome.FAILED

    def _remind(self, candidate: Candidate, address: str) -> Outcome:
        programme = self._programme(candidate.asked.programme) if address else None
        if programme is None or programme.followed.assessment_name != candidate.key.assessment:
            return Outcome.NOT_THERE
        reminder = _reminder(candidate, programme, self.today)
        if reminder is None:
            return Outcome.NOTHING
        if self.is_trial:
            return Outcome.SENT
        if not claim(candidate.asked, self.today):
            return Outcome.TAKEN
        send_letter(letter_to(candidate.asked, address, reminder))
        return Outcome.SENT

    def _programme(self, usage_key: str) -> Programme | None:
        if usage_key not in self._programmes:
            self._programmes[usage_key] = find_programme(self.door, usage_key)
        return self._programmes[usage_key]


def _reminder(candidate: Candidate, programme: Programme, today: date) -> Reminder | None:
    key, asked = candidate.key, candidate.asked
    access, progress = access_of(key), known_progress(key)
    terms = _terms(programme, today)
    units = [placed.descriptor for placed in units_of(programme, ENGLISH)]
    leads = access if Step.STRATEGY in programme.steps else None
    has = access if Step.PATH in programme.steps else None
    receiver = None if has is None else Receiver(has.key, key.learner.user_id)
    waiting = what_is_due(leads, today, units=units, progress=progress, receiver=receiver)
    renewal = call_to_renew(key, access, terms) if Step.RENEW in programme.steps else ()
    again = renewal or _again(key, programme, DoneSince(units, progress, access))
    due = due_by([*waiting, *again], today)
    waits = step_waits(asked, candidate.changed_on, today)
    step = _next_step(key, access, programme, progress, terms) if waits else None
    return reminder_for(asked, due, step, candidate.changed_on, today)


def _again(key: AssessmentKey, programme: Programme, done: DoneSince) -> tuple[DueThing, ...]:
    """Return the questions that wait to be answered again, none where the scorecard is hidden."""
    if Step.SCORECARD not in programme.steps:
        return ()
    return questions_due(find_hand_in(key), instrument_of(programme), done)


def _next_step(
    key: AssessmentKey,
    access: CompanyAccess | None,
    programme: Programme,
    progress: Mapping[UnitId, KeptProgress],
    terms: RenewalTerms,
) -> Step | None:
    """Return the step to which the start page calls the person today."""
    units = [unit.descriptor.id for unit in units_of(programme, ENGLISH)]
    facts = show_journey(key, access, show_assessment(key), units, instrument_of(programme), progress, terms)
    return next_step(facts, step_states(facts, programme.steps), put_off_by(key, terms.today))


def _terms(programme: Programme, today: date) -> RenewalTerms:
    settings = programme.followed
    return RenewalTerms(settings.offered_modes(instrument_of(programme)), settings.repeat_rule, today)
