"""Where a scorecard leads in the programme around it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ScorecardLinks:
    """
    Addresses, each '' where the reader cannot go there.

    `path` is the learning path, `understand` what the scorecard means and what comes first, `importance` where goals
    are rated, `ahead` what the company's plan would change, `evidence` the folder with all notes. `draft` is the
    handler that makes an action of a question.
    """

    path: str = ""
    understand: str = ""
    importance: str = ""
    ahead: str = ""
    evidence: str = ""
    draft: str = ""


NOWHERE = ScorecardLinks()
"""Of a scorecard that stands alone, or is only looked at."""
