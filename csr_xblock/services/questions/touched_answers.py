"""Tells an author what a change of the questions touches: who has begun, and whether a question was answered."""

from dataclasses import dataclass
from functools import cached_property

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import BegunCount
from csr_xblock.results.questions.answer_counts import answered_items, count_begun, has_answer, has_begun

NOBODY = BegunCount()


@dataclass(frozen=True)
class TouchedAnswers:
    """
    The answers of an assessment; `course` is None for a block outside every course, where nothing is ever answered.

    Each is asked when it is first needed: a list of questions needs to know only whether anybody has begun.
    """

    course: str | None
    assessment: str

    @cached_property
    def are_there(self) -> bool:
        """Whether anybody has begun."""
        return self.course is not None and has_begun(self.course, self.assessment)

    @cached_property
    def begun(self) -> BegunCount:
        """How many people have begun."""
        return NOBODY if self.course is None else count_begun(self.course, self.assessment)

    @cached_property
    def items(self) -> frozenset[ItemId]:
        """The items under which answers are kept. It reads all answers, so ask only where an id is made."""
        return frozenset() if self.course is None else answered_items(self.course, self.assessment)

    def has(self, item: ItemId) -> bool:
        """Return whether an item was answered. One query."""
        return self.course is not None and has_answer(self.course, self.assessment, item)
