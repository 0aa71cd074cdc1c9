"""Units, progress and rendered pages for the tests of the learning path and of a unit's page."""

from datetime import UTC, datetime
from typing import Any

from django.utils import translation
from lxml import html

from csr_xblock.content.library import facts_for, packaged_instrument, packaged_units, unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitText
from csr_xblock.domain.units.pathway import LearningProgress, PathState
from csr_xblock.domain.units.ranking import build_pathway
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.domain.units.unlocking import Situation
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.units.pathway_page import PathwayContext, PathwayPage, pathway_page
from csr_xblock.presentation.units.unit_page import UnitPage, UnitScreen, unit_page
from csr_xblock.services.units.show_pathway import LearnerPathway
from csr_xblock.services.units.show_unit import UnitAccess
from tests.presentation.scored import example

WHY = UnitId("g-why")
PREFIX = "csr1a2b3c4d"
LEARNER = Learner("course-v1:Demo+CSR+2026", 7)
DAY = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
EVIDENCE = "We walked through the workshop and wrote down ten things that we already do today."
REPORT: dict[str, Any] = {"task_evidence": EVIDENCE, "task_who": "Radu and Mihaela", "task_when": DAY.date()}
"""A report that counts."""


def kept(unit: UnitId = WHY, **columns: Any) -> KeptProgress:
    """Return progress with a unit that was started."""
    return KeptProgress(unit, **{"started_at": DAY, **columns})


def done(unit: UnitId = WHY) -> KeptProgress:
    """Return progress with a unit that is done."""
    return kept(
        unit,
        check_tries=1,
        check_best_percent=80,
        check_passed_at=DAY,
        **REPORT,
        task_accepted_at=DAY,
        completed_at=DAY,
    )


def path_shown(*progress: KeptProgress, is_assessed: bool = True) -> LearnerPathway:
    """Return the path of the methodology's bakery, or of somebody who has not assessed the company yet."""
    by_unit = {one.unit: one for one in progress}
    learning = LearningProgress(
        opened=frozenset(by_unit),
        started=frozenset(by_unit),
        completed=frozenset(unit for unit, one in by_unit.items() if one.completed_at),
    )
    situation = Situation(example().scorecard if is_assessed else None, learning)
    units = list(packaged_units().values())
    return LearnerPathway(build_pathway(units, situation, instrument=packaged_instrument()), situation, by_unit)


def path_page(shown: LearnerPathway, language: str = "en", **context: Any) -> PathwayPage:
    """Return the path's page; every text is English and every unit has a link."""
    units = packaged_units()
    about = {
        "words": packaged_instrument(),
        "unit_links": {unit: f"/xblock/{unit}" for unit in units},
        "unit_titles": {unit: one.title for unit, one in units.items()},
        "language": language,
    }
    return pathway_page(shown, PathwayContext(**(about | context)), prefix=PREFIX, assessment_url="?csr_a=start")


def screen(**about: Any) -> UnitScreen:
    """Return the surroundings of a unit in English, for a learner whose work is kept."""
    defaults = {
        "prefix": PREFIX,
        "language": "en",
        "learner": LEARNER,
        "check_url": "/handler/submit_check",
        "task_url": "/handler/save_task",
        "path_url": "/path",
        "assessment_url": "/assessment",
        "profile_url": "/profile",
        "country_name": "Lithuania",
    }
    return UnitScreen(**(defaults | about))


def why_page(progress: KeptProgress | None = None, *, country: str = "LT", **about: Any) -> UnitPage:
    """Return the page of the unit g-why. `about` goes to the screen, but for `children_html`, `onward` and `hunt`."""
    parts = {name: about.pop(name) for name in ("children_html", "onward", "hunt") if name in about}
    progress = progress or kept()
    state = PathState.OPEN if progress.completed_at is None else PathState.COMPLETED
    unit, text, facts = packaged_units()[WHY], unit_text(WHY, "en"), facts_for(WHY, country, "en")
    return unit_page(work_of(unit, text), text, UnitAccess(state, progress), screen(**about), facts=facts, **parts)


def work_of(unit: UnitDescriptor, text: UnitText | None = None, *, has_task: bool = True) -> UnitWork:
    """Return what a unit asks of learners."""
    return UnitWork(unit, () if text is None else text.questions, has_task=has_task)


def rendered(template: str, page: object, language: str = "en") -> html.HtmlElement:
    """Return a page as parsed HTML."""
    with translation.override(language):
        return html.fromstring(f"<div>{render_template(template, {'page': page})}</div>")


def words_in(tree: html.HtmlElement, path: str) -> list[str]:
    """Return the text of every element of an XPath, with single spaces."""
    return [" ".join(found.text_content().split()) for found in tree.xpath(path)]
