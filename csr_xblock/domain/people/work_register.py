"""The register's entries for learning units, steps, and what trainers decide about learners' work."""

from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

RECOMMENDATIONS = KeptTable(
    name="csr_xblock_recommendation",
    about=About.PERSON,
    what="a unit that was recommended when an attempt was handed in",
    why="trainers prepare lessons on what is recommended most",
    erasure=Erasure.ROWS,
    person="attempt__user",
    course="attempt__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("attempt", "number of the attempt", Reader.NOBODY),
        KeptColumn("unit_id", "unit", Reader.SHARED),
        KeptColumn("rank", "rank, 1 for the most needed", Reader.SHARED),
    ),
)

UNITS = KeptTable(
    name="csr_xblock_unitprogress",
    about=About.PERSON,
    what="how far a person is with a unit, and the report on its task",
    why="a unit once open stays open; the report is the person's work",
    erasure=Erasure.ROWS,
    person="user",
    course="course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("user", "account", Reader.NOBODY, is_given=False),
        KeptColumn("course_key", "course", Reader.TRAINERS),
        KeptColumn("unit_id", "unit", Reader.TRAINERS),
        KeptColumn("opened_at", "when it opened", Reader.SHARED),
        KeptColumn("opened_by_results", "whether results opened it", Reader.SHARED),
        KeptColumn("started_at", "when it was first entered", Reader.TRAINERS),
        KeptColumn("may_ask_before", "whether the unit asked what was known already", Reader.SELF),
        KeptColumn("check_tries", "how often the knowledge check was tried", Reader.SELF),
        KeptColumn("check_first_percent", "first result of the knowledge check", Reader.SELF),
        KeptColumn("check_best_percent", "best result of the knowledge check", Reader.SHARED),
        KeptColumn("check_passed_at", "when the knowledge check was passed", Reader.TRAINERS),
        KeptColumn("task_evidence", "report on the task", Reader.REPORT),
        KeptColumn("task_who", "who took part in the task, roles are enough", Reader.REPORT),
        KeptColumn("task_when", "when the task was done", Reader.REPORT),
        KeptColumn("task_accepted_at", "when the report counted", Reader.TRAINERS),
        KeptColumn("monday_note", "plan for Monday", Reader.SELF),
        KeptColumn("trainers_may_read", "whether the page said that trainers read the report", Reader.TRAINERS),
        KeptColumn("evidence_handed_in_at", "when the report was sent to the trainers", Reader.TRAINERS),
        KeptColumn("evidence_returned_at", "when a trainer returned it", Reader.TRAINERS),
        KeptColumn("trainer_note", "what the trainer wrote about it", Reader.REPORT),
        KeptColumn("revision", "how often something was saved", Reader.NOBODY),
        KeptColumn("completed_at", "when the unit was done", Reader.TRAINERS),
    ),
)

LEARNING = KeptTable(
    name="csr_xblock_unitlearning",
    about=About.PERSON,
    what="what a person knew before a unit, how sure the person was, what the unit was like, and what came of it",
    why="learners see what changed; trainers see sums of at least five who share",
    erasure=Erasure.ROWS,
    person="progress__user",
    course="progress__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("progress", "number of the row about the unit", Reader.NOBODY),
        KeptColumn("was_asked_before", "whether the questions before the text were answered or skipped", Reader.SELF),
        KeptColumn("before_percent", "result of the questions before the text", Reader.SELF),
        KeptColumn("sure_before", "how sure the person was before", Reader.SELF),
        KeptColumn("sure_after", "how sure the person was after the check", Reader.SELF),
        KeptColumn("useful", "how useful the unit was", Reader.SELF),
        KeptColumn("understood", "how well it was understood", Reader.SELF),
        KeptColumn("right_length", "how right its length was", Reader.SELF),
        KeptColumn("reaction_line", "a line about the unit", Reader.SELF),
        KeptColumn("transfer", "how much was done at work some weeks later", Reader.SELF),
        KeptColumn("obstacle", "what stopped the person", Reader.SELF),
        KeptColumn("changed_at", "when something of it was said last", Reader.NOBODY),
    ),
)

STEP_PAUSES = KeptTable(
    name="csr_xblock_steppause",
    about=About.PERSON,
    what="a step of the programme for which a person said not now",
    why="the start page calls to another step until then",
    erasure=Erasure.ROWS,
    person="user",
    course="course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("user", "account", Reader.NOBODY, is_given=False),
        KeptColumn("course_key", "course", Reader.SELF),
        KeptColumn("assessment", "name of the assessment", Reader.SELF),
        KeptColumn("step", "step of the programme", Reader.SELF),
        KeptColumn("until", "until when", Reader.SELF),
    ),
)

REMINDERS = KeptTable(
    name="csr_xblock_mailreminder",
    about=About.PERSON,
    what="that a person wants to be reminded of a programme by mail, or does not any more",
    why="mails go to nobody who has not asked, at most one a week; the address is the account's and is not kept here",
    erasure=Erasure.ROWS,
    person="user",
    course="course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("user", "account", Reader.NOBODY, is_given=False),
        KeptColumn("course_key", "course", Reader.SELF),
        KeptColumn("assessment", "name of the assessment", Reader.SELF),
        KeptColumn("programme", "block of the programme to which the mail leads", Reader.NOBODY),
        KeptColumn("reference", "random number by which the link that stops mails knows the row", Reader.NOBODY),
        KeptColumn("language", "language of the mails", Reader.SELF),
        KeptColumn("asked_at", "when it was asked for", Reader.SELF),
        KeptColumn("sent_on", "day of the last mail", Reader.SELF),
        KeptColumn("stopped_at", "when it was stopped", Reader.SELF),
    ),
)

DECISIONS = KeptTable(
    name="csr_xblock_trainerdecision",
    about=About.PERSON,
    what="what a trainer decided about a person's work",
    why="who takes something away from somebody answers for it; the row outlives both accounts, without words",
    erasure=Erasure.UNNAMED,
    person="learner",
    course="course_key",
    actor="trainer",
    actor_columns=("course_key", "kind", "created_at"),
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("course_key", "course", Reader.TRAINERS, pseudonym="the course"),
        KeptColumn("trainer", "who decided, who is another person", Reader.NOBODY, is_given=False),
        KeptColumn("learner", "about whose work", Reader.TRAINERS, is_given=False),
        KeptColumn("kind", "what was decided", Reader.TRAINERS, pseudonym="what was decided"),
        KeptColumn("subject", "about which unit or attempt", Reader.TRAINERS),
        KeptColumn("reason", "why", Reader.TRAINERS),
        KeptColumn("created_at", "when", Reader.TRAINERS, pseudonym="the date"),
    ),
)

RELEASED_SUMS = KeptTable(
    name="csr_xblock_releasedsum",
    about=About.NOBODY,
    what="a sum about the learning in a unit, of at least five people together, as trainers were told it last",
    why="a sum is told anew only with at least five more people, so that nobody's answer is found by comparing",
    erasure=Erasure.STAYS,
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY, is_given=False),
        KeptColumn("course_key", "course", Reader.TRAINERS, is_given=False),
        KeptColumn("unit_id", "unit", Reader.TRAINERS, is_given=False),
        KeptColumn("measure", "what was asked", Reader.TRAINERS, is_given=False),
        KeptColumn("learners", "of how many people", Reader.TRAINERS, is_given=False),
        KeptColumn("total", "sum of the answers", Reader.NOBODY, is_given=False),
        KeptColumn("good", "how many answers were high", Reader.NOBODY, is_given=False),
    ),
)

OVERVIEW_CHANGES = KeptTable(
    name="csr_xblock_overviewchange",
    about=About.NOBODY,
    what="how often something has changed that trainers' sums tell, for hundreds of people together",
    why="sums are worked out anew only after a change",
    erasure=Erasure.STAYS,
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY, is_given=False),
        KeptColumn("course_key", "course", Reader.NOBODY, is_given=False),
        KeptColumn("part", "one of 64 groups of people", Reader.NOBODY, is_given=False),
        KeptColumn("number", "how often something has changed", Reader.NOBODY, is_given=False),
    ),
)
