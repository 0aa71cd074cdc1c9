"""A unit's settings and text as the rows of its workbook's sheets."""

from csr_xblock.content.sheets.readable_text import blocks_notation, inline_notation
from csr_xblock.content.sheets.tables import FALSE, TRUE, Values
from csr_xblock.content.sheets.units.unit_contents import UnitContents
from csr_xblock.content.sheets.units.unit_tables import SETTINGS
from csr_xblock.domain.units.learning_unit import Question, UnitText, WorkTask


def rows_of(contents: UnitContents) -> dict[str, list[Values]]:
    """Return the rows of every sheet by its name."""
    return {
        "Unit": _settings(contents),
        "Reading": [row for row in _sections(contents.text) if row["title"] or row["text"]],
        "Task": [row for row in _task(contents.text.task) if row["text"]],
        "Check": [row for question in contents.text.questions for row in _choices(question)],
    }


def _settings(contents: UnitContents) -> list[Values]:
    settings, text = contents.settings, contents.text
    values = {
        "title": settings.title,
        "promise": settings.promise,
        "minutes": _number(settings.minutes),
        "task-minutes": _number(settings.task_minutes),
        "area": settings.area,
        "level": settings.level,
        "roles": " ".join(settings.roles),
        "language": text.language,
        "unit": text.unit,
        "objectives": "\n".join(text.objectives),
        "transfer": text.transfer_question,
    }
    return [
        {"what": column.heading, "value": values[name], "help": column.help, "id": name}
        for name, column in SETTINGS.items()
    ]


def _number(minutes: int | None) -> str:
    return "" if minutes is None else str(minutes)


def _sections(text: UnitText) -> list[Values]:
    return [
        _section("story", text.story_html, text.story_title),
        *(_section("know", point.html, point.title, point.id) for point in text.know),
        _section("workplace", text.workplace_html),
        _section("national", text.national_html),
        _section("monday", text.monday_html),
    ]


def _section(part: str, html: str, title: str = "", point_id: str = "") -> Values:
    return {"part": part, "title": title, "text": blocks_notation(html), "id": point_id}


def _task(task: WorkTask) -> list[Values]:
    return [
        {"part": "title", "text": task.title},
        {"part": "introduction", "text": blocks_notation(task.intro_html)},
        *({"part": "step", "text": inline_notation(step)} for step in task.steps_html),
        {"part": "deliverable", "text": inline_notation(task.deliverable_html)},
        {"part": "example", "text": inline_notation(task.example_html)},
        {"part": "evidence", "text": task.evidence_prompt},
    ]


def _choices(question: Question) -> list[Values]:
    kind = "multiple" if question.is_multiple else "single"
    return [
        {
            "question": question.prompt if place == 0 else "",
            "kind": kind if place == 0 else "",
            "text": choice.text,
            "correct": TRUE if choice.is_correct else FALSE,
            "feedback": choice.feedback,
            "question-id": question.id,
            "id": choice.id,
        }
        for place, choice in enumerate(question.choices)
    ]
