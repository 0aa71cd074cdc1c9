"""
The privacy receipt: what is kept about a learner, who can see which part, and what the learner may do about it.

It says what the register says (docs/privacy.md), in the learner's words and for this learner's choices.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.kept_version import VersionHead
from csr_xblock.domain.people.consent import Statement
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.questions.attempt_lines import AttemptLine
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.country_names import country_name
from csr_xblock.presentation.days import date_words, day_words
from csr_xblock.presentation.people.own_choices import OwnChoices, Place
from csr_xblock.presentation.people.own_choices import choices_of as _choices_of
from csr_xblock.presentation.people.privacy_words import Readers
from csr_xblock.presentation.people.profile_page import role_words, sector_words
from csr_xblock.presentation.people.told_decisions import told_decisions
from csr_xblock.services.people.show_receipt import OwnCompany, Receipt

PRIVACY = "privacy"
"""The name of this screen in each of our blocks."""


@dataclass(frozen=True)
class KeptThing:
    """Something that is kept: what it is, how much or what of it, and who can see it."""

    name: str
    detail: str
    who: str


@dataclass(frozen=True)
class OtherCourse:
    """Another course of the learner. `name` is '' where the platform does not know it."""

    key: str
    name: str


@dataclass(frozen=True)
class ReceiptPage:
    """
    The page. In a preview (`is_preview`) nobody's data are shown and nothing can be done.

    `back` are the words of the way back to `back_url`. `statements` and `decisions` are sentences with their days, the
    last first. `choices` is None in a preview and where
    nothing is kept about the person anywhere.
    """

    prefix: str
    is_preview: bool
    back: str
    back_url: str
    is_empty: bool = False
    kept: tuple[KeptThing, ...] = ()
    statements: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    other_courses: tuple[OtherCourse, ...] = ()
    choices: OwnChoices | None = None


def receipt_page(
    learner: Learner | None,
    receipt: Receipt | None,
    place: Place,
    *,
    assessment: str,
    results_for_trainers: bool,
    course_names: Mapping[str, str],
) -> ReceiptPage:
    """
    Return the page of a learner, or a preview without one.

    `results_for_trainers` is whether trainers may see results of those who share them, at the assessment of this name.
    """
    back = _back_words(place.kind)
    if learner is None or receipt is None:
        return ReceiptPage(place.prefix, is_preview=True, back=back, back_url=place.back_url)
    return ReceiptPage(
        prefix=place.prefix,
        is_preview=False,
        back=back,
        back_url=place.back_url,
        is_empty=receipt.is_empty,
        kept=tuple(_kept(receipt, Readers(_is_shared(receipt), results_for_trainers or _is_told(receipt, assessment)))),
        statements=tuple(_said(statement) for statement in receipt.statements),
        decisions=told_decisions(receipt.decisions),
        other_courses=tuple(OtherCourse(key, course_names.get(key, "")) for key in receipt.other_courses),
        choices=None if receipt.is_empty else _choices_of(learner, receipt, place, asks_consent=results_for_trainers),
    )


def _is_shared(receipt: Receipt) -> bool:
    return bool(receipt.statements) and receipt.statements[0].is_allowed


def _is_told(receipt: Receipt, assessment: str) -> bool:
    """Return whether trainers may be told of results elsewhere in the course, which has settings of its own."""
    return _is_shared(receipt) and any(line.submitted_at and line.assessment != assessment for line in receipt.attempts)


def _kept(receipt: Receipt, readers: Readers) -> Iterator[KeptThing]:
    if receipt.company is not None:
        roles = {role: name for role, name, _hint in role_words()}
        yield KeptThing(_("Your role"), roles[receipt.company.role], readers.taking_part)
        yield KeptThing(_("Your company"), _facts(receipt.company), readers.company(receipt.company.colleagues))
    for line in receipt.attempts:
        yield KeptThing(_attempt(line), _contents(line), readers.answers)
    if any(line.submitted_at for line in receipt.attempts):
        yield KeptThing(_("Scores and recommended units"), _("They follow from your answers."), readers.scores)
    if receipt.versions:
        yield _of_document(receipt.versions, readers)
    yield from _of_units(receipt, readers)


def _facts(company: OwnCompany) -> str:
    """Return what is known of the company, its name first if a member has given it."""
    facts, sectors = company.facts, dict(sector_words())
    count = facts.employees
    people = "" if count is None else ngettext("{count} employee", "{count} employees", count).format(count=count)
    country = country_name(facts.country) if facts.country else ""
    known = [part for part in (company.name, people, country, sectors.get(facts.sector, "")) if part]
    return "; ".join(known) or _("Nothing was said about it.")


def _attempt(line: AttemptLine) -> str:
    is_quick = line.mode is Mode.QUICK
    if line.submitted_at is None:
        sentence = _("Quick check, begun on {day}") if is_quick else _("Self-assessment, begun on {day}")
        return sentence.format(day=day_words(line.started_at))
    sentence = _("Quick check, handed in on {day}") if is_quick else _("Self-assessment, handed in on {day}")
    return sentence.format(day=day_words(line.submitted_at))


def _contents(line: AttemptLine) -> str:
    answers = ngettext("{count} answer", "{count} answers", line.answers).format(count=line.answers)
    if not line.notes:
        return answers
    notes = ngettext("{count} with a note or reason", "{count} with a note or reason", line.notes)
    return f"{answers}, {notes.format(count=line.notes)}"


def _of_document(versions: Sequence[VersionHead], readers: Readers) -> KeptThing:
    kept = ngettext("{count} version", "{count} versions", len(versions)).format(count=len(versions))
    released = next((one.number for one in versions if one.is_released), None)
    return KeptThing(_("Strategy document of your company"), kept, readers.document(released))


def _of_units(receipt: Receipt, readers: Readers) -> Iterator[KeptThing]:
    work = receipt.work
    if work.opened:
        counted = [
            ngettext("{count} open", "{count} open", work.opened).format(count=work.opened),
            ngettext("{count} entered", "{count} entered", work.entered).format(count=work.entered),
            ngettext("{count} done", "{count} done", work.done).format(count=work.done),
        ]
        yield KeptThing(_("Learning units, with days"), ", ".join(counted), readers.units)
    if work.tries:
        tries = ngettext("{count} try, with the best result", "{count} tries, with the best result", work.tries)
        yield KeptThing(_("Knowledge checks"), tries.format(count=work.tries), readers.checks)
    if work.reports:
        reports = ngettext("{count} report", "{count} reports", work.reports).format(count=work.reports)
        yield KeptThing(_("Reports on tasks"), reports, readers.reports(work.reports_for_trainers))
    if work.measured:
        units = ngettext("about {count} unit", "about {count} units", work.measured).format(count=work.measured)
        yield KeptThing(_("What you said about your learning"), units, readers.learning)
    if work.plans:
        plans = ngettext("{count} plan", "{count} plans", work.plans).format(count=work.plans)
        yield KeptThing(_("Plans for Monday"), plans, readers.own)


def _said(statement: Statement) -> str:
    sentence = (
        _("{day}: trainers may see my scores (text of {version})")
        if statement.is_allowed
        else _("{day}: trainers may not see my scores (text of {version})")
    )
    return sentence.format(day=day_words(statement.said_at), version=_version_words(statement.text_version))


def _version_words(version: str) -> str:
    """Return the day of a text's version; one that is no day stays as it is."""
    try:
        return date_words(date.fromisoformat(version))
    except ValueError:
        return version


def _back_words(kind: str) -> str:
    return {
        "csr_program": _("Back to the programme"),
        "csr_assessment": _("Back to the self-assessment"),
    }.get(kind, _("Back to the unit"))
