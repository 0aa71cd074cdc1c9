"""What a programme has read already and hands to its assessment in the view's context."""

from collections.abc import Mapping
from dataclasses import dataclass

from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.scoring.scorecard_links import ScorecardLinks
from csr_xblock.services.questions.show_assessment import AssessmentState

NAME = "csr_inside"


@dataclass(frozen=True)
class InsideProgramme:
    """
    `around` are the assessment's surroundings, `onward` is where it leads on to.

    A page's query reaches a view's context as text, so nobody can pass one of these in an address.
    """

    around: Surroundings
    state: AssessmentState
    onward: ScorecardLinks


def inside_context(context: Mapping[str, object], inside: InsideProgramme) -> dict[str, object]:
    """Return the context for rendering the assessment."""
    return {**context, NAME: inside}


def inside_of(context: Mapping[str, object]) -> InsideProgramme | None:
    """Return what the programme hands down, None for an assessment that is shown by itself."""
    given = context.get(NAME)
    return given if isinstance(given, InsideProgramme) else None
