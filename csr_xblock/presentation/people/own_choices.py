"""What a learner may do about own data, each with its consequences: the second click comes after they were read."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.learner import Learner
from csr_xblock.services.people.show_receipt import OwnCompany, Receipt


@dataclass(frozen=True)
class Place:
    """
    Where the page stands: what its ids begin with, its own address, and those of its handlers.

    `kind` is the block's type, `back_url` leads to what it shows else.
    """

    prefix: str
    kind: str
    own_url: str
    back_url: str
    json_url: str
    html_url: str
    consent_url: str
    leave_url: str
    delete_url: str


@dataclass(frozen=True)
class OwnChoice:
    """
    Something that can be done: its title, what follows from it, the button, and what the form sends by name.

    `told` is what the page says when it is done. `forgets` are the names under which this browser keeps what has not
    reached the server; those that end with - or : are beginnings of names.
    """

    id: str
    title: str
    consequences: tuple[str, ...]
    button: str
    told: str
    url: str
    sends: tuple[tuple[str, str, str], ...]
    is_dangerous: bool = False
    forgets: str = ""


@dataclass(frozen=True)
class OwnChoices:
    """Everything that can be done on the page. `next_url` is where each choice leads: the page itself."""

    json_url: str
    html_url: str
    next_url: str
    choices: tuple[OwnChoice, ...]


FLAG, NUMBER, WORD = "flag", "number", "word"
"""How a value is sent."""


def choices_of(learner: Learner, receipt: Receipt, place: Place, *, asks_consent: bool) -> OwnChoices:
    """
    Return what can be done about what the receipt shows.

    What was allowed can be taken back everywhere: another self-assessment of the course may tell trainers of results
    though this one does not.
    """
    found: list[OwnChoice] = []
    if receipt.statements and (asks_consent or receipt.statements[0].is_allowed):
        found.append(_consent(receipt.statements[0].is_allowed, place))
    if receipt.company is not None:
        found.append(_leaving(receipt.company, place))
    found += [_deletion(learner, receipt, place, is_everywhere=False)] if _has_work(receipt) else []
    if receipt.other_courses or not _has_work(receipt):
        found.append(_deletion(learner, receipt, place, is_everywhere=True))
    return OwnChoices(place.json_url, place.html_url, place.own_url, tuple(found))


def _has_work(receipt: Receipt) -> bool:
    """Return whether anything is kept in this course."""
    return bool(receipt.attempts or receipt.work.opened or receipt.statements or receipt.decisions)


def _consent(is_allowed: bool, place: Place) -> OwnChoice:
    if is_allowed:
        title, button = _("Stop sharing my scores with the trainers"), _("Yes, stop sharing")
        told = _("The trainers no longer see your scores.")
        consequences = (
            _("Your scores and the units that open by them disappear from the trainers' list and figures at once."),
            _("What trainers have seen or downloaded until now stays with them."),
        )
    else:
        title, button = _("Share my scores with the trainers"), _("Yes, share my scores")
        told = _("The trainers see your scores now.")
        consequences = (
            _("Trainers of this course see your scores, your level and the units that are recommended to you."),
            _("They do not see your answers and notes. You can take this back at any time."),
        )
    sends = ((WORD, "purpose", Purpose.TRAINERS.value), (FLAG, "is_allowed", "" if is_allowed else "1"))
    return OwnChoice("consent", title, consequences, button, told, place.consent_url, sends)


def _leaving(company: OwnCompany, place: Place) -> OwnChoice:
    return OwnChoice(
        id="leave",
        title=_("Leave the company"),
        consequences=tuple(_of_leaving(company)),
        button=_("Yes, leave the company"),
        told=_("You have left the company."),
        url=place.leave_url,
        sends=((NUMBER, "company", str(company.id)),),
        is_dangerous=True,
    )


def _of_leaving(company: OwnCompany) -> list[str]:
    stays = _("Your answers, scorecards and units stay yours; you see them again when you have filled in a profile.")
    if not company.colleagues:
        gone = _("You are the only one in it, so what is known of the company and of its priorities is deleted.")
        return [gone, stays]
    others = ngettext(
        "{count} other person stays in it and keeps what is known of the company.",
        "{count} other people stay in it and keep what is known of the company.",
        company.colleagues,
    ).format(count=company.colleagues)
    return [others, *_ownerless(company), stays]


def _deletion(learner: Learner, receipt: Receipt, place: Place, *, is_everywhere: bool) -> OwnChoice:
    is_all = is_everywhere or not receipt.other_courses
    return OwnChoice(
        id="delete-everywhere" if is_everywhere else "delete-here",
        title=_("Delete everything, in all courses of this site")
        if is_everywhere
        else _("Delete my data in this course"),
        consequences=tuple(_of_deleting(receipt, is_everywhere=is_everywhere, is_all=is_all)),
        button=_("Yes, delete everything") if is_everywhere else _("Yes, delete my data in this course"),
        told=_("Your data in all courses are deleted.")
        if is_everywhere
        else _("Your data in this course are deleted."),
        url=place.delete_url,
        sends=((FLAG, "everywhere", "1" if is_everywhere else ""),),
        is_dangerous=True,
        forgets=" ".join(_kept_in_browsers(learner, receipt, is_everywhere=is_everywhere)),
    )


def _of_deleting(receipt: Receipt, *, is_everywhere: bool, is_all: bool) -> list[str]:
    told = [
        _("Answers, notes, scores, reports and plans are deleted at once. Nobody can bring them back."),
        _("Take your data with you before, if you may need them."),
    ]
    if is_all and receipt.company is not None:
        told += _of_leaving_with_all(receipt.company)
    elif not is_everywhere and receipt.company is not None:
        told.append(_("Role and company stay, because you use them in other courses."))
    return [
        *told,
        _("That a trainer decided something, and when, stays; your name and the reason do not."),
        _("Your grades and what the platform notes as completed stay: they are the platform's, and you stay enrolled."),
    ]


def _of_leaving_with_all(company: OwnCompany) -> list[str]:
    if not company.colleagues:
        return [_("What is known of your company is deleted, too.")]
    return [_("You leave the company; the others keep it."), *_ownerless(company)]


def _ownerless(company: OwnCompany) -> list[str]:
    return [_("Nobody else owns it: it goes on without an owner.")] if company.loses_its_owner else []


def _kept_in_browsers(learner: Learner, receipt: Receipt, *, is_everywhere: bool) -> list[str]:
    """Return the names that answers.js, task_draft.js, importance/ratings.js and hunt/line_queue.js use."""
    if is_everywhere:
        courses = {learner.course, *receipt.other_courses}
        return [f"csr-answers-{learner.user_id}-", *(f"csr-xblock:{key}:{learner.user_id}:" for key in sorted(courses))]
    answers = [f"csr-answers-{learner.user_id}-{line.id}{end}" for line in receipt.attempts for end in ("", ":")]
    return [*answers, f"csr-xblock:{learner.course}:{learner.user_id}:"]
