"""The learning-unit block: a packaged unit or one of the trainer's own, open or locked, with native children."""

from collections.abc import Mapping

from web_fragments.fragment import Fragment
from xblock.completable import CompletableXBlockMixin
from xblock.core import XBlock
from xblock.fields import Boolean, Scope, String

from csr_xblock.domain.phrases import gettext_noop as _  # Studio translates what it shows
from csr_xblock.domain.units.evidence import TaskEvidence
from csr_xblock.domain.units.reactions import Reaction, Reactions
from csr_xblock.domain.units.transfer import Transfer, TransferAnswer
from csr_xblock.domain.units.unit_settings import DEFAULT_ONLINE_MINUTES, DEFAULT_TASK_MINUTES, MAX_MINUTES
from csr_xblock.domain.units.unit_work import Readers, Report
from csr_xblock.edge import json_input as take
from csr_xblock.edge.base import CsrBlock
from csr_xblock.edge.calm import calmly
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.edge.number_fields import WholeNumber
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.studio import ModuleStore
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.faults import Fault
from csr_xblock.placed.programme import area_ids
from csr_xblock.placed.units import unit_faults
from csr_xblock.presentation.programme.author_page import AuthorPage
from csr_xblock.screens.people.own_data import OwnDataBlock
from csr_xblock.screens.units.asked import (
    keep_before,
    keep_reactions,
    keep_sureness,
    keep_transfer,
    leave_out_before,
)
from csr_xblock.screens.units.task_action import draft_task
from csr_xblock.screens.units.unit import unit_fragment
from csr_xblock.screens.units.work import check_try, open_locked, save_report
from csr_xblock.studio.frame.authored_block import AuthoredBlock
from csr_xblock.studio.frame.edited_block import EditedBlock
from csr_xblock.studio.programme.author_views import unit_author_page
from csr_xblock.studio.programme.copied_blocks import unit_was_duplicated, unit_was_pasted
from csr_xblock.studio.units.unit_editor import EDITOR
from csr_xblock.studio.units.unit_exchange import DOWNLOADS


@XBlock.wants("user", "studio_user_permissions", "mako", "completion", "enrollments")
class CsrUnitXBlock(CsrBlock, OwnDataBlock, AuthoredBlock, EditedBlock, CompletableXBlockMixin, XBlock):
    """Fields hold what authors set; progress is kept in our tables under the unit's slug."""

    has_children = True
    editor = EDITOR
    downloads = DOWNLOADS

    display_name = String(display_name=_("Name in Studio"), default=_("CSR learning unit"), scope=Scope.settings)
    unit = String(
        display_name=_("Unit"),
        help=_("The id of a packaged unit such as people-foundation, or an own short name for your own unit."),
        default="",
        scope=Scope.settings,
    )
    opens_when = String(
        display_name=_("Opens when"),
        help=_("A rule such as: people below 40 or completed g-why. Empty: the packaged unit's rule."),
        default="",
        scope=Scope.settings,
    )
    recommended_when = String(
        display_name=_("Recommended when"),
        help=_("A rule in the same form. Empty: the packaged unit's rule."),
        default="",
        scope=Scope.settings,
    )
    title = String(display_name=_("Title"), default="", scope=Scope.content)
    promise = String(display_name=_("What learners get out of it"), default="", scope=Scope.content)
    text = String(display_name=_("Text of your own unit"), default="", scope=Scope.content)
    task = String(display_name=_("Task in the company"), default="", scope=Scope.content)
    unit_text = String(
        display_name=_("Written text"),
        help=_("A <unit-text> as the editor writes it: the words of an own unit, or other words for a packaged one."),
        default="",
        scope=Scope.content,
    )
    perspective = String(
        display_name=_("Area of your own unit"),
        help=_("The id of a perspective such as people. Empty: for the whole company."),
        default="",
        scope=Scope.settings,
    )
    level = String(
        display_name=_("Level of your own unit"),
        help=_("foundation, practice or leading. Empty: foundation."),
        default="",
        scope=Scope.settings,
    )
    roles = String(
        display_name=_("For whom"),
        help=_(
            "Some of owner, manager, employee, representative, consultant. Empty: as the packaged unit, else everybody."
        ),
        default="",
        scope=Scope.settings,
    )
    evidence_required = Boolean(
        display_name=_("The task needs evidence in writing"),
        help=_("Off: learners read the task, and need not write what came out of it."),
        default=True,
        scope=Scope.settings,
    )
    evidence_review = String(
        display_name=_("Evidence of tasks"),
        help=_(
            "trainer: it counts when a trainer has accepted it. self: when the learner has written it. "
            "Empty: as the programme."
        ),
        default="",
        scope=Scope.settings,
    )
    minutes = WholeNumber(
        lowest=0,
        highest=MAX_MINUTES,
        display_name=_("Minutes to read"),
        default=DEFAULT_ONLINE_MINUTES,
        scope=Scope.content,
    )
    task_minutes = WholeNumber(
        lowest=0,
        highest=MAX_MINUTES,
        display_name=_("Minutes for the task"),
        default=DEFAULT_TASK_MINUTES,
        scope=Scope.content,
    )
    assessment = String(
        display_name=_("Follows the assessment"),
        help=_("The name of the assessment whose scorecard opens this unit. Empty: main."),
        default="",
        scope=Scope.settings,
    )
    language = String(
        display_name=_("Language"),
        help=_("learner, course, or a language code. Empty: as the programme."),
        default="",
        scope=Scope.settings,
    )

    @XBlock.supports("multi_device")
    def student_view(self, context: Mapping[str, object] | None = None) -> Fragment:
        """Return the unit's page, or the sentence that says what opens it. A locked unit renders no child."""
        return calmly(self, lambda: unit_fragment(self, context or {}))

    def author_faults(self) -> list[Fault]:
        """Return the faults of the author's settings."""
        areas = area_ids(self.surroundings().programme)
        return [*unit_faults(written_unit(self), areas), *self.setting_faults()]

    @csr_handler(Caller.LEARNER)
    def open_unit(self, around: Surroundings, data: Json) -> Json:
        """Open the locked unit anyway, where the programme allows that."""
        open_locked(self, around)
        return {}

    @csr_handler(Caller.LEARNER, "answers")
    def submit_check(self, around: Surroundings, data: Json) -> Json:
        """Mark one try at the knowledge check."""
        return check_try(self, around, take.choices(data, "answers"))

    @csr_handler(Caller.LEARNER, "evidence", "who", "when", "monday", "readers", "version")
    def save_task(self, around: Surroundings, data: Json) -> Json:
        """Keep the evidence of the task and the plan for Monday."""
        readers = take.one_of(data, "readers", Readers)
        evidence = TaskEvidence(take.text(data, "evidence"), take.text(data, "who"), take.optional_day(data, "when"))
        report = Report(evidence, take.text(data, "monday"), readers)
        return save_report(self, around, report, take.text(data, "version"))

    @csr_handler(Caller.LEARNER, "answers", "sure")
    def answer_before(self, around: Surroundings, data: Json) -> Json:
        """Keep what the learner knows before the text."""
        return keep_before(self, around, take.choices(data, "answers"), take.optional_integer(data, "sure"))

    @csr_handler(Caller.LEARNER)
    def skip_before(self, around: Surroundings, data: Json) -> Json:
        """Keep that the learner skips the questions before the text."""
        return leave_out_before(self, around)

    @csr_handler(Caller.LEARNER, "sure")
    def say_sureness(self, around: Surroundings, data: Json) -> Json:
        """Keep how sure the learner is after the check."""
        return keep_sureness(self, around, take.optional_integer(data, "sure"))

    @csr_handler(Caller.LEARNER, *Reaction, "line")
    def react(self, around: Surroundings, data: Json) -> Json:
        """Keep what the unit was like."""
        useful, understood, right_length = (take.optional_integer(data, reaction) for reaction in Reaction)
        return keep_reactions(self, around, Reactions(useful, understood, right_length, take.text(data, "line")))

    @csr_handler(Caller.LEARNER, "how_much", "obstacle")
    def answer_transfer(self, around: Surroundings, data: Json) -> Json:
        """Keep what came of the unit some weeks later."""
        answer = TransferAnswer(take.one_of(data, "how_much", Transfer), take.text(data, "obstacle"))
        return keep_transfer(self, around, answer)

    @csr_handler(Caller.LEARNER)
    def draft_task_action(self, around: Surroundings, data: Json) -> Json:
        """Make an action of the company's plan of the task."""
        return draft_task(self, around)

    def author_page(self, language: str, preview_html: str) -> AuthorPage:
        """Return what the block says of itself to its author."""
        return unit_author_page(self, language, preview_html)

    def studio_post_duplicate(self, store: object, source_block: PlatformBlock) -> bool:
        """Take an own name, if need be, when Studio has copied the unit. Its children are left to Studio."""
        unit_was_duplicated(self, source_block)
        return False

    def studio_post_paste(self, store: ModuleStore, source_node: object) -> bool:
        """Take an own name, if need be, when Studio has pasted the unit. Its children are left to Studio."""
        unit_was_pasted(self, store)
        return False
