"""
What a trainer may set of a programme: its words, their order, and the limits of its numbers and texts.

The blocks keep the settings as they were written; here stands which of them mean something.
"""

from collections.abc import Collection
from enum import StrEnum

MAX_TITLE_CHARACTERS = 200
MAX_INTRODUCTION_CHARACTERS = 4_000
MAX_CONTACT_CHARACTERS = 200
MAX_REPEATS = 100
MAX_DAYS_BETWEEN = 3_650
MAX_COUNTED_UNITS = 50
MAX_WEIGHT = 1_000


class Step(StrEnum):
    """
    The steps of the journey in their order, by the words with which authors choose them (JOURNEY 4).

    They are See, Ask, Assess, Understand, Decide, Learn and do, Show and renew.
    """

    PROFILE = "profile"
    IMPORTANCE = "importance"
    START = "start"
    SCORECARD = "scorecard"
    STRATEGY = "strategy"
    PATH = "path"
    RENEW = "renew"


class Counted(StrEnum):
    """What counts as having taken part: the assessment is handed in, units are done, or both."""

    ASSESSMENT = "assessment"
    UNITS = "units"
    BOTH = "both"

    @property
    def has_units(self) -> bool:
        """Whether done units count."""
        return self is not Counted.ASSESSMENT


class ResultsFor(StrEnum):
    """Who may see the results of single learners. Without a word: course staff, where the learner has allowed it."""

    NOBODY = "nobody"


class EvidenceReview(StrEnum):
    """Who says that the evidence of a task counts."""

    TRAINER = "trainer"
    SELF = "self"


ANSWERING = frozenset({Step.PROFILE, Step.START})
"""Without these nothing can be answered, so they are shown wherever there is an assessment."""

JOURNEY_VERSION = 2
"""From this version on a programme has a start page with the seven steps; a programme without a version has 1."""

OF_VERSION_1 = (Step.PROFILE, Step.START, Step.SCORECARD, Step.PATH)
"""The steps of programmes that began before there were seven. They change only when their trainer says so."""


def known_steps(version: int) -> tuple[Step, ...]:
    """Return the steps that a programme of a version can have, in their order."""
    return tuple(Step) if version >= JOURNEY_VERSION else OF_VERSION_1


def optional_steps(version: int) -> tuple[Step, ...]:
    """Return those of them that a trainer may hide."""
    return tuple(step for step in known_steps(version) if step not in ANSWERING)


def written_steps(setting: str) -> list[str]:
    """Return the words of the setting, which are separated by spaces or commas."""
    return setting.replace(",", " ").split()


def shown_steps(setting: str, *, has_assessment: bool, version: int = 1) -> frozenset[Step]:
    """
    Return the steps that learners see. Nothing written, or nothing known: all that the programme's version can have.

    A programme without an assessment has its path only, which cannot be hidden then.
    """
    if not has_assessment:
        return frozenset({Step.PATH})
    written: Collection[str] = written_steps(setting)
    known = known_steps(version)
    named = frozenset(step for step in known if step in written)
    return named | ANSWERING if named else frozenset(known)


def limited_to(chosen: Collection[Step], setting: str, version: int) -> str:
    """
    Return how the steps are written when of the optional ones only the chosen are shown, '' for all of them.

    What nobody can choose yet stays as the setting has it.
    """
    settled = shown_steps(setting, has_assessment=True, version=version) - frozenset(optional_steps(version))
    return _written(settled | (frozenset(chosen) & frozenset(known_steps(version))), version)


def steps_in_version(setting: str, before: int, after: int) -> str:
    """
    Return how the steps of a programme are written once it has another version, '' for all of them.

    What was hidden stays hidden. What only the new version has is shown; what it does not have is left out.
    """
    was, has = frozenset(known_steps(before)), frozenset(known_steps(after))
    shown = shown_steps(setting, has_assessment=True, version=before)
    return _written((shown & has) | (has - was), after)


def _written(steps: Collection[Step], version: int) -> str:
    known = known_steps(version)
    return "" if frozenset(known) <= frozenset(steps) else " ".join(step for step in known if step in steps)
