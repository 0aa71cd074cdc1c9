"""
The form of a rule: the forms of its rows and groups, checked together, and the rule that they say.

It looks like a Django form to the summary of errors. Which fields a row has is in `rule_rows`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from csr_xblock.content.problems.codes import rule_problem
from csr_xblock.domain.rules.syntax import RuleErrorCode, RuleSyntaxError
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.presentation.problem_words import problem_words
from csr_xblock.studio.rules.fields import Path, prefix_of
from csr_xblock.studio.rules.rule_choices import RuleChoices
from csr_xblock.studio.rules.rule_rows import GroupForm, RowForm
from csr_xblock.studio.rules.tree import Group, StatementRow, written_rule


@dataclass(frozen=True)
class RowView:
    """A row as its template shows it. `number` counts from 1 within its group."""

    name: str
    number: int
    form: RowForm
    is_focused: bool
    is_group: bool = False


@dataclass(frozen=True)
class GroupView:
    """A group as its template shows it. `name` begins the names of its fields; the root has number 0."""

    name: str
    number: int
    form: GroupForm
    parts: tuple["RowView | GroupView", ...]
    is_focused: bool
    is_group: bool = True

    def rows(self) -> Iterator[RowView]:
        """Yield the rows of this group and of those in it, from top to bottom."""
        for part in self.parts:
            if isinstance(part, GroupView):
                yield from part.rows()
            else:
                yield part


class RuleForm:
    """
    The whole form. `written` is the rule as text, None while something is missing; it may name what is gone.

    It answers to the names by which the summary of errors knows a Django form.
    """

    def __init__(
        self,
        block: UnitBlock,
        tree: Group,
        choices: RuleChoices,
        *,
        is_sent: bool = False,
        is_check: bool = False,
        may_be_empty: bool = False,
        focus: Path | None = None,
    ) -> None:
        self.is_bound = is_sent
        self._block, self._choices, self._focus = block, choices, focus
        self.root = self._group(tree, (), 0)
        if is_check:
            for row in self.root.rows():
                row.form.shorten_lists()
        self.general: list[str] = []
        faults = [self._mark(row.form) for row in self.root.rows()]
        self.is_empty = may_be_empty and not tree.parts
        self.has_faults = any(faults)
        self.written = None if self.is_empty else self._written(tree)

    def _group(self, group: Group, path: Path, number: int) -> GroupView:
        parts = tuple(self._part(part, (*path, place), place + 1) for place, part in enumerate(group.parts))
        form = GroupForm(self._block, group, path)
        return GroupView(prefix_of(path), number, form, parts, path == self._focus)

    def _part(self, part: StatementRow | Group, path: Path, number: int) -> RowView | GroupView:
        if isinstance(part, Group):
            return self._group(part, path, number)
        form = RowForm(self._block, part, path, self._choices, is_strict=self.is_bound)
        return RowView(prefix_of(path), number, form, path == self._focus)

    def _mark(self, form: RowForm) -> bool:
        form.full_clean()
        form.mark_errors()
        return bool(form.errors)

    def _written(self, tree: Group) -> str | None:
        try:
            return written_rule(tree)
        except RuleSyntaxError as fault:
            if self.is_bound and not self.has_faults:
                self.general.append(_fault_words(fault))
            return None

    @property
    def is_valid(self) -> bool:
        """Whether the form says a rule, or may say none and does."""
        return not self.has_faults and (self.written is not None or self.is_empty)

    @property
    def errors(self) -> bool:
        """Whether something keeps the form from being saved."""
        return not self.is_valid

    @property
    def summary(self) -> list[tuple[BoundField | None, str]]:
        """Every error with the field it stands beside, None for those of the whole rule."""
        found: list[tuple[BoundField | None, str]] = [(None, sentence) for sentence in self.general]
        return found + [entry for row in self.root.rows() for entry in row.form.summary]


def _fault_words(fault: RuleSyntaxError) -> str:
    if fault.code in (RuleErrorCode.TOO_LONG, RuleErrorCode.TOO_DEEP):
        return problem_words(rule_problem(fault, "", None))
    return _("A group is empty. Add a condition to it, or remove it.")
