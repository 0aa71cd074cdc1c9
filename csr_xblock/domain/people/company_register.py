"""The register's entries for companies, who belongs to them, and what learners allow."""

from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

OF_A_COMPANY = (
    KeptColumn("id", "number of the row", Reader.NOBODY),
    KeptColumn("company", "number of the company", Reader.NOBODY),
    KeptColumn("course_key", "course", Reader.COMPANY),
    KeptColumn("assessment", "name of the assessment", Reader.COMPANY),
    KeptColumn("revision", "how often it was changed", Reader.NOBODY),
    KeptColumn("updated_at", "when it was last changed", Reader.COMPANY),
)
"""What every table of a company's own work has."""

COMPANIES = KeptTable(
    name="csr_xblock_company",
    about=About.COMPANY,
    what="a company, with its name only if a member gives it for a report",
    why="with no employees some questions are left out; laws and bodies are those of the country; the name stands on "
    "reports",
    erasure=Erasure.LAST_MEMBER,
    person="memberships__user",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("name", "the company's name, which may be that of its owner", Reader.COMPANY, may_name=True),
        KeptColumn("has_been_shared", "whether anybody else ever belonged to it", Reader.NOBODY),
        KeptColumn("country", "country", Reader.COMPANY),
        KeptColumn("sector", "what the company does, as a section of NACE", Reader.COMPANY),
        KeptColumn("employees", "number of employees", Reader.COMPANY),
        KeptColumn("created_at", "when the first profile was saved", Reader.NOBODY),
        KeptColumn("updated_at", "when the facts were last saved", Reader.NOBODY),
    ),
)

IMPORTANCE = KeptTable(
    name="csr_xblock_importancerating",
    about=About.COMPANY,
    what="how important an objective is to a company",
    why="priorities follow from it",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("objective_id", "objective", Reader.COMPANY),
        KeptColumn("business", "importance for the business, 1 to 5", Reader.COMPANY),
        KeptColumn("impact", "importance for people and nature, 1 to 5", Reader.COMPANY),
        KeptColumn("tab", "which page wrote it", Reader.NOBODY),
        KeptColumn("sequences", "in which order pages wrote it", Reader.NOBODY),
    ),
)

GOOD_THINGS = KeptTable(
    name="csr_xblock_goodthing",
    about=About.COMPANY,
    what="a good thing that a company does already, in a line",
    why="the company reads it again, and its report and the report on the first task begin with it",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("line", "name that the page has given to the line", Reader.NOBODY),
        KeptColumn("perspective_id", "area", Reader.COMPANY),
        KeptColumn(
            "text", "what the company does; people are asked not to name anybody", Reader.COMPANY, may_name=True
        ),
    ),
)

PRIORITIES = KeptTable(
    name="csr_xblock_chosenpriority",
    about=About.COMPANY,
    what="a goal that a company has confirmed as one of its own three, with one sentence why",
    why="the plan begins with these goals; some units open once one is confirmed",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("objective_id", "objective", Reader.COMPANY),
        KeptColumn("why", "one sentence why, which may name somebody", Reader.COMPANY, may_name=True),
        KeptColumn("rests_on", "number of the self-assessment that was looked at then", Reader.NOBODY),
        KeptColumn("handed_in_at", "when that self-assessment was handed in", Reader.COMPANY),
        KeptColumn("confirmed_at", "when the goal was confirmed", Reader.COMPANY),
    ),
)

MEMBERSHIPS = KeptTable(
    name="csr_xblock_membership",
    about=About.PERSON,
    what="a person's role in a company",
    why="the role decides which questions are asked",
    erasure=Erasure.ROWS,
    person="user",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("user", "account", Reader.NOBODY, is_given=False),
        KeptColumn("company", "number of the company", Reader.NOBODY),
        KeptColumn("role", "role in the company", Reader.TRAINERS),
        KeptColumn("current_slot", "1 for the company that counts, empty for earlier ones", Reader.NOBODY),
        KeptColumn("created_at", "since when", Reader.NOBODY),
        KeptColumn("updated_at", "when the profile was last saved", Reader.NOBODY),
    ),
)

CONSENTS = KeptTable(
    name="csr_xblock_consentstatement",
    about=About.PERSON,
    what="what a person said about who may see the results",
    why="results are shown only while this allows it, and that must be shown later; the first statement and the newest "
    "nineteen of each purpose and course are kept",
    erasure=Erasure.ROWS,
    person="user",
    course="course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("user", "account", Reader.NOBODY, is_given=False),
        KeptColumn("course_key", "course", Reader.TRAINERS),
        KeptColumn("purpose", "for what", Reader.TRAINERS),
        KeptColumn("trainers_may_see", "whether it is allowed", Reader.TRAINERS),
        KeptColumn("text_version", "version of the text that was shown", Reader.NOBODY),
        KeptColumn("given_at", "when it was said", Reader.TRAINERS),
        KeptColumn("is_staff", "whether staff of the course said it", Reader.TRAINERS),
        KeptColumn("current_slot", "1 for the newest, empty for earlier ones", Reader.NOBODY),
    ),
)
