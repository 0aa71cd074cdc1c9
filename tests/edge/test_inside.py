"""What a programme hands to its assessment in the view's context."""

from csr_xblock.edge.inside import NAME, InsideProgramme, inside_context, inside_of
from csr_xblock.openedx.surroundings import surroundings_of
from csr_xblock.presentation.scoring.scorecard_links import ScorecardLinks
from csr_xblock.services.questions.show_assessment import AssessmentState
from tests.openedx.trees import Tree


def test_assessment_gets_what_its_programme_has_read() -> None:
    """It asks neither the platform nor the database again."""
    around = surroundings_of(Tree('<csr_assessment url_name="a"/>')("csr_assessment", "a"))
    inside = InsideProgramme(around, AssessmentState(), ScorecardLinks("?csr_x=path"))

    assert inside_of(inside_context({"view": "x"}, inside)) is inside


def test_address_cannot_forge_it() -> None:
    """A page's query holds text, and text is never taken for it."""
    assert inside_of({NAME: "javascript:alert(1)"}) is None
    assert inside_of({}) is None
