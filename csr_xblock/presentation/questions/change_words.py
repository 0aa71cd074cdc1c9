"""Everything that a trainer changed in the packaged questions, as rows: what it is, packaged, and now."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from csr_xblock.content.questions.scoring_attributes import decimal_text
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.questions.instrument_changes import ChangeKind, EntryChange, Subject
from csr_xblock.presentation.questions.figure_words import figure_parts
from csr_xblock.presentation.questions.parameter_words import parameter_words
from csr_xblock.presentation.scoring.scorecard_words import effort_words, mode_words


@dataclass(frozen=True)
class PartRow:
    """One part of an entry: its name, the packaged text and the present one."""

    label: str
    packaged: str
    now: str


@dataclass(frozen=True)
class ChangeRow:
    """One changed entry. `key` names it in the form that takes it back."""

    key: str
    subject: str
    title: str
    state: str
    parts: tuple[PartRow, ...]


def change_rows(changes: Iterable[EntryChange], base_words: Instrument, words: Instrument) -> tuple[ChangeRow, ...]:
    """Return the rows in the order of the changes. Both instruments have their words in the reader's language."""
    return tuple(_row(change, base_words, words) for change in changes)


def change_key(change: EntryChange) -> str:
    """Return the words that name a change in a form."""
    return f"{change.subject.value}:{change.id}"


def subject_words(subject: Subject) -> str:
    """Return what kind of entry it is."""
    return {
        Subject.INSTRUMENT: _("Self-assessment"),
        Subject.MODE: _("Length"),
        Subject.LEVEL: _("Level of the answers"),
        Subject.BAND: _("Level of the results"),
        Subject.GATE: _("Condition of a level"),
        Subject.PARAMETER: _("Number"),
        Subject.PERSPECTIVE: _("Area"),
        Subject.OBJECTIVE: _("Goal"),
        Subject.ITEM: _("Question"),
        Subject.LINK: _("Link of the strategy map"),
        Subject.ORDER: _("Order"),
    }[subject]


def part_words(part: str) -> str:
    """Return the name of a part of an entry, as the forms call it."""
    if part.startswith("anchor."):
        return _("Level {level}").format(level=part.removeprefix("anchor."))
    return _part_names().get(part) or parameter_words().get(part, (part, ""))[0]


def _part_names() -> dict[str, str]:
    return {
        "topic": _("Topic"), "text": _("Question"), "weight": _("Weight"), "is_core": _("In the quick check"),
        "is_asked_of_staff": _("Staff are asked"), "na_allowed": _("May be answered with “does not apply”"),
        "na_hint": _("When it does not apply"), "effort": _("Effort"), "evidence_hint": _("What can be evidence"),
        "quick_win": _("First small step"), "objective": _("Goal"), "perspective": _("Area"), "title": _("Title"),
        "short": _("Short title"), "question": _("Question of the area"), "color": _("Colour"),
        "name": _("Name of the level"), "meaning": _("Meaning"), "lowest": _("From"),
        "min_perspective": _("No area below"), "minutes": _("Minutes"),
        "disclaimer": _("Disclaimer"), "mapping": _("Standards"),
        "initiatives": _("Initiatives"), "why": _("Why"), "lag_months": _("Months"), "is_feedback": _("Feedback"),
        "auto_na_if": _("Answered by the profile"), "legal_duty_possible": _("May be a legal duty"),
    }  # fmt: skip


def _row(change: EntryChange, base_words: Instrument, words: Instrument) -> ChangeRow:
    source = base_words if change.kind is ChangeKind.OFF else words
    parts = () if change.subject is Subject.ORDER else _parts(change, base_words, words)
    return ChangeRow(
        key=change_key(change),
        subject=subject_words(change.subject),
        title=_title(change, source),
        state=_state(change),
        parts=parts,
    )


def _state(change: EntryChange) -> str:
    return {
        ChangeKind.ADDED: _("your own"),
        ChangeKind.OFF: _("switched off"),
        ChangeKind.CHANGED: _("changed"),
    }[change.kind]


def _title(change: EntryChange, words: Instrument) -> str:
    titles = {
        Subject.ITEM: {str(item.id): item.topic for item in words.items},
        Subject.PERSPECTIVE: {str(one.id): one.title for one in words.perspectives},
        Subject.OBJECTIVE: {str(one.id): one.title for one in words.objectives},
        Subject.BAND: {str(band.id): band.name for band in words.bands},
        Subject.GATE: {str(band.id): band.name for band in words.bands},
        Subject.LEVEL: {str(level.level): level.name for level in words.scale},
        Subject.MODE: {info.mode.value: mode_words(words, info.mode) for info in words.modes},
        Subject.ORDER: {"": _("Areas"), **{str(one.id): one.title for one in words.perspectives}},
        Subject.PARAMETER: {name: label for name, (label, _help) in parameter_words().items()},
        Subject.LINK: {
            f"{link.source} {link.target}": _("{source} → {target}").format(
                source=words.objective(link.source).title, target=words.objective(link.target).title
            )
            for link in words.links
        },
        Subject.INSTRUMENT: {"": words.title},
    }
    return titles[change.subject].get(change.id, change.id)


def _parts(change: EntryChange, base_words: Instrument, words: Instrument) -> tuple[PartRow, ...]:
    shown: list[PartRow] = []
    for part in change.parts:
        if part.part == "kpis":
            goal = ObjectiveId(change.id)
            figures = figure_parts(base_words.objective(goal).kpis, words.objective(goal).kpis)
            shown += [PartRow(*row) for row in figures]
        else:
            old, new = (
                _shown(change, part.part, value, one) for value, one in ((part.old, base_words), (part.new, words))
            )
            shown.append(PartRow(part_words(part.part), old, new))
    return tuple(shown)


def _shown(change: EntryChange, part: str, value: object, words: Instrument) -> str:
    """Return a value as people read it: texts in their language, yes and no, numbers."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Fraction):
        return decimal_text(value)
    if part == "effort" and isinstance(value, int):
        return effort_words(value)
    if part in ("initiatives", "mapping", "auto_na_if") and isinstance(value, tuple):
        return _listed(value)
    if isinstance(value, str):
        return _in_words(change, part, words) or value
    return "" if value is None else str(value)


def _listed(values: tuple[object, ...]) -> str:
    return "; ".join(
        f"{value[0]}: {', '.join(value[1])}" if isinstance(value, tuple) else str(value) for value in values
    )


def _in_words(change: EntryChange, part: str, words: Instrument) -> str:
    """Return a text as it stands in an instrument with its words in a language, '' for what has no words."""
    entry = _entry(change, words)
    if entry is None:
        return ""
    if part.startswith("anchor."):
        return str(entry.anchors.text(int(part.removeprefix("anchor."))))  # type: ignore[attr-defined]
    return str(getattr(entry, part) or "")


def _entry(change: EntryChange, words: Instrument) -> object | None:
    try:
        match change.subject:
            case Subject.ITEM:
                return words.item(ItemId(change.id))
            case Subject.PERSPECTIVE:
                return words.perspective(PerspectiveId(change.id))
            case Subject.OBJECTIVE:
                return words.objective(ObjectiveId(change.id))
            case Subject.BAND:
                return next((band for band in words.bands if band.id == change.id), None)
            case Subject.LEVEL:
                return next((level for level in words.scale if str(level.level) == change.id), None)
            case Subject.MODE:
                return next((info for info in words.modes if info.mode.value == change.id), None)
            case Subject.INSTRUMENT:
                return words
            case _:
                return None
    except KeyError:
        return None
