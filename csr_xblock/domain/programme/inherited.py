"""
What a block may leave to the programme around it: its own value, else the programme's, else the default.

It keeps what was written, also what means nothing; the properties say what it comes to.
"""

from dataclasses import dataclass

from csr_xblock.domain.identifiers import storable_id
from csr_xblock.domain.people.learner import MAIN_ASSESSMENT
from csr_xblock.domain.programme.settings import ResultsFor
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.questions.repeating import RepeatRule


@dataclass(frozen=True)
class InheritedSettings:
    """The settings as written; '' and 0 say nothing. A block that has no such setting leaves it so."""

    language: str = ""
    assessment: str = ""
    mode: str = ""
    prefill: str = ""
    repeat_limit: int = 0
    repeat_after_days: int = 0
    results_for: str = ""
    evidence_review: str = ""

    def inside(self, programme: "InheritedSettings") -> "InheritedSettings":
        """Return what holds for a block with these settings inside a programme."""
        return InheritedSettings(
            language=self.language or programme.language,
            assessment=self.assessment or programme.assessment,
            mode=self.mode or programme.mode,
            prefill=self.prefill or programme.prefill,
            repeat_limit=self.repeat_limit or programme.repeat_limit,
            repeat_after_days=self.repeat_after_days or programme.repeat_after_days,
            results_for=self.results_for or programme.results_for,
            evidence_review=self.evidence_review or programme.evidence_review,
        )

    @property
    def assessment_name(self) -> str:
        """The name under which attempts are kept."""
        return storable_id(self.assessment or MAIN_ASSESSMENT) or MAIN_ASSESSMENT

    def offered_modes(self, instrument: Instrument) -> tuple[Mode, ...]:
        """Return the modes that learners may choose from, the shorter first. A mode that there is not sets nothing."""
        there = instrument.offered_modes
        return (Mode(self.mode),) if self.mode in there else there

    @property
    def prefill_policy(self) -> Prefill:
        """What a new attempt starts with."""
        return Prefill.EMPTY if self.prefill == Prefill.EMPTY else Prefill.PREVIOUS

    @property
    def repeat_rule(self) -> RepeatRule:
        """How often and when a learner may hand in another one."""
        return RepeatRule(self.repeat_limit, self.repeat_after_days)

    @property
    def results_may_be_seen(self) -> bool:
        """Whether trainers may see the results of learners who allow it."""
        return self.results_for != ResultsFor.NOBODY


NOTHING_SET = InheritedSettings()
