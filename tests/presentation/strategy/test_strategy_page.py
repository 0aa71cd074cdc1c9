"""The screen of the strategy map: the list says what the picture shows, what matters first, each link in a sentence."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import instrument_with_words, packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.strategy.company_link import KeptLink, LinkState, LinkWords
from csr_xblock.domain.strategy.company_map import company_map
from csr_xblock.domain.strategy.link_changes import LinkChange, LinkOutcome
from csr_xblock.presentation.strategy.link_answers import tap_note, words_answer
from csr_xblock.presentation.strategy.strategy_page import StrategyPage, StrategyUrls, strategy_page
from csr_xblock.presentation.strategy.strategy_words import months_words
from tests.domain.strategy.links import HOSE, SKILLS_SAVE, SKILLS_TALK, kept

PACKAGED = packaged_instrument()
CLIMATE = ObjectiveId("env-climate")
URLS = StrategyUrls("decide", "save", "add", "remove")


def page_of(
    *rows: KeptLink, priorities: frozenset[ObjectiveId] = frozenset(), words: Instrument = PACKAGED
) -> StrategyPage:
    """Return the page of a company that has said something."""
    return strategy_page(words, company_map(words, rows), priorities, "csr1", URLS, None)


def test_every_link_stands_once_by_the_area_in_which_it_begins() -> None:
    """30 sentences in six areas."""
    page = page_of(kept(SKILLS_TALK, words=HOSE))

    slugs = [link.slug for group in page.groups for link in group.links]
    assert 31 == len(slugs) == len(set(slugs))
    assert [area.id for area in PACKAGED.perspectives] == [group.area.id for group in page.groups if group.area]
    people = next(group for group in page.groups if group.area and group.area.id == "people")
    assert {"peo"} == {link.slug[:3] for link in people.links}
    assert str(SKILLS_TALK) == people.links[-1].slug


def test_links_of_the_own_three_come_first_and_only_there() -> None:
    """A busy owner begins with what was chosen."""
    page = page_of(priorities=frozenset({CLIMATE}))

    first, others = page.groups[0], page.groups[1:]
    assert page.has_priorities
    assert first.area is None
    assert all(CLIMATE in link.slug for link in first.links)
    assert not [link for group in others for link in group.links if CLIMATE in link.slug]
    assert 30 == sum(len(group.links) for group in page.groups)


def test_priorities_that_no_link_touches_change_nothing() -> None:
    """A colleague's questions may have had other goals."""
    assert not page_of(priorities=frozenset({ObjectiveId("gone")})).has_priorities


def test_a_link_is_one_sentence_with_reason_and_months() -> None:
    """Its form is filled in with what is shown."""
    link = page_of().link(SKILLS_SAVE)

    assert link is not None
    assert "“Learn, take part and improve together” helps “Use less energy and cut emissions”." == link.title
    assert ("Trained people find and keep energy savings.", "Seen after about 6 months.") == (link.why, link.months)
    assert 6 == link.months_number


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (kept(), "True for us."),
        (kept(words=HOSE), "True for us, in our words."),
        (kept(state=LinkState.DROPPED), "Not for us."),
        (kept(state=LinkState.OPEN), "Not looked at yet."),
    ],
)
def test_state_is_said_in_words(row: KeptLink, words: str) -> None:
    """Never by colour or line alone."""
    link = page_of(row).link(SKILLS_SAVE)

    assert link is not None
    assert words == link.state_words


def test_progress_counts_what_is_decided() -> None:
    """Both ways; own links are none of the thirty."""
    page = page_of(kept(state=LinkState.DROPPED), kept(SKILLS_TALK, words=HOSE))

    assert ("1 of 30 looked at", 3) == (page.progress.sentence, page.progress.percent)


def test_picture_shows_what_the_list_says_without_what_is_dropped() -> None:
    """Confirmed arrows are drawn above the others; what leads back is told apart."""
    dropped = replace(kept(state=LinkState.DROPPED), ends=SKILLS_TALK)
    page = page_of(kept(), dropped, kept(page_ends(0), LinkState.DROPPED))

    arrows = page.picture.arrows
    assert 29 == len(arrows)
    assert ["confirmed"] == [one.kind for one in arrows if one.arrow.ends == SKILLS_SAVE] == [arrows[-1].kind]
    assert 1 == sum(one.is_feedback for one in arrows)
    assert 18 == sum(len(lane.boxes) for lane in page.picture.lanes)


def page_ends(number: int) -> KeptLink | object:
    """Return the ends of a proposal."""
    return company_map(PACKAGED, ())[number].ends


def test_proposals_beside_the_own_three_are_drawn_faintly() -> None:
    """Thirty arrows at once are too many to look at."""
    picture = page_of(priorities=frozenset({CLIMATE})).picture

    assert {True: {"open"}, False: {"aside"}} == {
        touches: {one.kind for one in picture.arrows if (CLIMATE in str(one.arrow.ends)) == touches}
        for touches in (True, False)
    }
    assert 1 == sum(box.is_priority for lane in picture.lanes for box in lane.boxes)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_titles_of_goals_fit_their_boxes(language: str) -> None:
    """Four lines are enough for every packaged goal in every language that is complete."""
    picture = page_of(words=instrument_with_words(PACKAGED, language)).picture

    cut = [line.text for lane in picture.lanes for box in lane.boxes for line in box.lines if line.text.endswith("…")]
    assert [] == cut


def test_questions_without_areas_or_links_are_shown() -> None:
    """Trainers adapt the questions."""
    few = replace(PACKAGED, links=(), objectives=PACKAGED.objectives[:1])

    page = page_of(words=few)

    assert ("0 of 0 looked at", 0) == (page.progress.sentence, page.progress.percent)
    assert [1] == [len(lane.boxes) for lane in page.picture.lanes] == [len(one.goals) for one in page.choices]


def test_months_are_told_in_words() -> None:
    """Zero is a time, too."""
    assert ["Seen at once.", "Seen after about 1 month.", "Seen after about 12 months."] == [
        months_words(months) for months in (0, 1, 12)
    ]


def test_two_texts_are_told_by_what_differs() -> None:
    """What the other one wrote stands beside one's own."""
    change = LinkChange(LinkOutcome.TWO_TEXTS, kept(words=HOSE, revision=3))
    shown = next(link for link in company_map(PACKAGED, [kept(words=HOSE)]) if link.ends == SKILLS_SAVE)

    answer = words_answer(change, LinkWords("Ours.", 3), shown)

    assert ("two-texts", 3) == (answer["outcome"], answer["revision"])
    assert [("why", HOSE.why, HOSE.why)] == [(one["field"], one["value"], one["words"]) for one in answer["theirs"]]
    assert "below stands the other one" in answer["message"]


def test_a_decision_instead_of_a_text_is_told_in_words() -> None:
    """Nobody is shown the proposed sentence as if a colleague had written it."""
    change = LinkChange(LinkOutcome.TWO_TEXTS, kept(state=LinkState.DROPPED, revision=2))
    shown = company_map(PACKAGED, [])[0]

    answer = words_answer(change, LinkWords("Ours.", 3), shown)

    assert [] == answer["theirs"]
    assert "“Not for us.”" in answer["message"]


def test_a_tap_that_came_second_sees_both() -> None:
    """And all others nothing."""
    overtaken = LinkChange(LinkOutcome.TWO_TEXTS, kept(state=LinkState.DROPPED, revision=2))

    note = tap_note(overtaken, LinkState.CONFIRMED)

    assert note.index("“True for us.”") < note.index("“Not for us.”")
    assert "" == tap_note(LinkChange(LinkOutcome.SAVED, kept()), LinkState.CONFIRMED)
