"""The programme block: the journey, the embedded assessment, and the learning path of its units."""

from collections.abc import Mapping

from web_fragments.fragment import Fragment
from webob import Request, Response
from xblock.completable import CompletableXBlockMixin
from xblock.core import XBlock
from xblock.fields import Boolean, Scope, String

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.phrases import gettext_noop as _  # Studio translates what it shows
from csr_xblock.domain.programme.settings import JOURNEY_VERSION, MAX_COUNTED_UNITS, MAX_WEIGHT
from csr_xblock.edge import json_input as take
from csr_xblock.edge.base import CsrBlock
from csr_xblock.edge.calm import calmly
from csr_xblock.edge.handlers import Caller, Json, csr_handler, csr_request_handler
from csr_xblock.edge.inherited_fields import InheritedFields
from csr_xblock.edge.number_fields import Points, WholeNumber
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.faults import Fault
from csr_xblock.placed.participation import USUAL_UNITS, max_points, unit_count_faults
from csr_xblock.presentation.programme.author_page import AuthorPage
from csr_xblock.screens.carry_over.carry_over_block import CarryOverBlock
from csr_xblock.screens.document.document_block import DocumentBlock
from csr_xblock.screens.document.versions_block import VersionsBlock
from csr_xblock.screens.evidence.evidence_block import EvidenceBlock
from csr_xblock.screens.goals.goals_block import GoalsBlock
from csr_xblock.screens.hunt.hunt_block import HuntBlock
from csr_xblock.screens.importance.importance_block import ImportanceBlock
from csr_xblock.screens.journey.start_page_block import StartPageBlock
from csr_xblock.screens.learning_plan.learning_plan_block import LearningPlanBlock
from csr_xblock.screens.overview.decisions import learners_file, take_attempt_decision, take_evidence_decision
from csr_xblock.screens.people.own_data import OwnDataBlock
from csr_xblock.screens.plan.plan_block import PlanBlock
from csr_xblock.screens.priorities.priorities_block import PrioritiesBlock
from csr_xblock.screens.programme.programme import programme_fragment
from csr_xblock.screens.reminders.reminders_block import RemindersBlock
from csr_xblock.screens.stakeholders.stakeholders_block import StakeholdersBlock
from csr_xblock.screens.strategy.strategy_block import StrategyBlock
from csr_xblock.screens.vsme_file.vsme_block import VsmeFileBlock
from csr_xblock.studio.frame.authored_block import AuthoredBlock
from csr_xblock.studio.frame.edited_block import EditedBlock
from csr_xblock.studio.programme.author_views import programme_author_page
from csr_xblock.studio.programme.copied_blocks import programme_was_duplicated
from csr_xblock.studio.programme.programme_editor import EDITOR
from csr_xblock.studio.programme.programme_faults import programme_faults
from csr_xblock.studio.programme.start_page import switch_on
from csr_xblock.studio.programme.starts import Start, begin


@XBlock.wants("user", "studio_user_permissions", "mako", "completion", "enrollments")
class CsrProgramXBlock(
    InheritedFields,
    CsrBlock,
    OwnDataBlock,
    StartPageBlock,
    CarryOverBlock,
    HuntBlock,
    StakeholdersBlock,
    StrategyBlock,
    PlanBlock,
    DocumentBlock,
    GoalsBlock,
    EvidenceBlock,
    LearningPlanBlock,
    VersionsBlock,
    PrioritiesBlock,
    ImportanceBlock,
    RemindersBlock,
    VsmeFileBlock,
    AuthoredBlock,
    EditedBlock,
    CompletableXBlockMixin,
    XBlock,
):
    """A container. Its settings are the defaults of the assessment and the units inside it."""

    has_children = True
    has_score = True
    editor = EDITOR

    display_name = String(display_name=_("Title"), default=_("CSR Step by Step"), scope=Scope.settings)
    introduction = String(
        display_name=_("Introduction"),
        help=_("A few sentences that learners read above the steps."),
        default="",
        scope=Scope.content,
    )
    steps = String(
        display_name=_("Steps that are shown"),
        help=_("Some of profile, importance, start, scorecard, strategy, path, renew. Empty: all."),
        default="",
        scope=Scope.settings,
    )
    programme_version = WholeNumber(
        lowest=1,
        highest=JOURNEY_VERSION,
        display_name=_("Version of the programme"),
        help=_("2: a start page with seven steps. 1: the four steps of programmes that were begun before."),
        default=1,
        scope=Scope.settings,
    )
    may_open_locked = Boolean(
        display_name=_("Locked units may be opened anyway"),
        help=_("Learners then see what a unit waits for, and may open it all the same."),
        default=False,
        scope=Scope.settings,
    )
    asks_before = Boolean(
        display_name=_("Units ask what learners know already"),
        help=_("Before the text, once; learners may skip it. Off: units only have their check after the text."),
        default=True,
        scope=Scope.settings,
    )
    contact = String(
        display_name=_("Contact of the trainer"),
        help=_("Name, e-mail address or telephone number that learners see below every step."),
        default="",
        scope=Scope.settings,
    )
    evidence_review = String(
        display_name=_("Evidence of tasks"),
        help=_("trainer: it counts when a trainer has accepted it. Empty: it counts when the learner has written it."),
        default="",
        scope=Scope.settings,
    )
    grading = String(
        display_name=_("Points for taking part"),
        help=_("assessment, units, or both; empty: no points. How good a company is never counts."),
        default="",
        scope=Scope.settings,
    )
    completes_with = String(
        display_name=_("Complete when"),
        help=_("assessment: it is handed in; units: so many units are done; both. Empty: assessment."),
        default="",
        scope=Scope.settings,
    )
    counted_units = WholeNumber(
        lowest=1,
        highest=MAX_COUNTED_UNITS,
        display_name=_("Units that are needed"),
        help=_("How many done units give all points and complete the programme."),
        default=USUAL_UNITS,
        scope=Scope.settings,
    )
    offers_certificate = Boolean(
        display_name=_("Certificate of taking part"),
        help=_("Learners who have completed the programme can print one. It is no official certificate."),
        default=False,
        scope=Scope.settings,
    )
    weight = Points(
        highest=MAX_WEIGHT,
        display_name=_("Weight"),
        help=_("How much the points count in the subsection."),
        default=None,
        scope=Scope.settings,
    )

    @XBlock.supports("multi_device")
    def student_view(self, context: Mapping[str, object] | None = None) -> Fragment:
        """Return the steps and the current screen. Units are listed, never rendered."""
        return calmly(self, lambda: programme_fragment(self, context or {}))

    def author_faults(self) -> list[Fault]:
        """Return the faults of the settings, and of what the programme holds, each with the child's name."""
        return [*self.own_faults(), *programme_faults(self)]

    def own_faults(self) -> list[Fault]:
        """Return the faults that are mended in the programme's own editor."""
        return [*self.setting_faults(), *unit_count_faults(own_programme(self.surroundings()))]

    def max_score(self) -> float | None:
        """Return the most points for taking part, None if there are none. The platform asks without a learner."""
        return max_points(self.grading or "")

    def author_page(self, language: str, preview_html: str) -> AuthorPage:
        """Return what the block says of itself to its author."""
        return programme_author_page(self, language, preview_html)

    @csr_handler(Caller.TRAINER, "report", "version", "decision", "note")
    def decide_evidence(self, around: Surroundings, data: Json) -> Json:
        """Accept or return a report that waits for a trainer."""
        return take_evidence_decision(self, around, data)

    @csr_handler(Caller.TRAINER, "attempt", "state", "kind", "reason")
    def decide_attempt(self, around: Surroundings, data: Json) -> Json:
        """Reopen or delete a learner's attempt."""
        return take_attempt_decision(self, around, data)

    @csr_request_handler(Caller.TRAINER)
    def download_learners(self, around: Surroundings, request: Request) -> Response:
        """Give the list of learners as a file."""
        return learners_file(self, around, request)

    @csr_handler(Caller.AUTHOR, "start")
    def begin_programme(self, around: Surroundings, data: Json) -> Json:
        """Put the blocks of a start into the empty programme."""
        start = take.one_of(data, "start", Start)
        if self.children:
            raise Conflict("programme-begun")
        begin(self, start, around.language)
        return {}

    @csr_handler(Caller.AUTHOR, "shown")
    def switch_on_journey(self, around: Surroundings, data: Json) -> Json:
        """Let the programme begin with the start page of seven steps."""
        switch_on(self, take.text(data, "shown"))
        return {}

    def studio_post_duplicate(self, store: object, source_block: PlatformBlock) -> bool:
        """Let the units of a copied programme keep their names. The children are left to Studio."""
        programme_was_duplicated(source_block)
        return False
