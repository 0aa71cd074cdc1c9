"""
A learning unit as its page shows it: the text to read, the check, the task's report, and how far the learner is.

Last stage before the template. A page holds no right answers and no feedback: `answers` gives them after a try.
Source: METHODOLOGY 2.5.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from csr_xblock.content.units.country_facts import CountryFact
from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.domain.languages import ENGLISH
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.questions.instrument import Perspective
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitText, WorkTask
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.presentation.hunt.found_things import HuntOffer
from csr_xblock.presentation.shown_task import sanitised_task, usual_prompt
from csr_xblock.presentation.units.answers import NOWHERE, Standing, standing
from csr_xblock.presentation.units.asked import (
    NO_ADDRESSES,
    NOTHING_ASKED,
    Asked,
    AskedAddresses,
    asked_in_unit,
)
from csr_xblock.presentation.units.contents import Part, parts_of
from csr_xblock.presentation.units.forms import CheckView, ReportView, check_view, report_view
from csr_xblock.presentation.units.national_box import NationalBox, national_box
from csr_xblock.presentation.units.onward import Onward
from csr_xblock.presentation.units.unit_screens import TaskLink
from csr_xblock.presentation.units.unit_words import (
    done_on,
    language_name,
    online_words,
    span_words,
    state_label,
    task_words,
)
from csr_xblock.services.units.show_unit import UnitAccess


@dataclass(frozen=True)
class UnitScreen:
    """
    Where a unit's page stands: the block's short id, the interface language, whose work it is, and the addresses.

    Without a `learner` the page is read-only. Addresses that are None are not offered. `task_link` leads to the screen
    on which the unit's task is filled in, `draft_url` makes an action of the task, '' where nothing is planned.
    `asked` are the addresses of what is asked about the learning itself.
    """

    prefix: str
    language: str
    learner: Learner | None
    check_url: str
    task_url: str
    path_url: str | None = None
    assessment_url: str | None = None
    profile_url: str | None = None
    perspective: Perspective | None = None
    country_name: str = ""
    task_link: TaskLink | None = None
    draft_url: str = ""
    asked: AskedAddresses = NO_ADDRESSES


@dataclass(frozen=True)
class UnitHead:
    """
    What stands above every unit, open or locked. `hue` is #rrggbb or '' for a general unit.

    `words_language` is that of title and promise, '' for the page's own.
    """

    title: str
    promise: str
    words_language: str
    state: str
    state_label: str
    done_label: str
    area: str
    area_id: str
    hue: str
    online: str
    task: str
    span: str
    done_on: str
    path_url: str | None


@dataclass(frozen=True)
class ReadingPoint:
    """A thing to know, with its number on the page."""

    number: int
    title: str
    html: str


@dataclass(frozen=True)
class Reading:
    """The words of a unit, sanitised, without its check. What a trainer left out is empty; `task` is then None."""

    objectives: tuple[str, ...]
    story_title: str
    story_html: str
    know: tuple[ReadingPoint, ...]
    workplace_html: str
    task: WorkTask | None


@dataclass(frozen=True)
class UnitPage:
    """
    An open unit. It has a `reading`, or a trainer's plain `own_html` and perhaps `own_task_html`.

    `text_language` is the language of the reading and the check, `language_note` says so when it is not the interface's
    `language`, in which everything else is. `own_national_html` is a trainer's word where the package has no facts.
    `hunt` is what the company does already, in the unit whose task is to find it.
    """

    prefix: str
    language: str
    text_language: str
    is_read_only: bool
    head: UnitHead
    reading: Reading | None
    own_html: str
    own_task_html: str
    children_html: tuple[str, ...]
    national: NationalBox | None
    check: CheckView | None
    report: ReportView
    standing: Standing
    language_note: str = ""
    own_national_html: str = ""
    hunt: HuntOffer | None = None
    task_link: TaskLink | None = None
    draft_url: str = ""
    asked: Asked = NOTHING_ASKED

    @property
    def parts(self) -> tuple[Part, ...]:
        """The page's parts in their order."""
        reading = self.reading
        is_there = {
            "story": reading and (reading.story_title or reading.story_html),
            "know": reading and reading.know,
            "see": reading and reading.workplace_html,
            "extra": self.children_html,
            "task": self.own_task_html or (reading and reading.task),
            "national": self.national or self.own_national_html,
            "check": self.check,
            "report": self.report.evidence_prompt,
            "monday": True,
        }
        title = "" if self.national is None else self.national.title
        return parts_of([name for name, found in is_there.items() if found], national=title)


@dataclass(frozen=True)
class LockedUnitPage:
    """
    A locked unit: what it promises and what opens it, and nothing of its body.

    `open_url` opens it anyway, '' where that is not offered.
    """

    prefix: str
    head: UnitHead
    opens_when: str
    assessment_url: str | None
    open_url: str


def unit_page(
    work: UnitWork,
    text: UnitText,
    access: UnitAccess,
    screen: UnitScreen,
    *,
    facts: Iterable[CountryFact] = (),
    children_html: Iterable[str] = (),
    onward: Onward = NOWHERE,
    hunt: HuntOffer | None = None,
) -> UnitPage:
    """
    Return the page of an open unit with a written text, the package's or a trainer's. It sanitises the HTML again.

    `children_html` are native blocks as the platform rendered them. `onward` is where to go on, once the unit is done.
    """
    unit, progress = work.unit, access.progress
    national_html = sanitise_html(text.national_html)
    box = national_box(
        facts, intro_html=national_html, country_name=screen.country_name, profile_url=screen.profile_url
    )
    has_facts = bool(box.own_facts or box.european_facts)
    return UnitPage(
        prefix=screen.prefix,
        language=screen.language,
        text_language=text.language or screen.language,
        is_read_only=screen.learner is None,
        head=_head(unit, access.state, progress, screen),
        reading=_reading(text),
        own_html="",
        own_task_html="",
        children_html=tuple(children_html),
        national=box if has_facts else None,
        check=check_view(work, screen.learner, progress, screen.check_url),
        report=report_view(
            work,
            screen.learner,
            progress,
            screen.task_url,
            prompt=text.task.evidence_prompt or usual_prompt() if work.has_task else "",
            monday_html=sanitise_html(text.monday_html),
        ),
        standing=standing(work, progress, onward),
        language_note=_language_note(text.language, screen.language),
        own_national_html="" if has_facts else national_html,
        hunt=hunt,
        task_link=screen.task_link,
        draft_url=screen.draft_url if text.task.is_given else "",
        asked=asked_in_unit(
            work,
            screen.learner,
            progress,
            screen.asked,
            timezone.localdate(),
            question=text.transfer_question,
            language=text.language or screen.language,
        ),
    )


def own_unit_page(
    work: UnitWork,
    html: str,
    access: UnitAccess,
    screen: UnitScreen,
    *,
    task_html: str = "",
    children_html: Iterable[str] = (),
    onward: Onward = NOWHERE,
) -> UnitPage:
    """Return the page of an open unit of plain text: perhaps with a task, without a check. It sanitises the HTML."""
    unit, progress = work.unit, access.progress
    prompt = usual_prompt() if work.has_task else ""
    return UnitPage(
        prefix=screen.prefix,
        language=screen.language,
        text_language=unit.text_language or screen.language,
        is_read_only=screen.learner is None,
        head=_head(unit, access.state, progress, screen),
        reading=None,
        language_note=_language_note(unit.text_language, screen.language),
        own_html=sanitise_html(html),
        own_task_html=sanitise_html(task_html),
        children_html=tuple(children_html),
        national=None,
        check=None,
        report=report_view(work, screen.learner, progress, screen.task_url, prompt=prompt, monday_html=""),
        standing=standing(work, progress, onward),
        draft_url=screen.draft_url if task_html else "",
        asked=asked_in_unit(work, screen.learner, progress, screen.asked, timezone.localdate()),
    )


def locked_unit_page(
    unit: UnitDescriptor, opens_when: str, screen: UnitScreen, *, open_url: str = ""
) -> LockedUnitPage:
    """Return the page of a locked unit. `opens_when` is the sentence that says what opens it."""
    head = _head(unit, PathState.LOCKED, KeptProgress(unit.id), screen)
    return LockedUnitPage(screen.prefix, head, opens_when, screen.assessment_url, open_url)


def _head(unit: UnitDescriptor, state: PathState, progress: KeptProgress, screen: UnitScreen) -> UnitHead:
    area = screen.perspective
    return UnitHead(
        title=unit.title,
        promise=unit.promise,
        words_language=unit.words_language,
        state=state.value,
        state_label=state_label(state),
        done_label=state_label(PathState.COMPLETED),
        area=_("For the whole company") if area is None else area.short,
        area_id="" if area is None else area.id,
        hue="" if area is None else area.color,
        online=online_words(unit),
        task=task_words(unit),
        span=span_words(unit),
        done_on=done_on(progress),
        path_url=screen.path_url,
    )


def _language_note(text_language: str, language: str) -> str:
    if text_language in ("", language):
        return ""
    if text_language == ENGLISH:
        return _("This unit has not been translated yet, so you read it in English.")
    return _("This unit has not been translated yet. Its language: {language}.").format(
        language=language_name(text_language)
    )


def _reading(text: UnitText) -> Reading:
    return Reading(
        objectives=text.objectives,
        story_title=text.story_title,
        story_html=sanitise_html(text.story_html),
        know=tuple(
            ReadingPoint(number, one.title, sanitise_html(one.html)) for number, one in enumerate(text.know, start=1)
        ),
        workplace_html=sanitise_html(text.workplace_html),
        task=sanitised_task(text.task) if text.task.is_given else None,
    )
