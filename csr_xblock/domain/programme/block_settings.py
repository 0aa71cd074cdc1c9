"""What an author has set of a programme and of an assessment, as written. It is judged where it is used."""

from dataclasses import dataclass

from csr_xblock.domain.programme.inherited import NOTHING_SET, InheritedSettings


@dataclass(frozen=True)
class ProgrammeSettings:
    """
    One csr_program. `usage_key` is the block's id as text.

    `counted_units` is None while the author has not said how many done units are needed.
    """

    usage_key: str
    inherited: InheritedSettings = NOTHING_SET
    steps: str = ""
    version: int = 1
    contact: str = ""
    may_open_locked: bool = False
    asks_before: bool = True
    grading: str = ""
    completes_with: str = ""
    counted_units: int | None = None
    offers_certificate: bool = False


@dataclass(frozen=True)
class AssessmentSettings:
    """One csr_assessment. `inherited` are its own values; `adapted_xml` is the author's <instrument>, '' for none."""

    usage_key: str
    inherited: InheritedSettings = NOTHING_SET
    adapted_xml: str = ""
