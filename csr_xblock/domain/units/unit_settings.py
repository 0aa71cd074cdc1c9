"""What an author has set of a unit, as written. Which unit that makes is judged by `placed.units`."""

from dataclasses import dataclass

from csr_xblock.domain.identifiers import UnitId, storable_id

DEFAULT_ONLINE_MINUTES, DEFAULT_TASK_MINUTES = 20, 60
"""An own unit's minutes while its author says none."""

MAX_MINUTES = 10_000


@dataclass(frozen=True)
class UnitSettings:
    """
    One csr_unit. `usage_key` is the block's id as text, `block_id` its last part, which a re-run keeps.

    `written_in` is the language of the author's words, '' while nobody has said; a `unit_text` may say another one.
    Minutes are None while the author has set none. `evidence_review` is the unit's own value.
    """

    usage_key: str
    block_id: str
    display_name: str = ""
    unit: str = ""
    opens_when: str = ""
    recommended_when: str = ""
    title: str = ""
    promise: str = ""
    text: str = ""
    task: str = ""
    unit_text: str = ""
    written_in: str = ""
    perspective: str = ""
    level: str = ""
    roles: str = ""
    evidence_required: bool = True
    evidence_review: str = ""
    online_minutes: int | None = None
    task_minutes: int | None = None
    has_blocks_inside: bool = False

    @property
    def is_begun(self) -> bool:
        """Whether its author has chosen a unit or written anything; a new block says nothing and is no mistake."""
        words = (self.unit, self.title, self.promise, self.text, self.task, self.unit_text)
        rules = (self.opens_when, self.recommended_when, self.perspective, self.level, self.roles)
        return self.has_blocks_inside or any(words) or any(rules)

    @property
    def slug(self) -> UnitId:
        """The name under which rules and progress know the unit: the author's, else one made from the block's id."""
        return UnitId(self.unit or storable_id(f"own-{self.block_id}"))
