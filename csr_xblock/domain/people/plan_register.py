"""The register's entries for action plans."""

from csr_xblock.domain.people.company_register import OF_A_COMPANY
from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

ACTIONS = KeptTable(
    name="csr_xblock_planaction",
    about=About.COMPANY,
    what="an action of a company's plan; a deleted one can be brought back for 30 days and then goes",
    why="the company decides what to do, until when and who takes care of it, and sees what came of it",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("title", "what is done", Reader.COMPANY, may_name=True),
        KeptColumn("status", "idea, planned, running, done or stopped", Reader.COMPANY),
        KeptColumn("objective_id", "objective", Reader.COMPANY),
        KeptColumn("why", "why it is worth it", Reader.COMPANY, may_name=True),
        KeptColumn("responsible", "who is responsible, a name or a role", Reader.COMPANY, may_name=True),
        KeptColumn("participants", "who takes part", Reader.COMPANY, may_name=True),
        KeptColumn("start", "when it begins", Reader.COMPANY),
        KeptColumn("due", "when it is due", Reader.COMPANY),
        KeptColumn("currency", "currency", Reader.COMPANY),
        KeptColumn("budget", "money that it takes", Reader.COMPANY),
        KeptColumn("saved", "money that it has saved", Reader.COMPANY),
        KeptColumn("hours", "working hours that it takes", Reader.COMPANY),
        KeptColumn("kpi", "figure by which the company sees it", Reader.COMPANY),
        KeptColumn("figure_name", "name of an own figure", Reader.COMPANY, may_name=True),
        KeptColumn("baseline", "that figure at the beginning", Reader.COMPANY),
        KeptColumn("target", "that figure as it shall be", Reader.COMPANY),
        KeptColumn("unit_id", "learning unit that helps", Reader.COMPANY),
        KeptColumn("risk", "what could stop it", Reader.COMPANY, may_name=True),
        KeptColumn("origin", "from which question or unit it was drafted", Reader.COMPANY),
        KeptColumn("form_key", "which page wrote it first, so that a retry writes it once", Reader.NOBODY),
        KeptColumn("deleted_at", "when it was deleted", Reader.COMPANY),
        KeptColumn("done_on", "when it was done", Reader.COMPANY),
        KeptColumn("phase", "now, next or later, where people have put it there", Reader.COMPANY),
        KeptColumn("rests_on", "number of the self-assessment that was looked at then", Reader.NOBODY),
        KeptColumn("handed_in_at", "when that self-assessment was handed in", Reader.COMPANY),
    ),
)

ACTION_ITEMS = KeptTable(
    name="csr_xblock_planitem",
    about=About.COMPANY,
    what="a question that an action improves",
    why="the plan says which level the company wants to reach",
    erasure=Erasure.LAST_MEMBER,
    person="action__company__memberships__user",
    course="action__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("action", "number of the action", Reader.NOBODY),
        KeptColumn("item_id", "question", Reader.COMPANY),
        KeptColumn("wanted", "level that is wanted, 0 to 4", Reader.COMPANY),
    ),
)

ACTION_STEPS = KeptTable(
    name="csr_xblock_planstep",
    about=About.COMPANY,
    what="a step of an action",
    why="small steps are what gets done",
    erasure=Erasure.LAST_MEMBER,
    person="action__company__memberships__user",
    course="action__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("action", "number of the action", Reader.NOBODY),
        KeptColumn("place", "place in the order", Reader.COMPANY),
        KeptColumn("text", "what is done", Reader.COMPANY, may_name=True),
        KeptColumn("is_done", "whether it is done", Reader.COMPANY),
    ),
)

ACTION_NOTES = KeptTable(
    name="csr_xblock_plannote",
    about=About.COMPANY,
    what="a note on an action",
    why="the company remembers what happened and what it learned",
    erasure=Erasure.LAST_MEMBER,
    person="action__company__memberships__user",
    course="action__course_key",
    columns=(
        KeptColumn("id", "number of the row", Reader.NOBODY),
        KeptColumn("action", "number of the action", Reader.NOBODY),
        KeptColumn("place", "place in the order", Reader.COMPANY),
        KeptColumn("text", "what happened", Reader.COMPANY, may_name=True),
        KeptColumn("day", "when it was written down", Reader.COMPANY),
    ),
)
