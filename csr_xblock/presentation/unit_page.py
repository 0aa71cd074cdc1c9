"""
A learning unit as its page shows it: the text to read, the check, the task's report, and how far the learner is.

Last stage before the template. A page holds no right answers and no feedback: `unit_answers` gives them after a try.
Source: METHODOLOGY 2.5.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.content.country_facts import CountryFact
from csr_xblock.content.sanitising import sanitise_html
from csr_xblock.domain.instrument import Perspective
from csr_xblock.domain.learner import Learner
from csr_xblock.domain.learning_unit import UnitDescriptor, UnitText, WorkTask
from csr_xblock.domain.pathway import PathState
from csr_xblock.presentation.national_box import NationalBox, national_box
from csr_xblock.presentation.unit_answers import Standing, standing
from csr_xblock.presentation.unit_forms import CheckView, ReportView, check_view, report_view
from csr_xblock.presentation.unit_words import done_on, online_words, span_words, state_label, task_words
from csr_xblock.results.unit_store import KeptProgress
from csr_xblock.services.show_unit import UnitAccess
from csr_xblock.services.work_on_unit import UnitWork


@dataclass(frozen=True)
class UnitScreen:
    """
    Where a unit's page stands: the block's short id, the interface language, whose work it is, and the addresses.

    Without a `learner` the page is read-only. Addresses that are None are not offered.
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


@dataclass(frozen=True)
class UnitHead:
    """What stands above every unit, open or locked. `hue` is #rrggbb or '' for a general unit."""

    title: str
    promise: str
    state: str
    state_label: str
    done_label: str
    area: str
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
    """The words of a packaged unit, sanitised, without its check."""

    objectives: tuple[str, ...]
    story_title: str
    story_html: str
    know: tuple[ReadingPoint, ...]
    workplace_html: str
    task: WorkTask


@dataclass(frozen=True)
class UnitPage:
    """
    An open unit. A packaged one has a `reading`, one of a trainer's own `own_html` and perhaps `own_task_html`.

    `text_language` is the language of the reading and the check; everything else is in the interface's `language`.
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

    @property
    def is_in_other_language(self) -> bool:
        """Whether the text could not be given in the interface's language."""
        return self.text_language != self.language


@dataclass(frozen=True)
class LockedUnitPage:
    """A locked unit: what it promises and what opens it, and nothing of its body."""

    prefix: str
    head: UnitHead
    opens_when: str
    assessment_url: str | None


def unit_page(
    unit: UnitDescriptor,
    text: UnitText,
    access: UnitAccess,
    screen: UnitScreen,
    *,
    facts: Iterable[CountryFact] = (),
    children_html: Iterable[str] = (),
    opened: Iterable[tuple[str, str]] = (),
) -> UnitPage:
    """
    Return the page of an open packaged unit.

    `children_html` are native blocks as the platform rendered them. `opened` are title and address of each unit that
    this one opened, once it is done.
    """
    progress = access.progress
    work = UnitWork(unit, text.questions, has_task=True)
    box = national_box(
        facts, intro_html=text.national_html, country_name=screen.country_name, profile_url=screen.profile_url
    )
    return UnitPage(
        prefix=screen.prefix,
        language=screen.language,
        text_language=text.language,
        is_read_only=screen.learner is None,
        head=_head(unit, access.state, progress, screen),
        reading=_reading(text),
        own_html="",
        own_task_html="",
        children_html=tuple(children_html),
        national=box if box.own_facts or box.european_facts else None,
        check=check_view(text.questions, progress, screen.check_url),
        report=report_view(
            unit,
            screen.learner,
            progress,
            screen.task_url,
            prompt=text.task.evidence_prompt,
            monday_html=text.monday_html,
        ),
        standing=standing(work, progress, opened),
    )


def own_unit_page(
    unit: UnitDescriptor,
    html: str,
    access: UnitAccess,
    screen: UnitScreen,
    *,
    task_html: str = "",
    children_html: Iterable[str] = (),
    opened: Iterable[tuple[str, str]] = (),
) -> UnitPage:
    """Return the page of an open unit that a trainer wrote: a text, perhaps a task, no check. It sanitises the HTML."""
    progress = access.progress
    work = UnitWork(unit, (), has_task=bool(task_html))
    prompt = _("What did you do, and what came out of it? No names of private persons.") if task_html else ""
    return UnitPage(
        prefix=screen.prefix,
        language=screen.language,
        text_language=screen.language,
        is_read_only=screen.learner is None,
        head=_head(unit, access.state, progress, screen),
        reading=None,
        own_html=sanitise_html(html),
        own_task_html=sanitise_html(task_html),
        children_html=tuple(children_html),
        national=None,
        check=None,
        report=report_view(unit, screen.learner, progress, screen.task_url, prompt=prompt, monday_html=""),
        standing=standing(work, progress, opened),
    )


def locked_unit_page(unit: UnitDescriptor, opens_when: str, screen: UnitScreen) -> LockedUnitPage:
    """Return the page of a locked unit. `opens_when` is the sentence that says what opens it."""
    head = _head(unit, PathState.LOCKED, KeptProgress(unit.id), screen)
    return LockedUnitPage(screen.prefix, head, opens_when, screen.assessment_url)


def _head(unit: UnitDescriptor, state: PathState, progress: KeptProgress, screen: UnitScreen) -> UnitHead:
    area = screen.perspective
    return UnitHead(
        title=unit.title,
        promise=unit.promise,
        state=state.value,
        state_label=state_label(state),
        done_label=state_label(PathState.COMPLETED),
        area=_("For the whole company") if area is None else area.short,
        hue="" if area is None else area.color,
        online=online_words(unit),
        task=task_words(unit),
        span=span_words(unit),
        done_on=done_on(progress),
        path_url=screen.path_url,
    )


def _reading(text: UnitText) -> Reading:
    return Reading(
        objectives=text.objectives,
        story_title=text.story_title,
        story_html=text.story_html,
        know=tuple(ReadingPoint(number, one.title, one.html) for number, one in enumerate(text.know, start=1)),
        workplace_html=text.workplace_html,
        task=text.task,
    )
