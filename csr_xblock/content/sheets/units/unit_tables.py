"""
The sheets of a unit's workbook: their columns and what the first sheet says about them.

Tables only; `unit_rows` fills them from a unit, `unit_elements` makes a text of them.
"""

from csr_xblock.content.sheets.tables import ID_COLUMN, Column, Kind, Table, Workbook
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.units.learning_unit import OWN_LEVELS

SECTIONS = ("story", "know", "workplace", "national", "monday")
"""Parts of the sheet Reading, each once but `know`."""

TASK_PARTS = ("title", "introduction", "step", "deliverable", "example", "evidence")
"""Parts of the sheet Task, each once but `step`."""

SETTINGS = {
    "title": Column("title", "Title"),
    "promise": Column("promise", "Promise", "What learners get out of it, in one sentence."),
    "minutes": Column("minutes", "Minutes", "To read the unit.", Kind.WHOLE),
    "task-minutes": Column("task-minutes", "Minutes for the task", "In the company.", Kind.WHOLE),
    "area": Column("area", "Area", "Id of an area such as people; empty: for the whole company.", Kind.ID),
    "level": Column("level", "Level", f"{', '.join(OWN_LEVELS)}, or empty.", Kind.CHOICE, choices=OWN_LEVELS),
    "roles": Column("roles", "For whom", f"Some of {', '.join(Role)}; empty: everybody."),
    "language": Column("language", "Language", "Two letters such as lt. Leave it as it is.", is_grey=True),
    "unit": Column("unit", "Unit", "Leave it as it is.", Kind.ID, is_grey=True),
    "objectives": Column("objectives", "Learners will be able to", "One sentence a line.", Kind.LINES),
    "transfer": Column("transfer", "Question afterwards", "Asked some days later: what changed in the company?"),
}
"""The rows of the sheet Unit by their id; each is described as a column would be."""

UNIT = Table(
    "Unit",
    "What the unit is. Change the column Value only.",
    (
        Column("what", "What", "Only a name.", width=26, is_grey=True),
        Column("value", "Value", "May stay empty: then it is as it was, or there is none.", Kind.LINES, width=80),
        Column("help", "What to write", "Only an explanation.", width=50, is_grey=True),
        Column("id", "Id", "Leave it as it is.", Kind.ID, width=14, is_grey=True, is_required=True),
    ),
)
READING = Table(
    "Reading",
    "What learners read, a section a row. Delete a row to leave it out.",
    (
        Column(
            "part",
            "Part",
            "story (how it begins), know (things to know, as many rows as you like), workplace (in your company), "
            "national (in your country), monday (what to do on Monday).",
            Kind.CHOICE,
            12,
            is_required=True,
            choices=SECTIONS,
        ),
        Column("title", "Title", "Of a story or a thing to know; empty for the others.", width=34),
        Column("text", "Text", "Formatted as the first sheet says.", Kind.LINES, width=100),
        ID_COLUMN,
    ),
)
TASK = Table(
    "Task",
    "The task in the company. Delete a row to leave it out.",
    (
        Column(
            "part",
            "Part",
            "title, introduction, step (as many rows as you like), deliverable (what comes out of it), example, "
            "evidence (what to write in the course when it is done).",
            Kind.CHOICE,
            14,
            is_required=True,
            choices=TASK_PARTS,
        ),
        Column("text", "Text", "Formatted as the first sheet says; title and evidence are plain.", Kind.LINES, 110),
    ),
)
CHECK = Table(
    "Check",
    "The knowledge check, one choice a row.",
    (
        Column("question", "Question", "In the first row of a question; empty in its other rows.", width=50),
        Column(
            "kind", "Kind", "single or multiple; in the first row.", Kind.CHOICE, 10, choices=("single", "multiple")
        ),
        Column("text", "Choice", "What learners choose.", width=50, is_required=True),
        Column("correct", "Right", "yes or no.", Kind.YES_NO, 8, default="false"),
        Column("feedback", "Feedback", "Why it is right or wrong.", width=60),
        Column("question-id", "Question id", "Leave it as it is; empty for a question of your own.", Kind.ID, 20),
        ID_COLUMN,
    ),
)

GUIDE = """\
Change what you like on the other sheets, save the file as .xlsx and upload it again in Studio. Before anything is \
applied you see what is wrong, by sheet and cell, and what would change.
How to format a text: one line is one paragraph (Alt+Enter begins a new line). Lines that begin with "- " are bullets, \
with "1. " numbers. **bold**, *italic*, [words of a link](https://www.example.org). Write \\* for an asterisk.
Ids (grey) tell entries apart: please do not change them, and leave them empty in rows of your own, copied \
ones too.
Write yes or no; x, true and 1 are understood, too. Of a formula its result is read. Columns and sheets that you add \
are passed over, colours and fonts too; hidden rows are read. Please merge no cells.
"""

UNIT_WORKBOOK = Workbook("Learning unit", GUIDE, (UNIT, READING, TASK, CHECK), mark=READING.sheet)
