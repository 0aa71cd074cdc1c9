"""
The sheets of an instrument's workbook: their columns and what the first sheet says about them.

Tables only; `instrument_rows` fills them from an instrument, `instrument_elements` makes an instrument of them.
"""

from csr_xblock.content.sheets.tables import ID_COLUMN, Column, Kind, Table, Workbook
from csr_xblock.domain.questions.instrument import LEVELS, Mode


def _used(heading: str, help_text: str) -> Column:
    return Column("used", heading, help_text, Kind.YES_NO, width=8, default="true")


ABOUT = Table(
    "About",
    "Title and small print of the questionnaire.",
    (
        Column("what", "What", "Only a name.", width=24, is_grey=True),
        Column("text", "Text", "What learners read. Id and version stay as they are.", width=90, is_required=True),
        Column("id", "Id", "Leave it as it is.", Kind.ID, width=16, is_grey=True, is_required=True),
    ),
)
QUESTIONS = Table(
    "Questions",
    "One question a row. They are asked in the order of the rows, area by area.",
    (
        _used("Asked", "yes, or no to leave the question out."),
        Column("area", "Area", "May stay empty: the goal says it.", width=13, list_from="Areas"),
        Column("objective", "Goal", "Id or title of a goal.", width=18, is_required=True, list_from="Goals"),
        Column("topic", "Topic", "Two to five words.", width=24, is_required=True),
        Column("text", "Question", "What is asked.", width=40, is_required=True),
        *(
            Column(f"level-{level}", f"Answer {level}", "A sentence that one can observe.", width=34, is_required=True)
            if level in (LEVELS[0], LEVELS[-1])
            else Column(f"level-{level}", f"Answer {level}", "The same; empty: there is no such answer.", width=34)
            for level in LEVELS
        ),
        Column("weight", "Weight", "1 to 10; how much it counts in its area.", Kind.WHOLE, 8, default="1"),
        Column("core", "Quick check", "yes: it is also asked in the quick check.", Kind.YES_NO, 8),
        Column("staff", "Staff", "yes: employees are asked, too.", Kind.YES_NO, 8),
        Column("na", "May not apply", "yes: 'does not apply' may be chosen.", Kind.YES_NO, 8),
        Column("na-hint", "When it does not apply", "Needed if it may not apply.", width=30),
        Column("effort", "Effort", "1 a month, 2 up to three months, 3 an investment.", Kind.WHOLE, 8, default="1"),
        Column("evidence-hint", "Evidence", "What could prove the answer.", width=34),
        Column("quick-win", "Quick win", "A first step for this week.", width=34),
        Column("auto-na", "Not for one person", "yes: not asked where nobody is employed.", Kind.YES_NO, 8),
        Column("legal-duty", "Legal duty", "yes: it may be a duty by law.", Kind.YES_NO, 8),
        Column("iso26000", "ISO 26000", "Codes with spaces between them.", width=12, standard="iso26000"),
        Column("vsme", "VSME", "Codes with spaces between them.", width=12, standard="vsme"),
        Column("sdg", "SDG", "Codes with spaces between them.", width=12, standard="sdg"),
        Column("gri", "GRI", "Codes with semicolons between them.", width=16, standard="gri"),
        ID_COLUMN,
    ),
    switch="used",
)
AREAS = Table(
    "Areas",
    "The areas of the scorecard, in their order.",
    (
        _used("Used", "yes, or no to leave out the area with its goals and questions."),
        Column("title", "Title", "The full name.", width=36, is_required=True),
        Column("short", "Short name", "For charts and tables.", width=18, is_required=True),
        Column("question", "Question", "What the area is about.", width=60, is_required=True),
        Column("color", "Colour", "#rrggbb, dark enough for white text.", Kind.COLOUR, 10, is_required=True),
        Column("weight", "Weight", "1 to 10; how much it counts in the whole.", Kind.WHOLE, 8, default="1"),
        ID_COLUMN,
    ),
    switch="used",
)
GOALS = Table(
    "Goals",
    "The goals of each area, in their order.",
    (
        _used("Used", "yes, or no to leave out the goal with its questions, figures and links."),
        Column("perspective", "Area", "Id or title of an area.", width=14, is_required=True, list_from="Areas"),
        Column("title", "Title", "What the company wants.", width=50, is_required=True),
        Column("initiatives", "Initiatives", "Proposals, one a line (Alt+Enter begins a new line).", Kind.LINES, 60),
        ID_COLUMN,
    ),
    switch="used",
)
FIGURES = Table(
    "Figures",
    "Proposed figures for the goals. Delete a row to leave it out.",
    (
        Column("objective", "Goal", "Id or title of a goal.", width=18, is_required=True, list_from="Goals"),
        Column("name", "Figure", "What is measured.", width=50, is_required=True),
        Column("unit", "Unit", "%, EUR, hours ...", width=12, is_required=True),
        Column("direction", "Better", "up or down.", Kind.CHOICE, 8, is_required=True, choices=("up", "down")),
        Column(
            "kind",
            "Kind",
            "leading (shows early) or lagging (shows the result).",
            Kind.CHOICE,
            10,
            is_required=True,
            choices=("leading", "lagging"),
        ),
        Column("formula", "How it is counted", "In words.", width=50, is_required=True),
        Column("frequency", "How often", "yearly, monthly ...", width=12, is_required=True),
        Column("target", "Example of a target", "For example: 80 % within 12 months.", width=30, is_required=True),
        Column("vsme", "VSME", "Codes with spaces between them.", width=12, standard="vsme"),
        ID_COLUMN,
    ),
)
LINKS = Table(
    "Links",
    "Which goal helps which other one. Delete a row to leave it out.",
    (
        Column("from", "From goal", "Id or title of a goal.", width=22, is_required=True, list_from="Goals"),
        Column("to", "To goal", "Id or title of a goal.", width=22, is_required=True, list_from="Goals"),
        Column("why", "Why", "One sentence.", width=70, is_required=True),
        Column("lag-months", "Months", "Until the effect shows.", Kind.WHOLE, 8, is_required=True),
        Column("feedback", "Feeds back", "yes: it closes a circle on purpose.", Kind.YES_NO, 8),
    ),
)
BANDS = Table(
    "Bands",
    "The levels of a result, from the lowest. Delete a row to leave it out.",
    (
        Column("name", "Name", "What learners read.", width=24, is_required=True),
        Column("from", "From", "Its first number; 0 in the first row, at most 100.", Kind.WHOLE, 8, is_required=True),
        Column("gate", "Every area at least", "May stay empty: no area may be below it.", Kind.WHOLE, 12),
        ID_COLUMN,
    ),
)
LEVELS_TABLE = Table(
    "Levels",
    "The five levels of an answer, 0 to 4.",
    (
        Column("value", "Level", "0 to 4, each once and in this order.", Kind.WHOLE, 8, is_required=True),
        Column("name", "Name", "One to three words.", width=24, is_required=True),
        Column("meaning", "Meaning", "What holds at this level.", width=80, is_required=True),
    ),
)
MODES = Table(
    "Modes",
    "Without the row quick there is no quick check.",
    (
        Column("id", "Mode", "quick or full.", Kind.CHOICE, 10, is_required=True, choices=tuple(Mode)),
        Column("title", "Title", "What learners read.", width=40, is_required=True),
        Column("minutes", "Minutes", "How long it takes.", Kind.WHOLE, 10, is_required=True),
    ),
)
NUMBERS = Table(
    "Numbers",
    "How scores are calculated. Change the column Value only.",
    (
        Column("what", "What", "Only a name.", width=70, is_grey=True),
        Column("value", "Value", "Between lowest and highest. Empty: the usual value.", Kind.EXACT, 10),
        Column("lowest", "Lowest", "The lowest value that is possible.", width=10, is_grey=True),
        Column("highest", "Highest", "The highest value that is possible.", width=10, is_grey=True),
        Column("id", "Id", "Leave it as it is.", Kind.ID, width=40, is_grey=True, is_required=True),
    ),
)

GUIDE = """\
Change what you like on the other sheets, save the file as .xlsx and upload it again in Studio. Before anything is \
applied you see what is wrong, by sheet and cell, and what would change.
To leave a question out, write no in the column Asked. To add one, write it in a new row and leave the Id empty. \
Questions are asked in the order of the rows, area by area.
A question has two to five answers: those in the columns Answer 0 and Answer 4 are needed, others may stay empty. The \
number is the level that an answer stands for. Two answers stand at 0 and 4, three at 0, 2 and 4, four at 0, 1, 3 and \
4, unless others fit better.
Ids (grey) tell entries apart: answers of learners are kept under them, so please do not change them. A row of your \
own with no in its first column is not kept. In a row that you have copied, empty the Id.
Write yes or no; x, true and 1 are understood, too. Of a formula its result is read. Columns and sheets that you add \
are passed over, colours and bold words too; hidden rows are read. Please merge no cells.
"""

INSTRUMENT_WORKBOOK = Workbook(
    title="Questionnaire",
    guide=GUIDE,
    tables=(ABOUT, QUESTIONS, AREAS, GOALS, FIGURES, LINKS, BANDS, LEVELS_TABLE, MODES, NUMBERS),
    mark=QUESTIONS.sheet,
)
