"""The screens of what was handed in: the list, and one attempt as it was, on screen and for paper."""

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.presentation.comparison.attempts_page import NamedHandIn, attempts_page
from csr_xblock.presentation.scoring.earlier_attempts import attempt_address, number_in
from csr_xblock.presentation.scoring.scorecard_page import REPORT
from csr_xblock.screens.scoring.report import ReportPlace, past_report_fragment
from csr_xblock.screens.scoring.scorecard import ScorecardScene, past_scorecard_fragment
from csr_xblock.services.comparison.list_hand_ins import list_hand_ins, show_as_handed_in
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt


def attempts_fragment(scene: ScorecardScene, asked: str) -> Fragment:
    """Return one attempt as it was handed in, or its report; the list for a number that the learner does not have."""
    parts = asked.split("/")[1:]
    number = number_in(parts, 0)
    scored = None if number is None else show_as_handed_in(scene.around.key, number, scene.instrument)
    if scored is None:
        return _list(scene)
    if parts[1:] == [REPORT]:
        return _report(scene, scored)
    return past_scorecard_fragment(scene, scored, report_url=scene.links.to(_report_address(scored)))


def _list(scene: ScorecardScene) -> Fragment:
    listed = list_hand_ins(scene.around.key, scene.instrument)
    named = [NamedHandIn(one.hand_in, instrument_with_words(one.instrument, scene.around.language)) for one in listed]
    page = attempts_page(named, scene.links, f"csr{scene.links.block}")
    return page_fragment(
        scene.block,
        "comparison/attempts.html",
        page,
        language=scene.around.language,
        styles=("comparison/comparison.css",),
        scripts=(),
    )


def _report(scene: ScorecardScene, scored: ScoredAttempt) -> Fragment:
    place = ReportPlace(scene.links.to(attempt_address(scored.attempt.number)), scene.links.to(_report_address(scored)))
    return past_report_fragment(scene.block, scene.around, scene.state, scored, scene.links, place)


def _report_address(scored: ScoredAttempt) -> str:
    return f"{attempt_address(scored.attempt.number)}/{REPORT}"
