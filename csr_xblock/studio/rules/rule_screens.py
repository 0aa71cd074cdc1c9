"""
The rule builder: the screens on which a trainer says from lists when a unit opens and when it is recommended.

An empty field means the packaged unit's rule. A form that says the same as before leaves the author's text as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from csr_xblock.content.problems.codes import rule_problem
from csr_xblock.domain.rules.kinds import Always, Rule
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.syntax import RuleSyntaxError
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.units import is_packaged, unit_as_packaged
from csr_xblock.presentation.problem_words import problem_words
from csr_xblock.presentation.rules.rule_words import describe_locked, describe_recommended, describe_rule
from csr_xblock.studio.frame.editor import CHECK, SAVE, Outcome, Saved, Sent, Shown, ShownAs, View
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.rules.edits import edited, is_edit
from csr_xblock.studio.rules.fields import Path, read_tree
from csr_xblock.studio.rules.rule_choices import rule_choices
from csr_xblock.studio.rules.rule_form import RuleForm
from csr_xblock.studio.rules.rule_scene import OPENS, RECOMMENDED, RuleScene, readable_rule, unit_scene
from csr_xblock.studio.rules.simulation import Simulation, simulation_of
from csr_xblock.studio.rules.tree import Group, Join, canonical, tree_of
from csr_xblock.studio.rules.warnings import name_warnings, reach_warnings, recommending_warnings, truth_warnings

AS_PACKAGED = "as-packaged"
TEMPLATE = "studio/rules/rule.html"
MAX_SAID = 2
"""So many warnings are said beside the notice that the rule is saved; all of them stand below the sentence."""


@dataclass(frozen=True)
class RulePage:
    """
    What the screen shows. `sentence` is '' while the rule is not complete; `fault` tells what a saved text is.

    `packaged` is the rule in words that holds when the trainer sets none; `is_packaged` says that it does now.
    """

    title: str | Promise
    introduction: str | Promise
    unit: str
    form: RuleForm
    sentence: str
    packaged: str
    is_packaged: bool
    is_own_unit: bool
    fault: str
    warnings: tuple[str, ...]
    simulation: Simulation
    version: str
    conflict: bool = False


@dataclass(frozen=True)
class RuleScreen:
    """One of a unit's two rules; `field` is the block's."""

    field: str
    title: str | Promise
    introduction: str | Promise

    def show(self, block: UnitBlock, argument: str) -> View:
        """Return the saved rule as a form."""
        rule = readable_rule(getattr(block, self.field)) or self._packaged_rule(block)
        return self._view(block, _tree_or_nothing(rule), {})

    def submit(self, block: UnitBlock, argument: str, sent: Sent) -> Outcome:
        """Save the rule, or change the form's shape; a check answers with words, warnings and the simulation."""
        if sent.intent == AS_PACKAGED or is_edit(sent.intent):
            tree, focus = self._reshaped(block, sent)
            return Shown(self._view(block, tree, sent.data, focus=focus, version=sent.version), ShownAs.CHANGED)
        scene, tree = unit_scene(block), read_tree(sent.data)
        form = self._form(block, scene, tree, is_sent=True, is_check=sent.intent == CHECK and not sent.is_shown_again)
        if sent.intent != SAVE or not form.is_valid:
            return Shown(self._page(block, scene, form, sent.data, version=sent.version))
        if is_outdated(sent, self._version(block)):
            return Shown(self._page(block, scene, form, sent.data, conflict=True), ShownAs.CONFLICT)
        setattr(block, self.field, self._to_save(block, form))
        return Saved(_("The rule is saved."), warning=self._warning(form, scene))

    def _reshaped(self, block: UnitBlock, sent: Sent) -> tuple[Group, Path]:
        """Return the form's tree after a button, and the path of what should get the focus."""
        if sent.intent == AS_PACKAGED:
            return _tree_or_nothing(self._packaged_rule(block)), ()
        return edited(read_tree(sent.data), sent.intent)

    def _to_save(self, block: UnitBlock, form: RuleForm) -> str:
        """Return the field's new value: '' for the packaged rule, the author's own text if it says the same."""
        rule = None if form.written is None else parse_rule(form.written)
        packaged, current = self._packaged_rule(block), readable_rule(getattr(block, self.field))
        if rule == (None if packaged is None else canonical(packaged)):
            return ""
        if current is not None and canonical(current) == rule:
            return str(getattr(block, self.field))
        return form.written or ""

    def _packaged_rule(self, block: UnitBlock) -> Rule | None:
        rule: Rule | None = getattr(unit_as_packaged(written_unit(block), block.language_code()), self.field)
        return rule

    def _version(self, block: UnitBlock) -> str:
        return version_of(getattr(block, self.field) or "")

    def _view(
        self, block: UnitBlock, tree: Group, data: Mapping[str, str], *, focus: Path | None = None, version: str = ""
    ) -> View:
        """Return the screen with a form that was not sent: a first one, or one of another shape."""
        scene = unit_scene(block)
        return self._page(block, scene, self._form(block, scene, tree, focus=focus), data, version=version)

    def _form(self, block: UnitBlock, scene: RuleScene, tree: Group, **about: Any) -> RuleForm:
        return RuleForm(block, tree, rule_choices(scene), may_be_empty=self._packaged_rule(block) is None, **about)

    def _page(
        self,
        block: UnitBlock,
        scene: RuleScene,
        form: RuleForm,
        data: Mapping[str, str],
        *,
        version: str = "",
        conflict: bool = False,
    ) -> View:
        packaged = self._packaged_rule(block)
        rule = None if form.written is None else parse_rule(form.written)
        tried = scene if rule is None and not form.is_empty else scene.with_rule(self.field, rule)
        page = RulePage(
            title=self.title,
            introduction=self.introduction,
            unit=next(unit.title for unit in scene.units if unit.id == scene.this),
            form=form,
            sentence=self._sentence(rule, form, scene),
            packaged=_("never by itself") if packaged is None else describe_rule(packaged, scene.names),
            is_packaged=not getattr(block, self.field),
            is_own_unit=not is_packaged(block.unit),
            fault=_fault(getattr(block, self.field)),
            warnings=tuple(self._warnings(rule, tried)),
            simulation=simulation_of(tried, data),
            version=version or self._version(block),
            conflict=conflict,
        )
        return View(TEMPLATE, page)

    def _sentence(self, rule: Rule | None, form: RuleForm, scene: RuleScene) -> str:
        if rule is None and not form.is_empty:
            return ""
        if rule is None or self.field == RECOMMENDED:
            return describe_recommended(rule, scene.names)
        return _("Open for everybody, from the beginning.") if rule == Always() else describe_locked(rule, scene.names)

    def _warning(self, form: RuleForm, scene: RuleScene) -> str:
        """Return what is odd about a complete rule, shortly: the list of it may be out of sight."""
        rule = None if form.written is None else parse_rule(form.written)
        found = self._warnings(rule, scene.with_rule(self.field, rule))
        return " ".join([_("Please look at this:"), *found[:MAX_SAID]]) if found else ""

    def _warnings(self, rule: Rule | None, tried: RuleScene) -> list[str]:
        if rule is None:
            return []
        found = [*truth_warnings(rule, tried.instrument), *name_warnings(rule, tried)]
        if self.field == OPENS:
            return [*found, *reach_warnings(tried)]
        this = next(unit for unit in tried.units if unit.id == tried.this)
        return [*found, *recommending_warnings(this, tried)]


def _tree_or_nothing(rule: Rule | None) -> Group:
    return Group(Join.ALL) if rule is None else tree_of(rule)


def _fault(written: str | None) -> str:
    try:
        if written:
            parse_rule(written)
    except RuleSyntaxError as fault:
        sentence = _("The saved rule “{rule}” cannot be read: {fault} Below is the packaged one instead.")
        return sentence.format(rule=written, fault=problem_words(rule_problem(fault, "", None)))
    return ""


OPENS_WHEN = RuleScreen(
    OPENS,
    gettext_lazy("When the unit opens"),
    gettext_lazy("A unit that is once open for a learner stays open, whatever a later self-assessment says."),
)
RECOMMENDED_WHEN = RuleScreen(
    RECOMMENDED,
    gettext_lazy("When the unit is recommended"),
    gettext_lazy("Only units that are open and not done are recommended: the most needed ones, four at most."),
)
