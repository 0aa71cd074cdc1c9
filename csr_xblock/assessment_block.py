"""The self-assessment block: profile, questions, review and scorecard. It works alone in any unit of a course."""

from collections.abc import Mapping

from lxml.etree import _Element
from web_fragments.fragment import Fragment
from xblock.completable import CompletableXBlockMixin
from xblock.core import XBlock
from xblock.fields import Scope, String

from csr_xblock.content.library import effective_instrument
from csr_xblock.domain.errors import InvalidContent, InvalidInput
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.company_name import ShownName
from csr_xblock.domain.people.profile import CompanyFacts, Profile, ShownProfile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.phrases import gettext_noop as _  # Studio translates what it shows
from csr_xblock.domain.questions.answered_elsewhere import Beginning
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import AnswerChange
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.edge import json_input as take
from csr_xblock.edge.base import CsrBlock
from csr_xblock.edge.calm import calmly
from csr_xblock.edge.handlers import Caller, Json, csr_handler
from csr_xblock.edge.inherited_fields import InheritedFields
from csr_xblock.edge.olx import instrument_element, take_instrument
from csr_xblock.openedx.blocks import Runtime
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.placed.faults import Fault
from csr_xblock.placed.setting_faults import mode_faults
from csr_xblock.presentation.problem_words import placed_problem_words
from csr_xblock.presentation.programme.author_page import AuthorPage
from csr_xblock.screens.again.again_screen import AGAIN_KEYS, keep_answer_again
from csr_xblock.screens.comparison.comparison_block import ComparisonBlock
from csr_xblock.screens.people.own_data import OwnDataBlock
from csr_xblock.screens.questions.answers import read_answers, saved_answer
from csr_xblock.screens.questions.assessment import assessment_fragment
from csr_xblock.screens.questions.hand_in import hand_in
from csr_xblock.services.people.name_company import name_company
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.discard_draft import discard_draft
from csr_xblock.services.questions.save_answer import read_changes, save_answer
from csr_xblock.services.questions.start_attempt import answer_open_questions, choose_scope, start_attempt
from csr_xblock.studio.frame.authored_block import AuthoredBlock
from csr_xblock.studio.frame.edited_block import EditedBlock
from csr_xblock.studio.programme.author_views import assessment_author_page
from csr_xblock.studio.questions.assessment_editor import DOWNLOADS, EDITOR

ANSWER_KEYS = ("level", "special", "reason", "evidence")


@XBlock.wants("user", "studio_user_permissions", "mako", "completion", "enrollments")
class CsrAssessmentXBlock(
    InheritedFields, CsrBlock, OwnDataBlock, ComparisonBlock, AuthoredBlock, EditedBlock, CompletableXBlockMixin, XBlock
):
    """Fields hold what authors set; what learners do is kept in our tables under the assessment's name."""

    editor = EDITOR
    downloads = DOWNLOADS

    display_name = String(display_name=_("Title"), default=_("CSR self-assessment"), scope=Scope.settings)
    instrument_xml = String(
        display_name=_("Adapted questions"),
        help=_("An <instrument> with the differences from the packaged one."),
        default="",
        scope=Scope.content,
    )

    @XBlock.supports("multi_device")
    def student_view(self, context: Mapping[str, object] | None = None) -> Fragment:
        """Return the screen that the page's address asks for, or the one where the learner should go on."""
        return calmly(self, lambda: assessment_fragment(self, context or {}))

    def instrument(self) -> Instrument:
        """Return the effective instrument. Raises InvalidContent for an adaptation with faults."""
        return effective_instrument(self.instrument_xml or "")

    def author_faults(self) -> list[Fault]:
        """Return the faults of the author's settings and questions."""
        try:
            instrument = self.instrument()
        except InvalidContent as invalid:
            return [*self.setting_faults(), *(Fault(placed_problem_words(problem)) for problem in invalid.problems)]
        return [*self.setting_faults(), *mode_faults(self.surroundings().settings.mode, instrument)]

    @csr_handler(Caller.LEARNER, "role", "employees", "country", "sector", "trainers_may_see", "version", "company")
    def save_profile(self, around: Surroundings, data: Json) -> Json:
        """Keep role, company facts and consent. `company` is the number of the one that the page showed, if any."""
        company = CompanyFacts(_employees_in(data), take.text(data, "country"), take.text(data, "sector"))
        profile = Profile(take.one_of(data, "role", Role), company, take.flag(data, "trainers_may_see"))
        shown = ShownProfile(take.text(data, "version"), take.optional_integer(data, "company"))
        save_profile(around.learner, profile, shown, is_staff=around.identity.is_trainer)
        return {}

    @csr_handler(Caller.LEARNER, "company_name", "shown_name", "company")
    def save_company_name(self, around: Surroundings, data: Json) -> Json:
        """Keep the company's name for reports. `shown_name` and `company` are those that the page showed."""
        shown = ShownName(take.text(data, "shown_name"), take.optional_integer(data, "company"))
        name_company(around.learner, take.text(data, "company_name"), shown)
        return {}

    @csr_handler(Caller.LEARNER, "mode", "answers_everything", "beginning")
    def start_attempt(self, around: Surroundings, data: Json) -> Json:
        """Start a draft in a mode that the author allows, or let the quick one grow."""
        mode, settings, instrument = take.one_of(data, "mode", Mode), around.settings, self.instrument()
        if mode not in settings.offered_modes(instrument):
            raise InvalidInput("value-invalid", "mode")
        start_attempt(
            around.key,
            instrument,
            mode,
            settings.prefill_policy,
            settings.repeat_rule,
            answers_everything=take.flag(data, "answers_everything"),
            beginning=take.one_of(data, "beginning", Beginning),
        )
        return {}

    @csr_handler(Caller.LEARNER)
    def answer_open_questions(self, around: Surroundings, data: Json) -> Json:
        """Start a draft with the answers handed in last, so that what was left open can be answered."""
        settings, instrument = around.settings, self.instrument()
        answer_open_questions(around.key, instrument, settings.offered_modes(instrument), settings.repeat_rule)
        return {}

    @csr_handler(Caller.LEARNER, "attempt", "answers_everything")
    def choose_scope(self, around: Surroundings, data: Json) -> Json:
        """Keep whether staff answer all items."""
        choose_scope(around.key, take.integer(data, "attempt"), take.flag(data, "answers_everything"))
        return {}

    @csr_handler(Caller.LEARNER, "attempt")
    def discard_draft(self, around: Surroundings, data: Json) -> Json:
        """Delete the draft with its answers."""
        discard_draft(around.key, take.integer(data, "attempt"))
        return {}

    @csr_handler(Caller.LEARNER, *ANSWER_KEYS, "attempt", "item", "tab", "sequence", "revision", "base")
    def save_answer(self, around: Surroundings, data: Json) -> Json:
        """Save one answer; tell the progress and what others saved, also what they saved of this answer."""
        change = AnswerChange(
            attempt_id=take.integer(data, "attempt"),
            item=ItemId(take.text(data, "item")),
            answer=_answer_in(data),
            tab=take.text(data, "tab"),
            sequence=take.integer(data, "sequence"),
            known_revision=take.integer(data, "revision"),
            base_revision=take.integer(data, "base"),
        )
        instrument = self.instrument()
        return saved_answer(change, save_answer(around.key, instrument, change), instrument, around.language)

    @csr_handler(Caller.LEARNER, "tab", "revision")
    def read_changes(self, around: Surroundings, data: Json) -> Json:
        """Tell what other tabs and devices have saved since a revision."""
        changes = read_changes(around.key, take.text(data, "tab"), take.integer(data, "revision"))
        return read_answers(changes, self.instrument, around.language)

    @csr_handler(Caller.LEARNER, *AGAIN_KEYS)
    def answer_again(self, around: Surroundings, data: Json) -> Json:
        """Keep the answer to a question that is answered again after something was done."""
        return keep_answer_again(around, self.instrument(), data)

    @csr_handler(Caller.LEARNER, "attempt")
    def submit_attempt(self, around: Surroundings, data: Json) -> Json:
        """Submit the draft, and open what its scorecard opens in the programme around this block."""
        hand_in(self, around, take.integer(data, "attempt"))
        return {}

    def author_page(self, language: str, preview_html: str) -> AuthorPage:
        """Return what the block says of itself to its author."""
        return assessment_author_page(self, language, preview_html)

    @classmethod
    def parse_xml(cls, node: _Element, runtime: Runtime, keys: object) -> "CsrAssessmentXBlock":
        """Read the block from OLX; a nested <instrument> becomes the adapted questions."""
        questions, rest = take_instrument(node)
        block: CsrAssessmentXBlock = super().parse_xml(rest, runtime, keys)
        if questions:
            block.instrument_xml = questions
        return block

    def add_xml_to_node(self, node: _Element) -> None:
        """
        Write the block as OLX with the adapted questions as a nested <instrument>.

        Questions that are no XML stay an attribute, so that a course can be exported with them and nothing is lost.
        """
        super().add_xml_to_node(node)
        adapted = instrument_element(self.instrument_xml or "")
        if adapted is not None:
            node.attrib.pop("instrument-xml")
            node.append(adapted)


def _employees_in(data: Json) -> int | None:
    """Return the number of employees. One that is no whole number from 0 on is told as such, not as any wrong value."""
    try:
        return take.optional_integer(data, "employees")
    except InvalidInput as fault:
        raise InvalidInput("employees-out-of-range", "employees") from fault


def _answer_in(data: Json) -> Answer:
    """Return the answer; `level` null with an empty `special` says 'not answered', and keeps a note typed first."""
    special = take.text(data, "special")
    if special not in {"", *Special}:
        raise InvalidInput("value-invalid", "special")
    return Answer(
        level=take.optional_integer(data, "level"),
        special=Special(special) if special else None,
        reason=take.text(data, "reason"),
        evidence=take.text(data, "evidence"),
    )
