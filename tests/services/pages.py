"""Browsers' pages that save answers at the same moment, and what should come of it."""

from dataclasses import dataclass, field, replace
from random import Random

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import AnswerChange, Attempt, SavedAnswer
from csr_xblock.domain.saving import SaveOutcome
from csr_xblock.services.questions.save_answer import read_changes
from tests.learners import all_items, save

Saves = list[tuple[AnswerChange, SavedAnswer]]


@dataclass
class Page:
    """A browser's page: what it shows, what it knows, and the saves it has made."""

    key: AssessmentKey
    draft: Attempt
    tab: str
    shown: dict[ItemId, Answer] = field(default_factory=dict)
    revision: int = 0
    saves: Saves = field(default_factory=list)

    def work(self) -> "Page":
        """Answer every item twice in an order of its own; some saves arrive too late, some twice."""
        random = Random(self.tab)
        items = [*all_items()]
        random.shuffle(items)
        for number, item in enumerate(items):
            older, newer = (self._change(item, random.randrange(5), 2 * number + one) for one in (0, 1))
            for change in random.choice([(older, newer), (newer, older), (older, newer, newer)]):
                self._send(change)
        return self

    def reload_news(self) -> None:
        """Ask what the others have saved, as a page does that comes back to the front."""
        news = read_changes(self.key, self.tab, self.revision)
        assert news is not None
        self.shown |= news.others

    def _change(self, item: ItemId, level: int, sequence: int) -> AnswerChange:
        return AnswerChange(self.draft.id, item, Answer(level, evidence=self.tab), self.tab, sequence)

    def _send(self, change: AnswerChange) -> None:
        change = replace(change, known_revision=self.revision, base_revision=self.revision)
        saved = save(self.key, change)
        self.saves.append((change, saved))
        if saved.outcome is SaveOutcome.KEPT:
            self.shown[change.item] = change.answer
        self.shown |= saved.others
        self.revision = saved.revision


def one_after_the_other(saves: Saves) -> tuple[list[SaveOutcome], dict[ItemId, Answer]]:
    """Return what becomes of each save and what remains, if they arrive alone, one by one."""
    newest: dict[tuple[ItemId, str], int] = {}
    kept: dict[ItemId, tuple[AnswerChange, int]] = {}
    outcomes: list[SaveOutcome] = []
    for change, saved in saves:
        last, seen = kept.get(change.item), newest.get((change.item, change.tab), -1)
        if last is not None and last[0].answer == change.answer:
            outcomes.append(SaveOutcome.KEPT)
        elif change.sequence <= seen:
            outcomes.append(SaveOutcome.OUTDATED)
        elif last is not None and last[0].tab != change.tab and last[1] > change.base_revision:
            outcomes.append(SaveOutcome.TWO_ANSWERS)
            continue
        else:
            outcomes.append(SaveOutcome.KEPT)
            kept[change.item] = (change, saved.revision)
        newest[change.item, change.tab] = max(seen, change.sequence)
    return outcomes, {item: change.answer for item, (change, _) in kept.items()}
