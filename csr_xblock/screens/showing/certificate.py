"""The screen of the certificate of taking part, or of what is still missing for it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from web_fragments.fragment import Fragment

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.programme.participation import completed_at, still_missing
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.edge.rendering import add_assets, page_fragment
from csr_xblock.edge.taking_part import participation_of
from csr_xblock.openedx.courses import course_names
from csr_xblock.openedx.identity import full_name_of
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.participation import completed_by, counted_slugs, needed_units
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.message_page import MessagePage
from csr_xblock.presentation.showing.certificate_page import (
    CertificatePage,
    certificate_page,
    no_certificate_page,
    not_complete_page,
)
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.showing.show_certificate import first_hand_in
from csr_xblock.services.units.show_pathway import completed_in

STYLES = ("frame/paper.css", "showing/certificate.css")
SCRIPTS = ("scoring/report.js", "showing/certificate.js")


def certificate_fragment(
    block: ProgrammeBlock,
    around: Surroundings,
    state: AssessmentState,
    units: Sequence[PlacedUnit],
    progress: Mapping[UnitId, KeptProgress],
    back_url: str,
) -> Fragment:
    """
    Return the certificate of somebody who has completed the programme, else a sentence.

    What completes a programme is what the platform is told of it, too. `units` are those without faults of their
    author, `progress` is the learner's.
    """
    page = _page(block, around, state, units, progress, back_url)
    if isinstance(page, MessagePage):
        return page_fragment(block, "frame/message.html", page, language=around.language, styles=(), scripts=())
    # The name is typed to be printed only, so nobody is warned that it is not saved without scripts.
    fragment = page_fragment(
        block, "showing/certificate.html", page, language=around.language, styles=STYLES, scripts=()
    )
    add_assets(fragment, block, (), SCRIPTS)
    return fragment


def _page(
    block: ProgrammeBlock,
    around: Surroundings,
    state: AssessmentState,
    units: Sequence[PlacedUnit],
    progress: Mapping[UnitId, KeptProgress],
    back_url: str,
) -> CertificatePage | MessagePage:
    programme = own_programme(around)
    if not programme.settings.offers_certificate:
        return no_certificate_page()
    counted, needed = completed_by(programme), needed_units(programme)
    slugs = counted_slugs(programme)
    done = {unit: kept.completed_at for unit, kept in progress.items() if unit in slugs and kept.completed_at}
    handed_in = first_hand_in(around.key_for(programme.followed), state)
    day = completed_at(counted, handed_in, done.values(), needed)
    if day is None:
        part = participation_of(programme, completed_in(progress), has_handed_in=handed_in is not None)
        return not_complete_page(still_missing(counted, part, needed))
    return certificate_page(
        day,
        _titles(units, done),
        prefix=f"csr{around.short_id}",
        programme=block.shown_title(),
        course=_course(around),
        name=full_name_of(block),
        back_url=back_url,
    )


def _titles(units: Sequence[PlacedUnit], done: Mapping[UnitId, datetime]) -> list[tuple[str, datetime]]:
    """Return done units by their titles; one that stands in the programme twice is one."""
    titles = {one.descriptor.id: one.descriptor.title for one in units}
    return [(title, done[unit]) for unit, title in titles.items() if unit in done]


def _course(around: Surroundings) -> str:
    learner = around.learner
    return "" if learner is None else course_names([learner.course]).get(learner.course, "")
