"""The page of the step Understand in words: groups, quick wins, the own three, and what is not known."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.utils import translation

from csr_xblock.content.library import instrument_with_words, interpretation_for, packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority, HandIn, Outcome
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.priorities.first_move_words import SHOWN_QUICK_WINS, move_of
from csr_xblock.presentation.priorities.goal_groups import GoalsView
from csr_xblock.presentation.priorities.outcome_words import confirmed_answer, removed_answer
from csr_xblock.presentation.priorities.own_three import OwnThreeView
from csr_xblock.presentation.priorities.understand_page import UnderstandAddresses, UnderstandPage, understand_page
from csr_xblock.services.priorities.show_priorities import PrioritiesOfToday
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.presentation.scored import PREFIX, SUBMITTED_AT, example, line_of, scored_attempt

ME, COLLEAGUE = 1, 2
KEY = AssessmentKey(Learner("course-v1:CSR+101+2026", ME))
AT = UnderstandAddresses("?a=scorecard", "?p=importance", "?p=home", "/confirm", "/remove", 5)
CLIMATE, SUPPLY, LOCAL = (ObjectiveId(name) for name in ("env-climate", "pro-supply-chain", "com-local-value"))
HANDED_IN_AT, CONFIRMED_AT = datetime(2026, 5, 2, 9, tzinfo=UTC), datetime(2026, 5, 3, 9, tzinfo=UTC)
NOBODY_RATED: dict[ObjectiveId, Importance] = {}
UNANSWERED = "." * 48


def today_of(
    scored: ScoredAttempt, *confirmed: ConfirmedPriority, importance: dict[ObjectiveId, Importance] | None = None
) -> PrioritiesOfToday:
    """Return what is known today; importance is that of the hand-in if no other is given."""
    rated = scored.attempt.importance if importance is None else importance
    return PrioritiesOfToday(scored, rated, confirmed)


def page_of(
    scored: ScoredAttempt, *confirmed: ConfirmedPriority, words: Instrument | None = None, at: UnderstandAddresses = AT
) -> UnderstandPage:
    """Return the page of a hand-in."""
    return understand_page(today_of(scored, *confirmed), words or packaged_instrument(), KEY, PREFIX, at)


def confirmed(goal: ObjectiveId, why: str = "", person: int | None = ME, revision: int = 1) -> ConfirmedPriority:
    """Return a goal that was confirmed on the third of May."""
    return ConfirmedPriority(goal, why, revision, CONFIRMED_AT, HandIn(7, HANDED_IN_AT, person))


def titles(goals: GoalsView) -> dict[str, list[str]]:
    """Return the ids of the goals of each group."""
    return {group.title: [goal.id for goal in group.goals] for group in goals.groups}


def proposed(own: OwnThreeView) -> list[str]:
    """Return the ids of what is proposed."""
    return [card.goal.id for card in own.proposals]


def offered(own: OwnThreeView) -> list[str]:
    """Return the ids of the other goals to choose from."""
    return [goal for area in own.choices for goal, _title in area.goals]


def test_the_bakery_reads_its_level_and_its_goals_in_three_groups() -> None:
    """METHODOLOGY 2.4.8."""
    page = page_of(example())
    groups = titles(page.goals)

    assert "Your level: First steps, 32 of 100" == page.head.level
    assert "Based on 6 of 6 areas." == page.head.basis
    assert ["Do first", "Plan", "Keep an eye on"] == list(groups)
    assert [CLIMATE, SUPPLY, LOCAL, "env-resources", "com-partnership", "peo-learning"] == groups["Do first"]
    assert (8, 4) == (len(groups["Plan"]), len(groups["Keep an eye on"]))
    assert [True, False, False] == [group.is_open for group in page.goals.groups]
    assert () == page.goals.unknown


def test_a_goal_has_its_number_its_importance_and_what_to_begin_with() -> None:
    """The question that leads it is at the very beginning, so its quick win is what to do."""
    goal = page_of(example()).goals.by_id[CLIMATE]
    leading = packaged_instrument().item("env-ghg")  # type: ignore[arg-type]

    assert ("17 of 100 points", "importance 5 of 5") == goal.facts
    assert goal.move is not None
    assert (leading.topic, leading.quick_win, "") == (goal.move.topic, goal.move.do, goal.move.aim)


def test_what_is_not_rated_says_so_once_or_at_each_goal() -> None:
    """Without any rating all goals count the same; with some, those without one are marked."""
    partly, never = page_of(example()).goals, page_of(replace_importance(example(), NOBODY_RATED)).goals

    assert "Importance is rated for 8 of 18 goals; the others count as 3." == partly.rating
    assert "importance not rated, counts as 3" in partly.by_id[ObjectiveId("peo-learning")].facts
    assert "Importance is not rated yet: all goals count the same, 3 of 5." == never.rating
    assert {1} == {len(goal.facts) for goal in never.by_id.values()}


def test_when_all_goals_are_rated_nothing_is_said() -> None:
    """Nobody is asked again for what is done."""
    rated = {one.id: Importance(4) for one in packaged_instrument().objectives}

    assert "" == page_of(replace_importance(example(), rated)).goals.rating


def replace_importance(scored: ScoredAttempt, rated: dict[ObjectiveId, Importance]) -> ScoredAttempt:
    """Return the hand-in of a company that has rated otherwise."""
    return replace(scored, attempt=replace(scored.attempt, importance=rated))


def test_goals_without_a_number_are_not_known_yet() -> None:
    """They are not 'keep an eye on', and can be chosen."""
    page = page_of(line_of("1" + UNANSWERED[1:]))

    assert 17 == len(page.goals.unknown)
    assert {()} == {goal.facts for goal in page.goals.unknown}
    assert [page.goals.unknown[0].id] == [one for one in offered(page.own) if one == page.goals.unknown[0].id]
    assert "Not enough answers for a level" == page.head.level
    assert "at least 4 are needed" in page.head.basis


def test_a_quick_check_lists_what_it_did_not_ask_about() -> None:
    """Its goals are as many as those of all questions."""
    page = page_of(line_of("1" * 48, mode=Mode.QUICK))

    assert 18 == len(page.goals.by_id)


def test_five_quick_wins_are_shown_and_the_rest_is_folded() -> None:
    """Thirty-two small things at once are a big one."""
    wins = page_of(example()).quick_wins

    assert (SHOWN_QUICK_WINS, 27) == (len(wins.first), len(wins.others))
    assert ("Buying in the region", "Not started", "Do first") == (
        wins.first[0].move.topic, wins.first[0].level, wins.first[0].priority,
    )  # fmt: skip


@pytest.mark.parametrize("level", range(5))
def test_who_has_begun_is_not_told_to_begin(level: int) -> None:
    """From level 2 on the quick win is done; then comes the next sentence, and at the top nothing."""
    item = packaged_instrument().item("env-water")  # type: ignore[arg-type]
    move = move_of(item, level)
    expected = {0: (item.quick_win, ""), 1: (item.quick_win, ""), 4: ("", "")}

    assert expected.get(level, ("", item.anchors.text(min(level + 1, 4)))) == (move.do, move.aim)


def test_an_own_question_without_a_quick_win_leads_to_what_is_worth_reaching() -> None:
    """Level 1 describes what happens by chance, which nobody should aim at."""
    item = replace(packaged_instrument().item("env-water"), quick_win="")  # type: ignore[arg-type]

    assert item.anchors.text(2) == move_of(item, 0).aim


def test_three_goals_are_proposed_and_all_others_can_be_chosen() -> None:
    """They are proposals until somebody confirms; one button is the main one."""
    own = page_of(example()).own

    assert ([CLIMATE, SUPPLY, LOCAL], 15, False) == (proposed(own), len(offered(own)), own.is_full)
    assert [True, False, False] == [card.is_main for card in own.proposals]
    assert {0} == {card.revision for card in own.proposals}
    assert not {CLIMATE, SUPPLY, LOCAL} & {*offered(own)}


def test_what_is_confirmed_is_neither_proposed_nor_offered() -> None:
    """Two are left to choose, from the proposals or from all others."""
    own = page_of(example(), confirmed(LOCAL, "Our customers ask."), confirmed(ObjectiveId("fin-resilience"))).own

    assert [("1", LOCAL, "Our customers ask."), ("2", "fin-resilience", "")] == [
        (card.place, card.goal.id, card.why) for card in own.confirmed
    ]
    assert [CLIMATE, SUPPLY] == proposed(own)
    assert not {LOCAL, "fin-resilience"} & {*offered(own)}
    assert own.standing == "2 of 3 confirmed."


def test_with_three_confirmed_nothing_more_is_offered() -> None:
    """The page leads on instead."""
    own = page_of(example(), *map(confirmed, (CLIMATE, SUPPLY, LOCAL))).own

    assert ((), (), True) == (own.proposals, own.choices, own.is_full)


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (ME, "Confirmed on {0}. Rests on your self-assessment of {1}."),
        (COLLEAGUE, "Confirmed on {0}. Rests on a colleague's self-assessment of {1}."),
        (None, "Confirmed on {0}. Rests on a self-assessment of {1} that is not there any more."),
    ],
    ids=["own", "colleague", "deleted"],
)
def test_a_choice_says_on_whose_hand_in_it_rests(person: int | None, expected: str) -> None:
    """JOURNEY 5; nobody is named."""
    [card] = page_of(example(), confirmed(CLIMATE, person=person)).own.confirmed

    assert expected.format(day_words(CONFIRMED_AT), day_words(HANDED_IN_AT)) == card.rests


def test_a_goal_that_the_questions_do_not_have_keeps_its_sentence() -> None:
    """A colleague's questions had it, or an author has removed it since; it can be taken off."""
    [card] = page_of(example(), confirmed(ObjectiveId("own-gone"), "We promised it.")).own.confirmed

    assert ("A goal that is not in this self-assessment any more", "We promised it.") == (card.goal.title, card.why)


def test_drafts_of_people_courses_and_goals_are_apart() -> None:
    """On a shared computer nobody finds the sentence of somebody else; a deletion finds them by how they begin."""
    own = page_of(example()).own
    names = [card.draft_key for card in own.proposals]

    assert 4 == len({*names, own.other_draft_key})
    assert all(name.startswith("csr-xblock:course-v1:CSR+101+2026:1:") for name in [*names, own.other_draft_key])


def test_adapted_questions_have_their_own_goals() -> None:
    """A programme with two goals proposes two."""
    packaged = packaged_instrument()
    kept = [item for item in packaged.items if item.objective in (CLIMATE, LOCAL)]
    goals = tuple(one for one in packaged.objectives if one.id in (CLIMATE, LOCAL))
    small = replace(packaged, items=tuple(kept), objectives=goals)
    page = page_of(scored_attempt(AnswerSheet({item.id: Answer(1) for item in kept}), small), words=small)

    assert {CLIMATE, LOCAL} == page.goals.by_id.keys() == {*proposed(page.own)}
    assert () == page.own.choices


def test_the_handlers_tell_what_is_kept() -> None:
    """The page puts the other sentence beside one's own."""
    kept = confirmed(CLIMATE, "Theirs.", revision=4)
    mine, late = confirmed_answer(Outcome(kept)), confirmed_answer(Outcome(kept, is_mine=False))
    gone, stays = removed_answer(Outcome(None)), removed_answer(Outcome(kept, is_mine=False))

    assert [(True, 4), (False, 4), (True, 0), (False, 4)] == [
        (one["is_mine"], one["revision"]) for one in (mine, late, gone, stays)
    ]
    assert 4 == len({one["message"] for one in (mine, late, gone, stays)})
    assert "Theirs." == late["why"] == stays["why"]


def test_the_page_is_in_the_readers_language() -> None:
    """Also where the words come from the questions."""
    with translation.override("lt"):
        page = page_of(example(), words=instrument_with_words(packaged_instrument(), "lt"))

    assert "Pirmieji žingsniai" in page.head.level
    assert "Do first" not in titles(page.goals)


def test_the_levels_are_said_in_words_between_head_and_goals() -> None:
    """Those of the questions' own; adapted ones without texts have no such part."""
    texts = interpretation_for(packaged_instrument(), "en")

    page = understand_page(today_of(example()), packaged_instrument(), KEY, PREFIX, AT, texts)

    assert page.interpretation.company is not None
    assert page.interpretation.company.text
    assert (6, False) == (len(page.interpretation.areas), page_of(example()).interpretation.has_texts)


def test_the_day_is_that_of_the_hand_in() -> None:
    """Levels are as handed in."""
    assert f"Handed in on {day_words(SUBMITTED_AT)}." == page_of(example()).head.day
