"""The self-assessment block: profile, questions, review and scorecard. It works alone in any unit of a course."""

from typing import Any

from web_fragments.fragment import Fragment
from xblock.completable import CompletableXBlockMixin
from xblock.core import XBlock
from xblock.fields import Integer, Scope, String

from csr_xblock.content.library import effective_instrument
from csr_xblock.domain.errors import InvalidContent, InvalidInput
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.phrases import gettext_noop as _  # Studio translates what it shows
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import AnswerChange, Prefill
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.questions.repeating import RepeatRule
from csr_xblock.edge import json_input as take
from csr_xblock.edge.base import CsrBlock
from csr_xblock.edge.handlers import Caller, csr_handler
from csr_xblock.edge.olx import instrument_element, take_instrument
from csr_xblock.openedx.programme import effective_number, effective_setting, nearest_program, placed_units
from csr_xblock.placed.participation import tell_done
from csr_xblock.presentation.problem_words import placed_problem_words
from csr_xblock.presentation.programme.author_page import AuthorPage
from csr_xblock.screens.questions.assessment import assessment_fragment, progress_answer
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.save_answer import read_changes, save_answer
from csr_xblock.services.questions.start_attempt import choose_scope, choose_scope_of_draft, start_attempt
from csr_xblock.services.questions.submit_attempt import submit_attempt
from csr_xblock.services.units.keep_recommendations import keep_recommendations
from csr_xblock.studio.frame.authored_block import AuthoredBlock
from csr_xblock.studio.frame.edited_block import EditedBlock
from csr_xblock.studio.programme.author_views import assessment_author_page
from csr_xblock.studio.questions.assessment_editor import DOWNLOADS, EDITOR


@XBlock.wants("user", "studio_user_permissions", "mako", "completion")
class CsrAssessmentXBlock(CsrBlock, AuthoredBlock, EditedBlock, CompletableXBlockMixin, XBlock):
    """Fields hold what authors set; what learners do is kept in our tables under the assessment's name."""

    editor = EDITOR
    downloads = DOWNLOADS

    display_name = String(display_name=_("Title"), default=_("CSR self-assessment"), scope=Scope.settings)
    assessment = String(
        display_name=_("Name of the assessment"),
        help=_("Blocks with the same name share attempts. Units listen to “main” unless they say otherwise."),
        default="",
        scope=Scope.settings,
    )
    mode = String(
        display_name=_("Length"),
        help=_("quick, full, or empty to let the learner choose."),
        default="",
        scope=Scope.settings,
    )
    prefill = String(
        display_name=_("A new attempt starts with"),
        help=_("previous: the answers of the last attempt; empty: no answers."),
        default="",
        scope=Scope.settings,
    )
    repeat_limit = Integer(
        display_name=_("How often it may be repeated"),
        help=_("How many self-assessments one learner may hand in. 0: as the programme, else as many as they like."),
        default=0,
        scope=Scope.settings,
    )
    repeat_after_days = Integer(
        display_name=_("Days until it may be repeated"),
        help=_("0: as the programme, else at once."),
        default=0,
        scope=Scope.settings,
    )
    results_for = String(
        display_name=_("Who may see individual results"),
        help=_("nobody, or empty: as the programme, else course staff, for learners who have allowed it."),
        default="",
        scope=Scope.settings,
    )
    language = String(
        display_name=_("Language"),
        help=_("learner, course, or a language code."),
        default="",
        scope=Scope.settings,
    )
    instrument_xml = String(
        display_name=_("Adapted questions"),
        help=_("An <instrument> with the differences from the packaged one."),
        default="",
        scope=Scope.content,
    )

    @XBlock.supports("multi_device")
    def student_view(self, context: dict[str, Any] | None = None) -> Fragment:
        """Return the screen that the page's address asks for, or the one where the learner should go on."""
        return assessment_fragment(self, context or {})

    def instrument(self) -> Instrument:
        """Return the effective instrument. Raises InvalidContent for an adaptation with faults."""
        return effective_instrument(self.instrument_xml or "")

    def offered_modes(self) -> tuple[Mode, ...]:
        """Return the modes that the author allows, the shorter first."""
        mode = effective_setting(self, "mode", "")
        return (Mode(mode),) if mode in set(Mode) else (Mode.QUICK, Mode.FULL)

    def author_faults(self) -> list[str]:
        """Return the faults of the author's settings and questions as sentences."""
        try:
            self.instrument()
        except InvalidContent as fault:
            return [*self.setting_faults(), *(placed_problem_words(problem) for problem in fault.problems)]
        return self.setting_faults()

    def prefill_policy(self) -> Prefill:
        """Return what a new attempt starts with."""
        prefill = effective_setting(self, "prefill", Prefill.PREVIOUS.value)
        return Prefill.EMPTY if prefill == Prefill.EMPTY else Prefill.PREVIOUS

    def repeat_rule(self) -> RepeatRule:
        """Return how often and when a learner may hand in another one."""
        return RepeatRule(effective_number(self, "repeat_limit"), effective_number(self, "repeat_after_days"))

    @csr_handler(Caller.LEARNER)
    def save_profile(self, data: dict[str, Any]) -> dict[str, Any]:
        """Keep role, company facts and consent."""
        company = CompanyFacts(
            take.optional_integer(data, "employees"), take.text(data, "country", ""), take.text(data, "sector", "")
        )
        profile = Profile(take.one_of(data, "role", Role), company, take.flag(data, "trainers_may_see"))
        save_profile(self.identity().learner, profile)
        return {}

    @csr_handler(Caller.LEARNER)
    def start_attempt(self, data: dict[str, Any]) -> dict[str, Any]:
        """Start a draft in a mode that the author allows, or let the quick one grow."""
        mode = take.one_of(data, "mode", Mode)
        if mode not in self.offered_modes():
            raise InvalidInput("value-invalid", "mode")
        start_attempt(self.assessment_key(), self.instrument(), mode, self.prefill_policy(), self.repeat_rule())
        if take.flag(data, "answers_everything"):
            choose_scope_of_draft(self.assessment_key())
        return {}

    @csr_handler(Caller.LEARNER)
    def choose_scope(self, data: dict[str, Any]) -> dict[str, Any]:
        """Keep whether staff answer all items."""
        choose_scope(self.assessment_key(), take.integer(data, "attempt"), take.flag(data, "answers_everything"))
        return {}

    @csr_handler(Caller.LEARNER)
    def save_answer(self, data: dict[str, Any]) -> dict[str, Any]:
        """Save one answer; tell the progress and what others saved."""
        change = AnswerChange(
            attempt_id=take.integer(data, "attempt"),
            item=ItemId(take.text(data, "item")),
            answer=_answer_in(data),
            tab=take.text(data, "tab"),
            sequence=take.integer(data, "sequence"),
            known_revision=take.integer(data, "revision"),
        )
        return progress_answer(self, save_answer(self.assessment_key(), self.instrument(), change))

    @csr_handler(Caller.LEARNER)
    def read_changes(self, data: dict[str, Any]) -> dict[str, Any]:
        """Tell what other tabs and devices have saved since a revision."""
        changes = read_changes(self.assessment_key(), take.text(data, "tab"), take.integer(data, "revision"))
        return progress_answer(self, changes)

    @csr_handler(Caller.LEARNER)
    def submit_attempt(self, data: dict[str, Any]) -> dict[str, Any]:
        """Submit the draft, and open what its scorecard opens in the programme around this block."""
        key = self.assessment_key()
        submit_attempt(key, self.instrument(), take.integer(data, "attempt"))
        program = nearest_program(self)
        if program is not None:
            units = [placed.descriptor for placed in placed_units(program, self.language_code())]
            keep_recommendations(key, units, self.instrument())
        tell_done(self)
        return {}

    def author_page(self, language: str, preview_html: str) -> AuthorPage:
        """Return what the block says of itself to its author."""
        return assessment_author_page(self, language, preview_html)

    @classmethod
    def parse_xml(cls, node: Any, runtime: Any, keys: Any) -> "CsrAssessmentXBlock":
        """Read the block from OLX; a nested <instrument> becomes the adapted questions."""
        questions, rest = take_instrument(node)
        block: CsrAssessmentXBlock = super().parse_xml(rest, runtime, keys)
        if questions:
            block.instrument_xml = questions
        return block

    def add_xml_to_node(self, node: Any) -> None:
        """
        Write the block as OLX with the adapted questions as a nested <instrument>.

        Questions that are no XML stay an attribute, so that a course can be exported with them and nothing is lost.
        """
        super().add_xml_to_node(node)
        adapted = instrument_element(self.instrument_xml or "")
        if adapted is not None:
            node.attrib.pop("instrument-xml")
            node.append(adapted)


def _answer_in(data: dict[str, Any]) -> Answer:
    special = take.text(data, "special", "")
    if special not in {"", *Special}:
        raise InvalidInput("value-invalid", "special")
    return Answer(
        level=take.optional_integer(data, "level"),
        special=Special(special) if special else None,
        reason=take.text(data, "reason", ""),
        evidence=take.text(data, "evidence", ""),
    )
