"""The settings that a programme hands down to its assessment, declared once for both blocks."""

from xblock.fields import Scope, String

from csr_xblock.domain.phrases import gettext_noop as _  # Studio translates what it shows
from csr_xblock.domain.programme.settings import MAX_DAYS_BETWEEN, MAX_REPEATS
from csr_xblock.edge.number_fields import WholeNumber


class InheritedFields:
    """Mixed into the programme and the assessment. Empty and 0 in an assessment: as the programme."""

    language = String(
        display_name=_("Language"),
        help=_("learner, course, or a language code such as lt."),
        default="",
        scope=Scope.settings,
    )
    assessment = String(
        display_name=_("Name of the assessment"),
        help=_("Blocks with the same name share attempts. Units listen to “main” unless they say otherwise."),
        default="",
        scope=Scope.settings,
    )
    mode = String(
        display_name=_("Length of the self-assessment"),
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
    repeat_limit = WholeNumber(
        lowest=0,
        highest=MAX_REPEATS,
        display_name=_("How often it may be repeated"),
        help=_("How many self-assessments one learner may hand in. 0: as the programme, else as many as they like."),
        default=0,
        scope=Scope.settings,
    )
    repeat_after_days = WholeNumber(
        lowest=0,
        highest=MAX_DAYS_BETWEEN,
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
