"""What the three blocks share: where their assets are, who uses them, and in which language."""

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext
from xblock.fields import Scope, String
from xblock.validation import Validation, ValidationMessage

from csr_xblock.domain.identifiers import storable_id
from csr_xblock.domain.people.learner import MAIN_ASSESSMENT, AssessmentKey
from csr_xblock.domain.programme.settings import Counted, EvidenceReview, ResultsFor
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.edge.olx import field_attributes, schema_warnings, write_attributes
from csr_xblock.openedx.identity import Identity, identity_of
from csr_xblock.openedx.language import COURSES, LEARNERS, available_languages, language_of
from csr_xblock.openedx.programme import effective_setting
from csr_xblock.openedx.speaking import speaking
from csr_xblock.placed.setting_faults import faults_of_settings

PAGE_LEARNER = "learner"
"""The query parameter with which a page says whose page it is: somebody else may have signed in since."""


class CsrBlock:
    """
    Mixed into each block class beside XBlock.

    The LMS publishes everything below `resources_dir`, and serves what lies below `public_dir` in it in development
    (docs/decisions/0003-blocks-at-package-root.md).
    """

    resources_dir = "static"
    public_dir = "csr_xblock"
    show_in_read_only_mode = True
    """Staff who look as a named learner are shown our pages too; nothing is saved then, and no answers are told."""

    schema_version = String(help="Set by an import from a newer version only.", default="", scope=Scope.settings)

    def identity(self) -> Identity:
        """Return who uses the block now: the LMS may bind one block to several people within a request."""
        return identity_of(self)

    def language_code(self) -> str:
        """Return the language of the block's screens and messages."""
        return language_of(self, effective_setting(self, "language", LEARNERS))

    def shown_title(self) -> str:
        """Return the author's title; the one that every new block has is said in the active language."""
        block: Any = self
        is_new = block.display_name == type(block).display_name.default
        return gettext(block.display_name) if is_new else str(block.display_name or "")

    def assessment_key(self) -> AssessmentKey | None:
        """Return the key of the learner's attempts that this block follows, None where nothing may be kept."""
        learner = self.identity().learner
        return None if learner is None else AssessmentKey(learner, self.assessment_name())

    def assessment_name(self) -> str:
        """Return the name of the assessment that this block follows."""
        return storable_id(effective_setting(self, "assessment", MAIN_ASSESSMENT)) or MAIN_ASSESSMENT

    def handler_address(self, name: str, **query: str) -> str:
        """Return the address of one of the block's handlers, '' for somebody whose work may not be kept."""
        learner = self.identity().learner
        if learner is None:
            return ""
        runtime: Any = self.runtime  # type: ignore[attr-defined]
        return str(runtime.handler_url(self, name, query=urlencode({PAGE_LEARNER: learner.user_id, **query})))

    def setting_faults(self) -> list[str]:
        """Return a sentence for each setting that has a value nobody knows. Learners get the default instead."""
        return faults_of_settings(self, _known_values())

    def author_faults(self) -> list[str]:
        """Return what an author must mend before learners can use the block, as sentences."""
        raise NotImplementedError

    def validate(self) -> Validation:
        """Return what Studio shows to the author: what the platform finds, every fault of ours, a newer schema."""
        validation: Validation = super().validate()  # type: ignore[misc]
        with speaking(self.language_code()):
            for sentence in self.author_faults():
                validation.add(ValidationMessage(ValidationMessage.ERROR, sentence))
            for sentence in schema_warnings(self):
                validation.add(ValidationMessage(ValidationMessage.WARNING, sentence))
        return validation

    @classmethod
    def parse_xml(cls, node: Any, runtime: Any, keys: Any) -> Any:
        """Read the block from OLX; in a container every child element is a child block."""
        return super().parse_xml(field_attributes(node, cls), runtime, keys)  # type: ignore[misc]

    def add_xml_to_node(self, node: Any) -> None:
        """Write the block as OLX."""
        super().add_xml_to_node(node)  # type: ignore[misc]
        write_attributes(node, self)


def _known_values() -> dict[str, tuple[str, ...]]:
    languages = (LEARNERS, COURSES, *sorted(available_languages()))
    return {
        "mode": tuple(Mode),
        "prefill": tuple(Prefill),
        "language": languages,
        "results_for": tuple(ResultsFor),
        "evidence_review": tuple(EvidenceReview),
        "grading": tuple(Counted),
        "completes_with": tuple(Counted),
    }
