"""What a file of the strategy document is made from: a version, or the document as it is today."""

from dataclasses import dataclass
from datetime import datetime

from csr_xblock.domain.document.kept_version import AskedWith, RestsOn, VersionHead
from csr_xblock.domain.document.strategy_document import StrategyDocument

NO_HAND_IN = RestsOn()


@dataclass(frozen=True)
class DocumentFile:
    """
    A document to take away. `head` is None for the document of today, `made_at` the moment of the download.

    `asked_with` is the questionnaire in use, None where nobody has said which.
    """

    document: StrategyDocument
    made_at: datetime
    head: VersionHead | None = None
    rests_on: RestsOn = NO_HAND_IN
    asked_with: AskedWith | None = None
