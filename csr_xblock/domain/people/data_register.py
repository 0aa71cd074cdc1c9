"""
The register: every table of ours with all of its columns, and what is kept about people elsewhere.

Parents stand before what hangs on them, so deletion goes through it from the end.
"""

from csr_xblock.domain.people.attempt_register import (
    ANSWERS,
    ANSWERS_AGAIN,
    ATTEMPTS,
    INSTRUMENTS,
    LOOKS_BACK,
    PERSPECTIVES,
    RETIRED_ATTEMPTS,
)
from csr_xblock.domain.people.company_register import (
    COMPANIES,
    CONSENTS,
    GOOD_THINGS,
    IMPORTANCE,
    MEMBERSHIPS,
    PRIORITIES,
)
from csr_xblock.domain.people.document_register import DOCUMENT_VERSIONS, OWN_TEXTS
from csr_xblock.domain.people.goal_register import DIVISORS, GOALS, READINGS
from csr_xblock.domain.people.learning_plan_register import GIVEN_LEARNING
from csr_xblock.domain.people.personal_data import KeptElsewhere
from csr_xblock.domain.people.plan_register import ACTION_ITEMS, ACTION_NOTES, ACTION_STEPS, ACTIONS
from csr_xblock.domain.people.stakeholder_register import STAKEHOLDERS, TALKS
from csr_xblock.domain.people.strategy_register import LINKS
from csr_xblock.domain.people.work_register import (
    DECISIONS,
    LEARNING,
    OVERVIEW_CHANGES,
    RECOMMENDATIONS,
    RELEASED_SUMS,
    REMINDERS,
    STEP_PAUSES,
    UNITS,
)

REGISTER = (
    COMPANIES,
    IMPORTANCE,
    GOOD_THINGS,
    STAKEHOLDERS,
    TALKS,
    ACTIONS,
    ACTION_ITEMS,
    ACTION_STEPS,
    ACTION_NOTES,
    DIVISORS,
    GOALS,
    READINGS,
    PRIORITIES,
    LINKS,
    GIVEN_LEARNING,
    OWN_TEXTS,
    DOCUMENT_VERSIONS,
    MEMBERSHIPS,
    CONSENTS,
    INSTRUMENTS,
    ATTEMPTS,
    ANSWERS,
    ANSWERS_AGAIN,
    PERSPECTIVES,
    LOOKS_BACK,
    RECOMMENDATIONS,
    UNITS,
    LEARNING,
    STEP_PAUSES,
    REMINDERS,
    DECISIONS,
    RETIRED_ATTEMPTS,
    OVERVIEW_CHANGES,
    RELEASED_SUMS,
)

ELSEWHERE = (
    KeptElsewhere(
        "the platform's account",
        "user name, full name, e-mail address, language, time zone and enrolments; ours only point to the account",
        "by the platform",
        "by the platform's retirement",
    ),
    KeptElsewhere(
        "the platform's grades and completion",
        "points for taking part, and that a block is done; never answers or scores",
        "by the platform",
        "stay: they are the platform's record of the course",
    ),
    KeptElsewhere(
        "the platform's tracking log",
        "that an address was called, when, by whom and from where; answers and texts travel in the body of a request, "
        "which is not logged",
        "by the platform",
        "as the platform's operator has set it",
    ),
    KeptElsewhere(
        "the learner's browser",
        "answers, ratings of goals, texts of reports, good things, the map of stakeholders, sentences on goals, "
        "links, actions, goals in figures and readings that have not reached the server yet",
        "no: they are on the learner's own device",
        "with the deletion on the receipt, in the browser where it is done",
    ),
    KeptElsewhere(
        "fields of our blocks in the course",
        "what authors set; nothing of learners",
        "nothing to give",
        "nothing to delete",
    ),
    KeptElsewhere(
        "the platform's cache",
        "trainers' sums over learners, without names, until something changes",
        "no: they are about nobody alone",
        "at once: every deletion is a change",
    ),
    KeptElsewhere(
        "mails that were sent",
        "how many things are due and which step waits, in the person's mailbox and, as the operator has set it, in the "
        "logs of mail servers; no title, name or text of anybody",
        "no: they are the person's own",
        "by the person; logs as the operator has set it",
    ),
    KeptElsewhere(
        "files that trainers have downloaded",
        "the list of learners of a programme as CSV or XLSX, as it was that day",
        "by whoever has the file",
        "by whoever has the file",
    ),
    KeptElsewhere(
        "backups of the database",
        "everything above, as it was on the day of the backup",
        "no",
        "when the backup expires; whoever restores one repeats the deletions that came after it",
    ),
)
"""No other place: no cookie and no event of ours holds anything about a person."""
