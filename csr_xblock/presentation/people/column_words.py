"""The words for tables and columns of the register, for people who read everything that is kept about them."""

from django.utils.translation import gettext as _


def table_words() -> dict[str, str]:
    """Return the heading of each table of which rows are given."""
    return {
        "csr_xblock_company": _("Company"),
        "csr_xblock_importancerating": _("What the company finds important"),
        "csr_xblock_goodthing": _("What the company does already"),
        "csr_xblock_stakeholder": _("Who is affected by the company"),
        "csr_xblock_talk": _("Talks with people who are affected"),
        "csr_xblock_planaction": _("Actions of the plan"),
        "csr_xblock_planitem": _("Questions that actions improve"),
        "csr_xblock_planstep": _("Steps of actions"),
        "csr_xblock_plannote": _("Notes on actions"),
        "csr_xblock_companydivisor": _("By what figures are divided"),
        "csr_xblock_goalrow": _("Goals in figures"),
        "csr_xblock_readingrow": _("Readings of goals in figures"),
        "csr_xblock_chosenpriority": _("What comes first for the company"),
        "csr_xblock_linkrow": _("How the goals hang together"),
        "csr_xblock_givenlearning": _("Learning plan"),
        "csr_xblock_owntext": _("Own words for document and letters"),
        "csr_xblock_documentversion": _("Versions of the strategy document"),
        "csr_xblock_membership": _("Role"),
        "csr_xblock_consentstatement": _("Consents"),
        "csr_xblock_attempt": _("Self-assessments"),
        "csr_xblock_answer": _("Answers"),
        "csr_xblock_answeragainrow": _("Answers given again"),
        "csr_xblock_perspectiveresult": _("Results by area"),
        "csr_xblock_lookbackrow": _("Looking back at an earlier self-assessment"),
        "csr_xblock_recommendation": _("Recommended units"),
        "csr_xblock_unitprogress": _("Learning units"),
        "csr_xblock_unitlearning": _("What you said about your learning"),
        "csr_xblock_steppause": _("Steps put off"),
        "csr_xblock_mailreminder": _("Reminders by mail"),
        "csr_xblock_trainerdecision": _("What trainers decided about your work"),
    }


def column_words() -> dict[str, str]:
    """
    Return the word for each column that is given, for those of every table at once: equal names mean the like.

    A column that is not here is technical, and stands in the JSON file only.
    """
    return {
        **_of_companies(),
        **_of_stakeholders(),
        **_of_attempts(),
        **_of_units(),
        **_of_plans(),
        **_of_links(),
        **_of_reminders(),
        **_of_goals(),
        **_of_documents(),
        **_of_given_learning(),
    }


def _of_companies() -> dict[str, str]:
    return {
        "name": _("Name of the company"),
        "country": _("Country"),
        "sector": _("What the company does"),
        "employees": _("Employees"),
        "has_been_shared": _("Others have belonged to it"),
        "created_at": _("Since"),
        "role": _("Role"),
        "objective_id": _("Objective"),
        "business": _("Importance for the business"),
        "impact": _("Importance for people and nature"),
        "text": _("Good thing"),
        "why": _("Why it comes first"),
        "handed_in_at": _("Self-assessment it rests on, handed in"),
        "confirmed_at": _("Confirmed"),
        "course_key": _("Course"),
        "purpose": _("For what"),
        "trainers_may_see": _("Allowed"),
        "text_version": _("Version of the privacy text"),
        "given_at": _("Said on"),
        "is_staff": _("Said as staff of the course"),
    }


def _of_stakeholders() -> dict[str, str]:
    return {
        "group_name": _("Name of the group"),
        "expectations": _("What they expect from us"),
        "dialogue": _("How we talk with them"),
        "next_talk_on": _("When the next talk is due"),
        "affected": _("How strongly our work affects them"),
        "influence": _("How strongly they can affect us"),
        "held_on": _("When it was"),
        "with_whom": _("With whom"),
        "heard": _("What we heard"),
        "removed_at": _("Removed"),
    }


def _of_attempts() -> dict[str, str]:
    return {
        "assessment": _("Name of the self-assessment"),
        "step": _("Step"),
        "until": _("Until"),
        "number": _("Number of the attempt"),
        "mode": _("Kind"),
        "state": _("State"),
        "answers_everything": _("All questions, also those not asked of staff"),
        "started_at": _("Begun"),
        "submitted_at": _("Handed in"),
        "balanced_score": _("Score, exactly"),
        "display_score": _("Score"),
        "band": _("Level"),
        "confidence_index": _("How well founded, 0 to 100"),
        "item_id": _("Question"),
        "level": _("Answer"),
        "special": _("Answer without a level"),
        "reason": _("Reason"),
        "evidence": _("Note"),
        "mark": _("Given here or taken over"),
        "perspective_id": _("Area"),
        "score": _("Points, exactly"),
        "coverage": _("Answered, as a share"),
        "is_valid": _("Enough answers"),
        "rank": _("Rank"),
    }


def _of_units() -> dict[str, str]:
    return {
        "unit_id": _("Unit"),
        "opened_at": _("Opened"),
        "opened_by_results": _("Opened by results"),
        "check_tries": _("Tries at the knowledge check"),
        "check_best_percent": _("Best result in percent"),
        "check_first_percent": _("First result in percent"),
        "check_passed_at": _("Knowledge check passed"),
        "task_evidence": _("Report"),
        "task_who": _("Who took part"),
        "task_when": _("When it was"),
        "task_accepted_at": _("Report counted"),
        "monday_note": _("Plan for Monday"),
        "trainers_may_read": _("Trainers may read the report"),
        "evidence_handed_in_at": _("Report sent to trainers"),
        "evidence_returned_at": _("Report returned"),
        "trainer_note": _("Note of the trainer"),
        "completed_at": _("Done"),
        "was_asked_before": _("Questions before the text answered or skipped"),
        "before_percent": _("Known before the text, in percent"),
        "sure_before": _("How sure before, 0 to 10"),
        "sure_after": _("How sure after, 0 to 10"),
        "useful": _("Useful for the company, 1 to 5"),
        "understood": _("Understood, 1 to 5"),
        "right_length": _("Of the right length, 1 to 5"),
        "reaction_line": _("Line about the unit"),
        "transfer": _("What came of it some weeks later"),
        "obstacle": _("What stopped it"),
        "kind": _("Decision"),
        "subject": _("About"),
    }


def _of_reminders() -> dict[str, str]:
    return {
        "language": _("Language of the mails"),
        "asked_at": _("Asked for"),
        "sent_on": _("Last mail"),
        "stopped_at": _("Stopped"),
    }


def _of_plans() -> dict[str, str]:
    return {
        "title": _("What is done"),
        "status": _("Status"),
        "why": _("Why it is worth it"),
        "responsible": _("Who is responsible"),
        "participants": _("Who takes part"),
        "start": _("Start"),
        "due": _("Due"),
        "currency": _("Currency"),
        "budget": _("Money"),
        "saved": _("Money saved"),
        "hours": _("Working hours"),
        "kpi": _("Figure"),
        "figure_name": _("Own figure"),
        "baseline": _("Figure at the beginning"),
        "target": _("Target figure"),
        "risk": _("What could stop it"),
        "origin": _("Drafted from"),
        "deleted_at": _("Deleted"),
        "phase": _("When it comes"),
        "done_on": _("Done on"),
        "wanted": _("Level that is wanted"),
        "text": _("Text"),
        "is_done": _("Done"),
        "day": _("Day"),
    }


def _of_links() -> dict[str, str]:
    return {
        "source_id": _("Goal that helps"),
        "target_id": _("Goal that is helped"),
        "months": _("Seen after so many months"),
    }


def _of_goals() -> dict[str, str]:
    return {
        "divisor": _("Divided by"),
        "figure_unit": _("Unit"),
        "direction": _("What is better"),
        "rhythm": _("How often it is read"),
        "per": _("Per"),
        "baseline_divisor": _("At the beginning divided by"),
        "baseline_day": _("Day of the beginning"),
        "target_day": _("Target day"),
        "created_on": _("Made on"),
        "archived_at": _("Put away"),
        "value": _("Figure"),
        "note": _("Note"),
    }


def _of_documents() -> dict[str, str]:
    return {
        "written_for": _("Written for"),
        "html": _("Own words"),
        "language": _("Language"),
        "made_at": _("Kept on"),
        "approved_by": _("Approved by"),
        "approved_at": _("Approved on"),
        "released_at": _("Trainers may read it since"),
    }


def _of_given_learning() -> dict[str, str]:
    return {
        "what": _("What is given"),
        "task": _("Task in own words"),
        "to_name": _("Given to"),
        "expected_change": _("Expected change at work"),
    }


TECHNICAL = frozenset(
    {
        "id", "company", "current_slot", "updated_at", "instrument_version", "draft_slot", "latest_slot", "revision",
        "importance", "attempt", "earlier", "tab", "sequences", "line",
        "slug", "stakeholder",
        "action", "place", "form_key", "goal",
        "rests_on",
        "programme", "reference",
        "basis", "body",
        "progress", "may_ask_before", "changed_at",
    }
)  # fmt: skip
"""Numbers of rows and what only programs understand: in the JSON file, not on the page for people."""
