"""
What operators can look up: every table, read-only.

Nothing is changed here, because submitted attempts never change and drafts have their own write protocol. No page shows
words that learners or trainers wrote: support needs to know that a row is there, and `csr_personal_data` gives a person
everything.
"""

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.http import HttpRequest

from csr_xblock.models import (
    AnswerAgainRow,
    AnswerRow,
    AttemptRow,
    ChosenPriority,
    Company,
    CompanyDivisor,
    ConsentStatement,
    DocumentVersion,
    GivenLearningRow,
    GoalRow,
    GoodThingRow,
    ImportanceRating,
    InstrumentVersion,
    LinkRow,
    LookBackRow,
    MailReminder,
    Membership,
    OverviewChange,
    OwnTextRow,
    PerspectiveResult,
    PlanAction,
    PlanItem,
    PlanNote,
    PlanStep,
    ReadingRow,
    Recommendation,
    ReleasedSum,
    RetiredAttempt,
    StakeholderRow,
    StepPause,
    TalkRow,
    TrainerDecision,
    UnitLearning,
    UnitProgress,
)

COMPANY_FACTS = ("employees", "country", "sector")


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # it serves every table
    """Lists and shows rows; the newest first. Related rows are given by number, so that a page stays one query."""

    ordering = ("-pk",)
    list_select_related = False
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest, obj: object | None = None) -> bool:
        """Whether a row may be added here: never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: object | None = None) -> bool:
        """Whether a row may be changed here: never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object | None = None) -> bool:
        """
        Whether a row may be deleted: never on its own page; learners delete their data themselves, or retirement does.

        The page that deletes an account asks this, too, for what goes with the account. Whoever may delete that may do
        so: otherwise nobody who has ever used the programme could be deleted in the administration.
        """
        place = request.resolver_match
        is_of_users = place is not None and (place.url_name or "").startswith(f"{_users_page()}_")
        return is_of_users and request.user.has_perm(f"{get_user_model()._meta.app_label}.delete_user")


def _users_page() -> str:
    """Return how the administration's addresses of accounts begin."""
    options = get_user_model()._meta
    return f"{options.app_label}_{options.model_name}"


@admin.register(Company)
class CompanyAdmin(ReadOnlyAdmin):
    """Companies with their facts, without their names."""

    exclude = ("name",)
    list_display = ("id", "country", "sector", "employees", "created_at")
    list_filter = ("country", "sector")


@admin.register(Membership)
class MembershipAdmin(ReadOnlyAdmin):
    """Who belongs to which company, in which role."""

    list_display = ("id", "user_id", "company_id", "role", "current_slot", "created_at")
    list_filter = ("role",)
    search_fields = ("=user__id", "=company__id")


@admin.register(ConsentStatement)
class ConsentStatementAdmin(ReadOnlyAdmin):
    """Every statement of consent, also those that a later one replaced."""

    list_display = ("id", "user_id", "course_key", "trainers_may_see", "text_version", "given_at")
    search_fields = ("=user__id", "course_key")


@admin.register(ImportanceRating)
class ImportanceRatingAdmin(ReadOnlyAdmin):
    """What companies find important."""

    list_display = ("id", "company_id", "objective_id", "business", "impact", "updated_at")
    search_fields = ("=company__id", "objective_id")
    exclude = ("tab", "sequences")


@admin.register(GoodThingRow)
class GoodThingAdmin(ReadOnlyAdmin):
    """How many good things companies have found, and when; not what they are."""

    exclude = ("text",)
    list_display = ("id", "company_id", "course_key", "perspective_id", "updated_at")
    search_fields = ("=company__id", "course_key")


@admin.register(StakeholderRow)
class StakeholderAdmin(ReadOnlyAdmin):
    """Groups on companies' maps, without what is written of them."""

    exclude = ("group_name", "expectations", "dialogue")
    list_display = ("id", "company_id", "course_key", "next_talk_on", "updated_at", "removed_at")
    search_fields = ("=company__id", "course_key")


@admin.register(TalkRow)
class TalkAdmin(ReadOnlyAdmin):
    """Talks with stakeholders, without what was heard."""

    exclude = ("with_whom", "heard")
    list_display = ("id", "company_id", "stakeholder_id", "held_on", "updated_at", "removed_at")
    search_fields = ("=company__id", "=stakeholder__id")


@admin.register(PlanAction)
class PlanActionAdmin(ReadOnlyAdmin):
    """Actions of companies, without what people wrote into them."""

    exclude = ("title", "why", "responsible", "participants", "figure_name", "risk", "form_key")
    list_display = ("id", "company_id", "course_key", "status", "start", "due", "deleted_at", "updated_at")
    list_filter = ("status",)
    search_fields = ("=company__id", "course_key")


@admin.register(PlanItem)
class PlanItemAdmin(ReadOnlyAdmin):
    """Questions that actions improve."""

    list_display = ("id", "action_id", "item_id", "wanted")
    search_fields = ("=action__id", "item_id")


@admin.register(PlanStep)
class PlanStepAdmin(ReadOnlyAdmin):
    """Steps of actions, without their words."""

    exclude = ("text",)
    list_display = ("id", "action_id", "place", "is_done")
    search_fields = ("=action__id",)


@admin.register(PlanNote)
class PlanNoteAdmin(ReadOnlyAdmin):
    """When something was noted on an action, without its words."""

    exclude = ("text",)
    list_display = ("id", "action_id", "place", "day")
    search_fields = ("=action__id",)


@admin.register(CompanyDivisor)
class CompanyDivisorAdmin(ReadOnlyAdmin):
    """By what companies divide their figures."""

    list_display = ("id", "company_id", "course_key", "divisor", "updated_at")
    search_fields = ("=company__id", "course_key")


@admin.register(GoalRow)
class GoalAdmin(ReadOnlyAdmin):
    """Goals in figures, without what people wrote and without the numbers."""

    exclude = ("figure_name", "figure_unit", "baseline", "baseline_divisor", "target", "form_key")
    list_display = ("id", "company_id", "course_key", "kpi", "rhythm", "created_on", "archived_at", "updated_at")
    list_filter = ("rhythm",)
    search_fields = ("=company__id", "course_key")


@admin.register(ReadingRow)
class ReadingAdmin(ReadOnlyAdmin):
    """When figures were read, without the numbers and notes."""

    exclude = ("value", "divisor", "note", "form_key")
    list_display = ("id", "goal_id", "day", "updated_at")
    search_fields = ("=goal__id",)


@admin.register(ChosenPriority)
class ChosenPriorityAdmin(ReadOnlyAdmin):
    """Which goals companies put first, without the sentences why."""

    exclude = ("why",)
    list_display = ("id", "company_id", "objective_id", "confirmed_at", "updated_at")
    search_fields = ("=company__id", "objective_id")


@admin.register(LinkRow)
class LinkAdmin(ReadOnlyAdmin):
    """What companies say of links between goals, without the sentences why."""

    exclude = ("why",)
    list_display = ("id", "company_id", "source_id", "target_id", "state", "updated_at")
    list_filter = ("state",)
    search_fields = ("=company__id", "source_id", "target_id")


@admin.register(GivenLearningRow)
class GivenLearningAdmin(ReadOnlyAdmin):
    """What companies have given to people to learn, without names and without what was written."""

    exclude = ("task", "to_name", "expected_change", "form_key")
    list_display = ("id", "company_id", "course_key", "what", "unit_id", "due", "done_on", "updated_at")
    list_filter = ("what",)
    search_fields = ("=company__id", "course_key", "unit_id")


@admin.register(OwnTextRow)
class OwnTextAdmin(ReadOnlyAdmin):
    """For what companies have written own words, and when; not the words."""

    exclude = ("html", "basis")
    list_display = ("id", "company_id", "course_key", "written_for", "language", "updated_at")
    search_fields = ("=company__id", "course_key")


@admin.register(DocumentVersion)
class DocumentVersionAdmin(ReadOnlyAdmin):
    """Which versions of their document companies have kept, without the documents and without names."""

    exclude = ("note", "body", "approved_by", "form_key")
    list_display = ("id", "company_id", "course_key", "number", "made_at", "approved_at", "released_at")
    search_fields = ("=company__id", "course_key")


@admin.register(InstrumentVersion)
class InstrumentVersionAdmin(ReadOnlyAdmin):
    """The instruments that attempts were made with."""

    list_display = ("id", "instrument_id", "version", "content_hash", "created_at")
    search_fields = ("content_hash",)


@admin.register(AttemptRow)
class AttemptAdmin(ReadOnlyAdmin):
    """Attempts, drafts and submitted ones."""

    list_display = ("id", "user_id", "course_key", "assessment", "number", "state", "mode", "role", "submitted_at")
    list_filter = ("state", "mode", "role")
    search_fields = ("=user__id", "course_key")

    def get_fields(self, request: HttpRequest, obj: AttemptRow | None = None) -> list[str]:  # type: ignore[override]
        """Return the fields with the company's facts after what the attempt itself says; inherited ones come first."""
        shown = [str(name) for name in super().get_fields(request, obj)]
        own = [name for name in shown if name not in COMPANY_FACTS]
        place = own.index("importance")
        return [*own[:place], *(name for name in COMPANY_FACTS if name in shown), *own[place:]]


@admin.register(AnswerRow)
class AnswerAdmin(ReadOnlyAdmin):
    """Answers without reasons and notes."""

    exclude = ("reason", "evidence", "tab", "sequences")
    list_display = ("id", "attempt_id", "item_id", "level", "special", "revision")
    search_fields = ("=attempt__id", "item_id")


@admin.register(AnswerAgainRow)
class AnswerAgainAdmin(ReadOnlyAdmin):
    """Answers given again, without reasons and notes."""

    exclude = ("reason", "evidence")
    list_display = ("id", "attempt_id", "item_id", "level", "special", "day", "unit_id", "action_id")
    search_fields = ("=attempt__id", "item_id")


@admin.register(LookBackRow)
class LookBackAdmin(ReadOnlyAdmin):
    """Levels of before as learners see them now."""

    list_display = ("id", "attempt_id", "earlier_id", "item_id", "level")
    search_fields = ("=attempt__id", "item_id")


@admin.register(PerspectiveResult)
class PerspectiveResultAdmin(ReadOnlyAdmin):
    """Results per perspective of submitted attempts."""

    list_display = ("id", "attempt_id", "perspective_id", "display_score", "band", "is_valid")
    search_fields = ("=attempt__id",)


@admin.register(Recommendation)
class RecommendationAdmin(ReadOnlyAdmin):
    """Units that were recommended with submitted attempts."""

    list_display = ("id", "attempt_id", "unit_id", "rank")
    search_fields = ("=attempt__id", "unit_id")


@admin.register(OverviewChange)
class OverviewChangeAdmin(ReadOnlyAdmin):
    """How often something has changed that a trainer's overview tells."""

    list_display = ("id", "course_key", "part", "number")
    search_fields = ("course_key",)


@admin.register(RetiredAttempt)
class RetiredAttemptAdmin(ReadOnlyAdmin):
    """What pseudonymising has kept; a page shows all of it, because it leads to nobody."""

    list_display = ("id", "course_key", "assessment", "year", "mode", "role", "size", "country")
    list_filter = ("year", "size")
    search_fields = ("course_key",)


@admin.register(TrainerDecision)
class TrainerDecisionAdmin(ReadOnlyAdmin):
    """What trainers decided, without their reasons."""

    exclude = ("reason",)
    list_display = ("id", "course_key", "trainer_id", "learner_id", "kind", "subject", "created_at")
    list_filter = ("kind",)
    search_fields = ("=learner__id", "=trainer__id", "course_key", "subject")


@admin.register(UnitLearning)
class UnitLearningAdmin(ReadOnlyAdmin):
    """That something was said about learning in a unit, and when; never what."""

    fields = ("progress", "was_asked_before", "changed_at")
    list_display = ("id", "progress_id", "was_asked_before", "changed_at")
    search_fields = ("=progress__id",)


@admin.register(ReleasedSum)
class ReleasedSumAdmin(ReadOnlyAdmin):
    """Sums about learning as trainers were told them last."""

    list_display = ("id", "course_key", "unit_id", "measure", "learners")
    search_fields = ("=course_key", "=unit_id")


@admin.register(UnitProgress)
class UnitProgressAdmin(ReadOnlyAdmin):
    """Progress with units, without evidence, plans and trainers' notes."""

    exclude = ("task_evidence", "task_who", "monday_note", "trainer_note")
    list_display = ("id", "user_id", "course_key", "unit_id", "opened_at", "started_at", "completed_at")
    search_fields = ("=user__id", "course_key", "unit_id")


@admin.register(MailReminder)
class MailReminderAdmin(ReadOnlyAdmin):
    """Who asked to be reminded by mail, and when the last mail went. Support can tell why one came, or did not."""

    exclude = ("reference",)
    list_display = ("id", "user_id", "course_key", "asked_at", "sent_on", "stopped_at")
    search_fields = ("=user__id", "course_key")


@admin.register(StepPause)
class StepPauseAdmin(ReadOnlyAdmin):
    """Steps that learners have put off."""

    list_display = ("id", "user_id", "course_key", "assessment", "step", "until")
    search_fields = ("=user__id", "course_key")
