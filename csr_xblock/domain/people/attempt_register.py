"""The register's entries for self-assessments, and for what pseudonymising keeps of them."""

from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

INSTRUMENTS = KeptTable(
    name="csr_xblock_instrumentversion",
    about=About.NOBODY,
    what="a questionnaire as authors wrote it",
    why="an old attempt is shown with the questions of its time",
    erasure=Erasure.STAYS,
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY, is_given=False),
        KeptColumn("content_hash", "fingerprint of the text", Reader.NOBODY, is_given=False),
        KeptColumn("instrument_id", "name of the questionnaire", Reader.AUTHORS, is_given=False),
        KeptColumn("version", "its version", Reader.AUTHORS, is_given=False),
        KeptColumn("document", "the questions; an export gives the answered ones", Reader.AUTHORS, is_given=False),
        KeptColumn("created_at", "when it was first used", Reader.NOBODY, is_given=False),
    ),
)

ATTEMPTS = KeptTable(
    name="csr_xblock_attempt",
    about=About.PERSON,
    what="a self-assessment, begun or handed in",
    why="it is the person's work; the scorecard and the learning path follow from it",
    erasure=Erasure.ROWS,
    person="user",
    course="course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("user", "account", Reader.NOBODY, is_given=False),
        KeptColumn("course_key", "course", Reader.TRAINERS, pseudonym="the course"),
        KeptColumn("assessment", "name of the self-assessment", Reader.TRAINERS, pseudonym="the name"),
        KeptColumn("company", "number of the company", Reader.NOBODY),
        KeptColumn("instrument_version", "number of the questionnaire", Reader.NOBODY, pseudonym="the questionnaire"),
        KeptColumn("number", "which attempt it is", Reader.TRAINERS),
        KeptColumn("mode", "quick or full", Reader.TRAINERS, pseudonym="quick or full"),
        KeptColumn("role", "role of the person who answered", Reader.TRAINERS, pseudonym="the role"),
        KeptColumn(
            "answers_everything", "whether staff answered all questions", Reader.SELF, pseudonym="whether it was so"
        ),
        KeptColumn("state", "draft or handed in", Reader.TRAINERS),
        KeptColumn("draft_slot", "1 for the draft", Reader.NOBODY),
        KeptColumn("latest_slot", "1 for the latest that was handed in", Reader.NOBODY),
        KeptColumn("revision", "how often something was saved", Reader.NOBODY),
        KeptColumn("started_at", "when it was begun", Reader.TRAINERS),
        KeptColumn("submitted_at", "when it was handed in", Reader.TRAINERS, pseudonym="the year"),
        KeptColumn(
            "country", "the company's country when it was handed in", Reader.SELF, pseudonym="from 10 employees on"
        ),
        KeptColumn("sector", "what the company did when it was handed in", Reader.SELF),
        KeptColumn(
            "employees",
            "number of employees when it was handed in",
            Reader.SELF,
            pseudonym="under 10, under 50, or more",
        ),
        KeptColumn("importance", "how important the objectives were then", Reader.SELF),
        KeptColumn("balanced_score", "score of the company", Reader.SHARED),
        KeptColumn("display_score", "the same, as it is shown", Reader.SHARED),
        KeptColumn("band", "level of the company", Reader.SHARED),
        KeptColumn("confidence_index", "how well the answers are founded", Reader.SHARED),
    ),
)

ANSWERS = KeptTable(
    name="csr_xblock_answer",
    about=About.PERSON,
    what="an answer of an attempt",
    why="the scores follow from the answers; notes are for the person's own use",
    erasure=Erasure.ROWS,
    person="attempt__user",
    course="attempt__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("attempt", "number of the attempt", Reader.NOBODY),
        KeptColumn("item_id", "question", Reader.SELF, pseudonym="the question"),
        KeptColumn("level", "chosen level, 0 to 4", Reader.SELF, pseudonym="the level"),
        KeptColumn("special", "does not apply, or not known", Reader.SELF, pseudonym="that it was chosen"),
        KeptColumn("reason", "why it does not apply", Reader.SELF),
        KeptColumn("evidence", "note", Reader.SELF),
        KeptColumn("mark", "whether it was given here or taken over, and then looked at", Reader.SELF),
        KeptColumn("tab", "which page wrote it, until it is handed in", Reader.NOBODY),
        KeptColumn("sequences", "in which order pages wrote it, until it is handed in", Reader.NOBODY),
        KeptColumn("revision", "at which saving it was written", Reader.NOBODY),
    ),
)

ANSWERS_AGAIN = KeptTable(
    name="csr_xblock_answeragainrow",
    about=About.PERSON,
    what="an answer that was given again after the hand-in, when a unit or an action was done",
    why="the person sees what has moved since; what was handed in stays as it was",
    erasure=Erasure.ROWS,
    person="attempt__user",
    course="attempt__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("attempt", "number of the attempt", Reader.NOBODY),
        KeptColumn("item_id", "question", Reader.SELF),
        KeptColumn("level", "chosen level, 0 to 4", Reader.SELF),
        KeptColumn("special", "does not apply, or not known", Reader.SELF),
        KeptColumn("reason", "why it does not apply", Reader.SELF),
        KeptColumn("evidence", "note", Reader.SELF),
        KeptColumn("day", "when it was given", Reader.SELF),
        KeptColumn("unit_id", "after which unit", Reader.SELF),
        KeptColumn("action", "number of the action of the plan after which it was given", Reader.SELF),
    ),
)

PERSPECTIVES = KeptTable(
    name="csr_xblock_perspectiveresult",
    about=About.PERSON,
    what="the result of an area of a handed-in attempt",
    why="sums over many attempts are made in the database; the answers stay the truth",
    erasure=Erasure.ROWS,
    person="attempt__user",
    course="attempt__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("attempt", "number of the attempt", Reader.NOBODY),
        KeptColumn("perspective_id", "area", Reader.SHARED),
        KeptColumn("score", "points, 0 to 100", Reader.SHARED),
        KeptColumn("coverage", "which part of its questions was answered", Reader.SHARED),
        KeptColumn("is_valid", "whether these are enough for a number", Reader.SHARED),
        KeptColumn("display_score", "points as they are shown", Reader.SHARED),
        KeptColumn("band", "level of the area", Reader.SHARED),
    ),
)

LOOKS_BACK = KeptTable(
    name="csr_xblock_lookbackrow",
    about=About.PERSON,
    what="where a person sees the company at an earlier attempt, looking back from a later one",
    why="people see more once they have learned more; the comparison shows both",
    erasure=Erasure.ROWS,
    person="attempt__user",
    course="attempt__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("attempt", "number of the later attempt", Reader.NOBODY),
        KeptColumn("earlier", "number of the earlier attempt", Reader.NOBODY),
        KeptColumn("item_id", "question", Reader.SELF),
        KeptColumn("level", "level of then as it is seen now, 0 to 4", Reader.SELF),
    ),
)

RETIRED_ATTEMPTS = KeptTable(
    name="csr_xblock_retiredattempt",
    about=About.NOBODY,
    what="the levels of a handed-in attempt of somebody whose account is gone; only where a site pseudonymises",
    why="a course can be evaluated later; who had the numbers before could know them again, so they are pseudonymous",
    erasure=Erasure.STAYS,
    columns=(
        KeptColumn("id", "a random number, which tells no order", Reader.NOBODY, is_given=False),
        KeptColumn("course_key", "course", Reader.NOBODY, is_given=False),
        KeptColumn("assessment", "name of the self-assessment", Reader.NOBODY, is_given=False),
        KeptColumn("instrument_version", "number of the questionnaire", Reader.NOBODY, is_given=False),
        KeptColumn("mode", "quick or full", Reader.NOBODY, is_given=False),
        KeptColumn("role", "role", Reader.NOBODY, is_given=False),
        KeptColumn("answers_everything", "whether staff answered all questions", Reader.NOBODY, is_given=False),
        KeptColumn("year", "year in which it was handed in", Reader.NOBODY, is_given=False),
        KeptColumn("size", "size of the company: under 10, under 50, or more", Reader.NOBODY, is_given=False),
        KeptColumn("country", "country, empty for companies under 10", Reader.NOBODY, is_given=False),
        KeptColumn("levels", "levels by question", Reader.NOBODY, is_given=False),
    ),
)
