"""
The small forms that a rule's form is made of: one for each row, one for each group.

Names that the programme does not have stay in their list, under a heading of their own, until somebody mends them.
"""

from collections.abc import Mapping
from functools import partial

from django import forms
from django.utils.translation import gettext as _

from csr_xblock.domain.rules.kinds import Event
from csr_xblock.domain.rules.syntax import MAX_ACTIONS, MAX_POINTS, MAX_RANK
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.forms import EditorForm
from csr_xblock.studio.frame.setting_fields import number_field
from csr_xblock.studio.rules import rule_choices as offer
from csr_xblock.studio.rules.fields import Path, fields_of, prefix_of
from csr_xblock.studio.rules.rule_choices import ListSelect, RuleChoices
from csr_xblock.studio.rules.tree import INSUFFICIENT, Group, StatementKind, StatementRow

ASKED: Mapping[str, tuple[str, ...]] = {
    StatementKind.SCORE: ("subject", "comparison", "points"),
    StatementKind.LEVEL: ("item", "level_comparison", "level"),
    StatementKind.PRIORITY: ("objective", "rank"),
    StatementKind.UNIT: ("unit", "state"),
    StatementKind.EVENT: ("event", "actions"),
    StatementKind.ALWAYS: (),
}
"""The fields that count for each kind of row; the others are hidden and not checked."""

NAMING = ("subject", "item", "objective", "unit")
Choosing = partial(forms.ChoiceField, required=False, widget=ListSelect)


class RowForm(EditorForm[UnitBlock]):
    """One row. `is_strict` asks for what is missing; names that are gone are always at fault, except units."""

    def __init__(
        self, block: UnitBlock, row: StatementRow, path: Path, choices: RuleChoices, *, is_strict: bool
    ) -> None:
        self.is_strict = is_strict
        self.choices = choices
        super().__init__(block, fields_of(row, path), prefix=prefix_of(path))
        self._add_fields(row)
        self.describe_controls()

    def _add_fields(self, row: StatementRow) -> None:
        negated = row.is_negated
        self.fields |= {
            "kind": Choosing(label=_("What is asked"), choices=offer.kind_choices()),
            "subject": Choosing(label=_("Area or goal"), choices=self._with_gone("subject", row)),
            "comparison": Choosing(label=_("How"), choices=offer.comparison_choices()),
            "points": _number(_("Points, 0 to 100"), 0, MAX_POINTS),
            "item": Choosing(label=_("Question"), choices=self._with_gone("item", row)),
            "level_comparison": Choosing(label=_("How"), choices=offer.level_comparison_choices()),
            "level": Choosing(label=_("Level"), choices=self.choices.level),
            "objective": Choosing(label=_("Goal"), choices=self._with_gone("objective", row)),
            "rank": _number(_("Is among the first"), 1, MAX_RANK),
            "unit": Choosing(label=_("Unit"), choices=self._with_gone("unit", row)),
            "state": Choosing(label=_("How"), choices=offer.state_choices()),
            "event": Choosing(label=_("What was done"), choices=offer.event_choices()),
            "actions": _number(_("How many at least"), 1, MAX_ACTIONS),
            "not": forms.BooleanField(label=_("This must not be so"), required=False, initial=negated),
        }
        self.fields["kind"].widget.attrs["class"] = "csr-rule-kind"

    def shorten_lists(self) -> None:
        """Leave out of the lists what is not chosen."""
        for one in self.fields.values():
            if isinstance(one.widget, ListSelect):
                one.widget.is_short = True

    def _with_gone(self, name: str, row: StatementRow) -> offer.Choices:
        """Return the choices of a field, with an empty one before the choice is made, and with a name that is gone."""
        choices, value = getattr(self.choices, name), row.values[name]
        if not value:
            return [("", _("Please choose")), *choices]
        known = offer.values_of(choices)
        return choices if value in known else [(_("Not there any more"), [(value, value)]), *choices]

    def clean(self) -> FormValues:
        """Check the fields that count for the row's kind, and forget the others."""
        asked = ASKED.get(self.data.get(self.add_prefix("kind"), ""), ("kind",))
        for name in [name for name in self.errors if name not in asked]:
            del self.errors[name]
        for name in asked:
            if name not in self.errors:
                self._check(name)
        return self.cleaned_data

    def _check(self, name: str) -> None:
        value = self.cleaned_data.get(name)
        if value in (None, ""):
            if self.is_strict and self._counts(name):
                self.add_error(name, _("Please choose one.") if name in NAMING else _("Please fill this in."))
        elif name in NAMING and name != "unit" and value not in offer.values_of(getattr(self.choices, name)):
            sentence = _("“{name}” is not in the self-assessment any more. Choose another, or remove this condition.")
            self.add_error(name, sentence.format(name=value))

    def _counts(self, name: str) -> bool:
        if name == "points":
            return bool(self.cleaned_data.get("comparison") != INSUFFICIENT)
        return name != "actions" or bool(self.cleaned_data.get("event") == Event.ACTIONS)


class GroupForm(EditorForm[UnitBlock]):
    """How the parts of a group belong together."""

    def __init__(self, block: UnitBlock, group: Group, path: Path) -> None:
        super().__init__(block, fields_of(Group(group.join, (), group.is_negated), path), prefix=prefix_of(path))
        self.fields["join"] = Choosing(label=_("The group is true when"), choices=offer.join_choices())
        self.fields["not"] = forms.BooleanField(label=_("This group must not be true"), required=False)
        self.describe_controls()


def _number(label: str, lowest: int, highest: int) -> forms.IntegerField:
    return number_field(label, "", highest, lowest=lowest, required=False)
