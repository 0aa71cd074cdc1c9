"""The sentence that people read for each code of a refusal (domain.errors)."""

from datetime import date

from django.utils.translation import gettext as _

from csr_xblock.presentation.days import date_words


def refusal_message(code: str, day: date | None = None) -> str:
    """
    Return the sentence for a code in the active language; a calm general one for codes without their own.

    `day` is when it will be possible, for refusals that only come too early.
    """
    if day is not None:
        sentence = _("You can repeat the self-assessment from {day} on.")
        return sentence.format(day=date_words(day))
    return _sentences().get(code) or _("That did not work. Nothing was changed. Please reload the page and try again.")


def _sentences() -> dict[str, str]:
    return {
        "read-only": _("This is a preview: nothing is saved here."),
        "not-enrolled": _(
            "You are not enrolled in this course, so nothing is saved here. Enrol in the course to take part."
        ),
        "unavailable": _(
            "The server cannot save anything at the moment. Nothing was changed. Please try again in a few minutes."
        ),
        "key-missing": _("This page is out of date. Please reload it and try again."),
        "key-unknown": _("This page is out of date. Please reload it and try again."),
        "profile-changed": _(
            "Your profile, or what is known of your company, was changed elsewhere since you opened this page, "
            "so nothing was saved over it. Reload the page to see it, and then change what is still wrong."
        ),
        "trainers-only": _("Only trainers of this course may do this."),
        "authors-only": _("Only people who may change this course in Studio may do this."),
        "programme-begun": _("This programme is not empty any more. Please reload the page."),
        "steps-changed": _(
            "Somebody else has changed the steps of this programme since you opened this page. Nothing was changed. "
            "Please reload the page and look again."
        ),
        "place-unknown": _("This part of the editor no longer exists. Perhaps somebody else has removed it."),
        "profile-missing": _("Please fill in the short profile first."),
        "consultants-do-not-answer": _("Consultants can read the questions. Answering them is up to the company."),
        "attempt-not-draft": _(
            "These answers have already been handed in, perhaps in another tab. Nothing was changed. Reload the page."
        ),
        "answers-deleted": _(
            "These answers have been deleted, in another tab, on another device or by your trainer. Nothing was saved. "
            "What you typed is still in this window: copy it if you need it, and reload the page."
        ),
        "work-deleted": _(
            "Your data for this unit have been deleted in another tab or on another device. Nothing was saved. "
            "What you typed is still in this window: copy it if you need it, and reload the page."
        ),
        "company-left": _("You do not belong to this company any more. Nothing was changed. Please reload the page."),
        "company-changed": _(
            "You belong to another company by now, so nothing was saved. Please reload the page and look again."
        ),
        "company-name-changed": _(
            "Somebody has named the company otherwise since you opened this page, so nothing was saved over it. "
            "Reload the page to see it, and then change what is still wrong."
        ),
        "company-of-management": _("Only owners and managers of your company can change this."),
        "company-named-by-management": _("Only an owner or manager of your company can change its name."),
        "day-unreadable": _("Please enter the day as year-month-day, such as 2026-11-29."),
        "day-out-of-range": _("Please enter a day that is not in the future, and not before the year 2000."),
        "repeat-limit": _("You have taken this self-assessment as often as your trainer has planned."),
        "nothing-chosen": _("Please tick at least one box. Nothing was changed."),
        "elsewhere-gone": _(
            "The answers from the other course are not there any more. Nothing was begun. Please reload the page."
        ),
        "nothing-handed-in": _("Nothing has been handed in that could be completed. Please reload the page."),
        "nothing-answered": _("Please answer at least one question before you hand in."),
        "employees-missing": _("Please say how many people work in the company. If you work alone, enter 0."),
        "employees-out-of-range": _("The number of employees must be a whole number between 0 and 100,000."),
        "country-unknown": _("Please choose a country from the list."),
        "sector-unknown": _("Please choose a sector from the list."),
        "value-invalid": _("Please check what you entered here."),
        "text-too-long": _("This text is too long. Please shorten it; nothing was lost in this window."),
        "na-not-allowed": _("“Does not apply” cannot be chosen for this question."),
        "level-invalid": _("This answer is no longer offered. Please reload the page and choose again."),
        "objective-unknown": _("This goal is no longer part of the self-assessment. Please reload the page."),
        "importance-out-of-range": _("Please choose a number from 1 to 5."),
        "item-unknown": _("This question is no longer part of the self-assessment. Please reload the page."),
        "reason-missing": _("Please say why. The learner reads it."),
        "note-missing": _("Please write a note, so that the learner knows what to change."),
        "attempts-not-comparable": _("These two self-assessments cannot be compared. Please reload the page."),
        "attempt-gone": _("This attempt has changed, or is not there any more. Please reload the page."),
        "attempt-not-latest": _("Only the latest attempt can be reopened. Nothing was changed."),
        "assessed-since": _("You have handed in again since, or your attempt was reopened. Please reload the page."),
        "not-asked-again": _("This question is not asked again any more. Nothing was saved. Please reload the page."),
        "reason-needed": _("Please say in a few words why it does not apply."),
        "choose-an-answer": _("Please choose an answer."),
        "draft-exists": _("The learner has begun another attempt, so this one cannot be reopened."),
        "report-gone": _("This report does not wait for you any more. Please go back to the list."),
        "report-changed": _("The learner has changed this report since you opened it. Please reload the page."),
        "own-text-empty": _(
            "The field is empty, so nothing was saved. To have the written text again, use “Take over the new text”."
        ),
        "own-text-changed": _(
            "Somebody else in your company has changed the words of this section meanwhile. Nothing was changed. "
            "Please reload the page and look again."
        ),
        "section-unknown": _("This text cannot be written in own words. Please reload the page."),
        "get-only": _("That did not work. Please open the link again from the page."),
        "group-name-missing": _("Please give the group a name, such as: our drivers."),
        "next-talk-out-of-range": _("Please check the year of the next talk."),
        "talk-day-missing": _("Please say on which day the talk was."),
        "heard-missing": _("Please write down what you heard. One sentence is enough."),
        "too-many-groups": _("Your map holds 30 groups, and that is as many as it takes. Remove one to add another."),
        "too-many-talks": _("Your map holds 50 talks, and that is as many as it takes. Remove an old one first."),
        "stakeholder-changed": _(
            "Somebody else in your company has changed this since you opened the page, so nothing was removed. "
            "Reload the page to see it, and then decide."
        ),
        "stakeholder-gone": _(
            "Somebody else in your company has removed this group since you opened the page, so nothing was saved. "
            "Your text is still in this window."
        ),
        "removed-for-good": _("This was removed too long ago to put it back. Nothing was changed."),
        "not-asked-any-more": _(
            "This is not asked any more, perhaps because you have answered it in another tab. Nothing was changed. "
            "Please reload the page."
        ),
        "unit-locked": _("This learning unit is not open yet."),
        "changed-elsewhere": _(
            "This text was changed in another tab or on another device, so yours was not saved over it. "
            "Copy your text, reload the page and put both together."
        ),
        "goal-name-missing": _("Please say what you count."),
        "goal-baseline-missing": _("Please enter the figure that is divided."),
        "goal-day-missing": _("Please say on which day the figure was so."),
        "goal-target-day-missing": _("Please say until when. A target without a day is a wish."),
        "target-before-baseline": _("The day of the target must come after the day of the beginning."),
        "divisor-not-positive": _("A figure can only be divided by a number above zero."),
        "divisor-missing": _("This goal counts per unit: please enter this number, too."),
        "reading-day-missing": _("Please say on which day you have read it."),
        "reading-value-missing": _("Please enter the figure."),
        "goal-there": _("There is a goal with this figure already. Please change that one."),
        "goal-changed": _(
            "Somebody else has changed this goal since you opened it, so nothing was done. Please reload the page and "
            "look again."
        ),
        "goal-gone": _(
            "This goal has been put away. Nothing was saved; what you typed is still in this window. At the end of the "
            "list it can be brought back."
        ),
        "reading-changed": _(
            "Somebody else has changed this reading since you opened it, so it was not deleted. Please reload the page "
            "and look again."
        ),
        "reading-gone": _("This reading has been deleted. Nothing was saved; what you typed is still in this window."),
        "too-many-goals": _("There is room for twenty goals. Please put one away first."),
        "too-many-readings": _("A goal holds 500 readings at most. Please delete old ones first."),
        "divisor-changed": _(
            "Somebody else has chosen by what figures are divided, so nothing was saved. Please reload the page and "
            "look again."
        ),
        "action-without-figure": _("This action has no figure with today's number and a target any more."),
        "action-title-missing": _("Please say what you will do."),
        "action-due-missing": _("Please say until when. An idea may do without: you can keep it as one."),
        "action-responsible-missing": _("Please say who is responsible: one person, or a role."),
        "action-objective-missing": _("Please choose the goal. An idea may do without: you can keep it as one."),
        "action-steps-missing": _("Please write one step at least. An idea may do without: you can keep it as one."),
        "action-start-missing": _("Please say when it begins."),
        "action-items-missing": _("Please choose the level that you want, for each question that you have ticked."),
        "action-kpi-missing": _("Please say how you will see it. “No figure: it is done or not” is an answer, too."),
        "action-figure-name-missing": _("Please name your own figure."),
        "action-not-ready": _(
            "Something is still missing before this can be more than an idea. Open it, choose its status there, and "
            "the form says what."
        ),
        "action-changed": _(
            "Somebody else has changed this action since you opened it, so nothing was saved over it. Please reload "
            "the page and look again."
        ),
        "action-gone": _(
            "This action has been deleted. Nothing was saved; what you typed is still in this window. At the end of "
            "the list it can be brought back for 30 days."
        ),
        "step-gone": _("This step has been changed or removed meanwhile. Please reload the page and look again."),
        "task-missing": _("This unit has no task of which an action could be made."),
        "too-many-actions": _("A plan holds 200 actions at most. Please delete some that you do not need any more."),
        "too-many-lines": _("There is room for twelve lines. Please put some of them together."),
        "given-task-missing": _("Please say what is to be done."),
        "given-unit-missing": _("Please choose a unit, or give a task in your own words."),
        "given-unit-without-task": _("This unit has no task in the company. Please give the whole unit."),
        "given-to-missing": _("Please choose a member of your company, or type a name."),
        "given-member-gone": _("This person does not belong to your company any more. Please choose somebody else."),
        "given-changed": _(
            "This was changed since you opened the page, by somebody else or in another window. Nothing was changed "
            "now. Please reload the page and look again."
        ),
        "given-gone": _(
            "This was taken back in the meantime, so nothing was saved. What you typed is still in this window: copy "
            "it if you need it, and go back to the learning plan."
        ),
        "too-many-given": _(
            "A learning plan holds 200 things at most. Please take back what is done or not needed any more."
        ),
        "plan-day-out-of-range": _("Please enter a day between the years 2000 and 2100."),
        "due-before-start": _("The day until when lies before the start. Please change one of them."),
        "number-unreadable": _("Please enter a number, such as 149.90."),
        "number-out-of-range": _("Please check this number: it is too large, too small or too exact."),
        "wanted-not-above": _("The level that you want must lie above where you are today."),
        "level-of-today-unknown": _(
            "A level can be wanted once the question has an answer with a level in your own self-assessment."
        ),
        "months-missing": _("Please say after about how many months it is seen."),
        "months-out-of-range": _("Please give a number of months from 0 to 120."),
        "approver-missing": _("Please say who has approved it."),
        "version-changed": _(
            "Somebody else has approved or released this version since you opened the page. Nothing was changed. "
            "Please reload the page and look again."
        ),
        "version-number-taken": _(
            "Somebody else in your company has kept or deleted a version since you opened the page, so nothing was "
            "kept. Reload the page to see it, and then decide whether another version is needed."
        ),
        "version-gone": _("This version is not there any more. Please reload the page."),
        "version-not-newest": _(
            "Only the newest version can be deleted, until it is approved. Please reload the page."
        ),
        "approval-of-owner": _("An owner of your company approves a version. Please ask one of them."),
        "document-empty": _("There is nothing in the document yet that could be kept."),
        "results-for-nobody": _("In this course nobody but the learners may see results, so nothing can be released."),
        "too-many-versions": _(
            "That is the most versions that can be kept. The newest one can still be read and printed."
        ),
        "link-reason-missing": _("Please say in one sentence why one goal helps the other."),
        "link-goal-missing": _("Please choose a goal."),
        "link-to-itself": _("A goal cannot help itself. Please choose another one here."),
        "link-is-there": _(
            "These two goals are in the list already, as a proposal. You can change its sentence there."
        ),
        "link-gone": _(
            "Your trainer has changed the questions since you opened the page, and this proposal is not among them any "
            "more. Nothing was saved; please reload the page."
        ),
        "link-changed": _(
            "Somebody else in your company has changed this link since you opened the page, so nothing was deleted. "
            "Reload the page to see it, and then decide."
        ),
        "too-many-links": _("You have 60 links of your own, and that is as many as we keep. Please delete one first."),
        "priorities-before-hand-in": _(
            "Goals are chosen from a scorecard. Please hand in a self-assessment first; what you typed is still here."
        ),
        "priorities-full": _(
            "Three goals are confirmed already, the last one perhaps by a colleague just now, so nothing was changed. "
            "Reload the page to see them, and take one off if this one comes first. Your sentence is kept until then."
        ),
        "priority-removed": _(
            "This goal was taken off since you opened this page, so nothing was saved. Your sentence is still here: "
            "press the button again to confirm the goal anew."
        ),
        "other-learner": _(
            "Somebody else has signed in in this browser since, so nothing was saved. "
            "Your text is still in this window: sign in again yourself and save it then."
        ),
        "role-given-by-management": _("Ask an owner or manager of your company to change your role."),
        "tab-invalid": _("Please reload the page and try again."),
        "hunt-full": _(
            "Ten good things are found already, perhaps by somebody else meanwhile. Remove one, then this one is saved."
        ),
        "reminders-off": _("Reminders by mail cannot be switched on here at the moment. Nothing was changed."),
        "file-too-large": _("The file is too large: at most 5 MB are taken. The official file has less than 1 MB."),
        "file-missing": _("Choose your file first."),
        "too-large": _("That was too much text at once. Please shorten it."),
        "content-unusable": _("This part is being repaired by your trainer. Please come back later."),
    }
