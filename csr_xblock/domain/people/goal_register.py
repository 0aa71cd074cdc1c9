"""The register's entries for goals in figures and their readings."""

from csr_xblock.domain.people.company_register import OF_A_COMPANY
from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

DIVISORS = KeptTable(
    name="csr_xblock_companydivisor",
    about=About.COMPANY,
    what="by what a company divides the figures that it keeps absolute and per unit",
    why="a figure per unit can be compared with that of another year, in which more or less was made",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("divisor", "turnover, people, square metres or pieces", Reader.COMPANY),
    ),
)

GOALS = KeptTable(
    name="csr_xblock_goalrow",
    about=About.COMPANY,
    what="a goal in figures; one that is put away can be brought back, with at most twenty such goals kept",
    why="the company says by which numbers it sees that it gets on",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("kpi", "figure of the questionnaire", Reader.COMPANY),
        KeptColumn("figure_name", "name of an own figure", Reader.COMPANY, may_name=True),
        KeptColumn("figure_unit", "its unit", Reader.COMPANY, may_name=True),
        KeptColumn("direction", "whether more or less of it is better", Reader.COMPANY),
        KeptColumn("objective_id", "objective", Reader.COMPANY),
        KeptColumn("rhythm", "how often it is read", Reader.COMPANY),
        KeptColumn("per", "by what it is divided", Reader.COMPANY),
        KeptColumn("baseline", "the figure at the beginning", Reader.COMPANY),
        KeptColumn("baseline_divisor", "by how much that one is divided", Reader.COMPANY),
        KeptColumn("baseline_day", "day of the beginning", Reader.COMPANY),
        KeptColumn("target", "the figure as it shall be", Reader.COMPANY),
        KeptColumn("target_day", "until when", Reader.COMPANY),
        KeptColumn("created_on", "when the goal was made", Reader.COMPANY),
        KeptColumn("archived_at", "when it was put away", Reader.COMPANY),
        KeptColumn("form_key", "which page wrote it first, so that a retry writes it once", Reader.NOBODY),
    ),
)

READINGS = KeptTable(
    name="csr_xblock_readingrow",
    about=About.COMPANY,
    what="what was read of a goal's figure on a day",
    why="the readings show how far the company is",
    erasure=Erasure.LAST_MEMBER,
    person="goal__company__memberships__user",
    course="goal__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("goal", "number of the goal", Reader.NOBODY),
        KeptColumn("day", "day of the reading", Reader.COMPANY),
        KeptColumn("value", "the figure", Reader.COMPANY),
        KeptColumn("divisor", "by how much it is divided", Reader.COMPANY),
        KeptColumn("per", "by what it is divided", Reader.COMPANY),
        KeptColumn("note", "a note on it", Reader.COMPANY, may_name=True),
        KeptColumn("revision", "how often it was changed", Reader.NOBODY),
        KeptColumn("updated_at", "when it was last changed", Reader.COMPANY),
        KeptColumn("form_key", "which page wrote it first, so that a retry writes it once", Reader.NOBODY),
    ),
)
