"""
Faults of stored questions as sentences for whoever changed them in Studio: with topics in the place of ids, no lines.
"""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from csr_xblock.content.leaving_out import FaultyChange
from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import Phrase
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.problem_words import editor_problem_words
from csr_xblock.presentation.quoted import quoted

UNKNOWN = frozenset(
    {
        ProblemCode.UNKNOWN_PERSPECTIVE,
        ProblemCode.UNKNOWN_OBJECTIVE,
        ProblemCode.UNKNOWN_ITEM,
        ProblemCode.UNKNOWN_BAND,
        ProblemCode.UNKNOWN_SUBJECT,
        ProblemCode.OFF_UNKNOWN,
        ProblemCode.ORDER_UNKNOWN,
    }
)
"""Their id names nothing of the kind that is meant; the same id of another kind would mislead."""


def names_in(words: Instrument) -> dict[str, str]:
    """Return what readers call the questions, goals, areas and levels of an instrument, by id."""
    return {
        **{str(one.id): one.name for one in words.bands},
        **{str(one.id): one.short for one in words.perspectives},
        **{str(one.id): one.title for one in words.objectives},
        **{str(one.id): one.topic for one in words.items},
    }


def stored_fault_words(change: FaultyChange, names: Mapping[str, str]) -> str:
    """Return what is wrong with a change, in the active language."""
    names = {**names, **({change.entry: change.title} if change.title else {})}
    known = {key: name for key, name in names.items() if change.problem.code not in UNKNOWN or key != _id_of(change)}
    problem = _named(change.problem, known)
    sentence = _sentences().get(problem.code)
    if sentence is None:
        return editor_problem_words(problem)
    return sentence.format(**{**problem.details, "entry": names.get(change.entry, change.entry)})


def left_out_words(change: FaultyChange, names: Mapping[str, str]) -> str:
    """Return what was left out, so that it can be written again by hand."""
    name = quoted(change.title or names.get(change.entry) or change.entry)
    if not change.part:
        return _("Left out: {name}.").format(name=name)
    part = {"weight": _("Weight"), "effort": _("Effort")}.get(change.part, change.part)
    return _("Left out of {name}: {part} {value}").format(name=name, part=part, value=quoted(change.value))


def _id_of(change: FaultyChange) -> str:
    return str(change.problem.details.get("id", ""))


def _named(problem: ContentProblem, names: Mapping[str, str]) -> ContentProblem:
    """Return the same problem, told with names instead of ids as far as they are known."""
    return problem if problem.sentence is None else replace(problem, sentence=_filled(problem.sentence, names))


def _filled(sentence: Phrase, names: Mapping[str, str]) -> Phrase:
    details = {
        key: _filled(one, names) if isinstance(one, Phrase) else names.get(str(one), one)
        for key, one in sentence.details.items()
    }
    return Phrase(sentence.template, details)


def _sentences() -> dict[str, str]:
    return {
        ProblemCode.WEIGHT_RANGE: _("“{id}” has the weight {value}; 1 to 10 are possible."),
        ProblemCode.EFFORT_RANGE: _("“{id}” has the effort {value}; 1, 2 or 3 are possible."),
        ProblemCode.OFF_UNKNOWN: _("“{id}” is switched off, but there is nothing of this name to switch off."),
        ProblemCode.UNKNOWN_OBJECTIVE: _("“{entry}” belongs to the goal “{id}”, which is not there."),
    }
