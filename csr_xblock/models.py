"""Where Django looks for models; each is written in the room of its subject in `results`."""

from csr_xblock.results.again.again_tables import AnswerAgainRow
from csr_xblock.results.change_tables import OverviewChange
from csr_xblock.results.comparison.look_back_tables import LookBackRow
from csr_xblock.results.document.own_text_tables import OwnTextRow
from csr_xblock.results.document.version_tables import DocumentVersion
from csr_xblock.results.goals.goal_tables import CompanyDivisor, GoalRow, ReadingRow
from csr_xblock.results.hunt.hunt_tables import GoodThingRow
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.journey.pause_tables import StepPause
from csr_xblock.results.learning_plan.given_tables import GivenLearningRow
from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.overview.released_tables import ReleasedSum
from csr_xblock.results.people.company_tables import Company, ConsentStatement, Membership
from csr_xblock.results.plan.plan_tables import PlanAction, PlanItem, PlanNote, PlanStep
from csr_xblock.results.priorities.priorities_tables import ChosenPriority
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow, InstrumentVersion, PerspectiveResult
from csr_xblock.results.questions.retired_tables import RetiredAttempt
from csr_xblock.results.reminders.reminder_tables import MailReminder
from csr_xblock.results.stakeholders.stakeholder_tables import StakeholderRow, TalkRow
from csr_xblock.results.strategy.link_tables import LinkRow
from csr_xblock.results.units.learning_tables import UnitLearning
from csr_xblock.results.units.progress_tables import Recommendation, UnitProgress

__all__ = [
    "AnswerAgainRow",
    "AnswerRow",
    "AttemptRow",
    "ChosenPriority",
    "Company",
    "CompanyDivisor",
    "ConsentStatement",
    "DocumentVersion",
    "GivenLearningRow",
    "GoalRow",
    "GoodThingRow",
    "ImportanceRating",
    "InstrumentVersion",
    "LinkRow",
    "LookBackRow",
    "MailReminder",
    "Membership",
    "OverviewChange",
    "OwnTextRow",
    "PerspectiveResult",
    "PlanAction",
    "PlanItem",
    "PlanNote",
    "PlanStep",
    "ReadingRow",
    "Recommendation",
    "ReleasedSum",
    "RetiredAttempt",
    "StakeholderRow",
    "StepPause",
    "TalkRow",
    "TrainerDecision",
    "UnitLearning",
    "UnitProgress",
]
