"""What the three blocks share: where their assets are, who uses them, and in which language."""

from typing import Any


from csr_xblock.domain.learner import MAIN_ASSESSMENT, AssessmentKey
from csr_xblock.openedx.identity import Identity, identity_of
from csr_xblock.openedx.language import LEARNERS, language_of
from csr_xblock.openedx.programme import effective_setting


class CsrBlock:
    """
    Mixed into each block class beside XBlock.

    The LMS publishes everything below `resources_dir`, and serves what lies below `public_dir` in it in development
    (docs/decisions/0003-blocks-at-package-root.md).
    """

    resources_dir = "static"
    public_dir = "csr_xblock"

    def identity(self) -> Identity:
        """Return who uses the block now."""
        return identity_of(self)

    def language_code(self) -> str:
        """Return the language of the block's screens and messages."""
        return language_of(self, effective_setting(self, "language", LEARNERS))

    def assessment_key(self) -> AssessmentKey | None:
        """Return the key of the learner's attempts that this block follows, None where nothing may be kept."""
        learner = self.identity().learner
        return None if learner is None else AssessmentKey(learner, self.assessment_name())

    def assessment_name(self) -> str:
        """Return the name of the assessment that this block follows."""
        return effective_setting(self, "assessment", MAIN_ASSESSMENT)

    def handler_address(self, name: str) -> str:
        """Return the address of one of the block's handlers, '' for somebody whose work may not be kept."""
        if self.identity().learner is None:
            return ""
        runtime: Any = self.runtime  # type: ignore[attr-defined]
        return str(runtime.handler_url(self, name)).rstrip("?")


