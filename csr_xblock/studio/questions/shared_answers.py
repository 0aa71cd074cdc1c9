"""
Self-assessments of a course that keep their answers under one name though they ask different questions.

A copy is made in a moment and its questions are changed afterwards; then an answer to the one shows up in the other.
"""

from django.utils.translation import gettext as _

from csr_xblock.content.library import effective_instrument
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.openedx.blocks import AssessmentFields
from csr_xblock.openedx.studio import assessments_of_course
from csr_xblock.openedx.surroundings import surroundings_of


def shared_answer_notes(block: AssessmentBlock) -> tuple[str, ...]:
    """Return a sentence for each other self-assessment of the course that shares answers and asks otherwise."""
    name, own = block.surroundings().settings.assessment_name, (block.instrument_xml or "").strip()
    return tuple(
        _words(other, name)
        for other in assessments_of_course(block)
        if other.scope_ids.usage_id != block.scope_ids.usage_id
        and surroundings_of(other).settings.assessment_name == name
        and _asks_otherwise(own, (other.instrument_xml or "").strip())
    )


def _asks_otherwise(own: str, other: str) -> bool:
    if own == other:
        return False
    try:
        return effective_instrument(own) != effective_instrument(other)
    except InvalidContent:
        # Faults are told elsewhere, and what has some asks nobody.
        return False


def _words(other: AssessmentFields, name: str) -> str:
    sentence = _(
        "“{title}” asks other questions but keeps its answers under the same name, “{name}”: learners would find "
        "answers of the one in the other. If that is not meant, give one of them another name in its settings."
    )
    return sentence.format(title=other.display_name or other.scope_ids.block_type, name=name)
